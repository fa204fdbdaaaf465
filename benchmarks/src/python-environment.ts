import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { builtPath } from "./built.ts";
import type { Program } from "./program.ts";

const folder = (name: string): string => fileURLToPath(new URL(`../peers/python/${name}`, import.meta.url));

/** A Python with the packages of peers/python/requirements.txt; or why there is none. */
export type PythonEnvironment =
  | { readonly version: string; readonly program: (script: string, people: number, days: number) => Program }
  | { readonly missing: string };

/** Makes a virtual environment below out/ and installs the requirements, once. */
export function pythonEnvironment(): PythonEnvironment {
  const environment = builtPath("python");
  const python = `${environment}/${process.platform === "win32" ? "Scripts/python.exe" : "bin/python"}`;
  const requirements = readFileSync(folder("requirements.txt"), "utf8");
  const installed = `${environment}/installed.txt`;
  if (!existsSync(installed) || readFileSync(installed, "utf8") !== requirements) {
    const steps = [
      ["python3", "-m", "venv", environment],
      [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-r", folder("requirements.txt")],
    ];
    for (const [command = "", ...args] of steps) {
      const { status, stdout, stderr, error } = spawnSync(command, args, { encoding: "utf8" });
      const said = error?.message ?? `${stderr}${stdout}`.trim().split("\n").at(-1);
      if (status !== 0) return { missing: `\`python3 ${args.slice(0, 3).join(" ")}\` failed: ${said}` };
    }
    writeFileSync(installed, requirements);
  }
  const { stdout } = spawnSync(python, ["--version"], { encoding: "utf8" });
  return {
    version: `${stdout.trim()}, ${requirements.trim().split("\n").join(", ")}`,
    program: (script, people, days) => ({
      command: python,
      args: [folder(script), String(people), String(days)],
      environment: {
        PYTHONDONTWRITEBYTECODE: "1",
        // Starsim brings matplotlib; neither is to write into the home folder.
        STARSIM_INSTALL_FONTS: "0",
        MPLCONFIGDIR: `${environment}/matplotlib`,
      },
    }),
  };
}
