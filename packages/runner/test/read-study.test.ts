import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { InputError, nearest } from "@placewell/core";
import { describe, expect, test } from "vitest";
import { changeStudy } from "../src/study/change-study.js";
import { parseStudy, readStudy } from "../src/study/read-study.js";
import { fakeLibrary as library } from "./fake-library.js";

const STUDY = `study: A test
place: york
years: 3
replicates: 30
draws: 0
seed: york-2026
comparator: usual care
scenarios:
  usual care: []
  crisis hub:
    - frailty-crisis-hub
  both:
    - frailty-crisis-hub: { caseloadCap: 3000, start: 2025-10-01 }
    - home-first
`;

const parse = (text: string) => parseStudy(text, { file: "s.yaml", library });

function refusal(text: string): { message: string; detail: InputError["detail"] } {
  try {
    parse(text);
  } catch (error) {
    if (error instanceof InputError) return { message: error.message, detail: error.detail };
    throw error;
  }
  throw new Error("The study was accepted.");
}

/** The study with one line changed. */
const changed = (from: string, to: string): string => {
  expect(STUDY).toContain(from);
  return STUDY.replace(from, to);
};

test("a study comes out as plain data, scenarios and programmes in the order of the file", () => {
  expect(parse(STUDY)).toEqual({
    title: "A test",
    place: "york",
    years: 3,
    replicates: 30,
    draws: 0,
    seed: "york-2026",
    comparator: "usual care",
    scenarios: [
      { name: "usual care", programmes: [] },
      { name: "crisis hub", programmes: [{ name: "frailty-crisis-hub", options: {} }] },
      {
        name: "both",
        programmes: [
          { name: "frailty-crisis-hub", options: { caseloadCap: 3000, start: "2025-10-01" } },
          { name: "home-first", options: {} },
        ],
      },
    ],
  });
});

test("draws and comparator have defaults: point values, and the first scenario", () => {
  const study = parse(STUDY.replace("draws: 0\n", "").replace("comparator: usual care\n", ""));
  expect(study).toEqual(parse(STUDY));
});

test("names that look like numbers keep the order of the file", () => {
  const study = parse(
    STUDY.replace(/scenarios:[\s\S]*/, "scenarios:\n  2030: []\n  2025.0: []\n  7: []\n").replace(/comp.*\n/, ""),
  );
  expect(study.scenarios.map(({ name }) => name)).toEqual(["2030", "2025.0", "7"]);
  expect(study.comparator).toBe("2030");
});

test("JSON indented by tabs, a byte order mark and Windows line ends are all read", () => {
  const json = { study: "x", place: "hull", years: 1, replicates: 2, seed: "s", scenarios: { a: ["home-first"] } };
  expect(parse(JSON.stringify(json, undefined, "\t")).place).toBe("hull");
  expect(parse(`\ufeff${STUDY.replaceAll("\n", "\r\n")}`)).toEqual(parse(STUDY));
});

describe("each mistake is one error that says where, what was found, what would do, and a hint", () => {
  test("misspelt key: the nearest known key, not what is missing because of it", () => {
    const { message, detail } = refusal(changed("replicates:", "replicatess:"));
    expect(message).toBe('Unknown key "replicatess".');
    expect(detail).toMatchObject({
      file: "s.yaml:4:1",
      path: "replicatess",
      got: "replicatess",
      hint: 'Did you mean "replicates"?',
    });
    expect(detail.expected).toContain("replicates");
  });

  test("missing key", () => {
    const { message, detail } = refusal(changed("years: 3\n", ""));
    expect(message).toBe('"years" is missing.');
    expect(detail).toMatchObject({ path: "years", got: "nothing", expected: "a whole number from 1 to 20" });
  });

  test.each([
    ["years: 3", "years: 0", "years", "0", "s.yaml:3:8"],
    ["years: 3", "years: 21", "years", "21", "s.yaml:3:8"],
    ["years: 3", "years: 2.5", "years", "2.5", "s.yaml:3:8"],
    ["years: 3", "years: .nan", "years", "NaN", "s.yaml:3:8"],
    ["replicates: 30", "replicates: 10001", "replicates", "10001", "s.yaml:4:13"],
    ["replicates: 30", 'replicates: "30"', "replicates", '"30"', "s.yaml:4:13"],
    ["draws: 0", "draws: 100", "draws", "100", "s.yaml:5:8"],
    ["seed: york-2026", "seed: 2026", "seed", "2026", "s.yaml:6:7"],
    ["study: A test", "study: ''", "study", '""', "s.yaml:1:8"],
  ])("%s as %s", (from, to, path, got, file) => {
    expect(refusal(changed(from, to)).detail).toMatchObject({ path, got, file });
  });

  test("parameter draws are said not to be in this version", () => {
    expect(refusal(changed("draws: 0", "draws: 100")).detail.expected).toMatch(
      /parameter draws are not in this version/,
    );
  });

  test("a number as seed: put it in quotes", () => {
    expect(refusal(changed("seed: york-2026", "seed: 2026")).detail.hint).toBe('Put it in quotes: "2026".');
  });

  test("unknown place", () => {
    const { message, detail } = refusal(changed("place: york", "place: yrok"));
    expect(message).toBe('There is no place "yrok".');
    expect(detail).toEqual({
      file: "s.yaml:2:8",
      path: "place",
      got: "yrok",
      expected: "one of york, hull",
      hint: 'Did you mean "york"?',
    });
  });

  test("unknown switch, and unknown level of one", () => {
    const withSwitches = (line: string) =>
      refusal(changed("scenarios:\n", `switches:\n  ${line}\nscenarios:\n`)).detail;
    expect(withSwitches("fn.recover: off")).toMatchObject({
      file: "s.yaml:9:3",
      hint: 'Did you mean "fn.recovery"?',
    });
    expect(withSwitches("fn.recovery: never")).toMatchObject({
      file: "s.yaml:9:16",
      got: "never",
      expected: "one of on, off",
    });
    expect(parse(changed("scenarios:\n", "switches: { pop.year: 2025 }\nscenarios:\n")).switches).toEqual({
      "pop.year": 2025,
    });
  });

  test("unknown comparator", () => {
    const { detail } = refusal(changed("comparator: usual care", "comparator: usual"));
    expect(detail).toMatchObject({ file: "s.yaml:7:13", path: "comparator", got: "usual" });
  });

  test("unknown programme, alone or with options", () => {
    expect(refusal(changed("- home-first", "- homefirst")).detail).toMatchObject({
      file: "s.yaml:14:7",
      path: "scenarios.both[1]",
      hint: 'Did you mean "home-first"?',
    });
    expect(refusal(changed("- home-first", "- homefirst: {}")).detail).toMatchObject({
      file: "s.yaml:14:7",
      path: "scenarios.both[1].homefirst",
      hint: 'Did you mean "home-first"?',
    });
  });

  test("negative capacity: the programme's own words, at the value in the file", () => {
    const { message, detail } = refusal(changed("caseloadCap: 3000", "caseloadCap: -3"));
    expect(message).toBe("frailty-crisis-hub: The most people at once must be 0 or more.");
    expect(detail).toEqual({
      file: "s.yaml:13:42",
      path: "scenarios.both[0].frailty-crisis-hub.caseloadCap",
      got: "-3",
      expected: "0 or more people",
      hint: "0 switches the service off.",
    });
  });

  test("unknown option: at its key", () => {
    const { detail } = refusal(changed("caseloadCap: 3000", "caseloadCapp: 3000"));
    expect(detail).toMatchObject({ file: "s.yaml:13:29", path: "scenarios.both[0].frailty-crisis-hub.caseloadCapp" });
  });

  test.each(["[1]", "{ a: 1 }", ".inf", ""])("option value %s", (value) => {
    const { detail } = refusal(changed("caseloadCap: 3000", `caseloadCap: ${value}`));
    expect(detail).toMatchObject({
      path: "scenarios.both[0].frailty-crisis-hub.caseloadCap",
      expected: "text, a number, true or false",
    });
  });

  test("two programmes under one dash", () => {
    const { detail } = refusal(`${STUDY}  odd:\n    - frailty-crisis-hub:\n      home-first:\n`);
    expect(detail).toMatchObject({ path: "scenarios.odd[0]", got: "a map with frailty-crisis-hub, home-first" });
  });

  test("the same programme twice in a scenario", () => {
    const { message, detail } = refusal(`${STUDY}    - home-first: {}\n`);
    expect(message).toBe('The scenario "both" lists "home-first" twice.');
    expect(detail).toMatchObject({ file: "s.yaml:15:7", path: "scenarios.both[2]" });
  });

  test("duplicate scenario", () => {
    const { message, detail } = refusal(`${STUDY}  usual care: [home-first]\n`);
    expect(message).toBe('"usual care" is given twice.');
    expect(detail).toMatchObject({ file: "s.yaml:15:3", path: "scenarios.usual care", got: 'a second "usual care"' });
    expect(detail.hint).toBeDefined();
  });

  test("scenario without a list", () => {
    const { detail } = refusal(changed("usual care: []", "usual care:"));
    expect(detail).toMatchObject({ path: "scenarios.usual care", hint: "Write [] for a scenario without programmes." });
  });

  test("no scenario at all", () => {
    expect(refusal(STUDY.replace(/scenarios:[\s\S]*/, "scenarios: {}\n")).detail).toMatchObject({
      path: "scenarios",
      expected: "at least one scenario",
    });
  });

  test("names that could not be told apart in a digest", () => {
    for (const name of ["usual\\u001fcare", "usual\\ncare", "usual\\ud800care"]) {
      expect(refusal(changed("usual care: []", `"${name}": []`)).message).toBe(
        "The name of a scenario cannot be used.",
      );
    }
  });
});

describe("text that is no study", () => {
  const bomb = ["a: &a [x, x, x, x, x, x, x, x, x]"]
    .concat([..."bcdefgh"].map((name, i) => `${name}: &${name} [${Array(9).fill(`*${"abcdefgh"[i]}`).join(", ")}]`))
    .join("\n");

  test.each([
    ["alias bomb", bomb, /too many values once its aliases are written out/],
    ["alias of itself", "a: &a [*a]", /nested too deeply/],
    ["alias of nothing", "a: *b", /no anchor "b"/],
    ["deep nesting", "[".repeat(300) + "]".repeat(300), /nested too deeply/],
    ["very deep nesting", "[".repeat(200_000), /nested too deeply/],
    ["a tag", `!!js/function ${STUDY}`, /cannot be read/],
    ["a known tag that is not in the core schema", "study: !!binary aGVsbG8=", /cannot be read/],
    ["two documents", `${STUDY}---\n${STUDY}`, /cannot be read/],
    ["broken YAML", "a: [1, 2", /cannot be read/],
    ["a list as key", "? [a, b]\n: 1\n", /key must be plain text/],
    ["nothing", "", /not a study/],
    ["a word", "hello", /not a study/],
    ["a large file", `# ${"x".repeat(600_000)}\n${STUDY}`, /too large/],
  ])("%s", (_what, text, message) => {
    const started = performance.now();
    const { message: found, detail } = refusal(text);
    expect(found).toMatch(message);
    expect(detail.file).toMatch(/^s\.yaml/);
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  test("a bomb is refused at the key that goes off", () => {
    expect(refusal(bomb).detail).toMatchObject({ file: expect.stringMatching(/^s\.yaml:\d+:\d+$/), path: "f" });
  });

  test.each(["__proto__", "constructor", "prototype"])(
    "%s at any depth, and Object.prototype stays as it was",
    (key) => {
      const before = Object.getOwnPropertyNames(Object.prototype);
      const payloads = [
        [`${STUDY}"${key}": { polluted: 1 }\n`, key],
        [`${STUDY}  ${key}: []\n`, `scenarios.${key}`],
        [changed("{ caseloadCap: 3000", `{ "${key}": { polluted: 1 }`), `scenarios.both[0].frailty-crisis-hub.${key}`],
        [`{ "${key}": { "${key}": { "polluted": 1 } } }`, key],
      ] as const;
      for (const [text, path] of payloads) {
        const { message, detail } = refusal(text);
        expect(message).toBe(`The key "${key}" is not allowed.`);
        expect(detail).toMatchObject({ path, got: key, hint: "Use another name." });
      }
      expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
      expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
    },
  );

  test("<< is a name like any other, also when the file asks for an older YAML", () => {
    for (const head of ["", "%YAML 1.1\n---\n"]) {
      const text = `${head}base: &b { years: 3 }\n${STUDY.replace("years: 3\n", "<<: *b\n")}`;
      expect(refusal(text).message).toMatch(/^Unknown key "(base|<<)"\.$/);
    }
  });
});

describe("files", () => {
  const folder = mkdtempSync(join(tmpdir(), "placewell-study-"));

  test("the text comes back character for character", async () => {
    const file = join(folder, "s.yaml");
    writeFileSync(file, `\ufeff${STUDY}`);
    expect(await readStudy(file, library)).toEqual({ study: parse(STUDY), file, text: `\ufeff${STUDY}` });
  });

  test("a missing file, a folder and a file that is not text are refused", async () => {
    const notText = join(folder, "not-text.yaml");
    writeFileSync(notText, Buffer.from([0xc3, 0x28]));
    await expect(readStudy(join(folder, "none.yaml"), library)).rejects.toMatchObject({
      name: "InputError",
      message: "There is no such study file.",
    });
    await expect(readStudy(folder, library)).rejects.toMatchObject({ name: "InputError" });
    await expect(readStudy(notText, library)).rejects.toMatchObject({ message: expect.stringContaining("UTF-8") });
  });
});

test("a change keeps to the limits of the file", () => {
  const study = parse(STUDY);
  expect(changeStudy(study, { seed: "other", replicates: 1 })).toEqual({ ...study, seed: "other", replicates: 1 });
  expect(() => changeStudy(study, { replicates: 0 })).toThrow(InputError);
  expect(() => changeStudy(study, { years: 2.5 })).toThrow(InputError);
  expect(() => changeStudy(study, { seed: "\u001f" })).toThrow(InputError);
});

test("the nearest word is a misspelling, never a guess", () => {
  expect(nearest("replicatess", ["years", "replicates"])).toBe("replicates");
  expect(nearest("yrok", ["york", "hull"])).toBe("york");
  expect(nearest("YORK", ["york"])).toBe("york");
  expect(nearest("london", ["york", "hull"])).toBeUndefined();
});

describe("a bundle", () => {
  const listing = (items: string): string => STUDY.replace("    - frailty-crisis-hub\n", items);

  test("stands for its members, with the options that it gives them", () => {
    const members = [
      { name: "frailty-crisis-hub", options: { caseloadCap: 7 } },
      { name: "home-first", options: {} },
    ];
    expect(parse(listing("    - crisis-and-flow\n")).scenarios[1]!.programmes).toEqual(members);
    expect(parse(listing("    - crisis-and-flow: {}\n")).scenarios[1]!.programmes).toEqual(members);
  });

  test("takes no options", () => {
    const { message, detail } = refusal(listing("    - crisis-and-flow: { parameters: headline }\n"));
    expect(message).toBe('The bundle "crisis-and-flow" takes no options.');
    expect(detail).toMatchObject({
      path: "scenarios.crisis hub[0].crisis-and-flow",
      hint: "To set options, list its members instead: frailty-crisis-hub, home-first.",
    });
  });

  test("cannot stand beside one of its members", () => {
    const { message, detail } = refusal(listing("    - home-first\n    - crisis-and-flow\n"));
    expect(message).toBe('The scenario "crisis hub" lists "home-first" twice.');
    expect(detail).toMatchObject({ path: "scenarios.crisis hub[1]", got: "a second home-first, in a bundle" });
  });

  test("is named in the hint when it is misspelt", () => {
    expect(refusal(listing("    - crisis-and-flows\n")).detail.hint).toBe('Did you mean "crisis-and-flow"?');
  });
});
