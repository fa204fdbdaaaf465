import type { EventRecord, ModelInputs } from "@placewell/core";
import { groundOf, keepRun } from "../kept-run.js";
import { type Law, LawBroken, type MakeProgramme } from "../law.js";

interface Entry {
  readonly kind: number;
  readonly time: number;
  readonly row: number;
  readonly detail: number;
}

/** Before a programme starts, on the trial's day, everything that happens is the same, in the same order. */
export function lateStartLaw(model: ModelInputs, make: MakeProgramme): Law {
  return (trial) => {
    const { warm, usual, before: kept } = groundOf(trial, model);
    const before = entriesBefore(trial.day, kept.events);
    const after = entriesBefore(trial.day, keepRun(warm, usual, [make({ start: trial.day })]).events);
    for (let i = 0; i < Math.max(before.length, after.length); i++) {
      const [a, b] = [before[i], after[i]];
      if (a?.kind !== b?.kind || a?.time !== b?.time || a?.row !== b?.row || a?.detail !== b?.detail) {
        throw new LawBroken(
          `Nothing differs before day ${trial.day}, but event ${i} was ${JSON.stringify(a)} and became ${JSON.stringify(b)}.`,
        );
      }
    }
  };
}

function entriesBefore(day: number, record: EventRecord): Entry[] {
  const entries: Entry[] = [];
  record.replay({
    on(kind, time, row, detail) {
      if (time < day) entries.push({ kind, time, row, detail });
    },
  });
  return entries;
}
