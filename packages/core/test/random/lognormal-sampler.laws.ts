import fc from "fast-check";
import { expect, it } from "vitest";
import { LognormalSampler, lognormalQuantile, uniform } from "../../src/index.js";

const positive = fc.double({ min: 0.01, max: 100, noNaN: true });

it("a lognormal sampler draws what the quantile gives, to the last bit", () => {
  fc.assert(
    fc.property(
      fc.array(positive, { minLength: 1, maxLength: 5 }),
      fc.double({ min: 0, max: 2, noNaN: true }),
      fc.array(fc.tuple(fc.integer({ min: 0, max: 0xffffffff }), fc.nat(3), fc.nat()), { minLength: 1, maxLength: 20 }),
      (means, sigma, draws) => {
        const sampler = new LognormalSampler(means, sigma);
        for (const [word, at, pick] of draws) {
          const which = pick % means.length;
          sampler.draw(
            Uint32Array.from({ length: 4 }, (_, i) => (i === at ? word : 7)),
            at,
            which,
          );
          expect(sampler.value[0]).toBe(lognormalQuantile(uniform(word), means[which], sigma));
        }
      },
    ),
    { numRuns: 300 },
  );
});
