import { SingleBar } from "cli-progress";

/** Shows how far a run has got, on standard error. */
export interface Progress {
  update(done: number, total: number): void;
  stop(): void;
}

interface ProgressOptions {
  readonly quiet: boolean;
  /** What is counted. Default `scenario-runs`. */
  readonly of?: string;
}

/** A bar on a terminal, a line every tenth elsewhere, nothing when quiet. */
export function progressOf({ quiet, of = "scenario-runs" }: ProgressOptions): Progress {
  if (quiet) return { update() {}, stop() {} };
  return process.stderr.isTTY ? bar(of) : lines(of);
}

function bar(of: string): Progress {
  const shown = new SingleBar({
    format: `{bar} {percentage}%  {value}/{total} ${of}  {duration_formatted} gone, {eta_formatted} left`,
    stream: process.stderr,
    hideCursor: true,
    barsize: 30,
    etaBuffer: 50,
  });
  let started = false;
  return {
    update(done, total) {
      if (started) shown.update(done);
      else shown.start(total, done);
      started = true;
    },
    stop: () => shown.stop(),
  };
}

function lines(of: string): Progress {
  const started = performance.now();
  let tenthsShown = 0;
  return {
    update(done, total) {
      const tenths = Math.floor((10 * done) / total);
      if (tenths === tenthsShown) return;
      tenthsShown = tenths;
      const seconds = (performance.now() - started) / 1000;
      const left = (seconds / done) * (total - done);
      process.stderr.write(
        `${done} of ${total} ${of} (${tenths * 10}%), ${clock(seconds)} gone, about ${clock(left)} left\n`,
      );
    },
    stop() {},
  };
}

const clock = (seconds: number): string => {
  const whole = Math.round(seconds);
  const pad = (value: number): string => String(value).padStart(2, "0");
  const minutes = `${pad(Math.floor(whole / 60) % 60)}:${pad(whole % 60)}`;
  return whole < 3600 ? minutes : `${Math.floor(whole / 3600)}:${minutes}`;
};
