import { cpus, totalmem, type } from "node:os";
import { setTimeout } from "node:timers/promises";

/** Where the measurements were made. */
export interface Machine {
  readonly processor: string;
  readonly cores: number;
  readonly memoryGiB: number;
  readonly system: string;
  readonly node: string;
  readonly compiler: string;
  readonly python: string;
  /** Share of the cores that other programs kept busy in the second before the first run. */
  readonly busyBefore: number;
}

export async function machine(compiler: string, python: string): Promise<Machine> {
  return {
    processor: cpus()[0]?.model.trim() ?? "unknown",
    cores: cpus().length,
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    system: type(),
    node: `${process.version} (V8 ${process.versions.v8})`,
    compiler,
    python,
    busyBefore: await busyShare(),
  };
}

/** Share of the cores' time that is not idle over a second in which this process does nothing. */
export async function busyShare(): Promise<number> {
  const [idle, all] = coreTimes();
  await setTimeout(1_000);
  const [idleNow, allNow] = coreTimes();
  return 1 - (idleNow - idle) / (allNow - all);
}

function coreTimes(): [idle: number, all: number] {
  const times = cpus().map((core) => core.times);
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  return [sum(times.map(({ idle }) => idle)), sum(times.map((each) => sum(Object.values(each))))];
}
