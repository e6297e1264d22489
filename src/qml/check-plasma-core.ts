import { type Diagnostic, placeAt, warning } from "../diagnostics/index.js";
import type { QmlCheckInput } from "./check-input.js";
import type { Name } from "./document.js";
import type { QmlScan } from "./scan.js";

const KSVG = "on Plasma 6 it is in org.kde.ksvg, which Plasma 5 lacks: load the file that needs it by a Loader";
const SUPPORT =
  "on Plasma 6 it is in org.kde.plasma.plasma5support, which Plasma 5 lacks: load the file that needs it by a Loader";
const HOST = '"rollup-plugin-plasmoid/host"';
const KIRIGAMI = "with `import org.kde.kirigami 2.20 as Kirigami`";

/** What org.kde.plasma.core has on Plasma 5.27 and lacks on Plasma 6.3, with what both have. */
const GONE: Readonly<Record<string, string>> = {
  Units: `use \`Kirigami.Units\`, ${KIRIGAMI}`,
  IconItem: `use \`Kirigami.Icon\`, ${KIRIGAMI}`,
  Theme: `use \`theme\` of ${HOST}, exported by a script that QML imports`,
  ColorScope: `use \`theme\` of ${HOST}, exported by a script that QML imports`,
  DataSource: `run programs by \`run()\` of ${HOST}; else ${SUPPORT}`,
  DataModel: SUPPORT,
  SortFilterModel: `use \`KSortFilterProxyModel\` of org.kde.kitemmodels; or ${SUPPORT}`,
  ServiceOperationStatus: SUPPORT,
  Svg: KSVG,
  SvgItem: KSVG,
  FrameSvg: KSVG,
  FrameSvgItem: KSVG,
};

/**
 * What a file takes from org.kde.plasma.core that Plasma 6 has elsewhere. A warning, since the file may be one that
 * only Plasma 5 is made to load.
 */
export function checkPlasmaCore(scan: QmlScan, { plasma6 = true }: QmlCheckInput): Diagnostic[] {
  if (!plasma6) return [];
  const cores = scan.imports.filter(({ kind, target }) => kind === "module" && target === "org.kde.plasma.core");
  const aliases = new Set(cores.flatMap(({ alias }) => alias?.name ?? []));
  const warn = ({ start, end }: Name, what: string, name: string): Diagnostic =>
    warning(
      "qml/plasma5-type",
      `Plasma 6 has no \`${what}\`.`,
      placeAt(scan.file, scan.source, start, end),
      GONE[name],
    );
  const isGone = (name: string | undefined): name is string => name !== undefined && Object.hasOwn(GONE, name);
  const types = scan.types.flatMap((type) => {
    const [alias, name] = type.parts;
    return alias && name && aliases.has(alias.name) && isGone(name.name) ? warn(type, type.name, name.name) : [];
  });
  const uses = scan.uses.flatMap(({ name: alias, members: [member], tested }) =>
    member && !tested && aliases.has(alias) && isGone(member.name)
      ? warn(member, `${alias}.${member.name}`, member.name)
      : [],
  );
  return [...types, ...uses];
}
