import type { Applet, HostAction, HostItem } from "./host.js";

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
  createQmlObject(source: string, parent: HostItem): HostAction;
}
declare const Qt: QtObject;

/** Puts the actions into the widget's context menu, on either Plasma. */
export function createActions(plasmoid: Applet, item: HostItem, actions: Readonly<Record<string, Action>>): void {
  Object.keys(actions).forEach((name) => {
    const action = actions[name] as Action;
    const native = createAction(plasmoid, item, name);
    bind(native, "text", action.text);
    bind(native, "enabled", action.enabled);
    bind(native, "visible", action.visible);
    // Plasma 5 takes an icon by name only when it makes the action.
    if (plasmoid.setAction === undefined) bind(native, "icon.name", action.icon);
    native.triggered.connect(() => action.trigger());
  });
}

function createAction(plasmoid: Applet, item: HostItem, name: string): HostAction {
  if (plasmoid.setAction && plasmoid.action) {
    plasmoid.setAction(name, "", "");
    return plasmoid.action(name);
  }
  const action = Qt.createQmlObject("import org.kde.plasma.core as PlasmaCore; PlasmaCore.Action {}", item);
  plasmoid.contextualActions?.push(action);
  return action;
}

function bind(target: HostAction, property: string, value: unknown): void {
  if (value === undefined) return;
  const assigned = typeof value === "function" ? Qt.binding(value as () => unknown) : value;
  if (property === "icon.name") (target.icon as HostItem).name = assigned;
  else target[property] = assigned;
}
