import { toText } from "./conversions.js";
import { callMethod, type Method, stringMethod } from "./method.js";

const LONE = /[\ud800-\udbff](?![\udc00-\udfff])|(^|[^\ud800-\udbff])[\udc00-\udfff]/;

const ofText = {
  isWellFormed(this: unknown): boolean {
    return !LONE.test(toText(this));
  },
  toWellFormed(this: unknown): string {
    let text = "";
    for (const character of toText(this)) text += /^[\ud800-\udfff]$/.test(character) ? "\ufffd" : character;
    return text;
  },
};

/** The `isWellFormed` of a value. */
export const isWellFormedOf = (self: unknown): Method => stringMethod(self, "isWellFormed", ofText.isWellFormed);
/** `self.isWellFormed(…)` */
export const isWellFormed = (self: unknown, ...values: unknown[]): unknown =>
  callMethod(isWellFormedOf(self), self, "isWellFormed", values);

/** The `toWellFormed` of a value. */
export const toWellFormedOf = (self: unknown): Method => stringMethod(self, "toWellFormed", ofText.toWellFormed);
/** `self.toWellFormed(…)` */
export const toWellFormed = (self: unknown, ...values: unknown[]): unknown =>
  callMethod(toWellFormedOf(self), self, "toWellFormed", values);
