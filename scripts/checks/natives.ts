/**
 * What the packages whose results must be the same everywhere may not use. One list for the two checks that enforce it:
 * reading the sources (purity.ts) and running them (guard.ts).
 */

/** Packages whose results must be equal to the last bit on every machine. */
export const PURE_PACKAGES: readonly string[] = ["core", "england", "interventions"];

/** Functions of `Math` whose last bit depends on the JavaScript engine, and the one that cannot be seeded. */
export const ENGINE_DEPENDENT_MATH: readonly string[] = [
  "random",
  "exp",
  "expm1",
  "log",
  "log1p",
  "log2",
  "log10",
  "pow",
  "sin",
  "cos",
  "tan",
  "asin",
  "acos",
  "atan",
  "atan2",
  "sinh",
  "cosh",
  "tanh",
  "asinh",
  "acosh",
  "atanh",
  "cbrt",
  "hypot",
];

/** Names that bring in the clock, the machine, its locale or its randomness. */
export const MACHINE_GLOBALS: readonly string[] = [
  "crypto",
  "eval",
  "globalThis",
  "Intl",
  "performance",
  "process",
  "require",
  "self",
  "window",
];

/** Methods whose answer depends on the locale or the time zone of the machine. */
export const LOCAL_METHODS: readonly string[] = [
  "localeCompare",
  "toLocaleString",
  "toLocaleDateString",
  "toLocaleTimeString",
  "toLocaleLowerCase",
  "toLocaleUpperCase",
  "toDateString",
  "toTimeString",
  "getTimezoneOffset",
  "getFullYear",
  "getMonth",
  "getDate",
  "getDay",
  "getHours",
  "getMinutes",
  "setFullYear",
  "setMonth",
  "setDate",
  "setHours",
  "setMinutes",
];
