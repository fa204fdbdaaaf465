import { type CProgram, compileC } from "../src/c-program.ts";

/** The C program compiled; where it cannot be, whoever runs the tests is told what is skipped and why. */
export const c: CProgram = compileC();

if ("missing" in c) {
  console.warn(`Skipped, the tests of benchmarks/peers/c/w.c: ${c.missing}. To run them, install gcc or set CC.`);
}
