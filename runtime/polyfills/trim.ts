import { callMethod, type Method, stringMethod } from "./method.js";

function withoutStart(this: string): string {
  const text = String(this);
  return `${text}|`.trim().slice(0, -1) || "";
}

function withoutEnd(this: string): string {
  const text = String(this);
  return `|${text}`.trim().slice(1);
}

/** The `trimStart` of a value. */
export const trimStartOf = (self: unknown): Method => stringMethod(self, "trimStart", withoutStart);
/** `self.trimStart(…)` */
export const trimStart = (self: unknown, ...values: unknown[]): unknown =>
  callMethod(trimStartOf(self), self, "trimStart", values);

/** The `trimEnd` of a value. */
export const trimEndOf = (self: unknown): Method => stringMethod(self, "trimEnd", withoutEnd);
/** `self.trimEnd(…)` */
export const trimEnd = (self: unknown, ...values: unknown[]): unknown =>
  callMethod(trimEndOf(self), self, "trimEnd", values);
