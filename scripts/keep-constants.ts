import type { Options } from "tsup";
import ts from "typescript";

type Plugin = NonNullable<Options["plugins"]>[number];

/**
 * Gives a bundle its constants back. The bundler makes a variable of every constant of a module, and JavaScript engines
 * read and check a variable each time, but build a constant into the code: its number, or where its array lies.
 */
export const keepConstants: Plugin = {
  name: "keep-constants",
  renderChunk: (code, info) =>
    info.type === "chunk" && info.path.endsWith(".js") ? { code: withConstants(code) } : undefined,
};

/** The same program with `const` for each `var` at its top that gets its value there and is never given another. */
export function withConstants(code: string): string {
  const file = ts.createSourceFile("bundle.js", code, ts.ScriptTarget.ES2022, false, ts.ScriptKind.JS);
  const changed = namesGivenValues(file);
  let text = "";
  let from = 0;
  for (const statement of file.statements) {
    if (!ts.isVariableStatement(statement) || !isVar(statement.declarationList)) continue;
    const isConstant = statement.declarationList.declarations.every(
      ({ name, initializer }) => initializer !== undefined && !names(name).some((each) => changed.has(each)),
    );
    if (!isConstant) continue;
    const at = statement.declarationList.getStart(file);
    text += `${code.slice(from, at)}const`;
    from = at + "var".length;
  }
  return text + code.slice(from);
}

/** The names that a declaration gives values to: one, or those of a pattern. */
function names(name: ts.BindingName): string[] {
  if (ts.isIdentifier(name)) return [name.text];
  return name.elements.flatMap((element) => (ts.isOmittedExpression(element) ? [] : names(element.name)));
}

function isVar({ flags }: ts.VariableDeclarationList): boolean {
  return (flags & ts.NodeFlags.BlockScoped) === 0;
}

/** Every name that is given a value after its declaration anywhere, whichever variable it means there. */
function namesGivenValues(file: ts.SourceFile): ReadonlySet<string> {
  const found = new Set<string>();
  const take = (target: ts.Node): void => {
    if (ts.isIdentifier(target)) found.add(target.text);
    else if (!ts.isPropertyAccessExpression(target) && !ts.isElementAccessExpression(target)) target.forEachChild(take);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isBinaryExpression(node) && isAssignment(node.operatorToken.kind)) take(node.left);
    else if (ts.isPostfixUnaryExpression(node)) take(node.operand);
    else if (ts.isPrefixUnaryExpression(node) && isStep(node.operator)) take(node.operand);
    else if (
      (ts.isForInStatement(node) || ts.isForOfStatement(node)) &&
      !ts.isVariableDeclarationList(node.initializer)
    )
      take(node.initializer);
    node.forEachChild(visit);
  };
  visit(file);
  return found;
}

function isAssignment(kind: ts.SyntaxKind): boolean {
  return kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment;
}

function isStep(operator: ts.PrefixUnaryOperator): boolean {
  return operator === ts.SyntaxKind.PlusPlusToken || operator === ts.SyntaxKind.MinusMinusToken;
}
