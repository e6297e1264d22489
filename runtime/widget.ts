// Linked into every widget as "rollup-plugin-plasmoid/runtime". It is evaluated once for each widget instance, in
// main.qml's script, where the host's `plasmoid` and `i18n…` are visible.
import { schema } from "\0plasmoid:schema";
import type { Action, createActions } from "./actions.js";
import { type Configuration, createConfiguration } from "./configuration.js";
import type { Applet, HostItem } from "./host.js";

export * from "../src/widget/plasma-constants.js";

/** The object of main.qml that joins script and QML; the linker puts its id here. */
declare const PLASMOID_SCOPE: {
  ready: boolean;
  readonly item: HostItem;
  readonly state: Record<string, unknown>;
  /** In a widget with a module in C++. */
  library?(): unknown;
};
/** The host's, together with what Plasma 6 has moved to the item. */
declare const plasmoid: Applet;
declare const Qt: { binding(compute: () => unknown): unknown };

type Translate = (...parts: unknown[]) => string;
declare const i18n: Translate;
declare const i18nc: Translate;
declare const i18np: Translate;
declare const i18ncp: Translate;

export const configuration: Configuration = createConfiguration(() => plasmoid.configuration, schema);
export const state: Record<string, unknown> = PLASMOID_SCOPE.state;

type Bindings = Record<string, () => unknown>;
type Behaviour = {
  plasmoid?: Record<string, (() => unknown) | Bindings>;
  actions?: Record<string, Action>;
  on?: Record<string, (value?: unknown) => void> & { configurationChanged?: Record<string, (value: unknown) => void> };
  api?: Record<string, (...parameters: unknown[]) => unknown>;
};
type Setup = (context: object) => Behaviour | undefined;

let setup: Setup | undefined;
let behaviour: Behaviour = {};
let seen: Record<string, unknown> = {};

let library: unknown;
/** The module is looked for when it is first asked for. */
const native = (): unknown => {
  library ??= PLASMOID_SCOPE.library?.();
  return library;
};

const handle = {
  configuration,
  state,
  get native() {
    return native();
  },
  get api() {
    return behaviour.api;
  },
};
export function declareWidget(): typeof handle {
  return handle;
}
export function defineWidget(_declaration: unknown, own?: Setup): typeof handle {
  setup = own;
  return handle;
}

/** What the generated QML calls. */
export const host = {
  /** Set by the linker where setup declares actions. */
  createActions: undefined as typeof createActions | undefined,
  start(): void {
    // A settings page that imports the entry has neither state nor behaviour.
    if (setup && PLASMOID_SCOPE.state)
      behaviour =
        setup({
          configuration,
          state,
          plasmoid,
          i18n,
          i18nc,
          i18np,
          i18ncp,
          get native() {
            return native();
          },
        }) ?? {};
    const own = behaviour.plasmoid?.[plasmoid.plasma6 ? "plasma6" : "plasma5"] as Bindings | undefined;
    for (const name in own) plasmoid[name] = Qt.binding(own[name]!);
    seen = {};
    for (const key in behaviour.on?.configurationChanged) seen[key] = configuration[key];
    if (behaviour.actions) host.createActions?.(plasmoid, PLASMOID_SCOPE.state as HostItem, behaviour.actions);
  },
  binding(name: string, fallback: unknown): unknown {
    const compute = behaviour.plasmoid?.[name] as (() => unknown) | undefined;
    const value = compute ? compute() : fallback;
    return value === undefined ? fallback : value;
  },
  call(name: string, parameters: ArrayLike<unknown>): unknown {
    const method = behaviour.api?.[name];
    return method?.apply(behaviour.api, parameters as unknown[]);
  },
  handle(name: string, value: unknown): void {
    behaviour.on?.[name]?.(value);
  },
  /** As `handle`, for what QML has no signal of on both Plasmas; the first value is no change. */
  watched(name: string, value: unknown): void {
    const known = name in seen;
    if (known && seen[name] === value) return;
    seen[name] = value;
    if (known) host.handle(name, value);
  },
  configurationChanged(key: string): void {
    const value = configuration[key];
    if (JSON.stringify(value) === JSON.stringify(seen[key])) return;
    seen[key] = value;
    behaviour.on?.configurationChanged?.[key]?.(value);
  },
};
