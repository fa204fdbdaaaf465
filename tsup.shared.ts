import type { Options } from "tsup";
import { keepConstants } from "./scripts/keep-constants.ts";

/** What every package's build has in common: modern ESM, and declarations made from the built declarations of its neighbours. */
export const shared: Options = {
  format: ["esm"],
  target: "es2022",
  sourcemap: true,
  clean: true,
  treeshake: true,
  plugins: [keepConstants],
  // tsup sets `baseUrl`, which TypeScript 6 deprecates; its declaration step does not understand composite projects.
  dts: { compilerOptions: { composite: false, incremental: false, ignoreDeprecations: "6.0", customConditions: [] } },
};
