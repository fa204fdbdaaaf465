import type { Options } from "tsup";

/** What every package's build has in common: modern ESM, and declarations made from the built declarations of its neighbours. */
export const shared: Options = {
  format: ["esm"],
  target: "es2022",
  sourcemap: true,
  clean: true,
  treeshake: true,
  // Puts numeric constants where they are used: a constant of a bundle is a variable, which the engine reads and checks
  // each time.
  esbuildOptions: (options) => {
    options.minifySyntax = true;
  },
  // tsup sets `baseUrl`, which TypeScript 6 deprecates; its declaration step does not understand composite projects.
  dts: { compilerOptions: { composite: false, incremental: false, ignoreDeprecations: "6.0", customConditions: [] } },
};
