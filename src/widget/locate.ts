import ts from "typescript";
import { type Place, placeAt } from "../diagnostics/index.js";
import { followConstant, skipWrappers } from "./declaration-source.js";

/**
 * The place of a piece of the declaration, by its path in the declaration's value: of the property's name or of its
 * value. A piece that the source does not write out (a spread, a computed value, a missing property) has the place of
 * the nearest thing around it that is written out.
 */
export type Locate = (path: readonly (string | number)[], at?: "key" | "value") => Place;

interface Found {
  readonly value: ts.Expression;
  /** The name in front of the value, where there is one. */
  readonly key?: ts.Node;
}

export function createLocator(sourceFile: ts.SourceFile, declaration: ts.Expression): Locate {
  const placeOf = (node: ts.Node): Place => {
    const start = node.getStart(sourceFile);
    const place = placeAt(sourceFile.fileName, sourceFile.text, start, node.end);
    // A frame around a whole object says less than its first line.
    return place.endLine === place.line ? place : placeAt(sourceFile.fileName, sourceFile.text, start);
  };
  return (path, at = "value") => {
    let found: Found = { value: declaration };
    for (const segment of path) {
      const next: Found | undefined = step(sourceFile, skip(followConstant(sourceFile, skip(found.value))), segment);
      if (!next) return placeOf(found.key ?? found.value);
      found = next;
    }
    return placeOf(at === "key" ? (found.key ?? found.value) : found.value);
  };
}

const skip = (node: ts.Expression): ts.Expression => {
  const bare = skipWrappers(node);
  return ts.isNonNullExpression(bare) || ts.isTypeAssertionExpression(bare) ? skip(bare.expression) : bare;
};

function step(sourceFile: ts.SourceFile, node: ts.Expression, segment: string | number): Found | undefined {
  if (ts.isObjectLiteralExpression(node)) return property(sourceFile, node, String(segment));
  if (ts.isArrayLiteralExpression(node)) {
    const element = node.elements.slice(0, Number(segment) + 1);
    const value = element[Number(segment)];
    return value && !element.some(ts.isSpreadElement) ? { value } : undefined;
  }
  if (!ts.isCallExpression(node)) return undefined;
  return argument(sourceFile, node.arguments, String(segment));
}

function property(sourceFile: ts.SourceFile, node: ts.ObjectLiteralExpression, name: string): Found | undefined {
  // The last one wins, as when it is evaluated.
  for (const member of [...node.properties].reverse()) {
    if (ts.isSpreadAssignment(member)) {
      const spread = skip(followConstant(sourceFile, skip(member.expression)));
      const found = ts.isObjectLiteralExpression(spread) ? property(sourceFile, spread, name) : undefined;
      if (found) return found;
    } else if (member.name && nameOf(member.name) === name) {
      if (ts.isPropertyAssignment(member)) return { value: member.initializer, key: member.name };
      if (ts.isShorthandPropertyAssignment(member)) return { value: member.name, key: member.name };
    }
  }
  return undefined;
}

const nameOf = (name: ts.PropertyName): string | undefined =>
  ts.isIdentifier(name) || ts.isStringLiteralLike(name) || ts.isNumericLiteral(name)
    ? name.text
    : ts.isComputedPropertyName(name) && ts.isStringLiteralLike(name.expression)
      ? name.expression.text
      : undefined;

/** In `page(options, entries)`, `int(default, options)` and `choice(default, choices, options)`. */
function argument(sourceFile: ts.SourceFile, values: ts.NodeArray<ts.Expression>, segment: string): Found | undefined {
  if (values.some(ts.isSpreadElement)) return undefined;
  const at = (index: number): Found | undefined => {
    const value = values[index];
    return value && { value };
  };
  if (segment === "default") return at(0);
  if (segment === "entries" || segment === "choices") return at(1);
  for (const value of [...values].reverse()) {
    const object = skip(followConstant(sourceFile, skip(value)));
    const found = ts.isObjectLiteralExpression(object) ? property(sourceFile, object, segment) : undefined;
    if (found) return found;
  }
  return undefined;
}
