import { careParameters } from "../care/care-parameters.js";
import type { Parameter, ParameterTable } from "../parameters/parameter.js";
import { populationParameters } from "../population/population-parameters.js";

/** The rows of a table that the population and the model of care read, in the order of the table. */
export function readParameters(table: ParameterTable): Parameter[] {
  const read = new Set<string>();
  const watched = new Map(table);
  watched.get = (id: string) => {
    read.add(id);
    return table.get(id);
  };
  populationParameters(watched);
  careParameters(watched);
  return [...table.values()].filter((row) => read.has(row.id));
}
