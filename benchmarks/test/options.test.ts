import { InputError } from "@placewell/core";
import { describe, expect, it } from "vitest";
import { readOptions } from "../src/options.ts";

describe("options of the benchmarks", () => {
  it("have defaults", () => {
    expect(readOptions(["w"])).toEqual({ command: "w", scale: "S1", reps: 5, seed: 1, json: false });
    expect(readOptions(["peers"])).toMatchObject({ command: "peers", scale: "S2", rounds: 5, npm: false, json: false });
    expect(readOptions(["waits"])).toEqual({ command: "waits", replicates: 20, years: 3, json: false });
  });

  it("are read", () => {
    const args = ["w", "--scale", "S3", "--reps=2", "--seed", "0", "--json"];
    expect(readOptions(args)).toEqual({ command: "w", scale: "S3", reps: 2, seed: 0, json: true });
    expect(readOptions(["peers", "--npm", "--python", "--write"])).toMatchObject({
      npm: true,
      python: true,
      write: true,
    });
    const waits = ["waits", "--replicates", "1", "--years=2", "--json"];
    expect(readOptions(waits)).toEqual({ command: "waits", replicates: 1, years: 2, json: true });
    expect(readOptions(["w", "--help"])).toEqual({ command: "help" });
  });

  it.each([
    [[], "No command was given."],
    [["peer"], 'There is no command "peer".'],
    [["constructor"], 'There is no command "constructor".'],
    [["w", "--rounds", "3"], "w has no option --rounds."],
    [["w", "--valueOf", "3"], "w has no option --valueOf."],
    [["w", "--scale"], "--scale needs a value."],
    [["w", "--scale", "S4"], '--scale cannot be "S4".'],
    [["w", "--scale", "toString"], '--scale cannot be "toString".'],
    [["w", "--reps", "0"], '--reps cannot be "0".'],
    [["w", "--reps", "1.5"], '--reps cannot be "1.5".'],
    [["w", "--seed", "-3"], '--seed cannot be "-3".'],
    [["w", "--seed", "4294967296"], '--seed cannot be "4294967296".'],
    [["waits", "--replicates", "10001"], '--replicates cannot be "10001".'],
    [["waits", "--years", "21"], '--years cannot be "21".'],
    [["waits", "--rounds", "3"], "waits has no option --rounds."],
    [["w", "--json=no"], "--json takes no value."],
    [["w", "S1"], 'w takes options only; got "S1".'],
  ])("%j are refused", (args, message) => {
    const read = () => readOptions(args);
    expect(read).toThrow(InputError);
    expect(read).toThrow(message);
  });
});
