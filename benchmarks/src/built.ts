import { fileURLToPath } from "node:url";

/** A file or folder among what the benchmarks compile and install for themselves; nothing there is kept in the repository. */
export const builtFile = (path: string): URL => new URL(`../../out/benchmarks/${path}`, import.meta.url);

/** The same as a path of the file system. */
export const builtPath = (path: string): string => fileURLToPath(builtFile(path));
