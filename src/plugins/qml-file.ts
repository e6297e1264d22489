import type { Diagnostic } from "../diagnostics/index.js";
import type { QmlDocument, QmlScan } from "../qml/index.js";

/** A QML file of the author's, read. */
export interface QmlFile {
  readonly source: string;
  readonly document: QmlDocument;
  readonly scan: QmlScan;
  readonly diagnostics: readonly Diagnostic[];
}

export type QmlFiles = ReadonlyMap<string, QmlFile>;
