import type { SetupModel, UiModel } from "../model.js";
import { isOnBoth, onlyPlasma, plasmoidProperties } from "../plasmoid-properties.js";
import { badMember } from "./names.js";
import { didYouMean, type Path, quote, type Report } from "./report.js";
import type { Fields } from "./shape.js";

export interface Declared {
  readonly state: Fields;
  readonly ui: UiModel;
  /** Of the configuration. */
  readonly keys: readonly string[];
  /** What QML's `widget` has of ours: by name, what it is there for. */
  readonly taken: ReadonlyMap<string, string>;
}

/** Bindings that the declaration has a shorter word for, which then must not be there too. */
const UI_OF: Readonly<Record<string, keyof UiModel>> = {
  fullRepresentation: "full",
  compactRepresentation: "compact",
  preferredRepresentation: "preferred",
  toolTipItem: "toolTip",
};

/** The names that setup returns, against the tables and against each other. */
export function validateSetup(report: Report, setup: SetupModel, { state, ui, keys, taken }: Declared): void {
  bindings(report, ["plasmoid"], setup.plasmoid, undefined);
  bindings(report, ["plasmoid", "plasma5"], setup.plasma5, 5);
  bindings(report, ["plasmoid", "plasma6"], setup.plasma6, 6);
  for (const name of setup.plasmoid) {
    const key = UI_OF[name];
    if (key !== undefined && ui[key] !== undefined)
      report.errorAtKey(
        "collision",
        ["ui", key],
        `${quote(key)} of "ui" is what ${quote(name)} of setup's "plasmoid" is bound to.`,
        "leave out one of them",
      );
  }
  const handlers = [...plasmoidProperties].flatMap(([name, property]) =>
    isOnBoth(property) && property.access !== "constant" ? [`${name}Changed`] : [],
  );
  unknown(report, ["on"], setup.on, handlers, "a handler");
  unknown(report, ["on", "configurationChanged"], setup.configurationChanged, keys, CONFIGURATION_HANDLER);
  for (const name of setup.api) apiFunction(report, name, state, taken);
}

const CONFIGURATION_HANDLER = "a handler for the configuration key";

function unknown(report: Report, group: Path, names: readonly string[], known: readonly string[], what: string): void {
  for (const name of names)
    if (!known.includes(name))
      report.error(
        "setup-name",
        ["setup", ...group, name],
        `Setup returns ${what} ${quote(name)}, which is none.`,
        didYouMean(name, known),
      );
}

/** `only` is the Plasma whose group the names are in. */
function bindings(report: Report, group: Path, names: readonly string[], only: 5 | 6 | undefined): void {
  const fits = [...plasmoidProperties].flatMap(([name, property]) =>
    property.access === "bind" && onlyPlasma(property) === only ? name : [],
  );
  for (const name of names) {
    const property = plasmoidProperties.get(name);
    const refuse = (message: string, help: string | undefined): void =>
      report.error("setup-name", ["setup", ...group, name], message, help);
    if (!property) unknown(report, group, [name], fits, "a binding for the plasmoid property");
    else if (property.access !== "bind")
      refuse(`The plasmoid's ${quote(name)} can't be bound: it can only be read.`, property.instead);
    else if (onlyPlasma(property) !== only) {
      const other = onlyPlasma(property);
      if (other === undefined)
        refuse(`Both Plasmas have ${quote(name)}.`, "put it beside this group, into `plasmoid` itself");
      else
        refuse(
          `Only Plasma ${other} has ${quote(name)}.`,
          [`put it into \`plasma${other}: { … }\` of "plasmoid"`, property.instead].filter(Boolean).join("; or "),
        );
    }
  }
}

function apiFunction(report: Report, name: string, state: Fields, taken: Declared["taken"]): void {
  const reason = badMember(name);
  const use = taken.get(name);
  const property = name.slice(0, -"Changed".length);
  if (reason !== undefined)
    report.error("bad-name", ["setup", "api", name], `${quote(name)} can't name a function of "api": ${reason}.`);
  else if (use !== undefined)
    report.error("collision", ["setup", "api", name], `${quote(name)} ${use}.`, "give the function another name");
  else if (Object.hasOwn(state, name))
    report.errorAtKey(
      "collision",
      ["state", name],
      `${quote(name)} is both a state property and a function of "api".`,
      "give one of them another name",
    );
  else if (name.endsWith("Changed") && Object.hasOwn(state, property))
    report.errorAtKey(
      "collision",
      ["state", property],
      `The function ${quote(name)} of "api" has the name of this property's change signal.`,
    );
}
