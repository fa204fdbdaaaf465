import { expect, it } from "vitest";
import { hazards, type State, season } from "../../peers/javascript/hazards.ts";
import { wPeople } from "../../src/w/people.ts";
import { W_PROGRAMMES, type WProgramme } from "../../src/w/programmes.ts";
import { ATTEND, DIE, PROGRESS, wRates } from "../../src/w/rates.ts";

const STATES: readonly State[] = ["home", "community", "acute", "blocked", "dead"];

/** Every kind of person in every state, on one day after another. */
function* everyone() {
  let day = 0;
  for (const [setting, state] of STATES.entries())
    for (let band = 0; band < 20; band++)
      for (let frailty = 0; frailty < 4; frailty++)
        for (let fifth = 0; fifth < 5; fifth++)
          for (const sex of [0, 1]) {
            day = (day + 7) % 730;
            yield { setting, state, band, frailty, fifth, sex, day };
          }
}

it.each<[string, WProgramme, (frailty: number, enrolled: number) => number]>([
  ["usual care", {}, () => 1],
  ["null", W_PROGRAMMES.null, () => 1],
  ["prevention", W_PROGRAMMES.prevention, (frailty) => (frailty >= 2 ? 0.8 : 1)],
  ["small prevention", W_PROGRAMMES.smallPrevention, (_, enrolled) => (enrolled === 1 ? 0.8 : 1)],
])("rates are those of the formulas: %s", (_, programme, factor) => {
  const people = wPeople(1, 1);
  const rates = wRates(people, programme);
  for (const { state, day, ...levels } of everyone()) {
    for (const [name, level] of Object.entries(levels)) people.column[name as keyof typeof levels].set(0, level);
    const expected = hazards({ ...levels, state }, levels.band);
    const swing = season(day);
    for (const enrolled of [0, 1]) {
      people.column.enrolled.set(0, enrolled);
      const attendance = expected.attendance * swing.attendance * factor(levels.frailty, enrolled);
      const found = [ATTEND, PROGRESS, DIE].map((stream) => rates.hazard(stream, 0, day + 0.5));
      [attendance, expected.progression, expected.death * swing.death].forEach((rate, s) => {
        if (Math.abs(found[s] - rate) > 1e-12 * rate) expect([levels, s, found[s]]).toEqual([levels, s, rate]);
      });
    }
  }
});
