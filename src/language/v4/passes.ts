import { type NodePath, type PluginObj, types as t, template, traverse, type Visitor, version } from "@babel/core";
import { type Contents, contentsOf } from "./contents.js";
import { walk } from "./paths.js";
import type { ProgramFile } from "./program.js";

/** One of Babel's plugins as it comes. */
export type PluginFactory = (api: object, options: object, folder: string) => PluginObj;

/** A transform, and when it has something to do. */
export interface Step {
  readonly load: () => PluginObj;
  readonly isWanted: (contents: Contents, program: NodePath<t.Program>) => boolean;
  /** Whether it is called without the state that Babel's plugins have. */
  readonly isOurs: boolean;
  /** Whether Babel's record of names stays right. */
  readonly keepsNames: boolean;
}

const yes = (): boolean => true;

/** A plugin of Babel's, loaded when it is wanted first. */
export function babelStep(factory: () => PluginFactory, isWanted: Step["isWanted"] = yes): Step {
  let plugin: PluginObj | undefined;
  return {
    load: () => {
      plugin ??= factory()(API, {}, "");
      return plugin;
    },
    isWanted,
    isOurs: false,
    keepsNames: false,
  };
}

/** What Babel's plugins are made with. */
const API: object = {
  types: t,
  template,
  traverse,
  version,
  assertVersion: () => undefined,
  targets: () => ({}),
  assumption: (name: string) => (name === "noDocumentAll" ? true : undefined),
};

/** What the visitors of Babel's plugins are called with. */
class State {
  readonly opts = {};
  readonly isAsync = false;
  readonly #values = new Map<unknown, unknown>();
  readonly file: ProgramFile;
  constructor(file: ProgramFile) {
    this.file = file;
  }
  set(key: unknown, value: unknown): void {
    this.#values.set(key, value);
  }
  get(key: unknown): unknown {
    return this.#values.get(key);
  }
  addHelper(name: string): t.Expression {
    return this.file.addHelper(name);
  }
  availableHelper(): boolean {
    return this.file.availableHelper();
  }
  buildCodeFrameError(node: t.Node, message: string): Error {
    return this.file.buildCodeFrameError(node, message);
  }
}

interface PassRunner {
  /** What the program is made of now. */
  contents(): Contents;
  /** Goes through the program once, with those of the steps that have something to do. */
  pass(steps: readonly Step[]): void;
}

/** Runs passes over one program. What a pass may have changed is looked at anew before the next. */
export function passRunner(file: ProgramFile): PassRunner {
  let contents: Contents | undefined;
  let isChanged = false;
  const known = (): Contents => {
    contents ??= contentsOf(file.ast);
    return contents;
  };
  return {
    contents: known,
    pass(steps) {
      const wanted = steps.filter(({ isWanted }) => isWanted(known(), file.path));
      if (wanted.length === 0) return;
      // Not every plugin keeps up the record of names.
      if (isChanged) file.scope.crawl();
      run(file, wanted);
      isChanged = !wanted.every(({ keepsNames }) => keepsNames);
      contents = undefined;
    },
  };
}

/** A visitor as Babel keeps it. */
interface Exploded {
  readonly enter: readonly ((path: NodePath<t.Program>) => void)[];
}

type Hook = (this: unknown, file: ProgramFile) => void;

function run(file: ProgramFile, steps: readonly Step[]): void {
  const plugins = steps.map(({ load }) => load());
  const states = steps.map(({ isOurs }) => (isOurs ? undefined : new State(file)));
  plugins.forEach((plugin, index) => {
    (plugin.pre as Hook | undefined)?.call(states[index], file);
  });
  const visitor = traverse.visitors.merge(
    plugins.map((plugin) => plugin.visitor as Visitor),
    states as object[],
  );
  const types = Object.keys(visitor).filter((type) => !type.startsWith("_"));
  // There is nothing to go through for what looks for its places by itself.
  if (types.length === 1 && visitor.Program && !("exit" in visitor.Program))
    for (const enter of (visitor.Program as unknown as Exploded).enter) enter(file.path);
  else traverse(file.ast, visitor, file.scope);
  hoist(file.ast);
  plugins.forEach((plugin, index) => {
    (plugin.post as Hook | undefined)?.call(states[index], file);
  });
}

/** Variables that Babel has added to a block come before what was put there since. */
function hoist(file: t.File): void {
  walk(file, (node) => {
    if (node.type !== "BlockStatement" && node.type !== "Program") return;
    const last = node.body.findLastIndex(isHoisted);
    if (last > 0 && !node.body.slice(0, last).every(isHoisted))
      node.body = [...node.body.filter(isHoisted), ...node.body.filter((one) => !isHoisted(one))];
  });
}

const isHoisted = (node: t.Node): boolean => (node as { _blockHoist?: number })._blockHoist !== undefined;
