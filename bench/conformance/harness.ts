import { readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * test262 tells whether all symbols match by one match of the whole string of them, else by one of each. On a million of
 * symbols V4 gives the first up, and is asked a million times. So the string is taken in parts, and what is asked
 * again under another name of the same property is not run again. What passes and fails stays the same.
 */
const IN_PARTS = `
var testedPattern, testedString;
function testPropertyEscapes(regExp, string, expression) {
  const pattern = regExp.source + "/" + regExp.flags;
  if (pattern === testedPattern && string === testedString) return;
  for (let at = 0; at < string.length; ) {
    let end = at + 500;
    const next = string.charCodeAt(end);
    if (next >= 0xdc00 && next < 0xe000) end++;
    const part = string.slice(at, end);
    if (!regExp.test(part))
      for (const symbol of part)
        assert(regExp.test(symbol), "\`" + expression + "\` should match " + printCodePoint(symbol.codePointAt(0)) + " (\`" + symbol + "\`)");
    at = end;
  }
  testedPattern = pattern;
  testedString = string;
}
`;

const files = new Map<string, string>();

/** A file of test262's harness. */
export function harnessFile(test262: string, name: string): string {
  let text = files.get(name);
  if (text === undefined) {
    text = readFileSync(join(test262, "harness", name), "utf8");
    if (name === "regExpUtils.js") text += IN_PARTS;
    files.set(name, text);
  }
  return text;
}
