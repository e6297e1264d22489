import type { Applet, HostAction, HostItem, Signal } from "./host.js";

type Bindable<T> = T | (() => T);
export interface Action {
  readonly text: Bindable<string>;
  readonly icon?: Bindable<string>;
  readonly enabled?: Bindable<boolean>;
  readonly visible?: Bindable<boolean>;
  trigger(): void;
}

interface QtObject {
  binding(compute: () => unknown): unknown;
  createQmlObject(source: string, parent: HostItem): HostItem;
}
declare const Qt: QtObject;

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
  bind(native, "text", action.text);
  bind(native.icon as HostItem, "name", action.icon);
  bind(native, "enabled", action.enabled);
  bind(native, "visible", action.visible);
  (native as HostAction).triggered.connect(() => action.trigger());
  plasmoid.contextualActions?.push(native);
}

/**
 * Plasma 5 takes an icon's name only through setAction(), and its action outlives the widget's objects. So an object of
 * the widget has the bindings, and tells what they give.
 */
function addPlasma5Action(plasmoid: Applet, item: HostItem, name: string, action: Action): void {
  plasmoid.setAction?.(name, "", "");
  const native = plasmoid.action?.(name) as HostAction;
  const held = Qt.createQmlObject(
    "import QtQml 2.15; QtObject { property string text; property string icon; property bool enabled: true; property bool visible: true }",
    item,
  );
  const tell = (): void => {
    plasmoid.setAction?.(name, held.text as string, held.icon as string);
    native.enabled = held.enabled;
    native.visible = held.visible;
  };
  for (const property of ["text", "icon", "enabled", "visible"] as const) {
    (held[`${property}Changed`] as Signal).connect(tell);
    bind(held, property, action[property]);
  }
  native.triggered.connect(() => action.trigger());
}

function bind(target: HostItem, property: string, value: unknown): void {
  if (value === undefined) return;
  target[property] = typeof value === "function" ? Qt.binding(value as () => unknown) : value;
}
