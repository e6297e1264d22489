import commonjs from "@rollup/plugin-commonjs";
import json from "@rollup/plugin-json";
import { nodeResolve } from "@rollup/plugin-node-resolve";
import type { Plugin } from "rollup";
import { cache } from "./plugins/cache.js";
import { check } from "./plugins/check.js";
import { declaration } from "./plugins/declaration.js";
import { dev } from "./plugins/dev.js";
import { imports } from "./plugins/imports.js";
import { native } from "./plugins/native.js";
import { nodeEnv } from "./plugins/node-env.js";
import { nodeModules } from "./plugins/node-modules.js";
import { normaliseOptions, type PlasmoidOptions } from "./plugins/options.js";
import { outline } from "./plugins/outline.js";
import { packaging } from "./plugins/package.js";
import { createProject } from "./plugins/project.js";
import { qml } from "./plugins/qml.js";
import { QmlSources } from "./plugins/qml-sources.js";
import { sourceMaps } from "./plugins/source-maps.js";
import { syntax } from "./plugins/syntax.js";
import { translations } from "./plugins/translations.js";
import { typescript } from "./plugins/typescript.js";
import { compile } from "./plugins/v4.js";
import { verify } from "./plugins/verify.js";
import { Watching } from "./plugins/watch.js";

export type { DevOptions } from "./plugins/dev-options.js";
export type { NativeKit, NativeOptions } from "./plugins/native-options.js";
export type { PlasmoidOptions, Target } from "./plugins/options.js";

/**
 * Builds KDE Plasma widgets: each input of the Rollup configuration is a module that exports `defineWidget(…)`, and
 * becomes `<dir>/<id>/` (the package as a folder) and `<dir>/<id>-<version>.plasmoid`.
 *
 * ```ts
 * export default { input: "src/widget.ts", output: { dir: "dist" }, plugins: [plasmoid()] };
 * ```
 *
 * @throws TypeError for an option that does not exist or can't have its value.
 */
export function plasmoid(options: PlasmoidOptions = {}): Plugin[] {
  const project = createProject(normaliseOptions(options));
  const sources = new QmlSources();
  const watching = new Watching(project);
  const cpp = native(project);
  const types = check(
    project,
    cpp,
    () => sources.scriptModules(),
    (files) => watching.addTypes(files),
  );
  const catalogs = translations(project);
  const packages = packaging(project, sources, types, cpp, catalogs);
  return [
    cache(project),
    syntax(project),
    declaration(project),
    cpp.plugin,
    catalogs.plugin,
    // The last that may take its time when a build begins: Rollup loads the modules that it names at once.
    qml(project, sources),
    typescript(project),
    nodeEnv(),
    nodeModules(),
    json(),
    nodeResolve({
      browser: true,
      preferBuiltins: false,
      // Packages for workers do without the DOM.
      exportConditions: ["worker"],
      extensions: [".mjs", ".js", ".ts", ".json"],
    }),
    commonjs(),
    compile(project),
    imports(),
    types.plugin,
    sourceMaps(project),
    outline(project),
    watching.plugin(),
    verify(project, sources, types, cpp),
    packages.plugin,
    dev(project, packages.written),
  ];
}

export default plasmoid;
