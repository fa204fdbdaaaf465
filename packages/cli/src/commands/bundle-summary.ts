import { type Bundle, programmes } from "@placewell/interventions";
import { type ProgrammeSummary, summaryOf } from "./programme-summary.js";

/** What `placewell programmes --json` says of a bundle: a public contract, in the shape of a programme. */
export interface BundleSummary extends Pick<ProgrammeSummary, "name" | "catalogueId" | "purpose" | "parameters"> {
  readonly expectedInteraction: string;
  readonly members: Bundle["members"];
}

/** Part of the catalogue that bundles stand in. */
const BUNDLES = "E1";

/** A bundle as a programme is described; its parameters are its members', as `member.parameter`. */
export function summaryOfBundle({ name, question, expectedInteraction, members }: Bundle): BundleSummary {
  const parameters = members.flatMap(({ programme }) => parametersOf(programme));
  return { name, catalogueId: BUNDLES, purpose: question, parameters, expectedInteraction, members };
}

function parametersOf(member: string): ProgrammeSummary["parameters"] {
  const found = programmes.find(({ description }) => description.name === member);
  if (found === undefined) throw new RangeError(`There is no programme "${member}".`);
  return summaryOf(found.description).parameters.map((one) => ({ ...one, id: `${member}.${one.id}` }));
}
