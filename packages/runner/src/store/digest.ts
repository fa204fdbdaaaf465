import { createHash } from "node:crypto";
import { type OutcomeRows, slicesOf, storageOrder } from "./outcome-rows.js";

/** Stands between keys: a control character that no name may hold. */
const SEPARATOR = "\u001f";
const BYTES_PER_VALUE = 8;

/**
 * SHA-256, in hexadecimal, over all rows sorted by scenario (study order), replicate, draw, period, area, group and
 * measure: each row's seven keys in UTF-8 joined by U+001F, then the value as a little-endian float64.
 */
export function digestOf(rows: OutcomeRows): string {
  const order = storageOrder(rows.cells);
  const cellKeys = encodedCellKeys(rows, order);
  const hash = createHash("sha256");
  for (const { scenario, replicate, draw, values } of slicesOf(rows)) {
    const sliceKeys = Buffer.from([scenario, replicate, draw, ""].join(SEPARATOR));
    const bytes = Buffer.allocUnsafe(order.length * (sliceKeys.length + BYTES_PER_VALUE) + cellKeys.totalBytes);
    let at = 0;
    for (let i = 0; i < order.length; i++) {
      at += sliceKeys.copy(bytes, at);
      at += cellKeys.encoded[i]!.copy(bytes, at);
      at = bytes.writeDoubleLE(values[order[i]!]!, at);
    }
    hash.update(bytes);
  }
  return hash.digest("hex");
}

/** The last four keys of every row, encoded once and used again for every scenario and replicate. */
function encodedCellKeys({ cells }: OutcomeRows, order: Uint32Array): { encoded: Buffer[]; totalBytes: number } {
  const encoded = Array.from(order, (cell) => {
    const { period, area, group, measure } = cells[cell]!;
    return Buffer.from([period, area, group, measure].join(SEPARATOR));
  });
  return { encoded, totalBytes: encoded.reduce((total, keys) => total + keys.length, 0) };
}
