import { defineConfig } from "tsup";
import { shared } from "../../tsup.shared.ts";

export default defineConfig({
  ...shared,
  entry: { index: "src/index.ts", districts: "src/districts/districts.ts" },
  platform: "neutral",
});
