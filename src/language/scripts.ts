import { plasmoidProperties } from "../widget/plasmoid-properties.js";
import type { ResolvedExport } from "./graph.js";
import { SHARED_ALIAS } from "./link.js";

/** How to get from the host's `plasmoid` to what Plasma 6 has further in. */
const PATHS: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  [...plasmoidProperties].flatMap(([name, { path }]) => (path ? [[name, path]] : [])),
);

/** Text around an instance's linked modules. `path` is how the shared script is found from the file. */
export interface Wrapping {
  readonly banner: string;
  readonly footer: string;
}

/**
 * The component script of main.qml or of a settings page: the modules are evaluated at the first use, when the host's
 * objects exist (on Plasma 6 they don't yet when the script itself is evaluated), and only once, whatever happens.
 * What is asked for in the meantime, by a binding that setup's own assignments wake, is undefined or the fallback. Who
 * got that has read `ready`, so that it asks again when all is there.
 */
export function componentScript(scope: string): Wrapping {
  return {
    banner: `var instance;
var plasmoidHandle;
function get() {
  if (instance === undefined) {
    instance = null;
    ${scope}.begin(); // a signal: what its handler reads is nothing that the binding which asked first depends on
  }
  return instance;
}
function run() {
  instance = create(widgetPlasmoid());
  instance.host.start();
}
function start() {
  try {
    run();
  } catch (error) {
    console.error(${scope}.name + " does not work: " + error + (error && error.stack ? "\\n" + error.stack : ""));
  }
  ${scope}.ready = true;
}
function module(name) {
  return get() ? instance.modules[name] : void ${scope}.ready;
}
function binding(name, fallback) {
  var current = get();
  return ${scope}.ready && current && plasmoid ? current.host.binding(name, fallback) : fallback;
}
function call(name, parameters) {
  var current = get();
  return ${scope}.ready && current ? current.host.call(name, parameters) : undefined;
}
function handle(name, value) {
  // Plasma 5 takes \`plasmoid\` away first when it removes a widget, and what changes then is nobody's business.
  if (plasmoid && get()) instance.host.handle(name, value);
}
function configurationChanged(key) {
  if (${scope}.ready && instance) instance.host.configurationChanged(key);
}
function property(name) {
  var current = get();
  return ${scope}.ready && current && plasmoid ? plasmoidHandle[name] : undefined;
}
function watched(name, value) {
  if (plasmoid && ${scope}.ready && instance) instance.host.watched(name, value);
}
// Plasma 6 moved some properties from the applet to its item and further; scripts find all of them in one place. The
// host's object is kept, since Plasma 5 takes the name away while it removes a widget, and wakes each binding that has
// read it.
function widgetPlasmoid() {
  var host = plasmoid;
  var paths = ${JSON.stringify(PATHS)};
  var own = host.setAction ? { internalAction: function (name) { return host.action(name); } } : {};
  plasmoidHandle = new Proxy(own, {
    get: function (_target, name) {
      if (own.hasOwnProperty(name)) return own[name];
      var value = host[name];
      if (value !== undefined) return value;
      var path = paths[name];
      value = path && path.length > 0 ? host : ${scope}.item;
      if (!path) return value[name];
      for (var part = 0; part < path.length; part++) value = value ? value[path[part]] : undefined;
      return value;
    },
    set: function (_target, name, value) {
      (host[name] === undefined ? ${scope}.item : host)[name] = value;
      return true;
    }
  });
  own[host.setAction ? "plasma5" : "plasma6"] = plasmoidHandle;
  return plasmoidHandle;
}
function create(plasmoid) {
var PLASMOID_SCOPE = ${scope};`,
    footer: `return plasmoidInstance;
}`,
  };
}

/** The directive has to be the first thing in the file. */
export const importShared = (path: string): string => `.import ${JSON.stringify(path)} as ${SHARED_ALIAS}\n`;

/** Where a value that is not a function is read: QML's `Alias.x` becomes a call of this, since it may change. */
export const accessorName = (name: string): string => `${name}$`;

/** What QML imports in place of a module that each widget has its own instance of. */
export function forwardingScript(scope: string, name: string, exports: readonly ResolvedExport[]): string {
  const lines = exports.map((exported) => {
    const own = `var own = ${scope}.module(${JSON.stringify(name)});`;
    return exported.kind === "function"
      ? `function ${exported.name}() { ${own} return own ? own.${exported.name}.apply(this, arguments) : undefined; }`
      : `function ${accessorName(exported.name)}() { ${own} return own ? own.${exported.name} : undefined; }`;
  });
  return `${lines.join("\n")}\n`;
}

/** What QML imports in place of a module that all widgets share. */
export function libraryScript(sharedPath: string, exports: readonly { name: string; shared: string }[]): string {
  const lines = exports.map(({ name, shared }) => `var ${name} = ${SHARED_ALIAS}.${shared};`);
  return `.pragma library\n${importShared(sharedPath)}${lines.join("\n")}\n`;
}
