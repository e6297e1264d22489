// Projects for what is measured about edits: the feed reader of the examples, and a generated widget of 200 modules and
// 60 QML files with three packages of npm. Each is a copy in a temporary folder, and says how to change one thing of it.
import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** A change of one kind, another each time. */
export interface Edit {
  readonly kind: string;
  /** Path in the project. */
  readonly file: string;
  readonly text: (before: string, number: number) => string;
  /** Whether a bundler of scripts alone would notice. */
  readonly isScript: boolean;
}

export interface EditedProject {
  readonly name: string;
  readonly folder: string;
  readonly id: string;
  readonly edits: readonly Edit[];
  /** A module that everything imports: who exports one thing more of it has all types checked again. */
  readonly common: string;
}

/** Makes an edit; the file is written whole, as editors do. */
export function apply({ folder }: Pick<EditedProject, "folder">, { file, text }: Edit, number: number): void {
  const path = join(folder, file);
  writeFileSync(path, text(readFileSync(path, "utf8"), number));
}

/** A mistake in the types of a project's common module, to be made and to be mended. */
export const mistake = ({ common: file }: EditedProject) => ({
  made: { kind: "mistake", file, isScript: true, text: (text, number) => `${text}${mistaken(number)}` } satisfies Edit,
  mended: {
    kind: "mended",
    file,
    isScript: true,
    text: (text, number) => text.replace(mistaken(number), ""),
  } satisfies Edit,
});

const mistaken = (number: number): string => `export const mistaken: number = "mistake ${number}";\n`;

/** Replaces what stands between two texts. */
const between =
  (before: string, after: string, value: (number: number) => string) =>
  (text: string, number: number): string => {
    const start = text.indexOf(before) + before.length;
    const end = text.indexOf(after, start);
    if (start < before.length || end < 0) throw new Error(`there is no ${before}…${after}`);
    return text.slice(0, start) + value(number) + text.slice(end);
  };

const svg = (_before: string, number: number): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="16" height="16"><circle cx="8" cy="8" r="${1 + (number % 70) / 10}"/><desc>${number}</desc></svg>\n`;

function project(folder: string): void {
  mkdirSync(join(folder, "node_modules"), { recursive: true });
  for (const name of readdirSync(join(root, "node_modules")))
    if (name !== "rollup-plugin-plasmoid" && !name.startsWith("."))
      symlinkSync(join(root, "node_modules", name), join(folder, "node_modules", name));
  symlinkSync(root, join(folder, "node_modules/rollup-plugin-plasmoid"));
  writeFileSync(
    join(folder, "tsconfig.json"),
    '{ "extends": "rollup-plugin-plasmoid/tsconfig.json", "include": ["src"] }\n',
  );
  writeFileSync(join(folder, "package.json"), '{ "name": "edited", "version": "1.0.0", "type": "module" }\n');
}

export function feedReader(folder: string): EditedProject {
  project(folder);
  cpSync(join(root, "examples/feed-reader/src"), join(folder, "src"), { recursive: true });
  cpSync(join(root, "examples/feed-reader/po"), join(folder, "po"), { recursive: true });
  mkdirSync(join(folder, "src/images"));
  writeFileSync(join(folder, "src/images/mark.svg"), svg("", 0));
  return {
    name: "feed reader",
    folder,
    id: "org.example.feedreader",
    common: "src/declaration.ts",
    edits: [
      {
        kind: "a leaf module",
        file: "src/age.ts",
        isScript: true,
        text: between("const MINUTE = ", ";", (number) => `60_000 + ${number}`),
      },
      {
        kind: "a module that everything imports",
        file: "src/declaration.ts",
        isScript: true,
        text: between("now: ", ",", (number) => String(number)),
      },
      {
        kind: "a QML file",
        file: "src/ui/Full.qml",
        isScript: false,
        text: (text, number) => `${text.trimEnd().replace(/\n\/\/ \d+$/, "")}\n// ${number}\n`,
      },
      {
        kind: "a delegate's QML file",
        file: "src/ui/ArticleDelegate.qml",
        isScript: false,
        text: between('case "now": return i18n("', '")', (number) => `just now ${number}`),
      },
      { kind: "an image", file: "src/images/mark.svg", isScript: false, text: svg },
      {
        kind: "a translation",
        file: "po/de.po",
        isScript: false,
        text: between('msgstr "gerade eben', '"', (number) => ` ${number}`),
      },
    ],
  };
}

const MODULES = 200;
const QML = 60;

export function generated(folder: string): EditedProject {
  project(folder);
  const id = "org.example.generated";
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  write(
    "src/widget.ts",
    `import { defineWidget, int, page } from "rollup-plugin-plasmoid/runtime";
import { format } from "date-fns";
import dayjs from "dayjs";
import { parseXml } from "@rgrove/parse-xml";
import { total } from "./modules/m1.js";

export default defineWidget(
  {
    id: "${id}",
    name: "Generated",
    configuration: { general: page({ label: "General" }, { step: int(1, { label: "Step" }) }) },
    state: { count: 0, text: "" },
    ui: { full: "./ui/Full.qml" },
  },
  ({ configuration, state }) => ({
    plasmoid: { toolTipSubText: () => format(0, "yyyy") + dayjs(0).format("YYYY") + total() + state.count },
    api: {
      click() { state.count += configuration.step; },
      read(text: string) { state.text = parseXml(text).root?.name ?? ""; },
    },
  }),
);
`,
  );
  write(
    "src/modules/m0.ts",
    "export const base = 0;\nexport const names = Object.freeze({ one: 1, two: 2 });\nexport function scaled(value: number): number { return value * 2 + base; }\n",
  );
  // A tree in which each imports two others and all import m0. Every third has a state of its own.
  for (let index = 1; index < MODULES - 2; index++) {
    const below = [index * 2, index * 2 + 1].filter((other) => other < MODULES - 2);
    write(
      `src/modules/m${index}.ts`,
      `import { names, scaled } from "./m0.js";
${below.map((other) => `import { total as total${other} } from "./m${other}.js";`).join("\n")}
${index % 3 === 0 ? "let calls = 0;" : ""}
interface Entry { readonly key: string; readonly value: number | undefined }
const entries: readonly Entry[] = [{ key: "a", value: ${index} }, { key: "b", value: undefined }];
export function total(): number {
  ${index % 3 === 0 ? "calls += 1;" : ""}
  const own = entries.map(({ value, ...rest }) => scaled(value ?? names.one) + rest.key.length);
  return own.reduce((sum, one) => sum + one, 0)${below.map((other) => ` + total${other}()`).join("")};
}
export async function later${index}(): Promise<number> { return total(); }
`,
    );
  }
  write("src/leaf.ts", `export function leaf(): string { return "leaf 0"; }\n`);
  write(
    "src/ui/Full.qml",
    `import QtQuick 2.15
import "../leaf.js" as Leaf
import "parts"

Column {
    readonly property string mark: "0"
    Text { text: widget.count + Leaf.leaf() }
${Array.from({ length: QML - 2 }, (_, index) => `    Part${index} {}`).join("\n")}
    Repeater { model: 20; Row0 {} }
}
`,
  );
  write(
    "src/ui/parts/Row0.qml",
    'import QtQuick 2.15\nimport "../../leaf.js" as Leaf\n\nText { text: "row 0"; property string more: Leaf.leaf() }\n',
  );
  for (let index = 0; index < QML - 2; index++)
    write(
      `src/ui/parts/Part${index}.qml`,
      `import QtQuick 2.15
import "../../modules/m${index + 1}.js" as Module

Item {
    id: part
    property int number: ${index}
    property var texts: [i18n("One"), i18n("Two"), widget.text]
    Rectangle {
        anchors.fill: parent
        visible: part.number > ${index % 7} && widget.count > 0
        Text { text: part.texts[0] + Module.total(); onTextChanged: { if (part.number > 3) part.number = 2; } }
        MouseArea { anchors.fill: parent; onClicked: widget.click() }
    }
}
`,
    );
  write("src/images/mark.svg", svg("", 0));
  return {
    name: `${MODULES} modules, ${QML} QML files, 3 packages`,
    folder,
    id,
    common: "src/modules/m0.ts",
    edits: [
      {
        kind: "a leaf module",
        file: "src/leaf.ts",
        isScript: true,
        text: between('"leaf ', '"', (number) => String(number)),
      },
      {
        kind: "a module that everything imports",
        file: "src/modules/m0.ts",
        isScript: true,
        text: between("base = ", ";", (number) => String(number)),
      },
      {
        kind: "a QML file",
        file: "src/ui/Full.qml",
        isScript: false,
        text: between('mark: "', '"', (number) => String(number)),
      },
      {
        kind: "a delegate's QML file",
        file: "src/ui/parts/Row0.qml",
        isScript: false,
        text: between('"row ', '"', (number) => String(number)),
      },
      { kind: "an image", file: "src/images/mark.svg", isScript: false, text: svg },
    ],
  };
}

/** Each by a short name. */
export const projects = { feed: feedReader, large: generated } as const satisfies Readonly<
  Record<string, (folder: string) => EditedProject>
>;
