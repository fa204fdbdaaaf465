import { InputError } from "../check/input-error.js";

/** A column of levels: what it means, and the names of its levels in order, the first being number 0. */
export interface LevelDeclaration {
  /** One sentence for the data dictionary. */
  readonly about: string;
  readonly levels: readonly string[];
}

/** A column of numbers: what it means, how it is kept, and its unit. */
export interface NumberDeclaration {
  /** One sentence for the data dictionary. */
  readonly about: string;
  /** Whole numbers of 32 bits, or floating-point numbers of 32 or 64 bits. */
  readonly store: "int32" | "float32" | "float64";
  readonly unit: string;
}

/** Columns of an agent, by name. */
export type ColumnDeclarations = Readonly<Record<string, LevelDeclaration | NumberDeclaration>>;

/** Names of the declared columns that hold levels. */
export type LevelName<D extends ColumnDeclarations> = {
  [K in keyof D]: D[K] extends LevelDeclaration ? K : never;
}[keyof D] &
  string;

/** A column of levels over the agents: one small field of the word in which an agent keeps all its levels. */
export class LevelColumn {
  readonly about: string;
  readonly levels: readonly string[];
  /** Where the field lies in the word. */
  readonly shift: number;
  readonly mask: number;
  private readonly words: Int32Array;
  private readonly stride: number;

  constructor(declaration: LevelDeclaration, shift: number, mask: number, words: Int32Array, stride: number) {
    this.about = declaration.about;
    this.levels = declaration.levels;
    this.shift = shift;
    this.mask = mask;
    this.words = words;
    this.stride = stride;
  }

  /** Level of an agent, by number. */
  of(agent: number): number {
    return (this.words[agent * this.stride + CELL] >> this.shift) & this.mask;
  }

  /** Writes a level, by number. Values are checked where agents are made, not here. */
  set(agent: number, level: number): void {
    const at = agent * this.stride + CELL;
    const cell = this.words[at];
    // What else the word says holds for the old cell only.
    this.words[at] = (cell ^ ((((cell >> this.shift) & this.mask) ^ level) << this.shift)) & CELL_MASK;
  }

  /** The level that a cell stands for. */
  in(cell: number): number {
    return (cell >> this.shift) & this.mask;
  }
}

/** A column of numbers over the agents. */
export class NumberColumn {
  readonly about: string;
  readonly unit: string;
  private readonly values: Int32Array | Float32Array | Float64Array;
  private readonly offset: number;
  private readonly stride: number;

  constructor(declaration: NumberDeclaration, values: NumberColumn["values"], offset: number, stride: number) {
    this.about = declaration.about;
    this.unit = declaration.unit;
    this.values = values;
    this.offset = offset;
    this.stride = stride;
  }

  of(agent: number): number {
    return this.values[agent * this.stride + this.offset];
  }

  set(agent: number, value: number): void {
    this.values[agent * this.stride + this.offset] = value;
  }
}

/** The column that a declaration stands for; where it may be of either sort, so may the column. */
export type ColumnOf<T extends LevelDeclaration | NumberDeclaration> = T extends LevelDeclaration
  ? LevelColumn
  : NumberColumn;

/** What is known of each agent, one record after another, so that an event touches one place in memory. */
export interface AgentColumns<D extends ColumnDeclarations = ColumnDeclarations> {
  readonly size: number;
  /** The records: {@link stride} words each. A copy of it is a copy of every column. */
  readonly words: Int32Array;
  readonly stride: number;
  /** Number of different cells, some of which no agent can be in. */
  readonly cellCount: number;
  readonly column: { readonly [K in keyof D]: ColumnOf<D[K]> };
  readonly declarations: D;
}

/*
 * Words that every record begins with: the agent's permanent number, which its luck hangs on; stamp, name and block of
 * the event found ahead for it; and its cell. Two agents in the same cell are alike in every column of levels, so
 * whatever depends on levels alone is a table over cells.
 */
export const LOW = 0;
export const HIGH = 1;
export const STAMP = 2;
export const FOUND = 3;
export const BLOCK = 4;
export const CELL = 5;
const FIRST_NUMBER = 6;

/** Bits that all columns of levels may take together, so that a table over every combination stays small. */
const MOST_BITS = 16;

/** The part of the word at {@link CELL} that is the cell. Writing a level clears the rest of the word. */
export const CELL_MASK: number = (1 << MOST_BITS) - 1;

/**
 * Two bits beside the cell, either of which says that the agent's time block holds no potential event for this cell after
 * the one found ahead: that one is still to come, or it has come. The block is the one at {@link BLOCK}.
 */
export const LAST_AHEAD: number = 1 << MOST_BITS;
export const LAST_PAST: number = LAST_AHEAD << 1;

/**
 * Makes agents with the declared columns. Every level is 0 and every number 0 at first; the permanent number of an agent
 * is its row, until {@link numberAgents} says otherwise.
 * @throws InputError when a column has no level, or all columns of levels together take more than 16 bits
 */
export function agentColumns<const D extends ColumnDeclarations>(size: number, declarations: D): AgentColumns<D> {
  const stride = strideOf(declarations);
  const words = new Int32Array(size * stride);
  for (let agent = 0; agent < size; agent++) words[agent * stride + LOW] = agent;
  return columnsOver(size, declarations, words, stride);
}

/** The same agents as they are now, in a copy that goes its own way: to branch a run. */
export function copyAgents<D extends ColumnDeclarations>(agents: AgentColumns<D>): AgentColumns<D> {
  return columnsOver(agents.size, agents.declarations, agents.words.slice(), agents.stride);
}

/** Gives agents permanent numbers of two words each, other than their rows. No two may be the same. */
export function numberAgents(agents: AgentColumns, low: Uint32Array, high: Uint32Array): void {
  for (let agent = 0; agent < agents.size; agent++) {
    agents.words[agent * agents.stride + LOW] = low[agent];
    agents.words[agent * agents.stride + HIGH] = high[agent];
  }
}

function wordsOf(declaration: LevelDeclaration | NumberDeclaration): number {
  if ("levels" in declaration) return 0;
  return declaration.store === "float64" ? 2 : 1;
}

/** Words of a record: a power of two, so that no record of up to 64 bytes straddles two lines of the memory cache. */
function strideOf(declarations: ColumnDeclarations): number {
  let words = FIRST_NUMBER;
  for (const declaration of Object.values(declarations)) words += wordsOf(declaration);
  let stride = 8;
  while (stride < words) stride *= 2;
  return stride;
}

function columnsOver<D extends ColumnDeclarations>(
  size: number,
  declarations: D,
  words: Int32Array,
  stride: number,
): AgentColumns<D> {
  const column: Record<string, LevelColumn | NumberColumn> = {};
  let shift = 0;
  // Doubles first: they stand on even words.
  let next = FIRST_NUMBER;
  const place = (store: NumberDeclaration["store"], values: Int32Array | Float32Array | Float64Array): void => {
    for (const [name, declaration] of Object.entries(declarations)) {
      if ("levels" in declaration || declaration.store !== store) continue;
      const size = wordsOf(declaration);
      column[name] = new NumberColumn(declaration, values, next / size, stride / size);
      next += size;
    }
  };
  place("float64", new Float64Array(words.buffer));
  place("float32", new Float32Array(words.buffer));
  place("int32", words);
  for (const [name, declaration] of Object.entries(declarations)) {
    if (!("levels" in declaration)) continue;
    const { levels } = declaration;
    if (levels.length === 0) throw new InputError(`Column "${name}" needs at least one level; got none.`);
    const bits = 32 - Math.clz32(levels.length - 1);
    column[name] = new LevelColumn(declaration, shift, (1 << bits) - 1, words, stride);
    shift += bits;
  }
  if (shift > MOST_BITS) {
    throw new InputError(
      `Columns of levels may take ${MOST_BITS} bits an agent together; got ${shift}. Keep those that no rate depends on as numbers.`,
    );
  }
  return { size, words, stride, cellCount: 1 << shift, column: column as AgentColumns<D>["column"], declarations };
}
