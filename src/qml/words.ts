/** Words that QML keeps from JavaScript too: V4 refuses them as names in a QML file, not in a `.js` file. */
const keptByQml = [
  ..."abstract boolean byte char double final float goto implements int interface long native package".split(" "),
  ..."pragma private protected public short synchronized throws transient volatile enum".split(" "),
];

const keptByJavaScript = [
  ..."break case catch class const continue debugger default delete do else export extends false finally for".split(
    " ",
  ),
  ..."function if import in instanceof let new null return super switch this throw true try typeof var void".split(" "),
  ..."while with".split(" "),
];

/** A name for a variable or a function in a QML file can be none of these. */
export const reservedInScripts: ReadonlySet<string> = new Set([...keptByQml, "let"]);

/** A binding, a group or an object can't begin with one of these. */
export const reservedAtStart: ReadonlySet<string> = new Set([...keptByQml, ...keptByJavaScript]);

/** What an author names in QML can be none of these. */
export const reservedAsNames: ReadonlySet<string> = new Set([...reservedAtStart, "as", "static"]);

/** A type may be one of these all the same. */
export const reservedTypes: ReadonlySet<string> = new Set([...keptByQml, "var", "void"]);

const start = 1;
const part = 2;
const asciiKinds = new Uint8Array(128).map((_, code) => {
  const character = String.fromCharCode(code);
  if (/[A-Za-z_$]/.test(character)) return start | part;
  return /[0-9]/.test(character) ? part : 0;
});

const unusualName =
  /(?:[\p{ID_Start}$_]|\\u[\da-fA-F]{4}|\\u\{[\da-fA-F]+\})(?:[\p{ID_Continue}$\u200c\u200d]|\\u[\da-fA-F]{4}|\\u\{[\da-fA-F]+\})*/uy;

/** The offset after the name that begins at `at`; `at` itself when none does. */
export function endOfName(source: string, at: number): number {
  let code = source.charCodeAt(at);
  if (code < 128 && (asciiKinds[code]! & start) === 0 && code !== 92) return at;
  let end = at;
  while (code < 128 && asciiKinds[code]! !== 0) code = source.charCodeAt(++end);
  // The rest of Unicode and escapes are rare enough for a regular expression.
  if (!(code >= 128 || code === 92)) return end;
  unusualName.lastIndex = at;
  return unusualName.test(source) ? unusualName.lastIndex : end;
}

/** A name without its escapes. */
export const unescapedName = (text: string): string =>
  text.includes("\\")
    ? text.replace(/\\u(?:\{([\da-fA-F]+)\}|([\da-fA-F]{4}))/g, (_, long?: string, short?: string) =>
        String.fromCodePoint(Number.parseInt(long ?? short ?? "", 16)),
      )
    : text;
