import { type CommonOptions, type ModelInputs, type Programme, runScenario } from "@placewell/core";
import { groundOf } from "../kept-run.js";
import { type Law, LawBroken } from "../law.js";

/** A programme's function with options of its own. */
export type MakeWithOptions = (options: CommonOptions & Readonly<Record<string, unknown>>) => Programme;

/** Names of the inputs of a programme without which it has no place for anybody. */
export function inputsOfPlaces(make: MakeWithOptions): string[] {
  const { description, enrolment } = make({});
  const limits = [enrolment?.caseloadCap, enrolment?.placesPerYear];
  return description.options.filter((input) => input.low === 0 && limits.includes(input.default)).map((o) => o.name);
}

/** With every input at nothing (no places, no visits, no money) nobody is served, and the run goes through. */
export function zeroCapacityLaw(model: ModelInputs, make: MakeWithOptions): Law {
  return (trial) => {
    const { warm, usual } = groundOf(trial, model);
    const { description } = make({});
    const inputs = description.options.filter(({ low }) => low === 0);
    const programme = make(Object.fromEntries(inputs.map(({ name }) => [name, 0])));
    let served = 0;
    const watcher = { on: () => undefined, onEnrolment: () => void (served += 1) };
    runScenario(warm, usual.with("No capacity", [programme]), watcher);
    if (inputsOfPlaces(make).length > 0 && served > 0)
      throw new LawBroken(`With no places nobody is served, but ${served} people were.`);
  };
}
