import type { NativeType } from "../types/index.js";
import type { QmlFiles } from "./reach.js";
import type { ScriptExport } from "./scan-script.js";

/** What a script that QML imports shows. */
export interface ResolvedScript {
  readonly exports: readonly ScriptExport[];
  /** Whether `exports` is all there is: false for hand-written scripts, whose members are not checked. */
  readonly exact: boolean;
}

/** All of the author's QML files, and what they may refer to. Paths are absolute. */
export interface QmlCheckInput {
  readonly files: QmlFiles;
  /** `missing`: no such file; `opaque`: a file whose exports nobody knows. */
  resolveScript(importer: string, target: string): ResolvedScript | "missing" | "opaque";
  fileExists(path: string): boolean;
  /** Whether a folder can be imported: it has QML files, a `qmldir` or will have them in the package. */
  folderHasQml(path: string): boolean;
  readonly configurationKeys: ReadonlySet<string>;
  readonly stateKeys: ReadonlySet<string>;
  readonly apiKeys: ReadonlySet<string>;
  /** Root files of hand-written settings pages. */
  readonly settingsPages: readonly string[];
  /** Root files of what the widget shows. */
  readonly representations: readonly string[];
  /** The name by which QML reaches state and api; `widget` when absent. */
  readonly widgetName?: string;
  /** Types of the tool's own that carry state and api: an item of theirs with that name as its id is the widget. `Widget` when absent. */
  readonly generatedTypes?: ReadonlySet<string>;
  /** What the names of the widget's own modules begin with: `private` in them is nobody else's. None when absent. */
  readonly ownModules?: readonly string[];
  /** The module in C++ that belongs to the widget. */
  readonly native?: {
    readonly uri: string;
    readonly version: string;
    /** Whether the widget has to run without it. */
    readonly fallback: boolean;
    /** Absent where nobody knows them. */
    readonly types?: ReadonlyMap<string, NativeType>;
  };
  /** The applet in C++ that the widget has in place of Plasma's own: QML's `widget.applet`. */
  readonly applet?: {
    /** As C++ calls it. */
    readonly className: string;
    /** Absent where nobody knows its members. */
    readonly type?: NativeType;
  };
  /** Whether the package must run on Plasma 5, whose engine reads less; true when absent. */
  readonly plasma5?: boolean;
  /** Whether the package must run on Plasma 6; true when absent. */
  readonly plasma6?: boolean;
}
