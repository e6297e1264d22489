import { closest, type Diagnostic, error, placeAt } from "../diagnostics/index.js";
import { plasmoidProperties } from "../widget/plasmoid-properties.js";
import type { QmlCheckInput } from "./check-input.js";
import type { Name } from "./document.js";
import type { QmlScan } from "./scan.js";
import { accessTo } from "./script-uses.js";

/** `widget.applet.member`: whether the applet in C++ has it, and whether QML may set it. By file. */
export function checkApplet(input: QmlCheckInput): Map<string, Diagnostic[]> {
  if (!input.applet) return new Map();
  return new Map([...input.files].map(([path, { scan }]) => [path, checkFile(scan, input)]));
}

function checkFile(scan: QmlScan, { applet, widgetName = "widget" }: QmlCheckInput): Diagnostic[] {
  const { type, className } = applet ?? {};
  // An author's own `widget` is something else.
  if (!type || scan.ids.some(({ name }) => name === widgetName)) return [];
  const at = ({ start, end }: Name) => placeAt(scan.file, scan.source, start, end);
  return scan.uses.flatMap((use) => {
    const [owner, member] = use.members;
    if (use.name !== widgetName || owner?.name !== "applet") return [];
    if (!member) {
      if (accessTo(use, 1) !== "write") return [];
      return error("qml/native-readonly", "`widget.applet` is the applet itself, which can't be assigned.", at(owner));
    }
    const there = type.members.get(member.name);
    if (!there) {
      if (!type.isExact) return [];
      const near = closest(member.name, type.members.keys());
      const help = plasmoidProperties.has(member.name)
        ? `What every applet has is on \`plasmoid\`: \`plasmoid.${member.name}\`.`
        : near && `Did you mean \`${near}\`?`;
      return error(
        "qml/unknown-native-member",
        `\`${className}\` of C++ has no member \`${member.name}\`.`,
        at(member),
        help,
      );
    }
    if (accessTo(use, 2) !== "write" || !there.isReadonly) return [];
    return error(
      "qml/native-readonly",
      `\`${member.name}\` of \`${className}\` is a ${there.kind === "property" ? "property that C++ alone sets" : there.kind}, which can't be assigned.`,
      at(member),
      there.kind === "property" ? "Give the Q_PROPERTY a WRITE function." : undefined,
    );
  });
}
