import ts from "typescript";

/** A number written into code. */
export interface NumberInCode {
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  /** As written, with its sign, such as `0.5` or `-1`. */
  readonly number: string;
}

/** Counting and halving: numbers that say nothing about people. */
const PLAIN = new Set(["0", "1", "2", "-1"]);

/** Functions whose last argument is how many values a parameter has: the table checks it. */
const READERS = new Set(["list", "vector", "bySeverity"]);

/**
 * Every number in one TypeScript source that could be a figure of the model: all but 0, 1, 2 and −1, places in a list
 * (`words[3]`), numbers of a list of names (`{ deficit: 7 } as const`), lengths asked of a parameter, lengths of arrays,
 * types, and levels of a state that are told by name (`level === 3`, `level < 3`).
 */
export function numbersInCode(file: string, text: string): NumberInCode[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true);
  const found: NumberInCode[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isNumericLiteral(node)) {
      const written = signed(node);
      if (!PLAIN.has(written) && !isStructure(node)) {
        found.push({
          file,
          line: source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1,
          number: written,
        });
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function signed(node: ts.NumericLiteral): string {
  const { parent } = node;
  const value = String(Number(node.getText().replaceAll("_", "")));
  const negative = ts.isPrefixUnaryExpression(parent) && parent.operator === ts.SyntaxKind.MinusToken;
  return negative ? `-${value}` : value;
}

function isStructure(node: ts.NumericLiteral): boolean {
  const { parent } = node;
  if (ts.isElementAccessExpression(parent)) return parent.argumentExpression === node;
  if (ts.isLiteralTypeNode(parent)) return true;
  if (ts.isCallExpression(parent)) return isLengthAsked(parent, node) || isSlice(parent);
  if (ts.isPropertyAssignment(parent)) return isNameOfNumber(parent) || parent.name.getText() === "length";
  return false;
}

function isLengthAsked(call: ts.CallExpression, node: ts.NumericLiteral): boolean {
  return ts.isIdentifier(call.expression) && READERS.has(call.expression.text) && call.arguments.at(-1) === node;
}

/** `factors.subarray(0, 9)`: where a list is cut. */
function isSlice({ expression }: ts.CallExpression): boolean {
  return ts.isPropertyAccessExpression(expression) && ["subarray", "slice"].includes(expression.name.text);
}

/** `{ ward: 0, reablement: 1 } as const`: numbers that only stand for names. */
function isNameOfNumber({ parent }: ts.PropertyAssignment): boolean {
  return ts.isAsExpression(parent.parent) && parent.parent.type.getText() === "const";
}
