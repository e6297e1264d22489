import { TYPED_ARRAYS } from "./builtins.js";
import type { Kind } from "./contents.js";
import { context, hasQt5 } from "./context.js";
import type { Step } from "./passes.js";
import type { PolyfillName } from "./polyfill-names.js";
import { isAsked } from "./transforms/async-tags.js";
import { isOfPackage } from "./transforms/missing-globals.js";
import { hasNamedValues } from "./transforms/named-values.js";
import { hasNoticed } from "./transforms/pattern-turns.js";
import { hasPropertyNames } from "./transforms/regular-expressions.js";

export const always = (): boolean => true;

type Trigger = Step["isWanted"];

const kinds =
  (...wanted: Kind[]): Trigger =>
  (contents) =>
    wanted.some((kind) => contents.kinds.has(kind));

const names =
  (...wanted: string[]): Trigger =>
  (contents) =>
    wanted.some((name) => contents.names.has(name));

const either =
  (...triggers: Trigger[]): Trigger =>
  (contents, program) =>
    triggers.some((trigger) => trigger(contents, program));

const both =
  (...triggers: Trigger[]): Trigger =>
  (contents, program) =>
    triggers.every((trigger) => trigger(contents, program));

/** What stands for a helper of Babel's that is in use. */
const helpers =
  (...wanted: PolyfillName[]): Trigger =>
  () =>
    wanted.some((name) => context().used.has(name));

const classMembers = kinds(
  "ClassProperty",
  "ClassPrivateProperty",
  "ClassPrivateMethod",
  "ClassAccessorProperty",
  "StaticBlock",
  "PrivateName",
);
const asynchronous = kinds("async function", "AwaitExpression");
const functions = kinds(
  "FunctionDeclaration",
  "FunctionExpression",
  "ArrowFunctionExpression",
  "ObjectMethod",
  "ClassMethod",
);

/**
 * When a transform has something to do, by its name ("v4-" or "@babel/plugin-transform-" aside). What is not named here
 * always runs. The steps of a pass see the program as it is before the pass: what one makes for another counts as well.
 */
export const TRIGGERS: Readonly<Record<string, Trigger>> = {
  "own-generators": kinds("generator"),
  "property-names": kinds("AssignmentExpression"),
  "repeated-targets": kinds("repeated target"),
  "late-targets": kinds("late target"),
  refusals: either(
    kinds("Import", "AwaitExpression"),
    names("SharedArrayBuffer", "Atomics", "eval", "Function", "maxByteLength"),
  ),
  "regular-expressions": either(kinds("special expression"), names("RegExp"), hasPropertyNames),
  "global-members": either(
    names("globalThis", "self", "window", "global", "WeakMap", "WeakSet"),
    kinds("ObjectPattern"),
  ),
  "missing-globals": () => isOfPackage(),
  "weak-random": names("crypto"),
  "eval-texts": names("eval", "Function"),
  "body-names": kinds("parameter that is no name"),
  "rest-patterns": kinds("parameter that is no name"),
  "super-operands": kinds("Super"),
  "strict-classes": both(kinds("ClassBody"), () => context().sourceType === "script"),
  "class-lengths": both(kinds("ClassBody"), names("length")),
  "missing-arguments": both(() => context().sourceType === "script", names("arguments")),
  "own-assignments": kinds("own name assigned"),
  "pattern-constants": both(kinds("ObjectPattern", "ArrayPattern"), kinds("async function", "generator")),
  "top-level-await": kinds("AwaitExpression"),
  "dynamic-imports": kinds("Import"),
  "async-tags": both(kinds("async function"), isAsked),
  "async-returns": kinds("async function"),
  "proto-literals": names("__proto__"),
  "block-functions": () => context().sourceType === "script",
  "default-parameters": kinds("parameter that is no name"),
  "labelled-breaks": kinds("LabeledStatement"),
  "loop-heads": either(
    kinds("function in a loop's head"),
    both(
      kinds("Super"),
      kinds("ForStatement", "WhileStatement", "DoWhileStatement", "ForInStatement", "ForOfStatement"),
    ),
  ),
  // What is made of classes is looked at as well.
  "named-values": either(classMembers, (_contents, program) => hasNamedValues(program)),
  "spread-arguments": kinds("spread among arguments"),
  "field-order": kinds("ClassProperty", "ClassPrivateProperty"),
  "object-rests": kinds("rest in an object"),
  "finally-blocks": kinds("finally"),
  "import-meta": kinds("MetaProperty"),
  "namespace-exports": kinds("ExportNamespaceSpecifier"),

  "class-static-block": classMembers,
  "class-properties": classMembers,
  "private-methods": classMembers,
  "private-property-in-object": classMembers,
  "async-generator-functions": asynchronous,
  "async-to-generator": asynchronous,
  "object-rest-spread": kinds("rest in an object"),
  "optional-catch-binding": kinds("catch without a name"),
  "logical-assignment-operators": kinds("logical assignment"),
  "object-super": both(kinds("Super"), kinds("ObjectMethod")),
  "optional-chaining": kinds("OptionalMemberExpression", "OptionalCallExpression"),
  "numeric-separator": kinds("separated number"),

  "catch-patterns": both(kinds("CatchClause"), kinds("ObjectPattern", "ArrayPattern")),
  "pattern-parameters": kinds("parameter that is no name"),
  "array-loops": kinds("ForOfStatement"),
  "pattern-turns": both(kinds("ArrayPattern"), (_contents, program) => hasNoticed(program)),
  "array-patterns": kinds("ArrayPattern"),
  "private-names": helpers("privateInit", "privateGet", "privateSet", "privateCheck", "privateGetter", "privateSetter"),
  "plain-fields": helpers("defineField"),
  "object-spreads": helpers("objectSpread"),
  "array-spreads": kinds("SpreadElement"),
  "spread-calls": kinds("SpreadElement"),
  "super-members": kinds("Super"),
  "arrow-super": kinds("Super"),
  "arrow-this": both(kinds("ArrowFunctionExpression"), kinds("ThisExpression")),
  "error-prototypes": () => /(?:\bprototype\s*=|\bcreate\s*\()\s*new\s+\w*Error\b/.test(context().code),
  "bare-yields": kinds("YieldExpression"),
  delegations: kinds("YieldExpression"),
  identifiers: kinds("odd name"),
  "line-separators": () => /[\u2028\u2029]|\\[89]/.test(context().code),
  "keyword-members": names("break", "continue", "return", "throw", "yield"),
  "date-texts": names("Date"),
  "time-zones": names("timeZone", "supportedValuesOf"),
  "function-callers": both(() => context().sourceType === "script", names("caller")),
  "slashed-expressions": kinds("expression with a slash"),
  "sparse-arrays": both(kinds("array with holes"), names("slice", "splice", "concat")),
  "array-concats": both(hasQt5, names("concat")),
  "copied-properties": kinds("AssignmentExpression"),
  "big-int": either(kinds("BigIntLiteral"), names("BigInt", "bigint")),
  "typed-stores": names(...TYPED_ARRAYS),
  "inherited-assignment": either(
    kinds("AssignmentExpression", "UpdateExpression", "ForOfStatement", "ForInStatement"),
    helpers("defineField", "objectSpread"),
  ),
  "own-names": functions,
  "static-members": kinds("ClassMethod"),
  "tagged-templates": kinds("TaggedTemplateExpression"),
  "template-functions": kinds("TemplateLiteral"),
  "template-texts": kinds("TemplateLiteral"),
  "pattern-targets": kinds("ArrayPattern", "ObjectPattern"),
  "operand-order": kinds("AssignmentExpression", "UpdateExpression"),
  "function-statements": kinds("function that is not used"),
  "tail-calls": kinds("ReturnStatement", "ArrowFunctionExpression"),
};

/** Transforms that declare nothing and move nothing that is declared: the record of names need not be made again. */
export const KEEPS_NAMES: ReadonlySet<string> = new Set([
  "own-generators",
  "property-names",
  "refusals",
  "regular-expressions",
  "global-members",
  "weak-random",
  "own-assignments",
  "pattern-constants",
  "early-reads",
  "super-operands",
  "dynamic-imports",
  "proto-literals",
  "import-meta",
]);
