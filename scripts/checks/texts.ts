import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { repository } from "./sources.ts";

interface Rule {
  readonly what: string;
  readonly pattern: RegExp;
  /** Files the rule is for. */
  readonly files: RegExp;
}

const anyText = /\.(ts|mts|js|mjs|cjs|json|md|ya?ml|html|css|csv|sh)$|(^|\/)[^./]+$/;
const code = /\.(ts|mts|js|mjs|cjs)$/;

const rules: readonly Rule[] = [
  { what: "path of one machine", pattern: /(^|[\s"'`(=])\/(home|root|Users|work|tmp|mnt)\/[\w.-]/, files: anyText },
  { what: "host of a registry", pattern: /\bregistry\.[a-z]/, files: anyText },
  { what: "unfinished work", pattern: /\b(TODO|FIXME|XXX)\b|\bHACK\b|\bnot implemented\b/, files: anyText },
  {
    what: "test that does not run",
    pattern: /\b(it|test|describe|bench)\.(skip|skipIf|runIf|only|todo|fails)\b/,
    files: code,
  },
];

/** This file and its test spell out what they look for. */
const own = /^(scripts\/checks\/texts\.ts|packages\/testkit\/test\/texts\.test\.ts)$/;

/** What is wrong with one text, as `path:line what`. */
export function faultsInText(path: string, text: string): string[] {
  const applicable = rules.filter(({ files }) => files.test(path));
  return text
    .split("\n")
    .flatMap((line, index) =>
      applicable.filter(({ pattern }) => pattern.test(line)).map(({ what }) => `${path}:${index + 1} ${what}`),
    );
}

/** Every file that belongs to the project: committed, or new and not ignored. */
function projectFiles(): string[] {
  const listed = execFileSync("git", ["ls-files", "-z", "-co", "--exclude-standard"], {
    cwd: repository,
    encoding: "utf8",
  });
  return listed.split("\0").filter((path) => path !== "" && existsSync(join(repository, path)));
}

export function textFaults(): string[] {
  const files = projectFiles().filter((path) => anyText.test(path) && !own.test(path) && path !== "pnpm-lock.yaml");
  if (files.length === 0) return ["found no file to read"];
  return files.flatMap((path) => faultsInText(path, readFileSync(join(repository, path), "utf8")));
}

/** Hosts in the lockfile tie an install to one network. */
export function hostsIn(lockfile: string): string[] {
  return lockfile.split("\n").filter((line) => /https?:\/\/|tarball:/.test(line));
}

export function lockfileFaults(): string[] {
  const lockfile = readFileSync(join(repository, "pnpm-lock.yaml"), "utf8");
  if (!lockfile.startsWith("lockfileVersion:")) return ["pnpm-lock.yaml does not look like a lockfile"];
  return hostsIn(lockfile).map((line) => `pnpm-lock.yaml: ${line.trim()}`);
}
