import { PureDOMException } from "./dom-exception.js";

const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

const refuse = (message: string): never => {
  throw new PureDOMException(message, "InvalidCharacterError");
};

/** btoa: V4's own takes text for UTF-8. */
export function toBase64(...values: unknown[]): string {
  if (values.length === 0) throw new TypeError("1 argument required, but only 0 present.");
  const text = String(values[0]);
  let result = "";
  for (let index = 0; index < text.length; index += 3) {
    const [a, b, c] = [text.charCodeAt(index), text.charCodeAt(index + 1), text.charCodeAt(index + 2)];
    if (a > 255 || b > 255 || c > 255) refuse("Invalid character");
    const rest = text.length - index;
    result += DIGITS.charAt(a >> 2) + DIGITS.charAt(((a & 3) << 4) | (b >> 4));
    result += rest > 1 ? DIGITS.charAt(((b & 15) << 2) | (c >> 6)) : "=";
    result += rest > 2 ? DIGITS.charAt(c & 63) : "=";
  }
  return result;
}

/** atob */
export function fromBase64(...values: unknown[]): string {
  if (values.length === 0) throw new TypeError("1 argument required, but only 0 present.");
  let text = String(values[0]).replace(/[\t\n\f\r ]+/g, "");
  if (text.length % 4 === 0) text = text.replace(/==?$/, "");
  if (text.length % 4 === 1 || /[^A-Za-z0-9+/]/.test(text))
    refuse("The string to be decoded is not correctly encoded.");
  let result = "";
  let bits = 0;
  let held = 0;
  for (let index = 0; index < text.length; index++) {
    held = (held << 6) | DIGITS.indexOf(text.charAt(index));
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      result += String.fromCharCode((held >> bits) & 255);
      held &= (1 << bits) - 1;
    }
  }
  return result;
}
