/**
 * JavaScript up to ES2024 for V4, the engine of QML, without a widget: for KWin scripts and other QML projects.
 */

export {
  type EngineName,
  type Lowered,
  type LowerOptions,
  lower,
  POLYFILL_PREFIX,
  polyfillSource,
} from "./language/v4/index.js";
export { type V4Options, v4 } from "./plugins/v4.js";
