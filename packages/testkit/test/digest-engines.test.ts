import { describe, expect, test } from "vitest";
import { type Engine, engines, FAR_AWAY, FAR_BEHIND, NEUTRAL } from "../../../scripts/engines/engine.js";
import { type Trial, tryEngine } from "../../../scripts/engines/try-engine.js";
import { faultsOf, tableOf, verdicts } from "../../../scripts/engines/verdict.js";

const line = (digit: string): string => `8 people, 9 events, ${digit.repeat(64)}`;

function trial(name: string, digit: string): Trial {
  return { name, version: "1.2", line: line(digit), fault: undefined, seconds: 1 };
}

const missing: Trial = { name: "missing", version: undefined, line: undefined, fault: "no such thing", seconds: 0 };
const broken: Trial = { name: "broken", version: "3.4", line: undefined, fault: "ended with SIGSEGV", seconds: 1 };

/** An engine made of this Node, which runs some code instead of a script. */
function pretended(code: string, version = "console.log('v1.2.3')"): Engine {
  return {
    name: "pretended",
    command: [process.execPath, "-e", code],
    version: [process.execPath, "-e", version],
    script: "console.js",
    environment: FAR_AWAY,
  };
}

const tried = (engine: Engine): Trial => tryEngine(engine, process.cwd());

describe("an engine that is asked", () => {
  test("answers with its version and the line, wherever the line stands", () => {
    const answer = tried(pretended(`console.log("<p>${line("a")}</p>")`));
    expect(answer).toMatchObject({ name: "pretended", version: "1.2.3", line: line("a"), fault: undefined });
  });

  test("is run far away", () => {
    const code = `if (process.env.TZ !== "Pacific/Kiritimati") throw new Error("home"); console.log("${line("a")}")`;
    expect(tried(pretended(code)).line).toBe(line("a"));
  });

  test("has failed when it ends badly, even after the line, or says something else", () => {
    expect(tried(pretended("throw new TypeError('x')")).fault).toBe("ended with status 1, TypeError: x");
    const badly = tried(pretended(`console.log("${line("a")}"); console.error("lost"); process.exit(3)`));
    expect(badly).toMatchObject({ version: "1.2.3", line: undefined, fault: "ended with status 3, lost" });
    const other = tried(pretended("console.log('8 people')"));
    expect(other).toMatchObject({ version: "1.2.3", line: undefined, fault: "gave no digest" });
  });

  test("is not there when it cannot be started or cannot give a version", () => {
    const nowhere: Engine = { ...pretended(""), version: ["placewell-no-such-engine"] };
    expect(tried(nowhere)).toMatchObject({ version: undefined, line: undefined });
    expect(tried(nowhere).fault).toContain("placewell-no-such-engine");
    expect(tried(pretended("", "process.exit(1)"))).toMatchObject({ version: undefined });
  });
});

describe("the verdict", () => {
  test("all the same is no fault", () => {
    const found = verdicts([trial("a", "7"), trial("b", "7")]);
    expect(found.map(({ finding }) => finding)).toEqual(["same", "same"]);
    expect(faultsOf(found, true)).toEqual([]);
  });

  test("another digest, other people or other events are different, and a fault", () => {
    const fewer: Trial = { ...trial("fewer", "7"), line: line("7").replace("9 events", "8 events") };
    const found = verdicts([trial("a", "7"), trial("b", "8"), fewer]);
    expect(found.map(({ finding }) => finding)).toEqual(["same", "different", "different"]);
    expect(faultsOf(found, false)).toEqual([
      `b: different: ${line("8")}; expected ${line("7")}`,
      `fewer: different: ${fewer.line}; expected ${line("7")}`,
    ]);
  });

  test("an engine that is there and does not answer is a fault", () => {
    expect(faultsOf(verdicts([trial("a", "7"), broken]), false)).toEqual(["broken: failed: ended with SIGSEGV"]);
  });

  test("an engine that is not there is a fault only when all are meant to run", () => {
    const found = verdicts([trial("a", "7"), missing]);
    expect(found[1]?.finding).toBe("not run");
    expect(faultsOf(found, false)).toEqual([]);
    expect(faultsOf(found, true)).toEqual(["missing: not run: no such thing"]);
  });

  test("nothing to compare with is a fault", () => {
    expect(faultsOf(verdicts([{ ...broken, name: "a" }, trial("b", "7")]), false)).toEqual([
      "a: nothing to compare with: ended with SIGSEGV",
    ]);
    expect(faultsOf(verdicts([]), false)).toHaveLength(1);
  });

  test("is a table that names every engine", () => {
    expect(tableOf(verdicts([trial("first", "7"), trial("second", "8"), missing])).split("\n")).toEqual([
      "engine   version  digest            seconds",
      "first    1.2      7777777777777777  1.0      same",
      "second   1.2      8888888888888888  1.0      different",
      "missing                                      not run",
    ]);
  });
});

test("the engines are three lines of Node, SpiderMonkey, JavaScriptCore and Chromium, in time zones far apart", () => {
  const [first, second, ...others] = engines("profile");
  expect(first?.environment).toBe(NEUTRAL);
  expect(second?.environment).toBe(FAR_BEHIND);
  for (const { environment } of others) expect(environment).toBe(FAR_AWAY);
  const names = others.map(({ name }) => name).join();
  for (const name of ["Node 20", "Node 22", "Node 24", "SpiderMonkey", "JavaScriptCore", "Chromium"]) {
    expect(names).toContain(name);
  }
});
