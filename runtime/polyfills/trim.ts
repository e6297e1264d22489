import { toText } from "./conversions.js";
import { callMethod, type Method, stringMethod } from "./method.js";

const ofText = {
  trimStart(this: unknown): string {
    return `${toText(this)}|`.trim().slice(0, -1) || "";
  },
  trimEnd(this: unknown): string {
    return `|${toText(this)}`.trim().slice(1);
  },
};

/** The `trimStart` of a value. */
export const trimStartOf = (self: unknown): Method => stringMethod(self, "trimStart", ofText.trimStart);
/** `self.trimStart(…)` */
export const trimStart = (self: unknown, ...values: unknown[]): unknown =>
  typeof self === "string" ? ofText.trimStart.call(self) : callMethod(trimStartOf(self), self, "trimStart", values);

/** The `trimLeft` of a value. */
export const trimLeftOf = (self: unknown): Method => stringMethod(self, "trimLeft", ofText.trimStart);
/** `self.trimLeft(…)` */
export const trimLeft = (self: unknown, ...values: unknown[]): unknown =>
  callMethod(trimLeftOf(self), self, "trimLeft", values);

/** The `trimRight` of a value. */
export const trimRightOf = (self: unknown): Method => stringMethod(self, "trimRight", ofText.trimEnd);
/** `self.trimRight(…)` */
export const trimRight = (self: unknown, ...values: unknown[]): unknown =>
  callMethod(trimRightOf(self), self, "trimRight", values);

/** The `trimEnd` of a value. */
export const trimEndOf = (self: unknown): Method => stringMethod(self, "trimEnd", ofText.trimEnd);
/** `self.trimEnd(…)` */
export const trimEnd = (self: unknown, ...values: unknown[]): unknown =>
  typeof self === "string" ? ofText.trimEnd.call(self) : callMethod(trimEndOf(self), self, "trimEnd", values);
