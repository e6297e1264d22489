import { posix } from "node:path";
import { closest, type Diagnostic, error, type Place, placeAt, warning } from "../diagnostics/index.js";
import type { QmlCheckInput } from "./check-input.js";
import type { Name, Range } from "./document.js";
import type { ObjectUse, QmlScan } from "./scan.js";
import {
  declaresMember,
  type OwnWidget,
  ownParameter,
  ownWidget,
  type WidgetScope,
  widgetScopes,
} from "./widget-scope.js";

/** What the object of state and api has beside them: QObject and Object. */
const membersOfTheObject = new Set([
  ...["objectName", "objectNameChanged", "destroy", "toString", "hasOwnProperty", "valueOf", "constructor"],
  ...["propertyIsEnumerable", "isPrototypeOf", "toLocaleString"],
]);

/**
 * `widget.member`: whether it is the widget's state or api, and whether it is there at all. Nothing is said about an
 * author's own `widget` as long as it is used for what is the author's own.
 */
export function checkWidget(input: QmlCheckInput): Map<string, Diagnostic[]> {
  const result = new Map<string, Diagnostic[]>();
  if (input.stateKeys.size + input.apiKeys.size === 0) return result;
  const shown = widgetScopes(input.representations, input.files);
  const settings = widgetScopes(input.settingsPages, input.files);
  const all = [...input.files.values()].map(({ scan }) => scan);
  const anywhere = all.flatMap((scan) => (scan.root && ownWidget(scan, scan.root, input.files)) ?? [])[0];
  for (const [path, { scan }] of input.files) {
    // A file that nobody is known to load may be used anywhere.
    const scope = shown.get(path) ?? settings.get(path) ?? { ours: true, outer: anywhere };
    const check = new WidgetCheck(scan, input, scope, settings.get(path)?.ours ?? false);
    result.set(
      path,
      scan.uses.flatMap((use) => (use.name === "widget" ? check.use(use) : [])),
    );
  }
  return result;
}

class WidgetCheck {
  readonly #scan: QmlScan;
  readonly #input: QmlCheckInput;
  readonly #scope: WidgetScope;
  readonly #inSettings: boolean;

  constructor(scan: QmlScan, input: QmlCheckInput, scope: WidgetScope, inSettings: boolean) {
    this.#scan = scan;
    this.#input = input;
    this.#scope = scope;
    this.#inSettings = inSettings;
  }

  use(use: ObjectUse): Diagnostic[] {
    const { files } = this.#input;
    if (ownParameter(this.#scan, use.object, files)) return [];
    const own = ownWidget(this.#scan, use.object, files);
    if (own) return this.#hidden(use, own, "here");
    if (this.#inSettings) return this.#notInSettings(use);
    const { ours, outer } = this.#scope;
    const hidden = outer ? this.#hidden(use, outer, ours ? "in some places" : "here") : [];
    return [...hidden, ...(ours ? this.#member(use, outer === undefined) : [])];
  }

  /** A member of the widget's, used where `widget` is the author's. */
  #hidden({ members: [member] }: ObjectUse, own: OwnWidget, where: string): Diagnostic[] {
    const kind = member && this.#kindOf(member.name);
    if (!kind || (own.kind === "id" && declaresMember(own, member.name, this.#input.files))) return [];
    const { line } = placeAt(own.scan.file, own.scan.source, own.name.start);
    const at = own.scan === this.#scan ? `line ${line}` : `line ${line} of ${posix.basename(own.scan.file)}`;
    const what = own.kind === "id" ? "the item with the id `widget`" : "the property `widget`";
    const message = `\`widget\` is ${where} ${what} in ${at}, which hides the widget's ${kind} \`${member.name}\`.`;
    return [warning("qml/hidden-widget", message, this.#place(member), "Give it another name.")];
  }

  #notInSettings(use: ObjectUse): Diagnostic[] {
    const message = "A settings page has no `widget`: it runs in an engine of its own, without the state and the api.";
    const help = "Use `plasmoid.configuration`, which both have.";
    return [error("qml/widget-in-settings", message, this.#place(use), help)];
  }

  #member({ members: [member], access, members }: ObjectUse, certain: boolean): Diagnostic[] {
    if (!member) return [];
    const kind = this.#kindOf(member.name);
    if (!kind) return certain ? this.#unknown(member) : [];
    const changes = members.length === 1 && (access === "write" || access === "delete");
    if (kind !== "api" || !changes) return [];
    const message = `\`widget.${member.name}\` is a function of the widget's api and can't be assigned.`;
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
        : `Did you mean \`widget.${suggestion}\`?`;
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
