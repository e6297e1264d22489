/**
 * docs/declaration.md from the documentation that stands at the types themselves: `npm run docs` writes it, and
 * test/docs/reference.test.ts compares. What authors import is all there, file by file in the order of the exports.
 */
import { writeFileSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { METADATA_PROPERTIES, type MetaDataProperty } from "../src/widget/metadata-properties.js";
import { onlyPlasma, type PlasmoidProperty, plasmoidProperties } from "../src/widget/plasmoid-properties.js";

const path = (name: string): string => fileURLToPath(new URL(`../${name}`, import.meta.url));

/** The chapters, by the file that declares what is in them; a file that is not here has its own name. */
const CHAPTERS: readonly (readonly [file: string, title: string, text: string])[] = [
  ["authoring-widget", "The widget", "`defineWidget(declaration, setup)`: what the widget is, and what it does."],
  ["authoring-metadata", "Metadata", "What metadata.json says of the widget. These stand in the declaration itself."],
  ["categories", "Known names", "Names that metadata can have, offered by the types."],
  ["languages", "Languages", ""],
  ["authoring-pages", "Settings", "The `configuration` of the declaration: pages of entries."],
  ["authoring-entries", "Entries", "What a page consists of."],
  ["authoring-plasmoid", "The plasmoid", "The host's side of the widget: bindings, properties, handlers and actions."],
  ["authoring-native", "C++", "`native` of the declaration, and what setup and scripts see of the module."],
  ["metadata-properties", "The widget's metadata as the host read it", "`plasmoid.metaData`."],
  ["plasmoid-properties", "Values of properties", ""],
  ["plasma-constants", "Constants", "Plasma's and Qt's own, under their own names."],
];

export function declarationReference(): string {
  const entry = path("runtime/index.ts");
  const config = ts.readConfigFile(path("tsconfig.json"), ts.sys.readFile).config;
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [], files: [entry] }, ts.sys, path("."));
  const program = ts.createProgram([entry], options);
  const checker = program.getTypeChecker();
  const symbol = checker.getSymbolAtLocation(program.getSourceFile(entry)!);
  if (!symbol) throw new Error(`${entry} exports nothing`);
  const writer = new Writer(checker);
  const chapters = new Map<string, string[]>(CHAPTERS.map(([file]) => [file, []]));
  for (const exported of checker.getExportsOfModule(symbol)) {
    const original = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported;
    const file = basename(original.declarations?.[0]?.getSourceFile().fileName ?? "", ".ts");
    chapters.set(file, [...(chapters.get(file) ?? []), ...writer.exported(exported.name, original)]);
  }
  const texts = [...chapters].flatMap(([file, sections]) => {
    const [, title = file, text = ""] = CHAPTERS.find(([name]) => name === file) ?? [];
    return sections.length === 0 ? [] : [`## ${title}`, ...(text === "" ? [] : [text]), ...sections];
  });
  return `${[HEAD, ...texts].join("\n\n")}\n`;
}

const HEAD = `# The declaration, word by word

What \`rollup-plugin-plasmoid/runtime\` gives to authors. This page is made from the documentation of the types, by
\`npm run docs\`; an editor shows the same. How it all goes together is in the [README](../README.md), and for whoever
comes with a widget for Plasma 5 there is [From Plasma 5 to 6](plasma-5-to-6.md).

\`\`\`ts
import { BackgroundHints, defineWidget, int, ItemStatus, page } from "rollup-plugin-plasmoid/runtime";

export default defineWidget(
  {
    id: "org.example.clicks",
    name: "Clicks",
    names: { de: "Klicks", pt_BR: "Cliques" },
    description: "Counts clicks",
    icon: "starred-symbolic",
    category: "Utilities",
    version: "1.0.0",
    license: "GPL-2.0-or-later",
    authors: [{ name: "A. Author", email: "author@example.org" }],
    notificationArea: { category: "ApplicationStatus" },
    configuration: {
      general: page({ label: "General" }, { step: int(1, { label: "Count by", min: 1, max: 100 }) }),
    },
    state: { clicks: 0, pinned: false },
    ui: { full: "./ui/Full.qml", compact: "./ui/Compact.qml", preferred: "compact" },
  },
  ({ configuration, state, plasmoid, i18n, i18np }) => ({
    plasmoid: {
      toolTipSubText: () => i18np("%1 click", "%1 clicks", state.clicks),
      backgroundHints: () => BackgroundHints.StandardBackground | BackgroundHints.ConfigurableBackground,
      status: () => (state.clicks > 0 ? ItemStatus.ActiveStatus : ItemStatus.PassiveStatus),
      hideOnWindowDeactivate: () => !state.pinned,
      // What one Plasma alone has stands in its group, and is nothing on the other.
      plasma6: { preloadFullRepresentation: () => true },
    },
    actions: {
      reset: {
        text: () => i18n("Reset"),
        icon: "edit-clear",
        enabled: () => state.clicks > 0,
        shortcut: "Ctrl+R",
        trigger() {
          state.clicks = 0;
        },
      },
      line: { separator: true },
      pin: {
        text: () => i18n("Keep open"),
        checked: () => state.pinned,
        trigger(checked) {
          state.pinned = checked;
        },
      },
    },
    on: {
      expandedChanged(expanded) {
        if (!expanded) state.pinned = false;
      },
      configurationChanged: { step: (step) => console.log("counting by", step, "and not", configuration.stepDefault) },
    },
    api: {
      click() {
        state.clicks += configuration.step;
      },
      configure() {
        plasmoid.internalAction("configure")?.trigger();
      },
      isBeingMoved: () => plasmoid.editMode || plasmoid.plasma6?.containment === null,
    },
  }),
);
\`\`\``;

const FLAGS = ts.TypeFormatFlags.NoTruncation | ts.TypeFormatFlags.UseAliasDefinedOutsideCurrentScope;

/** Without the files that types come from, and with flags under the name that authors know. */
const plain = (type: string): string =>
  type.replace(/import\("[^"]*"\)\./g, "").replace(/\b(Background|Constraint|ContainmentDisplay)Flags\b/g, "$1Hints");

class Writer {
  readonly #checker: ts.TypeChecker;

  constructor(checker: ts.TypeChecker) {
    this.#checker = checker;
  }

  /** The sections about one export: what it is as a value, then what it is as a type. */
  exported(name: string, symbol: ts.Symbol): string[] {
    const declarations = symbol.declarations ?? [];
    const functions = declarations.filter(ts.isFunctionDeclaration);
    const variable = declarations.find(ts.isVariableDeclaration);
    const described = declarations.find(
      (node) => ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node) || ts.isClassDeclaration(node),
    );
    const sections: string[] = [];
    if (functions.length > 0) sections.push(...this.#functions(name, functions));
    if (variable) sections.push(...this.#constants(name, symbol, variable));
    else if (described && ts.isTypeAliasDeclaration(described)) sections.push(...this.#alias(name, symbol, described));
    else if (described && ts.isInterfaceDeclaration(described))
      sections.push(...this.#interface(name, symbol, described));
    return sections.length === 0 ? [] : [`### ${name}`, ...sections];
  }

  /** Overloads, without the implementation that they hide. */
  #functions(name: string, all: readonly ts.FunctionDeclaration[]): string[] {
    const shown = all.length > 1 ? all.filter(({ body }) => body === undefined) : all;
    return shown.flatMap((node) => {
      const parameters = node.parameters.map((parameter) => parameter.getText()).join(", ");
      const generic = node.typeParameters ? `<${node.typeParameters.map((one) => one.getText()).join(", ")}>` : "";
      const text = `${name}${generic}(${parameters}): ${node.type?.getText() ?? "void"}`.replace(/\s+/g, " ");
      const signature = this.#checker.getSignatureFromDeclaration(node);
      return [`\`\`\`text\n${text}\n\`\`\``, ...paragraph(signature?.getDocumentationComment(this.#checker))];
    });
  }

  #constants(name: string, symbol: ts.Symbol, node: ts.VariableDeclaration): string[] {
    const type = this.#checker.getTypeOfSymbolAtLocation(symbol, node);
    const calls = type.getCallSignatures().map((call) => plain(this.#checker.signatureToString(call, node, FLAGS)));
    if (calls.length > 0)
      return [...calls.map((call) => `\`\`\`text\n${node.name.getText()}${call}\n\`\`\``), ...this.#docs(symbol)];
    const members = this.#checker.getPropertiesOfType(type);
    const rows = members.flatMap((member) => {
      const type = this.#checker.getTypeOfSymbolAtLocation(member, node);
      if (!type.isNumberLiteral() && !type.isStringLiteral()) return [];
      return [[code(`${name}.${member.name}`), String(type.value), this.#doc(member)]];
    });
    return [...this.#docs(symbol), ...table(["constant", "value", ""], rows)];
  }

  #alias(name: string, symbol: ts.Symbol, node: ts.TypeAliasDeclaration): string[] {
    const type = this.#checker.getDeclaredTypeOfSymbol(symbol);
    const docs = this.#docs(symbol);
    if (type.isUnion() && type.types.every((one) => one.isStringLiteral()))
      return [
        ...docs,
        type.types
          .map((one) => code(JSON.stringify((one as ts.StringLiteralType).value)))
          .sort()
          .join(", "),
      ];
    const members = node.typeParameters ? [] : this.#checker.getPropertiesOfType(type);
    const isOwn = ts.isMappedTypeNode(node.type) || ts.isIntersectionTypeNode(node.type);
    if (isOwn && members.length > 0 && !type.isUnion()) return [...docs, ...this.#members(name, members, node)];
    return docs.length === 0 ? [] : [...docs, `\`\`\`text\n${node.getText().replace(/^export /, "")}\n\`\`\``];
  }

  #interface(name: string, symbol: ts.Symbol, node: ts.InterfaceDeclaration): string[] {
    const type = this.#checker.getDeclaredTypeOfSymbol(symbol);
    const bases = (node.heritageClauses ?? []).flatMap(({ types }) => types.map((one) => one.getText()));
    const named = bases.filter((base) => !/^(Writable|Readable|Bindings)</.test(base));
    // What comes from an interface that this page has is told there.
    const inherited = new Set(
      (node.heritageClauses ?? []).flatMap(({ types }) =>
        types.flatMap((one) =>
          named.includes(one.getText())
            ? this.#checker.getPropertiesOfType(this.#checker.getTypeAtLocation(one)).map((member) => member.name)
            : [],
        ),
      ),
    );
    const isWhole = (member: ts.Symbol): boolean =>
      member.declarations?.some(({ parent }) => parent === node) === true || !inherited.has(member.name);
    const members = this.#checker.getPropertiesOfType(type).filter(isWhole);
    const also = named.length > 0 ? [`With all of ${named.map((base) => code(base)).join(" and ")}.`] : [];
    return [...this.#docs(symbol), ...also, ...this.#members(name, members, node)];
  }

  #members(owner: string, members: readonly ts.Symbol[], at: ts.Node): string[] {
    const facts = members.map(({ name }) => factsOf(owner, name));
    const hasFacts = facts.some((fact) => fact !== undefined);
    const rows = members
      .filter(({ name }) => !name.startsWith("__"))
      .map((member, index) => [
        code(`${member.name}${member.flags & ts.SymbolFlags.Optional ? "?" : ""}`),
        code(this.#typeOf(member, at)),
        ...(hasFacts ? [facts[index] ?? ""] : []),
        this.#doc(member),
      ]);
    return table(["", "type", ...(hasFacts ? ["where"] : []), ""], rows);
  }

  /** As its author wrote it, where somebody did. */
  #typeOf(member: ts.Symbol, at: ts.Node): string {
    const [declaration] = member.declarations ?? [];
    if (declaration && ts.isMethodSignature(declaration))
      return declaration.getText().slice(declaration.name.getText().length).replace(/;$/, "").replace(/\s+/g, " ");
    if (declaration && ts.isPropertySignature(declaration) && declaration.type)
      return declaration.type
        .getText()
        .replace(/\s+/g, " ")
        .replace(/\/\*\*.*?\*\/ ?/g, "");
    const type = this.#checker.getTypeOfSymbolAtLocation(member, at);
    const bare = member.flags & ts.SymbolFlags.Optional ? this.#checker.getNonNullableType(type) : type;
    return plain(this.#checker.typeToString(bare, at, FLAGS));
  }

  #docs(symbol: ts.Symbol): string[] {
    return paragraph(symbol.getDocumentationComment(this.#checker));
  }

  #doc(symbol: ts.Symbol): string {
    return paragraph(symbol.getDocumentationComment(this.#checker)).join(" ");
  }
}

const properties: Readonly<Record<string, MetaDataProperty>> = METADATA_PROPERTIES;

/** What the tables know of a property beside its type. */
function factsOf(owner: string, name: string): string | undefined {
  if (/MetaData$/.test(owner)) return properties[name]?.only === undefined ? undefined : "Plasma 5 only";
  const property = /Plasmoid|Bindings/.test(owner) ? plasmoidProperties.get(name) : undefined;
  return property && placeOf(property);
}

function placeOf(property: PlasmoidProperty): string {
  const { place, path: steps, since } = property;
  const only = onlyPlasma(property);
  const from = since === undefined ? "" : `, since ${since}`;
  if (only !== undefined) return `Plasma ${only} only${from}${place === "plasma6-item" ? ", on `PlasmoidItem`" : ""}`;
  if (place === "applet") return "both";
  if (place === "item") return "both; on 6 of `PlasmoidItem`";
  return `both; on 6 ${steps?.length ? code(`plasmoid.${steps.join(".")}`) : "`PlasmoidItem` itself"}`;
}

function paragraph(parts: ts.SymbolDisplayPart[] | undefined): string[] {
  const text = ts.displayPartsToString(parts ?? []).trim();
  return text === "" ? [] : [text.replace(/\n(?!\n|-)/g, " ").replace(/ {2,}/g, " ")];
}

/** Code in a cell of a table. */
const code = (text: string): string => {
  const quotes = text.includes("`") ? "``" : "`";
  const space = text.startsWith("`") || text.endsWith("`") ? " " : "";
  return `${quotes}${space}${text.replaceAll("|", "\\|")}${space}${quotes}`;
};

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  if (rows.length === 0) return [];
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replace(/\n/g, " ")).join(" | ")} |`.replace(/ {2,}/g, " ");
  return [[line(head), `|${head.map(() => "---").join("|")}|`, ...rows.map(line)].join("\n")];
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  writeFileSync(path("docs/declaration.md"), declarationReference());
