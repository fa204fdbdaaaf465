import { describe, expect, it } from "vitest";
import { Lives } from "../../src/pairing/lives.ts";
import { W_PROGRAMMES, type WProgramme } from "../../src/w/programmes.ts";
import { runW, type WOptions } from "../../src/w/run-w.ts";

const PEOPLE = 20_000;

function lived(options: Partial<WOptions>) {
  const lives = new Lives(PEOPLE);
  const { totals, daily } = runW({ people: PEOPLE, years: 2, seed: 1, ...options, sink: lives });
  return { totals, daily, digests: lives.digests };
}

describe("a programme that does nothing changes nobody, to the last event", () => {
  it.each([0, 10, 24, Number.POSITIVE_INFINITY])("with %d slots", (slots) => {
    const usual = lived({ slots });
    expect(lived({ slots, programme: W_PROGRAMMES.null })).toEqual(usual);
  });

  it.each<[string, WProgramme]>([
    ["more of what never runs out", W_PROGRAMMES.moreSlots],
    ["a lower rate for nobody", { attendanceByFrailty: [1, 1, 1, 1], attendanceOfEnrolled: 1 }],
  ])("%s", (_, programme) => {
    const slots = Number.POSITIVE_INFINITY;
    expect(lived({ slots, programme })).toEqual(lived({ slots }));
  });

  it("which is not so of every programme", () => {
    const usual = lived({ slots: 24 });
    for (const name of ["prevention", "shorterStays", "moreSlots", "smallPrevention"] as const) {
      expect(lived({ slots: 24, programme: W_PROGRAMMES[name] }).digests).not.toEqual(usual.digests);
    }
  });
});
