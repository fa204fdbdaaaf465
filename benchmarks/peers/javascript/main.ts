import type { Run } from "../../src/run.ts";
import { serve } from "../../src/serve.ts";

/** Called as `main.ts PEER PEOPLE DAYS`, where PEER is the name of a file beside this one. */
const [peer, people, days] = process.argv.slice(2);
const { run }: { run: (people: number, days: number, seed: number) => Run } = await import(`./${peer}.ts`);
await serve((seed) => run(Number(people), Number(days), seed));
