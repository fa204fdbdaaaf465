/** The keys of one outcome cell; a value in every scenario, replicate and draw. */
export interface OutcomeCell {
  readonly period: string;
  readonly area: string;
  readonly group: string;
  readonly measure: string;
  readonly unit: string;
}

/** All rows of a result without an object for each: there are millions. */
export interface OutcomeRows {
  /** In study order. */
  readonly scenarios: readonly string[];
  /** In the order of the layout. */
  readonly cells: readonly OutcomeCell[];
  /** Values in cell order: `cubes[replicate][scenario]`. */
  readonly cubes: readonly (readonly Float64Array[])[];
}

/** The only parameter draw of this version: point values. */
export const POINT_DRAW = 0;

/** One scenario in one replicate: its number in the study and its values. */
export interface OutcomeSlice {
  readonly scenario: string;
  readonly replicate: number;
  readonly draw: number;
  readonly values: Float64Array;
}

/** Every slice in the order of storage: scenario (study order), replicate, draw. */
export function* slicesOf({ scenarios, cubes }: OutcomeRows): Generator<OutcomeSlice> {
  for (const [index, scenario] of scenarios.entries()) {
    for (const [replicate, values] of cubes.entries()) {
      yield { scenario, replicate, draw: POINT_DRAW, values: values[index]! };
    }
  }
}

/** The name of its scenario for each row of some slices, which have so many rows each. */
export function scenarioColumn(slices: readonly OutcomeSlice[], rowsEach: number): string[] {
  const column = new Array<string>(slices.length * rowsEach);
  slices.forEach(({ scenario }, i) => {
    column.fill(scenario, i * rowsEach, (i + 1) * rowsEach);
  });
  return column;
}

/** The number of its replicate, or of its draw, for each row of some slices, which have so many rows each. */
export function numberColumn(slices: readonly OutcomeSlice[], key: "replicate" | "draw", rowsEach: number): Int32Array {
  const column = new Int32Array(slices.length * rowsEach);
  slices.forEach((slice, i) => {
    column.fill(slice[key], i * rowsEach, (i + 1) * rowsEach);
  });
  return column;
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * Positions of the cells in the order of storage: period, area, group, measure, each by code unit.
 * @throws Error on two cells with the same keys.
 */
export function storageOrder(cells: readonly OutcomeCell[]): Uint32Array {
  const compare = (i: number, j: number): number => {
    const a = cells[i]!;
    const b = cells[j]!;
    const byWhenAndWhere = byText(a.period, b.period) || byText(a.area, b.area);
    return byWhenAndWhere || byText(a.group, b.group) || byText(a.measure, b.measure);
  };
  const order = Uint32Array.from(cells.keys()).sort(compare);
  for (let i = 1; i < order.length; i++) {
    if (compare(order[i - 1]!, order[i]!) === 0)
      throw new Error(`Two outcome cells are alike: ${keysOf(cells[order[i]!]!)}.`);
  }
  return order;
}

const keysOf = ({ period, area, group, measure }: OutcomeCell): string => [period, area, group, measure].join(", ");
