import { reportUncaught } from "../polyfills/report-uncaught.js";

/** Says what nobody caught, and goes on. */
export function reportError(error: unknown): void {
  reportUncaught(error, "");
}
