import { readFileSync } from "node:fs";
import { closest, type Diagnostic, error, warning } from "../diagnostics/index.js";
import type { StagedLibrary } from "../native/index.js";
import {
  type AppletTypes,
  appletClasses,
  appletDeclarations,
  appletTypes,
  classesOf,
  type NativeTypes,
  nativeDeclarations,
  nativeTypes,
  QmltypesError,
  unknownNativeDeclarations,
} from "../types/index.js";
import type { NativeModel } from "../widget/model.js";
import type { WidgetProject } from "./project.js";

/** What the builds of a widget's C++ say of its types. */
export interface FoundTypes {
  readonly types?: NativeTypes;
  readonly applet?: AppletTypes;
  readonly mistakes: readonly Diagnostic[];
}

/**
 * Of two builds the one for Qt 6 knows more; of a module a type counts that both have.
 *
 * @param files What it was built from; the C++ among it is read.
 */
export function typesOf(
  libraries: ReadonlyMap<5 | 6, StagedLibrary>,
  model: NativeModel,
  widget: WidgetProject,
  files: readonly string[],
): FoundTypes {
  const sources = textsOf(files);
  const mistakes: Diagnostic[] = [];
  const modules: NativeTypes[] = [];
  let applet: AppletTypes | undefined;
  for (const qt of [6, 5] as const) {
    const library = libraries.get(qt);
    if (!library) continue;
    const { qmltypes, metatypes } = library;
    try {
      const uri = model.kind === "module" ? { uri: model.uri } : {};
      const classes = classesOf({ ...(qmltypes !== undefined && { qmltypes }), metatypes, sources, ...uri });
      if (model.kind === "module") {
        const types = nativeTypes(model.uri, model.version, classes, sources);
        if (types.types.size > 0) modules.push(types);
        else if (model.types !== undefined) mistakes.push(untyped(model.uri, qt, qmltypes !== undefined, widget));
      } else {
        const found = appletTypes(model.applet, classes, sources);
        if (!found) mistakes.push(...noClass(model.applet, appletClasses(classes), metatypes, widget));
        applet ??= found;
      }
    } catch (cause) {
      const file = cause instanceof QmltypesError ? "The module's plugin.qmltypes" : "What moc has written";
      if (!(cause instanceof QmltypesError || cause instanceof SyntaxError)) throw cause;
      mistakes.push(error("native/bad-qmltypes", `${file} can't be read: ${cause.message}.`));
    }
  }
  const [first, second] = modules;
  const both = first && second ? { ...first, types: inBoth(first, second) } : first;
  return { mistakes: withoutTwins(mistakes), ...(both && { types: both }), ...(applet && { applet }) };
}

const inBoth = ({ types }: NativeTypes, other: NativeTypes): NativeTypes["types"] =>
  new Map([...types].filter(([name]) => other.types.has(name)));

function untyped(uri: string, qt: 5 | 6, hasQmltypes: boolean, widget: WidgetProject): Diagnostic {
  const file = hasQmltypes ? "plugin.qmltypes names none" : "there is no plugin.qmltypes";
  return warning(
    "native/no-qmltypes",
    `Nobody knows the types of ${uri} for Qt ${qt}: ${file}, and no \`qmlRegisterType<Class>(uri, 1, 0, "Name")\` of a class that AUTOMOC has read was found. TypeScript and the checks of QML let everything pass.`,
    widget.locate(["native", "source"]),
    "write QML_ELEMENT into the class and use `plasmoid_add_qml_module()`; or have the plugin register it in that form, with CMAKE_AUTOMOC on",
  );
}

/** Without what moc says nothing can be said of the class. */
function noClass(name: string, there: readonly string[], metatypes: string, widget: WidgetProject): Diagnostic[] {
  const place = widget.locate(["native", "applet"]);
  if (metatypes === "[]")
    return [
      warning(
        "native/no-qmltypes",
        `Nobody knows what ${name} has, since AUTOMOC has read no class. TypeScript and the checks of QML let everything pass.`,
        place,
        "`plasmoid_add_applet()` has AUTOMOC read the headers among its SOURCES; leave CMAKE_AUTOMOC_MOC_OPTIONS as it is",
      ),
    ];
  const near = closest(name, there);
  return [
    error(
      "native/no-applet-class",
      `The C++ has no class ${name} that derives from Plasma::Applet and has Q_OBJECT.`,
      place,
      near !== undefined
        ? `did you mean "${near}"?`
        : there.length > 0
          ? `there is ${there.join(", ")}`
          : "`class Uptime : public Plasma::Applet { Q_OBJECT … }` in a header among the SOURCES",
    ),
  ];
}

/** The same is wrong for both Qts. */
const withoutTwins = (mistakes: readonly Diagnostic[]): Diagnostic[] =>
  mistakes.filter(({ message }, index) => mistakes.findIndex((other) => other.message === message) === index);

/** The text of native.d.ts; undefined where nothing is known. */
export function declarationsOf({ types, applet }: FoundTypes, model: NativeModel, widget: string): string | undefined {
  if (model.kind === "applet") return applet && appletDeclarations({ types: applet, widget, name: model.applet });
  return types && nativeDeclarations({ types, widget });
}

/** The text of native.d.ts where there was no build. */
export const unknownDeclarations = (model: NativeModel): string =>
  model.kind === "applet"
    ? unknownNativeDeclarations("NativeApplets", model.applet)
    : unknownNativeDeclarations("NativeModules", model.uri);

function textsOf(files: readonly string[]): string[] {
  return [...new Set(files)].flatMap((file) => {
    if (!/\.(cpp|cc|cxx|h|hh|hpp|hxx)$/.test(file)) return [];
    try {
      return readFileSync(file, "utf8");
    } catch {
      return []; // it has gone meanwhile, which the next build sees
    }
  });
}
