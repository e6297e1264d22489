import type { Applet, HostAction, HostItem, Signal } from "./host.js";

type Bindable<T> = T | (() => T);
export interface Action {
  readonly separator?: true;
  readonly text?: Bindable<string>;
  readonly icon?: Bindable<string>;
  readonly enabled?: Bindable<boolean>;
  readonly visible?: Bindable<boolean>;
  readonly checkable?: Bindable<boolean>;
  readonly checked?: Bindable<boolean>;
  readonly shortcut?: Bindable<string>;
  readonly priority?: Bindable<number>;
  trigger?(checked: boolean): void;
}

interface QtObject {
  binding(compute: () => unknown): unknown;
  createQmlObject(source: string, parent: HostItem): HostItem;
}
declare const Qt: QtObject;

/** What an action has under the same name on both Plasmas; its icon is another matter on each. */
const PLAIN = ["text", "enabled", "visible", "checkable", "checked", "shortcut", "priority"] as const;

/** Puts the actions into the widget's context menu, on either Plasma. */
export function createActions(plasmoid: Applet, item: HostItem, actions: Readonly<Record<string, Action>>): void {
  Object.keys(actions).forEach((name) => {
    const action = actions[name] as Action;
    if (plasmoid.setAction) addPlasma5Action(plasmoid, item, name, action);
    else addPlasma6Action(plasmoid, item, action);
  });
}

function addPlasma6Action(plasmoid: Applet, item: HostItem, action: Action): void {
  const native = Qt.createQmlObject("import org.kde.plasma.core as PlasmaCore; PlasmaCore.Action {}", item);
  if (action.separator) native.isSeparator = true;
  bind(native.icon as HostItem, "name", action.icon);
  for (const property of PLAIN) bind(native, property, given(action, property));
  onTriggered(native as HostAction, action, () => bind(native, "checked", action.checked));
  plasmoid.contextualActions?.push(native);
}

/**
 * Plasma 5 takes an icon's name only through setAction(), and its action outlives the widget's objects. So an object of
 * the widget has the bindings, and tells what they give.
 */
function addPlasma5Action(plasmoid: Applet, item: HostItem, name: string, action: Action): void {
  if (action.separator) plasmoid.setActionSeparator?.(name);
  else plasmoid.setAction?.(name, "", "");
  const native = plasmoid.action?.(name) as HostAction;
  const own = PLAIN.filter((property) => given(action, property) !== undefined);
  const held = Qt.createQmlObject(
    `import QtQml 2.15; QtObject { property string icon; ${own.map((property) => `property var ${property};`).join(" ")} }`,
    item,
  );
  const tell = (): void => {
    if (!action.separator) plasmoid.setAction?.(name, held.text as string, held.icon as string);
    for (const property of own) native[property] = held[property];
  };
  for (const property of ["icon" as const, ...own]) {
    bind(held, property, property === "icon" ? action.icon : given(action, property));
    (held[`${property}Changed`] as Signal).connect(tell);
  }
  tell();
  onTriggered(native, action, tell);
}

const given = (action: Action, property: (typeof PLAIN)[number]): unknown =>
  property === "checkable" && action.checked !== undefined ? (action.checkable ?? true) : action[property];

/** The host changes a check mark by itself, while it is the binding's: `mark` sets that again. */
function onTriggered(native: HostAction, action: Action, mark: () => void): void {
  native.triggered.connect(() => {
    action.trigger?.(native.checked === true);
    mark();
  });
}

function bind(target: HostItem, property: string, value: unknown): void {
  if (value === undefined) return;
  target[property] = typeof value === "function" ? Qt.binding(value as () => unknown) : value;
}
