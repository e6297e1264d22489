/**
 * The functions of the host's `plasmoid` that widgets call: which Plasma has each, and what to write in its place. Read
 * in the headers that plasmoid-properties.ts names.
 */
export interface PlasmoidMethod {
  readonly only: 5 | 6;
  readonly instead: string;
}

/** Members of `PlasmaCore.Types` that Plasma 6 does not have there, and what to write instead. */
export const DROPPED_TYPES: Readonly<Record<string, string>> = {
  NoHint: "bind `constraintHints` in what setup returns, to `ConstraintHints.NoHint`",
  CanFillArea: "bind `constraintHints` in what setup returns, to `ConstraintHints.CanFillArea`",
  MarginAreasSeparator: "bind `constraintHints` in what setup returns, to `ConstraintHints.MarginAreasSeparator`",
};

const ACTIONS = "declare the entry in `actions` of what setup returns, which both have";

export const PLASMOID_METHODS: Readonly<Record<string, PlasmoidMethod>> = {
  action: {
    only: 5,
    instead:
      'call `plasmoid.internalAction("configure")` in a script, which both have; QML reaches it by a function of `api`',
  },
  clearActions: { only: 5, instead: ACTIONS },
  downloadPath: { only: 5, instead: "use StandardPaths of the module Qt.labs.platform" },
  downloadedFiles: { only: 5, instead: "use FolderListModel of the module Qt.labs.folderlistmodel" },
  file: { only: 5, instead: "use `Qt.resolvedUrl()`, with a path relative to the file it is written in" },
  internalAction: {
    only: 6,
    instead: "call it in a script, which has it on both; QML reaches it by a function of `api`",
  },
  prepareContextualActions: { only: 5, instead: "leave it out: bindings of `actions` are always up to date" },
  removeAction: { only: 5, instead: ACTIONS },
  removeInternalAction: { only: 6, instead: "guard it" },
  setAction: { only: 5, instead: ACTIONS },
  setActionGroup: { only: 5, instead: ACTIONS },
  setActionSeparator: { only: 5, instead: "declare `{ separator: true }` among the `actions` of what setup returns" },
  setConfigurationRequired: { only: 5, instead: "bind `configurationRequired` in what setup returns" },
  setInternalAction: { only: 6, instead: "guard it" },
};
