/** n numbers spread over [from, to] without pattern: multiples of the golden ratio, shaken. The same in every run. */
export function spread(n: number, from: number, to: number): Float64Array {
  const values = new Float64Array(n);
  let part = 0.5;
  for (let i = 0; i < n; i++) {
    part += 0.6180339887498949;
    if (part >= 1) part -= 1;
    values[i] = from + part * (to - from);
  }
  return values;
}

/** Distance in units in the last place between two doubles of the same sign: how many doubles lie between them, plus one. */
export function ulpsApart(a: number, b: number): number {
  if (Object.is(a, b)) return 0;
  const view = new DataView(new ArrayBuffer(16));
  view.setFloat64(0, a);
  view.setFloat64(8, b);
  const distance = view.getBigInt64(0) - view.getBigInt64(8);
  return Math.abs(Number(distance));
}
