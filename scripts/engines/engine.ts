import { spawnSync } from "node:child_process";

/** A JavaScript engine that may be on this machine. */
export interface Engine {
  readonly name: string;
  /** Command and options; the path of the script comes last. */
  readonly command: readonly string[];
  /** The form of the program in which a script can say something here. */
  readonly script: "console.js" | "print.js" | "page.html";
  /** Prints a version; ends with another status than 0, or cannot be started, where the engine is not there. */
  readonly version: readonly string[];
  /** Time zone and language that the engine is run under. */
  readonly environment: Readonly<Record<string, string>>;
}

/** Nothing in a result may depend on where it was made: 14 hours ahead, decimal commas and a dotless i. */
export const FAR_AWAY = { TZ: "Pacific/Kiritimati", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8" } as const;
/** 11 hours behind, where a midnight in UTC is still the day before. */
export const FAR_BEHIND = { ...FAR_AWAY, TZ: "Pacific/Pago_Pago" } as const;
export const NEUTRAL = { TZ: "UTC", LANG: "C", LC_ALL: "C" } as const;

const NODE_LINES = [20, 22, 24] as const;

const CHROMIUM_OPTIONS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** The shell of JavaScriptCore cannot say its version; the package that it came in can, where there is one. */
const JSC_VERSION =
  'command -v jsc >&2 && dpkg-query -W "$(dpkg-query -S "$(command -v jsc)" | cut -d: -f1)" | cut -f2';

/**
 * Every engine the digest is to be the same in; the first is this Node in a neutral setting, which the others are
 * compared with.
 * @param folder where engines that need one may keep a profile
 */
export function engines(folder: string): Engine[] {
  const thisLine = Number(process.versions.node.split(".")[0]);
  const others = NODE_LINES.filter((line) => line !== thisLine).map((line): Engine => {
    const command = ["npx", "--yes", `node@${line}`];
    const name = `Node ${line} (V8)`;
    return { name, command, version: [...command, "--version"], script: "console.js", environment: FAR_AWAY };
  });
  return [
    thisNode("this Node, UTC", NEUTRAL),
    thisNode("this Node, far behind", FAR_BEHIND),
    thisNode(`Node ${thisLine} (V8)`, FAR_AWAY),
    ...others,
    {
      name: "gjs (SpiderMonkey)",
      command: ["gjs"],
      version: ["gjs", "--version"],
      script: "print.js",
      environment: FAR_AWAY,
    },
    {
      name: "jsc (JavaScriptCore)",
      command: ["jsc"],
      version: ["sh", "-c", JSC_VERSION],
      script: "print.js",
      environment: FAR_AWAY,
    },
    chromium(folder, FAR_AWAY),
  ];
}

/** The Node that runs this. */
export function thisNode(name: string, environment: Engine["environment"]): Engine {
  const command = [process.execPath];
  return { name, command, version: [...command, "--version"], script: "console.js", environment };
}

/**
 * The Chromium that may be here, without a window.
 * @param folder where it may keep a profile
 */
export function chromium(folder: string, environment: Engine["environment"]): Engine {
  const program = chromiumCommand();
  return {
    name: "Chromium (V8)",
    command: [program, ...CHROMIUM_OPTIONS, `--user-data-dir=${folder}`, "--dump-dom"],
    version: [program, "--version"],
    script: "page.html",
    environment,
  };
}

/** The command that starts a Chromium: what PLACEWELL_CHROMIUM names, else the first of the usual names there is. */
function chromiumCommand(): string {
  const named = process.env["PLACEWELL_CHROMIUM"];
  if (named !== undefined) return named;
  const usual = ["chromium", "chromium-browser", "google-chrome"];
  return usual.find((name) => spawnSync(name, ["--version"]).status === 0) ?? "chromium";
}
