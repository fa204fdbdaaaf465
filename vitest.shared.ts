import { defineConfig } from "vitest/config";
import { guard, guardSetup } from "./scripts/checks/guard.ts";

const fixedSeed = new URL("scripts/checks/fixed-seed.ts", import.meta.url).pathname;
const conditions = ["placewell-source", "module", "node", "development|production"];

/** What every package's tests have in common: sources instead of builds, and every kind of claim that a suffix names. */
export default defineConfig({
  plugins: [guard()],
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    include: ["test/**/*.{test,laws,oracle,stats,golden,e2e}.ts"],
    exclude: ["**/node_modules/**", "**/dist/**", "**/*.browser.e2e.ts"],
    setupFiles: [guardSetup, fixedSeed],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});

/** Node options with which worker threads, which vitest does not transform, run TypeScript sources too. */
export const workersFromSource: string[] = ["--conditions=placewell-source", `--import=${import.meta.resolve("tsx")}`];
