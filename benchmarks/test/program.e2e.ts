import { expect, it } from "vitest";
import { run as objectsHeap } from "../peers/javascript/objects-heap.ts";
import { start, typescript } from "../src/program.ts";

const MAIN = new URL("../peers/javascript/main.ts", import.meta.url);

it("a program runs every seed it is asked for, one after another, in one process", { timeout: 120_000 }, async () => {
  const program = start(typescript(MAIN, ["objects-heap", "500", "365"]));
  const [first, second] = [await program.run(1), await program.run(2)];
  const peak = program.peakBytes();
  await program.stop();
  expect(first.totals).toEqual(objectsHeap(500, 365, 1).totals);
  expect(second.totals).toEqual(objectsHeap(500, 365, 2).totals);
  if (process.platform === "linux") expect(peak).toBeGreaterThan(2 ** 20);
});

it("a program that ends without an answer is an error with its own words", { timeout: 120_000 }, async () => {
  const program = start(typescript(MAIN, ["no-such-peer", "500", "365"]));
  await expect(program.run(1)).rejects.toThrow("no-such-peer");
  await program.stop();
});

it("so is one that cannot be started", async () => {
  const program = start({ command: "no-such-program", args: [] });
  await expect(program.run(1)).rejects.toThrow("ENOENT");
  await program.stop();
});
