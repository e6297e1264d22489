import { closest, type Diagnostic, error, placeAt } from "../diagnostics/index.js";
import type { QmlCheckInput } from "./check-input.js";
import type { Range } from "./document.js";
import { filesOfType } from "./reach.js";
import type { QmlScan } from "./scan.js";

/** What the configuration object has beside the keys: QQmlPropertyMap, KConfigPropertyMap, QObject, Object. */
const membersOfTheMap = new Set([
  ...["keys", "valueChanged", "isImmutable", "writeConfig", "objectName", "objectNameChanged", "destroy", "toString"],
  ...["hasOwnProperty", "valueOf", "constructor", "propertyIsEnumerable", "isPrototypeOf", "toLocaleString"],
]);

/** `plasmoid.configuration.key` wherever it is used. */
export function checkConfiguration(scan: QmlScan, input: QmlCheckInput): Diagnostic[] {
  const { configurationKeys: keys } = input;
  if (keys.size === 0 || declaresPlasmoid(scan)) return [];
  const uses = scan.configurationUses.flatMap(({ member }) => {
    if (isKey(member.name, keys) || membersOfTheMap.has(member.name)) return [];
    const changed = member.name.replace(/Changed$/, "");
    const help =
      changed !== member.name && keys.has(changed)
        ? `The signal of a key is reached by \`Connections { target: plasmoid.configuration }\` with \`function ${handlerOf(changed)}() { }\`.`
        : undefined;
    return [unknownKey(scan, member.name, member, keys, help)];
  });
  const handlers = new Set([...keys].flatMap((key) => [handlerOf(key), handlerOf(`${key}Default`)]));
  const listened = scan.configurationHandlers.flatMap(({ name, start, end }) => {
    const key = /^on(.+)Changed$/.exec(name)?.[1];
    if (key === undefined || key === "Value" || key === "ObjectName" || handlers.has(name)) return [];
    return [unknownKey(scan, key[0]!.toLowerCase() + key.slice(1), { start, end }, keys)];
  });
  return [...uses, ...listened];
}

/** `cfg_key` of a settings page and of the author's own types that the page is made of. */
export function checkSettings(page: string, input: QmlCheckInput): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const seen = new Set<string>();
  for (let file: string | undefined = page; file !== undefined && !seen.has(file); ) {
    seen.add(file);
    const scan: QmlScan | undefined = input.files.get(file)?.scan;
    if (!scan) break;
    for (const { key, start, end } of scan.settings) {
      if (isKey(key, input.configurationKeys)) continue;
      diagnostics.push(unknownKey(scan, key, { start, end }, input.configurationKeys));
    }
    file = scan.root && filesOfType(scan, scan.root.type.parts, input.files)[0];
  }
  return diagnostics;
}

const isKey = (name: string, keys: ReadonlySet<string>): boolean =>
  keys.has(name) || (name.endsWith("Default") && keys.has(name.slice(0, -"Default".length)));

const handlerOf = (key: string): string => `on${key[0]!.toUpperCase()}${key.slice(1)}Changed`;

/** Whether `plasmoid` is the author's own in the file. */
export const declaresPlasmoid = (scan: QmlScan): boolean =>
  scan.objects.some(({ id, properties }) => [id, ...properties].some((name) => name?.name === "plasmoid"));

function unknownKey(
  scan: QmlScan,
  key: string,
  { start, end }: Range,
  keys: ReadonlySet<string>,
  help?: string,
): Diagnostic {
  const suggestion = closest(key, keys);
  const otherwise =
    suggestion === undefined ? "Declare it in the widget's `configuration`." : `Did you mean \`${suggestion}\`?`;
  const message = `The configuration has no key \`${key}\`.`;
  return error("qml/unknown-key", message, placeAt(scan.file, scan.source, start, end), help ?? otherwise);
}
