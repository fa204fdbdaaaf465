/**
 * Text without the characters that steer a terminal: control characters (line ends become spaces) and marks that turn
 * the direction of writing. For names that come from files.
 */
export const plainText = (text: string): string =>
  text.replace(/[\r\n\t]+/g, " ").replace(/[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, "");

/** As {@link plainText}, line by line: line ends stay. */
export const plainLines = (text: string): string => text.split("\n").map(plainText).join("\n");
