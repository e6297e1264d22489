// Each row of KDE's table of properties: its place, what TypeScript accepts, and what is emitted.
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { mainQml, plasmoidItemQml } from "../../src/emit/index.js";
import { METADATA_PROPERTIES, type MetaDataProperty } from "../../src/widget/metadata-properties.js";
import {
  isOnBoth,
  onlyPlasma,
  type PlasmoidProperty,
  plasmoidProperties,
} from "../../src/widget/plasmoid-properties.js";
import { check } from "./check.js";
import { PLASMOID_ROWS } from "./plasmoid-rows.js";

const test = suite("the table of properties");

const metaData: Readonly<Record<string, MetaDataProperty>> = METADATA_PROPERTIES;

/** The table's types for each of the rows', which name them as C++ does. */
const TYPES: Readonly<Record<string, readonly string[]>> = {
  bool: ["bool"],
  int: ["int", "TextFormat"],
  uint: ["int"],
  string: ["string"],
  rect: ["rect"],
  Component: ["component"],
  Item: ["item"],
  QObject: ["item", "object"],
  AppletInterface: ["object"],
  "QList<QUrl>": ["strings"],
  "QList<QObject*>": ["objects"],
  QVariantList: ["rects", "people"],
  QStringList: ["strings"],
  QJsonObject: ["json"],
  QKeySequence: ["shortcut"],
  KPluginMetaData: ["metaData"],
};

for (const [name, type] of PLASMOID_ROWS.filter(([name]) => name !== "configuration")) {
  test(`${name} has its place, with its type`, () => {
    const property = name.startsWith("metaData.") ? metaData[name.slice(9)] : plasmoidProperties.get(name);
    assert.ok(property);
    const expected = TYPES[type] ?? [type.replace("Plasma::Types::", "")];
    assert.ok(expected.includes(property.type), `${type} is ${property.type}`);
  });
}

/** A value of each type as TypeScript text, and one that is none of it. */
const VALUES: Readonly<Record<PlasmoidProperty["type"], readonly [right: string, wrong: string]>> = {
  string: ['"text"', "1"],
  strings: ['["text"]', '"text"'],
  int: ["1", '"1"'],
  bool: ["true", '"true"'],
  rect: ["{ x: 0, y: 0, width: 1, height: 1 }", "1"],
  rects: ["[{ x: 0, y: 0, width: 1, height: 1 }]", "1"],
  component: ["plasmoid.fullRepresentation", '"Full.qml"'],
  item: ["plasmoid.rootItem", '"item"'],
  object: ["plasmoid.rootItem!", "1"],
  objects: ["[plasmoid.rootItem!]", "1"],
  shortcut: ['"Meta+C"', "1"],
  metaData: ["plasmoid.metaData", "1"],
  BackgroundHints: ["BackgroundHints.NoBackground | BackgroundHints.ConfigurableBackground", "ConstraintHints.NoHint"],
  ConstraintHints: [
    "ConstraintHints.CanFillArea | ConstraintHints.MarginAreasSeparator",
    "BackgroundHints.NoBackground",
  ],
  ContainmentDisplayHints: ["ContainmentDisplayHints.ContainmentDrawsPlasmoidHeading", '"x"'],
  FormFactor: ["FormFactor.Horizontal", "9"],
  ImmutabilityType: ["ImmutabilityType.UserImmutable", "3"],
  ItemStatus: ["ItemStatus.ActiveStatus", "9"],
  Location: ["Location.TopEdge", "9"],
  TextFormat: ["TextFormat.RichText", "9"],
};

const runtime = fileURLToPath(new URL("../../runtime/index.js", import.meta.url));
const constants = Object.keys(VALUES).filter((type) => /^[A-Z]/.test(type));

/** Which of the lines TypeScript refuses, by their numbers. */
function refused(lines: readonly string[]): ReadonlySet<number> {
  const file = fileURLToPath(new URL("./plasmoid-table-lines.ts", import.meta.url));
  const head = `import { ${constants.join(", ")}, type Plasmoid, type PlasmoidBindings, type PlasmoidHandlers } from ${JSON.stringify(runtime)}; declare const plasmoid: Plasmoid; void [${constants.join(", ")}];`;
  const source = [head, ...lines].join("\n");
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    lib: ["lib.es2023.d.ts"],
    types: [],
  };
  const host = ts.createCompilerHost(options);
  const { getSourceFile } = host;
  host.getSourceFile = (name, ...rest) =>
    name === file ? ts.createSourceFile(name, source, ts.ScriptTarget.ES2022) : getSourceFile(name, ...rest);
  const program = ts.createProgram([file], options, host);
  const sourceFile = program.getSourceFile(file)!;
  const found = [...program.getSyntacticDiagnostics(sourceFile), ...program.getSemanticDiagnostics(sourceFile)];
  return new Set(found.map(({ start = 0 }) => ts.getLineAndCharacterOfPosition(sourceFile, start).line - 1));
}

test("TypeScript takes each property for what it is, and nothing else", () => {
  const lines: string[] = [];
  const wrong = new Set<number>();
  const accepts = (line: string): void => void lines.push(line);
  const refuses = (line: string): void => {
    wrong.add(lines.length);
    lines.push(line);
  };
  for (const [name, property] of plasmoidProperties) {
    const { type, access } = property;
    const [right, bad] = VALUES[type];
    const only = onlyPlasma(property);
    const handle = only === undefined ? "plasmoid" : `plasmoid.plasma${only}!`;
    const bind = (value: string): string => {
      const binding = `{ ${name}: () => ${value} }`;
      return `void (${only === undefined ? binding : `{ plasma${only}: ${binding} }`} satisfies PlasmoidBindings);`;
    };
    const isWritable = access === "bind";
    accepts(`void ${handle}.${name};`);
    (isWritable ? accepts : refuses)(`${handle}.${name} = ${right};`);
    refuses(`${handle}.${name} = ${bad};`);
    (isWritable ? accepts : refuses)(bind(right));
    refuses(bind(bad));
    const handler = `void ({ ${name}Changed(value) { void (value satisfies typeof ${handle}.${name}); } } satisfies PlasmoidHandlers);`;
    (isOnBoth(property) && access !== "constant" ? accepts : refuses)(handler);
    // Without the guard it is not there.
    if (only !== undefined) refuses(`void plasmoid.${name};`);
    if (only !== undefined) refuses(`void plasmoid.plasma${only}.${name};`);
  }
  for (const [name, { only }] of Object.entries(metaData)) {
    (only === undefined ? accepts : refuses)(`void plasmoid.metaData.${name};`);
    accepts(`void plasmoid.plasma5?.metaData.${name};`);
    refuses(`plasmoid.plasma5!.metaData.${name} = null as never;`);
  }
  const found = refused(lines);
  for (const [index, line] of lines.entries())
    assert.is(found.has(index), wrong.has(index), `${wrong.has(index) ? "refuses" : "accepts"} ${line}`);
});

test("each binding is written where both Plasmas find it", () => {
  const bound = [...plasmoidProperties].filter(([, property]) => isOnBoth(property) && property.access === "bind");
  for (const [name, { place }] of bound) {
    const { model, messages } = check(`{ id: "org.example.table", name: "Table", version: "1.0.0" }`, {
      setup: { present: true, plasmoid: [name], on: [`${name}Changed`] },
    });
    assert.equal(messages, []);
    const qml = mainQml({ model: model!, hasScript: true });
    const handler = `on${name[0]!.toUpperCase()}${name.slice(1)}Changed: PlasmoidScript.handle("${name}Changed"`;
    assert.match(
      qml,
      new RegExp(`^    ${place === "item" ? "" : "Plasmoid\\."}${name}: PlasmoidScript\\.binding\\("${name}", `, "m"),
    );
    assert.match(qml, new RegExp(`^    ${place === "item" ? "" : "Plasmoid\\."}${handler.replace("(", "\\(")}`, "m"));
    const standIn = plasmoidItemQml(new Set([name]));
    if (place === "item" && name !== "expanded")
      assert.match(standIn, new RegExp(`property \\w+ ${name}\\n    Plasmoid\\.${name}: plasmoidItem\\.${name}\\n`));
  }
});

test("what Plasma 6 has further in is watched by a script", () => {
  const { model } = check(`{ id: "org.example.table", name: "Table", version: "1.0.0" }`, {
    setup: { present: true, on: ["editModeChanged"] },
  });
  const qml = mainQml({ model: model!, hasScript: true });
  assert.match(qml, 'property var editMode: PlasmoidScript.property("editMode")');
  assert.match(qml, 'onEditModeChanged: PlasmoidScript.watched("editModeChanged", editMode)');
  assert.not.match(qml, "Plasmoid.onEditModeChanged");
});

test.run();
