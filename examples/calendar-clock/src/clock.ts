// Texts of the clock, by the user's configuration and region.
import widget from "./declaration.js";

const { configuration } = widget;

// Qt's names for the formats of a region.
const LONG = 0;
const SHORT = 1;

/** The present moment; in another zone it is moved, so that local time reads as the time there. */
export function now(): number {
  const date = new Date();
  if (configuration.zone === "local") return date.getTime();
  return date.getTime() + (configuration.utcOffset * 60 + date.getTimezoneOffset()) * 60_000;
}

export function timeText(time: number): string {
  return new Date(time).toLocaleTimeString(Qt.locale(), timeFormat());
}

/** Qt's format strings: the region's own is the short one, which may or may not have seconds. */
function timeFormat(): string {
  const region = Qt.locale()
    .timeFormat(SHORT)
    .replace(/[:.]ss?/, "");
  const format = configuration.hours === "h24" ? "HH:mm" : configuration.hours === "h12" ? "h:mm AP" : region;
  return configuration.seconds ? format.replace("mm", "mm:ss") : format;
}

export function dateText(time: number, format: "long" | "short" | "iso" = configuration.dates): string {
  const date = new Date(time);
  if (format === "iso") return date.toLocaleDateString(Qt.locale("C"), "yyyy-MM-dd");
  return date.toLocaleDateString(Qt.locale(), format === "long" ? LONG : SHORT);
}
