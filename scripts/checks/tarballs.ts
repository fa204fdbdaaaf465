import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { repository } from "./sources.ts";

/** Packs every package that can be published, hands the tarballs over, and clears them away. */
export function withTarballs(use: (tarballs: readonly string[]) => string[]): string[] {
  const folder = mkdtempSync(join(tmpdir(), "placewell-pack-"));
  try {
    const { packageManager } = JSON.parse(readFileSync(join(repository, "package.json"), "utf8"));
    const pack = ["-r", "--filter", "./packages/**", "pack", "--pack-destination", folder];
    execFileSync("npx", ["--yes", packageManager, ...pack], { cwd: repository, stdio: "pipe" });
    return use(
      readdirSync(folder)
        .sort()
        .map((name) => join(folder, name)),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What publint, "are the types wrong" and we ourselves find wrong with the packed packages. */
export function tarballFaults(tarballs: readonly string[]): string[] {
  if (tarballs.length === 0) return ["nothing was packed"];
  return tarballs.flatMap((tarball) => [
    ...contentFaults(tarball),
    ...verdict(tarball, "publint", ["--strict", tarball]),
    ...verdict(tarball, "attw", [tarball, "--profile", "esm-only", "--no-emoji"]),
  ]);
}

function verdict(tarball: string, program: string, args: string[]): string[] {
  const { status, stdout, stderr, error } = spawnSync(program, args, { cwd: repository, encoding: "utf8" });
  if (status === 0) return [];
  return [`${basename(tarball)}: ${program}: ${error?.message ?? `${stdout}${stderr}`.trim()}`];
}

/** A package ships its build, its licence and its front door; no sources, and nothing that only works in the repository. */
function contentFaults(tarball: string): string[] {
  const tar = (...args: string[]): string => execFileSync("tar", args, { encoding: "utf8" });
  const files = tar("-tzf", tarball).trim().split("\n");
  const manifest = tar("-xzOf", tarball, "package/package.json");
  const faults = [
    ...["package/dist/index.js", "package/dist/index.d.ts", "package/LICENSE"]
      .filter((file) => !files.includes(file))
      .map((file) => `lacks ${file}`),
    ...files.filter((file) => /^package\/(src|test)\//.test(file)).map((file) => `ships ${file}`),
    ...["workspace:", "catalog:", "placewell-source"]
      .filter((word) => manifest.includes(word))
      .map((word) => `package.json still says "${word}"`),
  ];
  return faults.map((fault) => `${basename(tarball)}: ${fault}`);
}
