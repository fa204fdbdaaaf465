import fc from "fast-check";

/**
 * Property tests draw the same cases every time, so that a run never fails by luck. To look further, give other cases:
 * PLACEWELL_TEST_SEED=12345 npm test
 */
fc.configureGlobal({ seed: Number(process.env["PLACEWELL_TEST_SEED"] ?? 20260401) });
