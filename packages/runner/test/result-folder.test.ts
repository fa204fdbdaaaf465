import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { InputError } from "@placewell/core";
import { beforeEach, expect, test } from "vitest";
import { checkResultFolder, replaceFolder } from "../src/store/result-folder.js";

let home = "";
let out = "";
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "placewell-folder-"));
  out = join(home, "out", "york");
});

const put = (text: string) => (folder: string) => {
  writeFileSync(join(folder, "manifest.json"), text);
  writeFileSync(join(folder, "summary.csv"), text);
};
const get = (folder: string): string => readFileSync(join(folder, "manifest.json"), "utf8");

test("a folder appears whole, and a later one takes its place whole", async () => {
  await replaceFolder(out, put("first"));
  await replaceFolder(out, (folder) => writeFileSync(join(folder, "manifest.json"), "second"));
  expect(readdirSync(out)).toEqual(["manifest.json"]);
  expect(get(out)).toBe("second");
  expect(readdirSync(join(home, "out"))).toEqual(["york"]);
});

test("while the new one is written the earlier one is there", async () => {
  await replaceFolder(out, put("first"));
  await replaceFolder(out, (folder) => {
    put("second")(folder);
    expect(get(out)).toBe("first");
  });
  expect(get(out)).toBe("second");
});

test("a failing write leaves the earlier folder intact and nothing beside it", async () => {
  await replaceFolder(out, put("first"));
  const noSpace = Object.assign(new Error("no space left on device"), { code: "ENOSPC" });
  await expect(
    replaceFolder(out, (folder) => {
      put("half")(folder);
      throw noSpace;
    }),
  ).rejects.toBe(noSpace);
  expect(get(out)).toBe("first");
  expect(readdirSync(out).sort()).toEqual(["manifest.json", "summary.csv"]);
  expect(readdirSync(join(home, "out"))).toEqual(["york"]);
});

test("when the last rename fails the earlier folder comes back", async () => {
  await replaceFolder(out, put("first"));
  const vanish = (folder: string): void => {
    put("second")(folder);
    mkdirSync(join(folder, "x"));
  };
  // The temporary folder is taken away between writing and renaming, as a tidying script might.
  const { rmSync } = await import("node:fs");
  await expect(
    replaceFolder(out, (folder) => {
      vanish(folder);
      rmSync(folder, { recursive: true });
    }),
  ).rejects.toThrow(/ENOENT/);
  expect(get(out)).toBe("first");
});

test("a folder with other files, or a file, is refused and left alone", async () => {
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, "thesis.docx"), "years of work");
  await expect(replaceFolder(out, put("x"))).rejects.toThrow(InputError);
  expect(readFileSync(join(out, "thesis.docx"), "utf8")).toBe("years of work");

  const file = join(home, "file");
  writeFileSync(file, "x");
  expect(() => checkResultFolder(file)).toThrow(/is a file/);
  expect(() => checkResultFolder(join(file, "below"))).toThrow(/is a file/);
  expect(() => checkResultFolder(join(home, "new", "folder"))).not.toThrow();
  expect(existsSync(join(home, "new"))).toBe(false);
});

test("a link to a folder stays a link; the folder behind it is replaced", async () => {
  await replaceFolder(out, put("first"));
  const link = join(home, "latest");
  symlinkSync(out, link);
  await replaceFolder(link, put("second"));
  expect(get(out)).toBe("second");
  expect(get(link)).toBe("second");
});
