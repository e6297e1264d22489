/** What scripts of widgets import as "rollup-plugin-plasmoid/host": the user's system, alike on Plasma 5 and 6. */
import "../globals.js";

export { clipboard } from "./clipboard.js";
export { type Notification, type NotificationAction, type NotificationOptions, notify } from "./notify.js";
export { openUrl } from "./open-url.js";
export { type RunOptions, type RunResult, run } from "./run.js";
export { RunError, type RunErrorCode } from "./run-error.js";
export { sh } from "./sh.js";
export { type Theme, type ThemeFont, theme } from "./theme.js";
export { type IconSizes, type Units, units } from "./units.js";
