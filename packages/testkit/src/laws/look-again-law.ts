import { IMMEDIATE, type ModelInputs, type Programme } from "@placewell/core";
import { keepRun, usualCare, warmUpOf } from "../kept-run.js";
import { type Law, type MakeProgramme, mustBeEqual, mustBeSame } from "../law.js";
import { partings } from "../lives.js";
import { TRIAL_DAYS } from "../trial.js";

const DAYS_BETWEEN = 17;

/**
 * What will happen to somebody may be looked up again at any moment, without any cause, and stays the same: from the
 * trial's day on everybody is looked up again every few weeks, and nothing changes. It would where a change of state or
 * of a modifier had not been followed by a look ahead.
 * @param make programmes at work since the middle of the time before that day; none for usual care
 */
export function lookAgainLaw(model: ModelInputs, ...make: readonly MakeProgramme[]): Law {
  return (trial) => {
    const { warm } = warmUpOf(trial, model);
    const usual = usualCare(trial, model);
    const programmes = make.map((one) => one({ start: Math.floor(trial.day / 2) }));
    const once = keepRun(warm, usual, programmes);
    const again = keepRun(warm, usual, [...programmes, ...lookAgainFrom(trial.day)]);
    const claim = "Looking ahead again changes nothing";
    mustBeSame(partings(once.lives, again.lives), claim);
    mustBeEqual(once.values, again.values, claim);
  };
}

function lookAgainFrom(day: number): Programme[] {
  const programmes: Programme[] = [];
  for (let next = day; next < TRIAL_DAYS; next += DAYS_BETWEEN) programmes.push(everybodyLooksAgain(next));
  return programmes;
}

/** A programme that does nothing but enrol everybody on one day, which makes the engine look ahead for them. */
function everybodyLooksAgain(day: number): Programme {
  return {
    description: {
      name: `look-again-${day}`,
      catalogueId: "",
      title: "Look again",
      purpose: "Makes the engine look ahead for everybody.",
      whoGetsIt: "Everybody.",
      evidenceGrade: "none",
      parameters: [],
      options: [],
      harms: [],
      caveats: [],
    },
    set: "evidence",
    options: {},
    parameters: [],
    caveats: [],
    start: day,
    stop: Number.POSITIVE_INFINITY,
    effectScale: 1,
    resourcesOn: true,
    harmsOn: false,
    fidelity: 1,
    curve: IMMEDIATE,
    enrolment: {
      eligible: {},
      registerSensitivity: 1,
      registerLatencyDays: 0,
      eventSensitivity: 0,
      foundAt: [],
      uptake: 1,
      caseloadCap: Number.POSITIVE_INFINITY,
    },
    modifiers: [],
  };
}
