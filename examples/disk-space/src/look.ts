import { theme } from "rollup-plugin-plasmoid/host";
import widget from "./declaration.js";

/** The colour of a bar: evaluated again when the user chooses other colours, or another limit. */
export function barColor(percent: number): string {
  const limit = widget.configuration.warnAt;
  if (percent >= limit) return theme.negativeTextColor;
  return percent >= limit - 10 ? theme.neutralTextColor : theme.highlightColor;
}

export { theme } from "rollup-plugin-plasmoid/host";
