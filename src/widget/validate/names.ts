/**
 * What QML takes neither as a property's nor as a function's name, as Qt 5.15 and 6.8 say: JavaScript's words, older
 * JavaScript's, two of QML's own, and the functions of the global object.
 */
const RESERVED = new Set(
  (
    "abstract as boolean break byte case catch char class const continue debugger default delete do double else enum " +
    "export extends false final finally float for function goto if implements import in instanceof int interface let " +
    "long native new null package pragma private protected public return short static super switch synchronized this " +
    "throw throws transient true try typeof var void volatile while with " +
    "console decodeURI decodeURIComponent encodeURI encodeURIComponent escape eval gc isFinite isNaN parseFloat " +
    "parseInt print qsTr qsTrId qsTranslate undefined unescape"
  ).split(" "),
);

/** Members that QML objects have already. */
const OBJECT_MEMBERS = new Set(["objectName", "objectNameChanged", "destroyed", "destroy", "deleteLater", "toString"]);

/** Members of the map that `plasmoid.configuration` is (QQmlPropertyMap, KConfigPropertyMap). */
const CONFIGURATION_MEMBERS = new Set([
  ...OBJECT_MEMBERS,
  "keys",
  "valueChanged",
  "QObject",
  "isImmutable",
  "writeConfig",
  "__proto__",
]);

/** Why `key` can't be a configuration key, or nothing. */
export function badConfigurationKey(key: string): string | undefined {
  if (CONFIGURATION_MEMBERS.has(key)) return "it is a member that plasmoid.configuration has already";
  return notAnIdentifier(key);
}

/** Why `name` can't name a group of the configuration, or nothing. */
export function badGroup(name: string): string | undefined {
  if (name === "ConfigDialog") return "Plasma keeps the size of the settings dialog under that name";
  return notAnIdentifier(name);
}

/** Why a name is none that XML, INI files, JavaScript and QML take alike, or nothing. */
export function notAnIdentifier(name: string): string | undefined {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(name)
    ? undefined
    : "it must be letters, digits and underscores, and not begin with a digit";
}

/** Why `name` can't be a property or a function of the QML object `widget`, or nothing. */
export function badMember(name: string): string | undefined {
  if (RESERVED.has(name)) return "QML and JavaScript reserve the word";
  if (OBJECT_MEMBERS.has(name)) return "every QML object has a member of that name";
  if (/^on[A-Z_]/.test(name)) return "QML takes it for a signal handler";
  if (name.startsWith("__")) return "names with two underscores belong to the generated code";
  if (!/^[a-z_][A-Za-z0-9_]*$/.test(name))
    return "it must begin with a lower-case letter or an underscore and go on with letters, digits and underscores";
  return undefined;
}
