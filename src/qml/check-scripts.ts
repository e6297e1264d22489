import { closest, type Diagnostic, error, placeAt } from "../diagnostics/index.js";
import type { QmlCheckInput, ResolvedScript } from "./check-input.js";
import type { QmlScan, ScannedImport, ScriptUse } from "./scan.js";

/** Members of imported scripts: whether the scripts export them, and that nobody assigns them. */
export function checkScripts(scan: QmlScan, input: QmlCheckInput): Diagnostic[] {
  const resolved = new Map<ScannedImport, ResolvedScript | "missing" | "opaque">();
  return scan.scriptUses.flatMap((use) => {
    let script = resolved.get(use.import);
    if (!script) {
      script = input.resolveScript(scan.file, use.import.target);
      resolved.set(use.import, script);
    }
    return typeof script === "object" ? checkUse(scan, use, script) : [];
  });
}

function checkUse(scan: QmlScan, use: ScriptUse, { exports, exact }: ResolvedScript): Diagnostic[] {
  const { alias, member, access } = use;
  const report = (code: string, message: string, help?: string): Diagnostic[] => {
    const { start, end } = member ?? alias;
    return [error(code, message, placeAt(scan.file, scan.source, start, end), help)];
  };
  if (!exact) return [];
  const name = member ? `${alias.name}.${member.name}` : alias.name;
  if (member?.name === "default") {
    const help = "Export it by a name: `export function …` or `export const … =`.";
    return report("qml/default-export", `QML can't use the default export of \`${use.import.target}\`.`, help);
  }
  if (member && !exports.some((item) => item.name === member.name)) {
    const suggestion = closest(
      member.name,
      exports.map((item) => item.name),
    );
    const help =
      suggestion === undefined ? listOf(alias.name, exports) : `Did you mean \`${alias.name}.${suggestion}\`?`;
    return report("qml/unknown-member", `\`${use.import.target}\` exports no \`${member.name}\`.`, help);
  }
  // `Alias[x] = …` writes a member too.
  if (access === "write" || access === "delete") {
    const help = "Export a function that changes it, and call that.";
    return report(
      "qml/assigned-export",
      `\`${name}\` can't be assigned: a script's exports belong to the script.`,
      help,
    );
  }
  return [];
}

function listOf(alias: string, exports: readonly { readonly name: string }[]): string {
  if (exports.length === 0) return "It exports nothing.";
  const names = exports.slice(0, 8).map(({ name }) => `\`${alias}.${name}\``);
  return `There is ${names.join(", ")}${exports.length > names.length ? " and more" : ""}.`;
}
