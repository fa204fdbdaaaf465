import { defineConfig } from "tsup";
import { shared } from "../../tsup.shared.ts";

export default defineConfig({
  ...shared,
  entry: {
    index: "src/index.ts",
    worker: "src/worker.ts",
    "measuring-worker": "src/measuring/measuring-worker.ts",
  },
  platform: "node",
});
