import type { Expression, FunctionDeclaration, Statement } from "acorn";

/** UTF-16 offsets into the file; `end` is exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

export interface Name extends Range {
  readonly name: string;
}

/** A dotted name: `QQC2.Button`, `anchors.fill`. `name` is the whole, without spaces and comments. */
export interface DottedName extends Name {
  readonly parts: readonly Name[];
}

/** A QML file as its author wrote it. The JavaScript in it is ESTree, with offsets into the whole file. */
export interface QmlDocument {
  readonly file: string;
  readonly source: string;
  readonly pragmas: readonly QmlPragma[];
  readonly imports: readonly QmlImport[];
  /** Absent when nothing that looks like an object follows the imports. */
  readonly root?: QmlObject;
}

export interface QmlPragma extends Range {
  readonly name: Name;
  /** What follows the colon (Qt 6). */
  readonly values: readonly Name[];
}

export interface QmlImport extends Range {
  /** `module` is `import QtQuick`, `path` is `import "folder"` or `import "script.js" as Alias`. */
  readonly kind: "module" | "path";
  /** The module's name, or the text between the quotes. */
  readonly target: string;
  /** Where the target stands; for a path with its quotes. */
  readonly targetRange: Range;
  readonly version?: string;
  readonly alias?: Name;
}

export interface QmlObject extends Range {
  readonly kind: "object";
  readonly type: DottedName;
  /** The offset behind the opening brace. */
  readonly bodyStart: number;
  readonly id?: Name;
  /** Without `id`, which is above. */
  readonly members: readonly QmlMember[];
}

export type QmlMember =
  | QmlObject
  | QmlGroup
  | QmlBinding
  | QmlModifier
  | QmlProperty
  | QmlRequired
  | QmlSignal
  | QmlFunction
  | QmlEnum
  | QmlComponent;

/** `font { bold: true }` */
export interface QmlGroup extends Range {
  readonly kind: "group";
  readonly name: DottedName;
  readonly members: readonly QmlMember[];
}

/** `width: 3`, `anchors.fill: parent`, `onClicked: { … }` */
export interface QmlBinding extends Range {
  readonly kind: "binding";
  readonly name: DottedName;
  readonly value: QmlValue;
}

/** `NumberAnimation on x { … }` */
export interface QmlModifier extends Range {
  readonly kind: "modifier";
  readonly property: DottedName;
  readonly object: QmlObject;
}

export interface QmlProperty extends Range {
  readonly kind: "property";
  readonly name: Name;
  readonly type: QmlType;
  readonly isDefault: boolean;
  readonly isRequired: boolean;
  readonly isReadonly: boolean;
  readonly value?: QmlValue;
}

/** A type as it is written: `int`, `QQC2.Button`, `list<Item>`. */
export interface QmlType extends DottedName {
  /** What stands between the angle brackets. */
  readonly element?: DottedName;
}

/** `required name`: an inherited property becomes required. */
export interface QmlRequired extends Range {
  readonly kind: "required";
  readonly name: Name;
}

export interface QmlSignal extends Range {
  readonly kind: "signal";
  readonly name: Name;
  readonly parameters: readonly QmlParameter[];
}

export interface QmlParameter extends Name {
  readonly type: QmlType;
}

export interface QmlFunction extends Range {
  readonly kind: "function";
  readonly name: Name;
  readonly node: FunctionDeclaration;
  /** The type annotations of its parameters and its result, which the tree of JavaScript has no place for. */
  readonly types: readonly QmlType[];
}

export interface QmlEnum extends Range {
  readonly kind: "enum";
  readonly name: Name;
  readonly entries: readonly QmlEnumEntry[];
}

export interface QmlEnumEntry extends Name {
  readonly value?: number;
}

/** `component Name: Base { … }` */
export interface QmlComponent extends Range {
  readonly kind: "component";
  readonly name: Name;
  readonly object: QmlObject;
}

export type QmlValue = QmlObject | QmlObjectList | QmlScript;

/** `[State { }, State { }]` */
export interface QmlObjectList extends Range {
  readonly kind: "list";
  readonly objects: readonly QmlObject[];
}

/** An expression, a block, or one of the statements that a binding may be. */
export interface QmlScript extends Range {
  readonly kind: "script";
  readonly node: Expression | Statement;
}
