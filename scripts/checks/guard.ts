import { fileURLToPath } from "node:url";
import type { Plugin } from "vitest/config";
import { PURE_PACKAGES } from "./natives.ts";

const pureSource = new RegExp(`/packages/(${PURE_PACKAGES.join("|")})/src/[^?]*\\.ts$`);

/** File that puts the stand-ins where the guarded sources look for them; a `setupFiles` entry of every test project. */
export const guardSetup: string = fileURLToPath(new URL("guarded-natives.ts", import.meta.url));

/**
 * Gives the sources of the pure packages, and only those, a `Math` and a `Date` that throw where the natives differ
 * between machines. Done by name rather than by patching the natives: test runners and generators need those themselves.
 */
export function guard(): Plugin {
  return {
    name: "placewell:guard",
    enforce: "pre",
    transform(code, id) {
      if (!pureSource.test(id)) return undefined;
      // On the first line, so that line numbers stay as they are.
      return { code: `const { Math, Date } = globalThis[Symbol.for("placewell.guarded")]; ${code}`, map: null };
    },
  };
}
