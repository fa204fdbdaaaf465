import { InputError } from "@placewell/core";
import { benchIdle } from "./bench-idle.ts";
import { benchPeers } from "./bench-peers.ts";
import { benchW } from "./bench-w.ts";
import { readOptions, USAGE } from "./options.ts";
import { benchPairing } from "./pairing/bench-pairing.ts";
import { benchWaits } from "./waits/bench-waits.ts";

/** The command line of the benchmarks. Results go to standard output, everything else to standard error. */
async function main(args: readonly string[]): Promise<void> {
  const request = readOptions(args);
  switch (request.command) {
    case "help":
      process.stdout.write(USAGE);
      return;
    case "w":
      process.stdout.write(`${await benchW(request)}\n`);
      return;
    case "peers":
      process.stdout.write(`${await benchPeers(request)}\n`);
      return;
    case "idle":
      process.stdout.write(`${benchIdle(request, (message) => process.stderr.write(`${message}\n`))}\n`);
      return;
    case "pairing":
      process.stdout.write(`${benchPairing(request, (message) => process.stderr.write(`${message}\n`))}\n`);
      return;
    case "waits":
      process.stdout.write(`${await benchWaits(request, (message) => process.stderr.write(`${message}\n`))}\n`);
      return;
  }
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof InputError)) throw error;
  const { expected, hint } = error.detail;
  const more = [expected && `Expected ${expected}.`, hint].filter(Boolean).join(" ");
  process.stderr.write(`error: ${error.message}${more === "" ? "" : ` ${more}`}\n`);
  process.exitCode = 2;
}
