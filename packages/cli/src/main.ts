import { Command, CommanderError } from "commander";
import { addBackTest } from "./commands/backtest.js";
import { addCalibrate } from "./commands/calibrate.js";
import { addCheck } from "./commands/check.js";
import { addPlaces } from "./commands/places.js";
import { addProgrammes } from "./commands/programmes.js";
import { addReport } from "./commands/report.js";
import { addRun } from "./commands/run.js";
import { addTrace } from "./commands/trace.js";
import { addValidate } from "./commands/validate.js";
import { EXIT } from "./exit-status.js";
import { Interrupted } from "./interruption.js";
import { showBadUsage, showError } from "./show-error.js";
import { versionOfPlacewell } from "./version.js";

/** Runs the command line and returns the exit status. */
export async function main(args: readonly string[]): Promise<number> {
  const program = placewell();
  if (args.length === 0) {
    process.stderr.write(program.helpInformation());
    return EXIT.badInput;
  }
  try {
    await program.parseAsync(args, { from: "user" });
    return EXIT.done;
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return EXIT.done; // help or version, already printed
      showBadUsage(error.message);
      return EXIT.badInput;
    }
    if (error instanceof Interrupted) {
      process.stderr.write(`${error.message}\n`);
      return EXIT.interrupted;
    }
    return showError(error);
  }
}

function placewell(): Command {
  const program = new Command("placewell")
    .description(
      "Simulates what would change for the people of a place if its health and care services worked differently.",
    )
    .version(versionOfPlacewell(), "-V, --version", "print the version")
    .helpOption("-h, --help", "print help")
    .helpCommand("help [command]", "print help of a command")
    .showSuggestionAfterError(true)
    .exitOverride()
    .configureOutput({ outputError: () => {} }); // main() shows errors, in one layout
  const running = [addPlaces, addProgrammes, addCheck, addRun, addReport, addTrace];
  for (const add of [...running, addBackTest, addCalibrate, addValidate]) add(program);
  return program;
}
