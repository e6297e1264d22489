import ts from "typescript";
import { type Diagnostic, error, type Place, placeAt } from "../diagnostics/index.js";
import { type DeclarationSource, followConstant, skipWrappers } from "./declaration-source.js";
import type { SetupModel } from "./model.js";

/** Of a widget without a setup function. */
export const NO_SETUP: SetupModel = {
  present: false,
  plasmoid: [],
  plasma5: [],
  plasma6: [],
  actions: [],
  on: [],
  configurationChanged: [],
  api: [],
};

export interface SetupShape {
  readonly setup: SetupModel;
  /** Where each name stands, by its path in what setup returns: `plasmoid.icon`, `on.configurationChanged.step`. */
  readonly places: ReadonlyMap<string, Place>;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads from its source what the setup function returns. The function runs only in the widget, but QML needs the names
 * of its bindings, handlers and API when the package is built, so they have to be written out.
 */
export function setupShape(found: DeclarationSource): SetupShape {
  const { sourceFile } = found;
  const places = new Map<string, Place>();
  if (!found.setup) return { setup: NO_SETUP, places, diagnostics: [] };
  const diagnostics: Diagnostic[] = [];
  const refuse = (node: ts.Node, message: string, help: string): void => {
    diagnostics.push(
      error("widget/setup-shape", message, placeAt(found.file, sourceFile.text, node.getStart(), node.end), help),
    );
  };
  const setup = skipWrappers(followFunction(sourceFile, skipWrappers(found.setup)));
  if (!ts.isArrowFunction(setup) && !ts.isFunctionExpression(setup) && !ts.isFunctionDeclaration(setup)) {
    refuse(
      found.setup,
      "The setup function's source was expected here, since QML needs the names it returns.",
      "write the function in place, or name one that is declared in this file",
    );
    return { setup: { ...NO_SETUP, present: true }, places, diagnostics };
  }
  if (setup.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.AsyncKeyword) || setup.asteriskToken)
    refuse(
      setup,
      "The setup function must return at once.",
      "start the asynchronous work inside it and assign to `state` when it is done",
    );

  const readKeys = (owner: ts.ObjectLiteralExpression, what: string): Map<string, ts.Node> => {
    const keys = new Map<string, ts.Node>();
    for (const property of owner.properties) {
      const name = property.name && !ts.isSpreadAssignment(property) ? staticName(property.name) : undefined;
      if (name === undefined)
        refuse(
          property,
          `The names in ${what} must be written out, since QML refers to them.`,
          "replace the spread or computed name by plain properties",
        );
      else {
        keys.set(name, ts.isPropertyAssignment(property) ? property.initializer : property);
        const { file, sourceFile: source } = found;
        if (property.name)
          places.set(join(what, name), placeAt(file, source.text, property.name.getStart(), property.name.end));
      }
    }
    return keys;
  };
  const resolve = (node: ts.Node): ts.Expression | undefined => {
    if (ts.isShorthandPropertyAssignment(node)) return follow(setup, sourceFile, node.name);
    return ts.isExpression(node) ? follow(setup, sourceFile, node) : undefined;
  };
  const keysOf = (node: ts.Node | undefined, what: string): Map<string, ts.Node> => {
    if (!node) return new Map();
    const value = resolve(node);
    if (value && ts.isObjectLiteralExpression(value)) return readKeys(value, what);
    refuse(
      node,
      `An object literal was expected for ${what}, since QML refers to the names in it.`,
      `write \`${what.replace(/^.*\./, "")}: { … }\` in what setup returns`,
    );
    return new Map();
  };

  const returned = returnedExpression(setup, refuse);
  if (!returned) return { setup: { ...NO_SETUP, present: true }, places, diagnostics };
  const value = follow(setup, sourceFile, returned);
  if (!ts.isObjectLiteralExpression(value)) {
    refuse(
      returned,
      "Setup must return an object literal, since QML refers to the names in it.",
      "write `return { plasmoid: { … }, api: { … } }`",
    );
    return { setup: { ...NO_SETUP, present: true }, places, diagnostics };
  }
  const parts = readKeys(value, WHOLE);
  const on = keysOf(parts.get("on"), "on");
  const plasmoid = keysOf(parts.get("plasmoid"), "plasmoid");
  const names = (keys: Map<string, ts.Node>): string[] => [...keys.keys()];
  return {
    setup: {
      present: true,
      plasmoid: names(plasmoid).filter((name) => name !== "plasma5" && name !== "plasma6"),
      plasma5: names(keysOf(plasmoid.get("plasma5"), "plasmoid.plasma5")),
      plasma6: names(keysOf(plasmoid.get("plasma6"), "plasmoid.plasma6")),
      actions: names(keysOf(parts.get("actions"), "actions")),
      on: names(on).filter((name) => name !== "configurationChanged"),
      configurationChanged: names(keysOf(on.get("configurationChanged"), "on.configurationChanged")),
      api: names(keysOf(parts.get("api"), "api")),
    },
    places,
    diagnostics,
  };
}

const WHOLE = "what setup returns";
const join = (what: string, name: string): string => (what === WHOLE ? name : `${what}.${name}`);

type SetupFunction = ts.ArrowFunction | ts.FunctionExpression | ts.FunctionDeclaration;

function followFunction(sourceFile: ts.SourceFile, node: ts.Expression): ts.Expression {
  if (!ts.isIdentifier(node)) return node;
  const declared = sourceFile.statements.find(
    (statement) => ts.isFunctionDeclaration(statement) && statement.name?.text === node.text,
  );
  // A declaration is read like an expression from here on.
  return (declared as ts.Node as ts.Expression | undefined) ?? followConstant(sourceFile, node);
}

function staticName(name: ts.PropertyName): string | undefined {
  return ts.isIdentifier(name) || ts.isStringLiteralLike(name) || ts.isNumericLiteral(name) ? name.text : undefined;
}

/** The expression that setup returns: its body, or the one `return` of its own. */
function returnedExpression(
  setup: SetupFunction,
  refuse: (node: ts.Node, message: string, help: string) => void,
): ts.Expression | undefined {
  if (!setup.body) return undefined;
  if (!ts.isBlock(setup.body)) return setup.body;
  const returns: ts.ReturnStatement[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isReturnStatement(node)) returns.push(node);
    if (!ts.isFunctionLike(node) && !ts.isClassLike(node)) ts.forEachChild(node, visit);
  };
  visit(setup.body);
  const [only] = returns;
  if (returns.length > 1)
    refuse(
      returns[0]!,
      "Setup must end in a single `return`, since QML refers to the names in it.",
      "return one object literal and decide inside its functions",
    );
  return returns.length === 1 ? only?.expression : undefined;
}

/** Follows a name to the constant it stands for, in setup's own body or at the top of the file. */
function follow(setup: SetupFunction, sourceFile: ts.SourceFile, node: ts.Expression): ts.Expression {
  const bare = skipWrappers(node);
  if (!ts.isIdentifier(bare)) return bare;
  if (setup.body && ts.isBlock(setup.body))
    for (const statement of setup.body.statements)
      if (ts.isVariableStatement(statement))
        for (const { name, initializer } of statement.declarationList.declarations)
          if (ts.isIdentifier(name) && name.text === bare.text && initializer) return skipWrappers(initializer);
  return skipWrappers(followConstant(sourceFile, bare));
}
