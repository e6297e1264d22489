import type { ResolvedExport } from "./graph.js";
import { type LinkedScript, SHARED_ALIAS } from "./link.js";

/** Text around an instance's linked modules. `path` is how the shared script is found from the file. */
export interface Wrapping {
  readonly banner: string;
  readonly footer: string;
}

/**
 * The component script of main.qml or of a settings page: the modules are evaluated at the first use, when the host's
 * objects exist (on Plasma 6 they don't yet when the script itself is evaluated), and only once, whatever happens.
 */
export function componentScript(scope: string): Wrapping {
  return {
    banner: `var instance;
function get() {
  if (instance === undefined) {
    instance = null; // what is asked for in the meantime gets its fallback, and is asked for again when all is ready
    ${scope}.begin(); // a signal: what its handler reads is nothing that the binding which asked first depends on
  }
  return instance;
}
function start() {
  try {
    instance = create();
    instance.host.start();
  } catch (error) {
    console.error(error + "\\n" + error.stack);
  }
  ${scope}.ready = true;
}
function module(name) {
  var modules = get().modules;
  return modules[name];
}
function binding(name, fallback) {
  var current = get();
  return ${scope}.ready && current ? current.host.binding(name, fallback) : fallback;
}
function call(name, parameters) {
  return get().host.call(name, parameters);
}
function handle(name, value) {
  if (get()) instance.host.handle(name, value);
}
function configurationChanged(key) {
  if (${scope}.ready && instance) instance.host.configurationChanged(key);
}
function create() {
var PLASMOID_SCOPE = ${scope};`,
    footer: `return plasmoidInstance;
}`,
  };
}

/** The directive has to be the first thing in the file. */
export const importShared = (linked: LinkedScript, path: string): string =>
  linked.sharedNames.size > 0 ? `.import ${JSON.stringify(path)} as ${SHARED_ALIAS}\n` : "";

/** Where a value that is not a function is read: QML's `Alias.x` becomes a call of this, since it may change. */
export const accessorName = (name: string): string => `${name}$`;

/** What QML imports in place of a module that each widget has its own instance of. */
export function forwardingScript(scope: string, name: string, exports: readonly ResolvedExport[]): string {
  const lines = exports
    .filter((exported) => exported.name !== "default")
    .map((exported) => {
      const target = `${scope}.module(${JSON.stringify(name)}).${exported.name}`;
      return exported.kind === "function"
        ? `function ${exported.name}() { return ${target}.apply(this, arguments); }`
        : `function ${accessorName(exported.name)}() { return ${target}; }`;
    });
  return `${lines.join("\n")}\n`;
}

/** What QML imports in place of a module that all widgets share. */
export function libraryScript(sharedPath: string, exports: readonly { name: string; shared: string }[]): string {
  const lines = exports
    .filter(({ name }) => name !== "default")
    .map(({ name, shared }) => `var ${name} = ${SHARED_ALIAS}.${shared};`);
  return `.pragma library\n.import ${JSON.stringify(sharedPath)} as ${SHARED_ALIAS}\n${lines.join("\n")}\n`;
}
