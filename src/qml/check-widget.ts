import { posix } from "node:path";
import { closest, type Diagnostic, error, type Place, placeAt, warning } from "../diagnostics/index.js";
import type { QmlCheckInput } from "./check-input.js";
import type { Name, Range } from "./document.js";
import type { ObjectUse, QmlScan } from "./scan.js";
import { accessTo } from "./script-uses.js";
import { type OwnWidget, WidgetNames, type WidgetScope } from "./widget-scope.js";

/** What the object of state and api has beside them: QObject and Object. */
const membersOfTheObject = new Set([
  ...["objectName", "objectNameChanged", "destroy", "toString", "hasOwnProperty", "valueOf", "constructor"],
  ...["propertyIsEnumerable", "isPrototypeOf", "toLocaleString"],
]);

/**
 * What items of common types have: `widget.width` with an item called `widget` is as likely its width as a state of
 * that name, so nothing is said about it.
 */
const membersOfItems = new Set([
  ..."x y z width height implicitWidth implicitHeight visible enabled opacity scale rotation clip focus".split(" "),
  ..."activeFocus state states transitions data children resources parent anchors layer palette objectName".split(" "),
  ..."text font color source model delegate currentIndex currentItem count value checked running index".split(" "),
  ..."icon title status expanded fullRepresentationItem compactRepresentationItem hideOnWindowDeactivate".split(" "),
  ..."toolTipMainText toolTipSubText switchWidth switchHeight backgroundHints location formFactor".split(" "),
]);

/**
 * `widget.member`: whether it is the widget's state or api, and whether it is there at all. Nothing is said about an
 * author's own `widget` as long as it is used for what is the author's own.
 */
export function checkWidget(input: QmlCheckInput): Map<string, Diagnostic[]> {
  const result = new Map<string, Diagnostic[]>();
  if (input.stateKeys.size + input.apiKeys.size === 0) return result;
  const names = new WidgetNames(input);
  const shown = names.scopesFrom(input.representations);
  const settings = names.scopesFrom(input.settingsPages);
  const anywhere = [...input.files.values()].flatMap(({ scan }) => names.ownIn(scan) ?? [])[0];
  for (const [path, { scan }] of input.files) {
    // A file that nobody is known to load may be used anywhere.
    const scope = shown.get(path) ?? settings.get(path) ?? { ours: true, outer: anywhere };
    const check = new WidgetCheck(scan, input, names, scope, settings.get(path)?.ours ?? false);
    const uses = scan.uses.filter(({ name }) => name === names.name);
    result.set(
      path,
      uses.flatMap((use) => check.use(use)),
    );
  }
  return result;
}

class WidgetCheck {
  readonly #scan: QmlScan;
  readonly #input: QmlCheckInput;
  readonly #names: WidgetNames;
  readonly #scope: WidgetScope;
  readonly #inSettings: boolean;

  constructor(scan: QmlScan, input: QmlCheckInput, names: WidgetNames, scope: WidgetScope, inSettings: boolean) {
    this.#scan = scan;
    this.#input = input;
    this.#names = names;
    this.#scope = scope;
    this.#inSettings = inSettings;
  }

  use(use: ObjectUse): Diagnostic[] {
    if (this.#names.isParameter(this.#scan, use.object)) return [];
    const own = this.#names.ownIn(this.#scan, use.object);
    if (own) return this.#hidden(use, own, "here");
    if (this.#inSettings) return this.#notInSettings(use);
    const { ours, outer } = this.#scope;
    const hidden = outer ? this.#hidden(use, outer, ours ? "in some places" : "here") : [];
    return [...hidden, ...(ours ? this.#member(use, outer === undefined) : [])];
  }

  /** A member of the widget's, used where `widget` is the author's. */
  #hidden({ members: [member] }: ObjectUse, own: OwnWidget, where: string): Diagnostic[] {
    const kind = member && this.#kindOf(member.name);
    if (!kind || membersOfItems.has(member.name)) return [];
    if (own.kind === "id" && this.#names.declares(own, member.name)) return [];
    const { name } = this.#names;
    const { line } = placeAt(own.scan.file, own.scan.source, own.name.start);
    const at = own.scan === this.#scan ? `line ${line}` : `line ${line} of ${posix.basename(own.scan.file)}`;
    const what = own.kind === "id" ? `the item with the id \`${name}\`` : `the property \`${name}\``;
    const message = `\`${name}\` is ${where} ${what} in ${at}, which hides the widget's ${kind} \`${member.name}\`.`;
    return [warning("qml/hidden-widget", message, this.#place(member), "Give it another name.")];
  }

  #notInSettings(use: ObjectUse): Diagnostic[] {
    const message = `A settings page has no \`${this.#names.name}\`: it runs in an engine of its own, without the state and the api.`;
    const help = "Use `plasmoid.configuration`, which both have.";
    return [error("qml/widget-in-settings", message, this.#place(use), help)];
  }

  #member(use: ObjectUse, certain: boolean): Diagnostic[] {
    const [member] = use.members;
    if (!member) return [];
    const kind = this.#kindOf(member.name);
    if (!kind) return certain ? this.#unknown(member) : [];
    if (kind !== "api" || !["write", "delete"].includes(accessTo(use, 1))) return [];
    const message = `\`${this.#names.name}.${member.name}\` is a function of the widget's api and can't be assigned.`;
    return [error("qml/assigned-api", message, this.#place(member), "What changes belongs in `state`.")];
  }

  #unknown(member: Name): Diagnostic[] {
    const { stateKeys, apiKeys } = this.#input;
    const changed = member.name.replace(/Changed$/, "");
    if (membersOfTheObject.has(member.name) || (changed !== member.name && stateKeys.has(changed))) return [];
    const suggestion = closest(member.name, [...stateKeys, ...apiKeys]);
    const help =
      suggestion === undefined
        ? "Declare it in `state`, or return it in `api`."
        : `Did you mean \`${this.#names.name}.${suggestion}\`?`;
    const message = `The widget has no state and no api \`${member.name}\`.`;
    return [error("qml/unknown-widget-member", message, this.#place(member), help)];
  }

  #kindOf(name: string): "state" | "api" | undefined {
    if (this.#input.stateKeys.has(name)) return "state";
    return this.#input.apiKeys.has(name) ? "api" : undefined;
  }

  #place({ start, end }: Range): Place {
    return placeAt(this.#scan.file, this.#scan.source, start, end);
  }
}
