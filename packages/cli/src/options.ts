import { InputError, suggestion } from "@placewell/core";

/** Reads an option that is a whole number. */
export function wholeNumber(option: string, from: number, to: number): (text: string) => number {
  return (text) => {
    const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
    if (value >= from && value <= to) return value;
    throw new InputError(`The option ${option} cannot be used.`, {
      path: option,
      got: text,
      expected: `a whole number from ${from} to ${to}`,
    });
  };
}

/** Reads an option that is one of a few words. */
export function oneOf<Word extends string>(option: string, words: readonly Word[]): (text: string) => Word {
  return (text) => {
    const word = words.find((known) => known === text);
    if (word !== undefined) return word;
    throw new InputError(`The option ${option} cannot be used.`, {
      path: option,
      got: text,
      expected: words.join(" or "),
      hint: suggestion(text, words),
    });
  };
}
