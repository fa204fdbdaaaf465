import { runLibrary, type Variant } from "./library.ts";
import { serve } from "./serve.ts";

/** Called as `serve-library.ts VARIANT PEOPLE DAYS`. */
const [variant, people, days] = process.argv.slice(2) as [Variant, string, string];
await serve((seed) => runLibrary(variant, Number(people), Number(days), seed));
