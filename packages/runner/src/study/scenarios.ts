import {
  type ModelInputs,
  type Place,
  type Programme,
  type RunPlan,
  type Scenario,
  type ScenarioInputs,
  scenario,
} from "@placewell/core";
import { withCapacities } from "@placewell/england";
import { type Library, shippedLibrary } from "../library.js";
import { withOwnPlace } from "../place-folder/own-place.js";
import type { NamedProgramme, NamedScenario, Study } from "./study.js";

/**
 * What core runs for a study. Scenarios are in the order of the file.
 * @throws RangeError when the library lacks a place or programme that the study names.
 */
export function planOf(study: Study, library: Library = shippedLibrary): RunPlan {
  const { years, replicates, seed, comparator } = study;
  return { scenarios: scenariosOf(study, library), years, replicates, seed, comparator };
}

/** The scenarios of a study, in the order of the file. */
export function scenariosOf(study: Study, library: Library = shippedLibrary): Scenario[] {
  const from = {
    place: placeOf(study, library),
    model: modelOf(study, library),
    ...(study.switches && { switches: study.switches }),
  };
  return study.scenarios.map((named) => {
    const { scenarios: inForce = [], ...budgets } = study.budgets ?? { scenarios: [] };
    const hasBudgets = "accounts" in budgets && inForce.includes(named.name);
    return scenarioOf(named, hasBudgets ? { ...from, budgets } : from, library);
  });
}

/** The place of a study. */
export function placeOf(study: Study, library: Library = shippedLibrary): Place {
  const place = study.ownPlace?.place ?? library.places.find(({ id }) => id === study.place);
  if (place === undefined) throw new RangeError(`There is no place "${study.place}" in this library.`);
  return withCapacities(place, study.fitted ?? []);
}

/** The national figures that a study runs on, with what is fitted for a place of its own and what it was calibrated to. */
export function modelOf({ place, ownPlace, fitted }: Study, library: Library = shippedLibrary): ModelInputs {
  const model = ownPlace === undefined ? library.model : withOwnPlace(library.model, ownPlace);
  if (fitted === undefined) return model;
  const fit = [...(model.placeFits.get(place) ?? []), ...fitted];
  return { ...model, placeFits: new Map([...model.placeFits, [place, fit]]) };
}

function scenarioOf(named: NamedScenario, from: ScenarioInputs, library: Library): Scenario {
  const usualCare = scenario(named.name, from);
  if (named.programmes.length === 0) return usualCare;
  return usualCare.with(
    named.name,
    named.programmes.map((programme) => programmeOf(programme, library)),
  );
}

function programmeOf({ name, options }: NamedProgramme, library: Library): Programme {
  const maker = library.programmes.find(({ description }) => description.name === name);
  if (maker === undefined) throw new RangeError(`There is no programme "${name}" in this library.`);
  return maker.make({ ...options });
}
