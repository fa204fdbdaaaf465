import { defineConfig } from "vitest/config";
import { guard, guardSetup } from "./scripts/checks/guard.ts";

const conditions = ["placewell-source", "module", "node", "development|production"];

/** Tests that drive a browser: `npm run test:browser`. PLACEWELL_CHROMIUM is the command that starts it. */
export default defineConfig({
  plugins: [guard()],
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    name: "browser",
    include: ["packages/*/test/**/*.browser.e2e.ts"],
    setupFiles: [guardSetup],
    env: { PLACEWELL_CHROMIUM: process.env["PLACEWELL_CHROMIUM"] ?? "chromium" },
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
