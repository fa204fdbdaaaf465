import { EVENT, IMMEDIATE, type ModelInputs, type Modifier, type Programme } from "@placewell/core";
import { expectShare } from "../expectations.js";
import { groundOf, keepRun } from "../kept-run.js";
import { type Law, LawBroken, type MakeProgramme } from "../law.js";
import type { Happening, Lives } from "../lives.js";

/** An error of the ratio that a trial of the model must be able to find. */
const FINDS = 0.4;

/** Rate ratio of all crises of the people on the list; undefined where the programme has no such effect to find again. */
export function crisisRatio({ modifiers }: Programme): number | undefined {
  const onCrises = modifiers.filter(isPlainCrisisRatio);
  const values = new Set(onCrises.map(({ value }) => value));
  const ratio = onCrises.length === 7 && values.size === 1 ? onCrises[0].value : 1;
  return ratio === 1 ? undefined : ratio;
}

const isPlainCrisisRatio = ({ target, scope, when, isHarm }: Modifier): boolean =>
  target.startsWith("hazard.crisis.") && scope === "recipients" && when === undefined && !isHarm;

/**
 * The ratio that a programme declares comes out of a trial inside the model, where everybody is treated from the first day
 * at full strength: of first crises, so many still happen. Each first crisis is one coin, so the count is exactly binomial.
 * Does not look at programmes without a rate ratio of all crises of the people on their list.
 */
export function estimandLaw(model: ModelInputs, make: MakeProgramme): Law {
  return (trial) => {
    const programme = make({ fidelity: 1, context: 1, harms: "off", resources: "on" });
    const ratio = crisisRatio(programme);
    if (ratio === undefined) return;
    const { warm, usual, before } = groundOf(trial, model);
    const { lives } = keepRun(warm, usual, [treatingEverybody(programme)]);
    const [more, fewer] = ratio < 1 ? [before.lives, lives] : [lives, before.lives];
    const { crises, kept } = firstCrises(more, fewer);
    if (crises === 0) throw new LawBroken("Nobody has a crisis: the place is too small for a trial.");
    expectShare(kept, crises, ratio < 1 ? ratio : 1 / ratio, { findsRelativeError: FINDS });
  };
}

/** The programme with its effect on crises alone, at once and on everybody. */
function treatingEverybody(programme: Programme): Programme {
  return {
    ...programme,
    curve: IMMEDIATE,
    modifiers: programme.modifiers.filter(isPlainCrisisRatio),
    enrolment: {
      eligible: {},
      registerSensitivity: 1,
      registerLatencyDays: 0,
      eventSensitivity: 0,
      foundAt: [],
      uptake: 1,
      caseloadCap: Number.POSITIVE_INFINITY,
    },
  };
}

/** First crises of the lives with more of them, and how many of those happen in the lives with fewer. */
function firstCrises(more: Lives, fewer: Lives): { crises: number; kept: number } {
  let crises = 0;
  let kept = 0;
  for (const [person, life] of more) {
    const first = life.find(({ kind }) => kind === EVENT.crisisHappened);
    if (first === undefined) continue;
    crises += 1;
    if (fewer.get(person)?.some((happening) => isSame(happening, first))) kept += 1;
  }
  return { crises, kept };
}

const isSame = (a: Happening, b: Happening): boolean => a.kind === b.kind && a.time === b.time && a.detail === b.detail;
