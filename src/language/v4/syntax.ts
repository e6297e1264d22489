import { createRequire } from "node:module";
import type { PluginObj } from "@babel/core";
import type { EngineName } from "./context.js";
import { babelStep, type PluginFactory, type Step } from "./passes.js";
import type { PolyfillName } from "./polyfill-names.js";
import { arrayConcats } from "./transforms/array-concats.js";
import { arrayLoops } from "./transforms/array-loops.js";
import { arrayPatterns } from "./transforms/array-patterns.js";
import { arraySpreads } from "./transforms/array-spreads.js";
import { arrowSuper } from "./transforms/arrow-super.js";
import { arrowThis } from "./transforms/arrow-this.js";
import { asyncReturns } from "./transforms/async-returns.js";
import { asyncTags } from "./transforms/async-tags.js";
import { bareYields } from "./transforms/bare-yields.js";
import { beforeGenerators } from "./transforms/before-generators.js";
import { bigInts } from "./transforms/big-int.js";
import { blockFunctions } from "./transforms/block-functions.js";
import { bodyNames } from "./transforms/body-names.js";
import { builtins } from "./transforms/builtins.js";
import { catchPatterns } from "./transforms/catch-patterns.js";
import { classLengths } from "./transforms/class-lengths.js";
import { copiedProperties } from "./transforms/copied-properties.js";
import { dateTexts } from "./transforms/date-texts.js";
import { defaultParameters } from "./transforms/default-parameters.js";
import { delegations } from "./transforms/delegations.js";
import { dynamicImports } from "./transforms/dynamic-imports.js";
import { earlyReads } from "./transforms/early-reads.js";
import { errorCauses } from "./transforms/error-causes.js";
import { errorPrototypes } from "./transforms/error-prototypes.js";
import { evalTexts } from "./transforms/eval-texts.js";
import { fieldOrder } from "./transforms/field-order.js";
import { finallyBlocks } from "./transforms/finally-blocks.js";
import { functionCallers } from "./transforms/function-callers.js";
import { functionStatements } from "./transforms/function-statements.js";
import { generatorParts, ownGenerators } from "./transforms/generator-parts.js";
import { generatorTargets } from "./transforms/generator-targets.js";
import { generatorBlocks, generatorPatterns, generators } from "./transforms/generators.js";
import { globalMembers } from "./transforms/global-members.js";
import { identifiers } from "./transforms/identifiers.js";
import { importMeta } from "./transforms/import-meta.js";
import { inheritedAssignment } from "./transforms/inherited-assignment.js";
import { keywordMembers } from "./transforms/keyword-members.js";
import { labelledBreaks } from "./transforms/labelled-breaks.js";
import { lateTargets } from "./transforms/late-targets.js";
import { lineSeparators } from "./transforms/line-separators.js";
import { loopHeads } from "./transforms/loop-heads.js";
import { missingArguments } from "./transforms/missing-arguments.js";
import { missingGlobals } from "./transforms/missing-globals.js";
import { namedValues } from "./transforms/named-values.js";
import { namespaceExports } from "./transforms/namespace-exports.js";
import { objectRests } from "./transforms/object-rests.js";
import { objectSpreads } from "./transforms/object-spreads.js";
import { operandOrder } from "./transforms/operand-order.js";
import { ownAssignments } from "./transforms/own-assignments.js";
import { ownNames } from "./transforms/own-names.js";
import { patternConstants } from "./transforms/pattern-constants.js";
import { patternParameters } from "./transforms/pattern-parameters.js";
import { patternTargets } from "./transforms/pattern-targets.js";
import { patternTurns } from "./transforms/pattern-turns.js";
import { plainFields } from "./transforms/plain-fields.js";
import { privateNames } from "./transforms/private-names.js";
import { propertyNames } from "./transforms/property-names.js";
import { protoLiterals } from "./transforms/proto-literals.js";
import { refusals } from "./transforms/refusals.js";
import { regularExpressions } from "./transforms/regular-expressions.js";
import { repeatedTargets } from "./transforms/repeated-targets.js";
import { restPatterns } from "./transforms/rest-patterns.js";
import { slashedExpressions } from "./transforms/slashed-expressions.js";
import { sloppyNames } from "./transforms/sloppy-names.js";
import { sparseArrays } from "./transforms/sparse-arrays.js";
import { spreadArguments } from "./transforms/spread-arguments.js";
import { spreadCalls } from "./transforms/spread-calls.js";
import { staticMembers } from "./transforms/static-members.js";
import { strictClasses } from "./transforms/strict-classes.js";
import { superMembers } from "./transforms/super-members.js";
import { superOperands } from "./transforms/super-operands.js";
import { taggedTemplates } from "./transforms/tagged-templates.js";
import { tailCalls } from "./transforms/tail-calls.js";
import { templateFunctions } from "./transforms/template-functions.js";
import { templateTexts } from "./transforms/template-texts.js";
import { timeZones } from "./transforms/time-zones.js";
import { topLevelAwait } from "./transforms/top-level-await.js";
import { typedStores } from "./transforms/typed-stores.js";
import { weakRandom } from "./transforms/weak-random.js";
import { always, KEEPS_NAMES, TRIGGERS } from "./triggers.js";

const require = createRequire(import.meta.url);

/** Syntax that neither engine parses or runs rightly. */
const MISSING_ON_BOTH = [
  "class-static-block",
  "class-properties",
  "private-methods",
  "private-property-in-object",
  "async-generator-functions",
  "async-to-generator",
  "object-rest-spread",
  "optional-catch-binding",
  "logical-assignment-operators",
  "object-super",
  // Qt 6 has it; what takes generators apart has not.
  "optional-chaining",
];
const MISSING_ON_QT5 = ["numeric-separator"];

const load = (name: string): PluginFactory =>
  (require(`@babel/plugin-transform-${name}`) as { default: PluginFactory }).default;

/** Our own versions of Babel's helpers, where Babel's are wrong in their order of promise jobs, or slow on V4. */
export const OWN_HELPERS: Readonly<Record<string, PolyfillName>> = {
  asyncToGenerator: "asyncFunction",
  wrapAsyncGenerator: "asyncGenerator",
  awaitAsyncGenerator: "awaited",
  asyncGeneratorDelegate: "asyncDelegate",
  asyncIterator: "asyncIterable",
  regenerator: "generators",
  regeneratorValues: "delegate",
  objectSpread2: "objectSpread",
  objectWithoutProperties: "objectRest",
  defineProperty: "defineField",
  classPrivateFieldInitSpec: "privateInit",
  classPrivateMethodInitSpec: "privateInit",
  classPrivateFieldGet2: "privateGet",
  classPrivateFieldSet2: "privateSet",
  assertClassBrand: "privateCheck",
  classPrivateGetter: "privateGetter",
  classPrivateSetter: "privateSetter",
};

export interface Passes {
  /** Over what the author wrote. */
  readonly first: readonly Step[];
  /** Over what that gives where there are asynchronous functions, in several passes. */
  readonly generators: readonly (readonly Step[])[];
  /** What finds BigInts in the operators of all that. */
  readonly integers: readonly Step[];
  /** Over what that gives: the defects are met by lowered syntax as well. */
  readonly second: readonly Step[];
}

const known = new Map<string, Passes>();

/** `without` names transforms that are left out, "v4-" aside. */
export function passesFor(engines: readonly EngineName[], without: ReadonlySet<string>): Passes {
  const key = `${engines.join()} ${[...without].join()}`;
  let passes = known.get(key);
  if (!passes) {
    const missing = engines.includes("qt5.15") ? [...MISSING_ON_BOTH, ...MISSING_ON_QT5] : MISSING_ON_BOTH;
    const kept = (plugins: readonly PluginObj[]): Step[] =>
      plugins
        .map((plugin) => ({ plugin, name: (plugin.name ?? "").replace("v4-", "") }))
        .filter(({ name }) => !without.has(name))
        .map(({ plugin, name }) => ({
          load: () => plugin,
          isWanted: TRIGGERS[name] ?? always,
          isOurs: true,
          keepsNames: KEEPS_NAMES.has(name),
        }));
    const first = kept([
      asyncTags,
      ownGenerators,
      catchPatterns,
      taggedTemplates,
      propertyNames,
      repeatedTargets,
      lateTargets,
      patternTurns,
      refusals,
      regularExpressions,
      globalMembers,
      missingGlobals,
      sloppyNames,
      weakRandom,
      evalTexts,
      bodyNames,
      restPatterns,
      ownAssignments,
      patternConstants,
      earlyReads,
      superOperands,
      strictClasses,
      classLengths,
      missingArguments,
      topLevelAwait,
      dynamicImports,
      asyncReturns,
      protoLiterals,
      blockFunctions,
      defaultParameters,
      labelledBreaks,
      loopHeads,
      namedValues,
      spreadArguments,
      fieldOrder,
      objectRests,
      finallyBlocks,
      importMeta,
      namespaceExports,
    ]);
    passes = {
      first: [...first, ...missing.map((name) => babelStep(() => load(name), TRIGGERS[name]))],
      generators:
        engines.includes("qt6") && !without.has("generators")
          ? [
              kept([beforeGenerators(builtins), beforeGenerators(copiedProperties), generatorParts]),
              [generatorPatterns, generatorBlocks].map((one) => babelStep(() => one)),
              kept([generatorTargets]),
              [babelStep(() => generators)],
            ]
          : [],
      integers: kept([bigInts]),
      second: kept([
        patternParameters,
        patternTurns,
        arrayPatterns,
        privateNames,
        plainFields,
        objectSpreads,
        superMembers,
        errorPrototypes,
        errorCauses,
        spreadCalls,
        arraySpreads,
        arrowSuper,
        arrowThis,
        bareYields,
        delegations,
        identifiers,
        lineSeparators,
        keywordMembers,
        dateTexts,
        builtins,
        timeZones,
        slashedExpressions,
        sparseArrays,
        arrayConcats,
        functionCallers,
        typedStores,
        inheritedAssignment,
        copiedProperties,
        ownNames,
        staticMembers,
        templateFunctions,
        templateTexts,
        patternTargets,
        operandOrder,
        functionStatements,
        tailCalls,
        arrayLoops,
      ]),
    };
    known.set(key, passes);
  }
  return passes;
}
