import * as vega from "vega";

/** Widths of characters as a share of the font's size, for a wide common sans serif, so that no machine's font overruns. */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/[ijl.,:;'’|!·()[\]/]/, 0.36],
  [/[ ft]/, 0.36],
  [/[mwMW@%&]/, 0.92],
  [/[A-Z]/, 0.69],
  [/[\d−+<>=–]/, 0.64],
];
const OTHER_WIDTH = 0.61;
const BOLD = 1.1;

/** What Vega knows of a text that it lays out. */
interface TextItem {
  readonly text?: unknown;
  readonly fontSize?: number;
  readonly fontWeight?: unknown;
}

interface TextMetrics {
  width: (item: TextItem, text?: unknown) => number;
  readonly estimateWidth: (item: TextItem, text?: unknown) => number;
}

/**
 * Lets Vega lay out text by character widths where it has no canvas to measure with. Its own guess, four fifths of the
 * font size a character, leaves gaps of hundreds of pixels.
 */
export function useCharacterWidths(): void {
  const { textMetrics } = vega as unknown as { readonly textMetrics: TextMetrics };
  if (textMetrics.width !== textMetrics.estimateWidth) return;
  textMetrics.width = (item, text) => {
    const bold = item.fontWeight === "bold" || Number(item.fontWeight) >= 600;
    return textWidth(String(text ?? item.text ?? ""), item.fontSize ?? 11) * (bold ? BOLD : 1);
  };
}

/** Width of a line of text in pixels, near enough to leave room for it. */
export function textWidth(text: string, fontSize: number): number {
  let width = 0;
  for (const character of text) {
    width += WIDTHS.find(([characters]) => characters.test(character))?.[1] ?? OTHER_WIDTH;
  }
  return width * fontSize;
}
