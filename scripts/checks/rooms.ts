import { posix } from "node:path";
import ts from "typescript";
import type { Source } from "./sources.ts";

/**
 * For each room (a folder of src), what its files may import besides their own room: rooms, or one file or folder of a
 * room such as `"care/events"`.
 */
export type RoomTable = Readonly<Record<string, readonly string[]>>;

/** An import, type imports and re-exports included, that the table does not allow. */
export interface WrongImport {
  readonly from: string;
  readonly to: string;
  readonly why: string;
}

/** Every relative import among `sources` (paths from src) that the table does not allow. `index.ts` may import all. */
export function wrongImports(sources: readonly Source[], table: RoomTable): WrongImport[] {
  return sources
    .filter(({ path }) => path !== "index.ts")
    .flatMap(({ path, text }) =>
      relativeImports(path, text).flatMap((to) => {
        const why = objection(path, to, table);
        return why === undefined ? [] : [{ from: path, to, why }];
      }),
    );
}

/** Sources that lie in no room of the table. */
export function homeless(sources: readonly Source[], table: RoomTable): string[] {
  return sources.map(({ path }) => path).filter((path) => path !== "index.ts" && !Object.hasOwn(table, roomOf(path)));
}

/** Rooms that, by the table, may import one another, directly or through others. */
export function circles(table: RoomTable): string[] {
  const reach = (room: string, seen: Set<string>): Set<string> => {
    for (const next of (table[room] ?? []).map(roomOf)) {
      if (!seen.has(next)) reach(next, seen.add(next));
    }
    return seen;
  };
  return Object.keys(table).filter((room) => reach(room, new Set()).has(room));
}

const roomOf = (path: string): string => path.split("/")[0] ?? path;

function objection(from: string, to: string, table: RoomTable): string | undefined {
  const room = roomOf(from);
  if (to === "index" || to.startsWith("..")) return "leaves the rooms";
  if (roomOf(to) === room) return undefined;
  const allowed = table[room] ?? [];
  if (allowed.some((place) => to === place || to.startsWith(`${place}/`))) return undefined;
  return `${room} may import ${allowed.length === 0 ? "no other room" : allowed.join(", ")}`;
}

/** Targets of the relative imports and exports of one file, as paths from src without extension. */
function relativeImports(path: string, text: string): string[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
  const targets: string[] = [];
  const visit = (node: ts.Node): void => {
    const specifier = specifierOf(node);
    if (specifier?.startsWith(".")) targets.push(posix.join(posix.dirname(path), specifier).replace(/\.[jt]s$/, ""));
    ts.forEachChild(node, visit);
  };
  visit(source);
  return targets;
}

function specifierOf(node: ts.Node): string | undefined {
  const literal = specifierNode(node);
  return literal !== undefined && ts.isStringLiteralLike(literal) ? literal.text : undefined;
}

/** The `"./x.js"` of `import … from`, `export … from`, `import("./x.js")` and the type `import("./x.js").X`. */
function specifierNode(node: ts.Node): ts.Node | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return node.moduleSpecifier;
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) return node.argument.literal;
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) return node.arguments[0];
  return undefined;
}
