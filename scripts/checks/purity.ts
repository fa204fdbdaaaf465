import ts from "typescript";
import { ENGINE_DEPENDENT_MATH, LOCAL_METHODS, MACHINE_GLOBALS } from "./natives.ts";

/** One use of something that differs between machines. */
export interface Impurity {
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  readonly what: string;
}

const bannedMath = new Set(ENGINE_DEPENDENT_MATH);
const machineGlobals = new Set(MACHINE_GLOBALS);
const localMethods = new Set(LOCAL_METHODS);

/**
 * Every use, in one TypeScript source, of natives whose result depends on the engine, the clock or the machine.
 * Comments, types and names of properties do not count; a name that the file itself declares is the file's own.
 */
export function impurities(file: string, text: string): Impurity[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true);
  const own = declaredNames(source);
  const found: Impurity[] = [];
  const visit = (node: ts.Node): void => {
    const what = impurityOf(node, own);
    if (what !== undefined) {
      found.push({ file, line: source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1, what });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function impurityOf(node: ts.Node, own: ReadonlySet<string>): string | undefined {
  if (ts.isBinaryExpression(node)) return powerOperator(node);
  if (ts.isPropertyAccessExpression(node) && localMethods.has(node.name.text)) return `.${node.name.text}`;
  if (ts.isStringLiteralLike(node) && ts.isElementAccessExpression(node.parent) && localMethods.has(node.text)) {
    return `["${node.text}"]`;
  }
  if (ts.isIdentifier(node) && isValue(node) && !own.has(node.text)) return globalUse(node);
  return undefined;
}

function powerOperator({ operatorToken: { kind } }: ts.BinaryExpression): string | undefined {
  if (kind === ts.SyntaxKind.AsteriskAsteriskToken) return "**";
  if (kind === ts.SyntaxKind.AsteriskAsteriskEqualsToken) return "**=";
  return undefined;
}

function globalUse(name: ts.Identifier): string | undefined {
  if (name.text === "Math") return mathUse(name.parent);
  if (name.text === "Date") return dateUse(name.parent);
  return machineGlobals.has(name.text) ? name.text : undefined;
}

/** `Math.floor` is fine, `Math.exp` is not, and `Math` as a value could be anything. */
function mathUse(parent: ts.Node): string | undefined {
  if (!ts.isPropertyAccessExpression(parent)) return "Math as a value";
  return bannedMath.has(parent.name.text) ? `Math.${parent.name.text}` : undefined;
}

/** Only `Date.UTC` and `new Date(one argument)` say the same on every machine. */
function dateUse(parent: ts.Node): string | undefined {
  if (ts.isPropertyAccessExpression(parent)) return parent.name.text === "UTC" ? undefined : `Date.${parent.name.text}`;
  if (!ts.isNewExpression(parent)) return "Date as a value";
  const count = parent.arguments?.length ?? 0;
  if (count === 1) return undefined;
  return count === 0 ? "new Date()" : "new Date(local time)";
}

/** Whether an identifier stands for a value: neither a type, nor the name of a property or of an import. */
function isValue(name: ts.Identifier): boolean {
  const { parent } = name;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === name;
  if (ts.isPropertyAssignment(parent)) return parent.initializer === name;
  if (ts.isBindingElement(parent)) return parent.initializer === name;
  if (ts.isImportSpecifier(parent) || ts.isTypeElement(parent) || ts.isLabeledStatement(parent)) return false;
  if (ts.isMethodDeclaration(parent) || ts.isAccessor(parent)) return false;
  if (ts.isPropertyDeclaration(parent)) return parent.initializer === name;
  return !ts.isPartOfTypeNode(name) && !ts.isTypeQueryNode(parent);
}

/** Names bound in this file by variables, parameters, functions, classes and imports. */
function declaredNames(source: ts.SourceFile): Set<string> {
  const names = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (isBinding(node) && node.name !== undefined && ts.isIdentifier(node.name)) names.add(node.name.text);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return names;
}

function isBinding(node: ts.Node): node is ts.NamedDeclaration {
  return (
    ts.isVariableDeclaration(node) ||
    ts.isParameter(node) ||
    ts.isBindingElement(node) ||
    ts.isFunctionDeclaration(node) ||
    ts.isClassDeclaration(node) ||
    ts.isImportSpecifier(node) ||
    ts.isImportClause(node) ||
    ts.isNamespaceImport(node)
  );
}
