import { exp, log } from "../maths/exponential.js";
import { thetaOf } from "./combiner.js";
import type { PeopleView } from "./people-view.js";
import type { Modifier, Programme } from "./programme.js";
import { toPlace } from "./to-place.js";

/** A ratio of 0 as a logarithm that maturity can bring in bit by bit: one in a billion. */
const LEAST_RATIO = 1e-9;

/** Amounts put in, not effects: they do not scale with the dial, and go off with the resources. */
export function isResource({ combiner }: Modifier): boolean {
  return combiner === "capacity" || combiner === "capacity-ratio" || combiner === "level";
}

/** Full effect of a modifier as a logarithm (an addition for capacities), after scale, fidelity and switches. */
export function amountOf(programme: Programme, modifier: Modifier, people: PeopleView): number {
  if (modifier.isHarm && !programme.harmsOn) return 0;
  if (isResource(modifier)) {
    if (!programme.resourcesOn) return 0;
    if (modifier.combiner === "level") return modifier.value;
    return modifier.combiner === "capacity"
      ? addedUnits(modifier, people)
      : (modifier.times ?? 1) * logOf(modifier.value);
  }
  const survives = modifier.isHarm ? 1 : shareThatSurvives(programme);
  const concerned = modifier.sharedOverSlots ? shareOfSlotsAdded(programme, people) : 1;
  if (modifier.combiner === "shift") return programme.effectScale * survives * concerned * modifier.value;
  const theta = thetaOf(modifier.combiner, modifier.value);
  if (theta === 1 || programme.effectScale === 0) return 0;
  const amount = programme.effectScale * survives * concerned * (modifier.times ?? 1) * logOf(theta);
  if (modifier.shareOfWhole === undefined || amount === 0) return amount;
  return log(1 - modifier.shareOfWhole * (1 - exp(amount)));
}

const shareThatSurvives = ({ fidelity, context = 1 }: Programme): number => fidelity * context;

/** Part of an effect as estimated that acts at all: the analyst's dial, and what survives of a copy. */
export function shareThatActs(programme: Programme): number {
  return programme.effectScale * shareThatSurvives(programme);
}

function logOf(ratio: number): number {
  return log(ratio < LEAST_RATIO ? LEAST_RATIO : ratio);
}

function addedUnits(modifier: Modifier, people: PeopleView): number {
  const { value, inPlaceOf65Plus, workforcePer65Plus } = modifier;
  const units = toPlace(value, inPlaceOf65Plus, people.residents65Plus);
  if (workforcePer65Plus === undefined) return units;
  const posts = workforcePer65Plus * people.residents65Plus;
  return posts === 0 ? 0 : units / posts;
}

function shareOfSlotsAdded(programme: Programme, people: PeopleView): number {
  let added = 0;
  for (const m of programme.modifiers) if (m.target === "capacity.reablement") added += addedUnits(m, people);
  return added === 0 ? 0 : added / (people.reablementSlots + added);
}
