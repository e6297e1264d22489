import type { Diagnostic } from "../../diagnostics/index.js";
import { hasErrors } from "../../diagnostics/index.js";
import type { Locate } from "../locate.js";
import { placeOfKey } from "../metadata-names.js";
import type { SetupModel, Target, WidgetModel } from "../model.js";
import { validatePages } from "./configuration.js";
import { validateId, validateVersion } from "./identity.js";
import { validateMetadata } from "./metadata.js";
import { membersOfNative, validateNative } from "./native.js";
import { createReport, quote } from "./report.js";
import { validateSetup } from "./setup.js";
import { createReader, isObject } from "./shape.js";
import { validateState } from "./state.js";
import { validateUi } from "./ui.js";

export interface ValidationContext {
  readonly locate: Locate;
  /** Absolute path of the declaration's file, which paths in it are relative to. */
  readonly file: string;
  fileExists(path: string): boolean;
  /** The Plasmas that the package has to run on; both where it is absent. */
  readonly targets?: readonly Target[];
  /** The version in the author's package.json. */
  readonly packageVersion?: string | undefined;
  readonly setup: SetupModel;
}

const KEYS = [
  "id",
  "name",
  "names",
  "description",
  "descriptions",
  "icon",
  "category",
  "version",
  "license",
  "authors",
  "translators",
  "contributors",
  "copyright",
  "website",
  "bugReportUrl",
  "donationUrl",
  "formFactors",
  "minimumPlasma",
  "provides",
  "enabledByDefault",
  "notificationArea",
  "preloadWeight",
  "extra",
  "configuration",
  "state",
  "ui",
  "native",
];

/**
 * The model of a widget from what its module exports in Node, and everything that is wrong with it. There is a model
 * only where nothing is wrong; nothing is thrown for a mistake of the author's.
 */
export function validateWidget(
  value: unknown,
  context: ValidationContext,
): { readonly model?: WidgetModel; readonly diagnostics: readonly Diagnostic[] } {
  const report = createReport(context.locate);
  const declaration =
    isObject(value) && (value.kind === "widget" || value.kind === "declaration") ? value.declaration : undefined;
  if (!isObject(declaration)) {
    report.error(
      "no-declaration",
      [],
      `A declaration was expected, not ${quote(declaration ?? value)}.`,
      "write `defineWidget({ id: …, name: … })`",
    );
    return { diagnostics: report.diagnostics() };
  }
  const reader = createReader(report, declaration, [], KEYS, placeOfKey);
  const native = validateNative(report, declaration.native, context, context.targets ?? ["plasma5", "plasma6"]);
  const model: WidgetModel = {
    id: validateId(report, reader),
    version: validateVersion(report, reader, context.packageVersion),
    metadata: validateMetadata(report, reader, context.targets ?? ["plasma5", "plasma6"]),
    pages: validatePages(report, declaration.configuration, context),
    state: validateState(report, declaration.state, membersOfNative(native)),
    ui: validateUi(report, declaration.ui, context),
    setup: context.setup,
    ...(native && { native }),
  };
  const keys = model.pages.flatMap(({ entries }) => entries.map(({ key }) => key));
  validateSetup(report, context.setup, { state: model.state, ui: model.ui, keys, taken: membersOfNative(native) });
  const diagnostics = report.diagnostics();
  return hasErrors(diagnostics) ? { diagnostics } : { model, diagnostics };
}
