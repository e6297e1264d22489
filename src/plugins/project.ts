import { type KeptResults, LastResults } from "../bundle/index.js";
import type { Diagnostic } from "../diagnostics/index.js";
import type { Graph, MappedText, Placement } from "../language/index.js";
import type { Locate } from "../widget/index.js";
import type { WidgetModel } from "../widget/model.js";
import type { FoldedPackages } from "./folded-packages.js";
import type { NormalisedOptions } from "./options.js";

/** One input of the build. */
export interface Entry {
  /** Absolute path of the entry module. */
  readonly entry: string;
  /** The entry's folder, whose tree becomes `contents/`. */
  readonly folder: string;
}

/** An input whose declaration is sound. */
export interface WidgetProject extends Entry {
  readonly model: WidgetModel;
  /** Where a piece of the declaration is written. */
  readonly locate: Locate;
  /** Modules that hold the declaration: their default export is the widget's handle. */
  readonly declarationModules: ReadonlySet<string>;
}

/** All modules of the build, and where each of them is evaluated. */
export interface Program {
  readonly graph: Graph;
  readonly placements: ReadonlyMap<string, Placement>;
}

/** What the plugins share, made anew in part by each build. */
export interface Project {
  readonly options: NormalisedOptions;
  /** The file that builds keep what they compiled in, and beside which others stand; known with the inputs. */
  cacheFile: string | undefined;
  /** What stages made of the files in earlier builds. */
  cache: KeptResults;
  readonly cwd: string;
  /** Whether Rollup is watching. */
  watching: boolean;
  /** Whether the watcher was closed. Rollup lets a build that was under way go on, which is to begin nothing new. */
  isClosed: boolean;
  startedAt: number;
  entries: readonly Entry[];
  widgets: readonly WidgetProject[];
  program: Program;
  /** What was found wrong in this build so far, to be reported together. */
  readonly mistakes: Diagnostic[];
  /** Told why a build failed, where Rollup itself tells nobody. */
  onFailure?: (failure: Error) => void;
  /** Where Rollup itself does not know which modules are left after tree-shaking: checks those of packages. */
  checkIncluded?: (included: ReadonlySet<string>) => readonly Diagnostic[];
  /** Modules with errors of syntax, which stand empty in the program. */
  readonly broken: Set<string>;
  /** Source map of each module, from its lowered form to the author's file. */
  readonly maps: Map<string, string>;
  /** The code of modules of which Rollup has the imports alone, if these, and what they begin with. */
  outlined?: Map<string, { readonly code: string; readonly mark: string; readonly isFolded: boolean }>;
  /** In watch mode: modules of packages of which Rollup is told no imports. */
  folded: FoldedPackages;
  /** Each module before it was compiled for V4, and what that had to say. */
  readonly compiled: Map<string, { readonly modern: MappedText; readonly findings: readonly Diagnostic[] }>;
}

export function createProject(options: NormalisedOptions): Project {
  return {
    options,
    cacheFile: undefined,
    cache: new LastResults(),
    cwd: process.cwd(),
    watching: false,
    isClosed: false,
    startedAt: 0,
    entries: [],
    widgets: [],
    program: { graph: new Map(), placements: new Map() },
    mistakes: [],
    broken: new Set(),
    maps: new Map(),
    folded: new Map(),
    compiled: new Map(),
  };
}
