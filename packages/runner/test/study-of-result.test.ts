import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { InputError, type InputErrorDetail } from "@placewell/core";
import { describe, expect, test } from "vitest";
import { type Manifest, readManifest, studyOfResult } from "../src/index.js";
import { canonicalJson, sha256 } from "../src/store/canonical-json.js";
import { libraryVersions } from "../src/store/manifest.js";
import { fakeLibrary } from "./fake-library.js";

const text = `study: A small study
place: york
years: 1
replicates: 2
seed: small
scenarios:
  usual care: []
  hub: [frailty-crisis-hub]
`;

/** As much of a receipt as is read again. */
const receipt = {
  format: "placewell-result-1",
  study: { title: "A small study", file: "study.yaml", sha256: sha256(text), text },
  seed: "another seed",
  years: 2,
  replicates: 3,
  place: { id: "york", sha256: sha256(canonicalJson(fakeLibrary.places[0])) },
  model: { id: "test", sha256: sha256(canonicalJson(fakeLibrary.model)) },
  versions: libraryVersions(),
};

function folderWith(content: string): string {
  const folder = mkdtempSync(join(tmpdir(), "placewell-receipt-"));
  writeFileSync(join(folder, "manifest.json"), content);
  return folder;
}

/** The error that something throws; it must be one about input. */
function refusal(action: () => unknown): { message: string; detail: InputErrorDetail } {
  try {
    action();
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
  throw new Error("Nothing was refused.");
}

describe("reading a receipt", () => {
  test("gives what was written, more than it needs included", () => {
    const folder = folderWith(JSON.stringify({ ...receipt, machine: { node: "v20" } }));
    expect(readManifest(folder)).toEqual({ ...receipt, machine: { node: "v20" } });
  });

  test.each([
    ["no folder", () => join(tmpdir(), "placewell-no-such-folder"), /^There is no folder/],
    ["a folder without a result", () => mkdtempSync(join(tmpdir(), "placewell-empty-")), /holds no result/],
    ["a file", () => join(folderWith("{}"), "manifest.json"), /^There is no folder/],
  ])("%s is refused", (_, folder, message) => {
    const path = folder();
    const { message: said, detail } = refusal(() => readManifest(path));
    expect(said).toMatch(message);
    expect(detail).toMatchObject({
      file: join(path, "manifest.json"),
      expected: "a folder that `placewell run` wrote",
    });
  });

  test.each([
    ["no JSON", "{", undefined],
    ["a list", "[]", ""],
    ["nothing", "null", ""],
    ["another form", JSON.stringify({ ...receipt, format: "placewell-result-2" }), "format"],
    ["a receipt without its study", JSON.stringify({ ...receipt, study: undefined }), "study"],
    ["a receipt without the text", JSON.stringify({ ...receipt, study: { file: "", sha256: "" } }), "study.text"],
    ["a number as seed", JSON.stringify({ ...receipt, seed: 3 }), "seed"],
  ])("%s is refused", (_, content, path) => {
    const { message, detail } = refusal(() => readManifest(folderWith(content)));
    expect(message).toMatch(/^The manifest (is not JSON|has a form that this version cannot read)\.$/);
    expect(detail.path).toBe(path);
    if (path === "format") expect(detail.expected).toBe('"placewell-result-1"');
  });

  test("a fault of the machine is no bad input", () => {
    const folder = mkdtempSync(join(tmpdir(), "placewell-receipt-"));
    mkdirSync(join(folder, "manifest.json"));
    expect(() => readManifest(folder)).toThrow(/EISDIR/);
  });
});

describe("the study of a result", () => {
  const studyOf = (more: object) => studyOfResult({ ...receipt, ...more } as unknown as Manifest, "out", fakeLibrary);

  test("is the one that was run, with the seed, years and replicates in force", () => {
    expect(studyOf({})).toMatchObject({ seed: "another seed", years: 2, replicates: 3, place: "york" });
    expect(studyOf({}).scenarios.map(({ name }) => name)).toEqual(["usual care", "hub"]);
  });

  test.each([
    ["another version", { versions: { ...libraryVersions(), "@placewell/core": "9.9.9" } }, "versions.@placewell/core"],
    [
      "a package that is gone",
      { versions: { ...libraryVersions(), "@placewell/more": "1.0.0" } },
      "versions.@placewell/more",
    ],
    ["another place under its name", { place: { sha256: "0".repeat(64) } }, "place.sha256"],
    ["other figures", { model: { sha256: "0".repeat(64) } }, "model.sha256"],
    ["a text changed by hand", { study: { ...receipt.study, text: text.replace("small", "large") } }, "study.sha256"],
  ])("is refused with %s", (_, more, path) => {
    const { message, detail } = refusal(() => studyOf(more));
    expect(message).toBe('The result in "out" was made by another version, or changed by hand.');
    expect(detail).toMatchObject({ path, hint: "Run the study again with this version." });
  });
});
