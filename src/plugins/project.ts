import type { WidgetModel } from "../widget/model.js";
import type { NormalisedOptions } from "./options.js";

/** One widget of the build. */
export interface WidgetProject {
  /** Absolute path of the entry module. */
  readonly entry: string;
  /** The entry's folder, whose tree becomes `contents/`. */
  readonly folder: string;
  readonly model: WidgetModel;
  /** Modules that hold the declaration: their default export is the widget's handle. */
  readonly declarationModules: ReadonlySet<string>;
}

/** What the plugins share, made anew in part by each build. */
export interface Project {
  readonly options: NormalisedOptions;
  cwd: string;
  /** Whether Rollup is watching. */
  watching: boolean;
  startedAt: number;
  widgets: readonly WidgetProject[];
  /** Source map of each module, from its lowered form to the author's file. */
  readonly maps: Map<string, string>;
}

export function createProject(options: NormalisedOptions): Project {
  return { options, cwd: process.cwd(), watching: false, startedAt: 0, widgets: [], maps: new Map() };
}
