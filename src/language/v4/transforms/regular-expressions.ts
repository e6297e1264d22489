import { createRequire } from "node:module";
import { type NodePath, type PluginObj, types as t } from "@babel/core";
import { context, isLeftOut, report, says } from "../context.js";
import { type Behind, hasLookbehind, leadingLookbehinds } from "../lookbehind.js";
import { at, constantText, globalNamed, use } from "../uses.js";

/** The groups that a name stands for: several where alternatives have one of that name each. */
type Places = Record<string, number | number[]>;

type Rewrite = (pattern: string, flags: string, options: object) => string;
const require = createRequire(import.meta.url);
const rewritePattern: Rewrite = (...given) => (require("regexpu-core") as Rewrite)(...given);

/** What V4 can't have: names of groups, lookbehind, modifiers, properties of characters; the flags d, s, v. */
const SPECIAL = /\(\?(?:<|[ims-]+:)|\\[pP]/;
/** Flags that V4 lacks, or mistakes; to Qt 5.15 each of u and y means both. */
const lacksFlags = (flags: string): boolean => (takesBoth() ? /[dsuvy]/ : /[dsvy]/).test(flags);
const takesBoth = (): boolean => context().engines.includes("qt5.15");
/** How long an expression may become, in characters. */
const LARGE = 16_384;

/** Rewrites regular expressions to what V4 matches, and gives them what of the rest can be had at run time. */
export const regularExpressions: PluginObj = {
  name: "v4-regular-expressions",
  visitor: {
    Program(program) {
      if (!hasPropertyNames() || context().isPolyfill || isLeftOut("writeSets")) return;
      // Before the other modules that are given the texts.
      program.node.body.unshift(t.expressionStatement(t.callExpression(use(program, "writeSets"), [])));
    },
    RegExpLiteral(path) {
      const { pattern, flags } = path.node;
      if (!SPECIAL.test(pattern) && !lacksFlags(flags)) return;
      const leading = leadingLookbehinds(pattern);
      if (!leading && hasLookbehind(pattern))
        report(
          "error",
          "v4/lookbehind",
          NO_LOOKBEHIND,
          path.node,
          "write the expression another way, for example with a captured group",
        );
      const written = flags.replace("d", "");
      const places: Places = {};
      const isAsWritten = !SPECIAL.test(pattern) && !/[dsv]/.test(flags) && (!/u/.test(flags) || /y/.test(flags));
      const literal = isAsWritten
        ? t.regExpLiteral(pattern, flags)
        : rewritten(path, leading?.rest ?? pattern, written, places);
      if (literal.pattern.length > LARGE)
        report(
          "warning",
          "v4/large-set",
          `This expression becomes ${Math.round(literal.pattern.length / 1024)} KB long for Qt's engine, which has no sets by property.`,
          path.node,
          "name fewer characters, for example by a script: \\p{Script=Latin}",
        );
      const original = (): t.Expression[] => [t.stringLiteral(pattern), t.stringLiteral(written)];
      let made: t.Expression = literal;
      if (/y/.test(written)) {
        if (leading) literal.flags = literal.flags.replace("y", "");
        else if (!isLeftOut("sticky"))
          made = t.callExpression(use(path, "sticky"), [
            t.stringLiteral(literal.pattern),
            t.stringLiteral(literal.flags),
          ]);
      }
      if (Object.keys(places).length > 0)
        made = t.callExpression(use(path, "namedGroups"), [made, t.valueToNode(places), ...original()]);
      if (leading) {
        const behinds = leading.behinds.map((behind) => behindNode(path, behind, written));
        made = t.callExpression(use(path, "lookbehind"), [made, t.arrayExpression(behinds), ...original()]);
      }
      if (flags.includes("d") && !isLeftOut("withIndices")) {
        const named = Object.keys(places).length > 0 ? t.valueToNode(places) : t.nullLiteral();
        const told = [t.stringLiteral(pattern), t.stringLiteral(flags)];
        made = t.callExpression(use(path, "withIndices"), [made, named, ...told]);
      }
      if (made !== literal) t.addComment(made, "leading", "#__PURE__");
      path.replaceWith(at(made, path.node));
      path.skip();
    },
    "CallExpression|NewExpression"(path: NodePath) {
      const { node } = path as NodePath<t.CallExpression | t.NewExpression>;
      if (context().isPolyfill || node.arguments.length === 0) return;
      if (globalNamed(path, node.callee) !== "RegExp") return;
      const [source, flags] = node.arguments;
      const text = constantText(source);
      const known = flags === undefined ? "" : constantText(flags);
      if (text === undefined || known === undefined)
        path.replaceWith(at(t.callExpression(use(path, "regExpFrom"), node.arguments), node));
      else if (hasLookbehind(text)) {
        // Left as it is, it throws, which is how packages find out.
        if (path.findParent((parent) => parent.isTryStatement())) return;
        report("error", "v4/lookbehind", NO_LOOKBEHIND, node, "write it as a literal");
      } else if ((SPECIAL.test(text) || lacksFlags(known)) && isValid(text, known))
        path.replaceWith(
          at(
            t.regExpLiteral(
              text.replace(/\//g, (sign, at: number) => (isEscaped(text, at) ? sign : "\\/")),
              known,
            ),
            node,
          ),
        );
    },
  },
};

export const hasPropertyNames = (): boolean => says(NAMES_PROPERTIES);

/** A text, not an expression, with a property of characters in it: `"\\p{L}"`, or `String.raw` with one backslash. */
const NAMES_PROPERTIES = /\\\\[pP]\{|\braw\s*`[^`]*\\[pP]\{/;

const NO_LOOKBEHIND =
  "Qt's engine has no lookbehind; it can be had only at the beginning of a literal expression, and without groups.";

const isEscaped = (text: string, at: number): boolean => (/\\*$/.exec(text.slice(0, at))?.[0].length ?? 0) % 2 === 1;

function isValid(pattern: string, flags: string): boolean {
  try {
    new RegExp(pattern, flags);
    return true;
  } catch {
    return false; // it is one for V4 too, when it comes to it
  }
}

function rewritten(path: NodePath<t.RegExpLiteral>, pattern: string, flags: string, places: Places): t.RegExpLiteral {
  let newFlags = flags;
  const options = {
    unicodeFlag: takesBoth() && !/y/.test(flags) ? "transform" : false,
    unicodePropertyEscapes: "transform",
    unicodeSetsFlag: flags.includes("v") ? "transform" : false,
    dotAllFlag: flags.includes("s") ? "transform" : false,
    namedGroups: "transform",
    modifiers: "transform",
    onNamedGroup(name: string, index: number) {
      const before = places[name];
      places[name] = before === undefined ? index : [before, index].flat();
    },
    onNewFlags(found: string) {
      newFlags = found;
    },
  };
  try {
    return t.regExpLiteral(rewritePattern(pattern, flags, options), newFlags);
  } catch (cause) {
    const reason = (cause as Error).message.replace(/\s+/g, " ");
    report("error", "v4/regexp", `This regular expression can't be read: ${reason}.`, path.node);
    return t.regExpLiteral(pattern, flags);
  }
}

/** `[/(?:…)(?![^])/, true, 2]` */
function behindNode(path: NodePath<t.RegExpLiteral>, { source, expected, width }: Behind, flags: string): t.Expression {
  const pattern = rewritten(path, `(?:${source})(?![^])`, flags.replace(/[gy]/g, ""), {});
  return t.arrayExpression([
    pattern,
    t.booleanLiteral(expected),
    Number.isFinite(width) ? t.numericLiteral(width) : t.identifier("Infinity"),
  ]);
}
