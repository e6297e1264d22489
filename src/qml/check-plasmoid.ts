import { type Diagnostic, error, placeAt } from "../diagnostics/index.js";
import { DROPPED_TYPES, PLASMOID_METHODS } from "../widget/plasmoid-methods.js";
import { onlyPlasma, type PlasmoidProperty, plasmoidProperties } from "../widget/plasmoid-properties.js";
import { declaresPlasmoid } from "./check-configuration.js";
import type { QmlCheckInput } from "./check-input.js";
import type { Name } from "./document.js";
import type { QmlScan } from "./scan.js";

interface Problem {
  readonly message: string;
  readonly help: string;
}

/**
 * What QML asks of the host's `plasmoid` has to be there on each Plasma that the package is for. Scripts are spared that:
 * their `plasmoid` joins what the two have in different places.
 */
export function checkPlasmoid(scan: QmlScan, { plasma5 = true, plasma6 = true }: QmlCheckInput): Diagnostic[] {
  if (declaresPlasmoid(scan)) return [];
  const targets = [...(plasma5 ? [5 as const] : []), ...(plasma6 ? [6 as const] : [])];
  const at = ({ start, end }: Name, { message, help }: Problem): Diagnostic =>
    error("qml/plasmoid-member", message, placeAt(scan.file, scan.source, start, end), help);
  return [
    ...scan.plasmoidUses.flatMap(({ member, asked }) => {
      // Who asks for something that one Plasma lacks knows which one it is.
      const isGuarded = [...asked].some((name) => useProblem(name, [5, 6]) !== undefined);
      const problem = isGuarded ? undefined : useProblem(member.name, targets);
      return problem ? at(member, problem) : [];
    }),
    ...(plasma6 ? droppedTypes(scan) : []).map(({ name, instead }) =>
      at(name, { message: `Plasma 6 has no \`PlasmaCore.Types.${name.name}\`.`, help: `${instead}.` }),
    ),
    ...scan.attached.flatMap((name) => {
      const problem = attachedProblem(name.name, targets);
      return problem ? at(name, problem) : [];
    }),
    ...(scan.root?.type.name.split(".").pop() === "PlasmoidItem" && plasma5 ? scan.rootBindings : []).flatMap(
      (name) => {
        const problem = rootProblem(name.name);
        return problem ? at(name, problem) : [];
      },
    ),
  ];
}

/** `PlasmaCore.Types.CanFillArea` and the like. */
function droppedTypes(scan: QmlScan): { readonly name: Name; readonly instead: string }[] {
  const core = scan.imports.filter(({ target }) => target === "org.kde.plasma.core").map(({ alias }) => alias?.name);
  return scan.uses.flatMap(({ name, members: [types, member] }) => {
    const instead = member && Object.hasOwn(DROPPED_TYPES, member.name) ? DROPPED_TYPES[member.name] : undefined;
    return member && instead !== undefined && types?.name === "Types" && core.includes(name)
      ? { name: member, instead }
      : [];
  });
}

type Targets = readonly (5 | 6)[];

/** The Plasma among the targets that a use fails on. */
const lacking = (only: 5 | 6 | undefined, targets: Targets): 5 | 6 | undefined =>
  only && targets.find((target) => target !== only);

/** `plasmoid.name` */
function useProblem(name: string, targets: Targets): Problem | undefined {
  const property = plasmoidProperties.get(name);
  const method = Object.hasOwn(PLASMOID_METHODS, name) ? PLASMOID_METHODS[name] : undefined;
  const known = method ?? property;
  if (!known) return undefined;
  const missing = lacking(method ? method.only : onlyPlasma(property!), targets);
  if (missing !== undefined) {
    const guard = `ask for it first, as in \`if (plasmoid.${name})\``;
    return {
      message: `Plasma ${missing} has no \`plasmoid.${name}\`.`,
      help: `${known.instead === undefined ? "" : `${known.instead}; or `}${guard}.`.replace(/^guard it; or /, ""),
    };
  }
  if (!property || !isMoved(property) || !targets.includes(6)) return undefined;
  return {
    message: `Plasma 6 has moved \`${name}\` from \`plasmoid\` to ${whereTo(property)}.`,
    help:
      name === "expanded"
        ? "Use `widget.expanded`, which is there on both."
        : `Reach it by a function of \`api\`: in scripts \`plasmoid.${name}\` is there on both.`,
  };
}

const isMoved = ({ place }: PlasmoidProperty): boolean => place === "item" || place === "path";

const whereTo = ({ path }: PlasmoidProperty): string =>
  path === undefined || path.length === 0 ? "the root item, PlasmoidItem" : `\`plasmoid.${path.join(".")}\``;

/** `Plasmoid.name: …` */
function attachedProblem(handlerOrName: string, targets: Targets): Problem | undefined {
  const [, handled] = /^on([A-Z].*)Changed$/.exec(handlerOrName) ?? [];
  const name = handled === undefined ? handlerOrName : handled[0]!.toLowerCase() + handled.slice(1);
  const property = plasmoidProperties.get(name);
  if (!property) return undefined;
  const missing = lacking(onlyPlasma(property), targets);
  if (missing !== undefined)
    return {
      message: `Plasma ${missing} has no \`Plasmoid.${name}\`, so it can't load this file.`,
      help: `Bind it in setup: \`plasmoid: { plasma${onlyPlasma(property)}: { ${name}: () => … } }\`.`,
    };
  if (!isMoved(property) || !targets.includes(6)) return undefined;
  return {
    message: `Plasma 6 has moved \`${name}\` from \`Plasmoid\` to ${whereTo(property)}, so it can't load this file.`,
    help: property.place === "item" ? onRoot(name, handlerOrName) : `Handle \`on.${name}Changed\` in setup.`,
  };
}

const onRoot = (name: string, written: string): string =>
  `Write \`${written}: …\` on the root item, a \`PlasmoidItem\`: Plasma 5 gets it from there, too. In setup it is \`${name}\` of \`plasmoid\`.`;

/** `name: …` on the root PlasmoidItem, which on Plasma 5 is a stand-in. */
function rootProblem(name: string): Problem | undefined {
  const property = plasmoidProperties.get(name);
  if (property?.place !== "plasma6-item") return undefined;
  return {
    message: `Plasma 5 has no \`${name}\`, so it can't load this file.`,
    help: `Bind it in setup: \`plasmoid: { plasma6: { ${name}: () => … } }\`.`,
  };
}
