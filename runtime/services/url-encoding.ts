import { decodeUtf8, encodeUtf8 } from "./utf8.js";

const HEX = "0123456789ABCDEF";

/** What each part of a URL writes as %XX, besides what is no printable ASCII. */
export const FRAGMENT = ' "<>`';
export const QUERY = ' "#<>';
export const SPECIAL_QUERY = `${QUERY}'`;
export const PATH = `${QUERY}?\`{}`;
export const USERINFO = `${PATH}/:;=@[\\]^|`;
const FORM = "*-._";

const percent = (byte: number): string => `%${HEX.charAt(byte >> 4)}${HEX.charAt(byte & 15)}`;

/** Writes as %XX what is no printable ASCII, and the characters of `set`. */
export function encodePart(text: string, set: string): string {
  let result = "";
  for (let index = 0; index < text.length; index++) {
    const char = text.charAt(index);
    const unit = text.charCodeAt(index);
    if (unit > 0x1f && unit < 0x7f) result += set.includes(char) ? percent(unit) : char;
    else if (unit < 0x80) result += percent(unit);
    else {
      const next = text.charCodeAt(index + 1);
      const isPair = (unit & 0xfc00) === 0xd800 && (next & 0xfc00) === 0xdc00;
      for (const byte of encodeUtf8(isPair ? text.substr(index, 2) : char)) result += percent(byte);
      if (isPair) index++;
    }
  }
  return result;
}

/** As forms are sent: a space is a plus. */
export function encodeForm(text: string): string {
  let result = "";
  for (const byte of encodeUtf8(text)) {
    const char = String.fromCharCode(byte);
    if (byte === 0x20) result += "+";
    else result += /[0-9A-Za-z]/.test(char) || FORM.includes(char) ? char : percent(byte);
  }
  return result;
}

/** The bytes of a text with %XX; what is no such sequence stays. */
function decodeBytes(text: string): Uint8Array {
  const bytes = encodeUtf8(text);
  let length = 0;
  for (let index = 0; index < bytes.length; index++) {
    let byte = bytes[index] as number;
    if (byte === 0x25 && index + 2 < bytes.length) {
      const digits = String.fromCharCode(bytes[index + 1] as number, bytes[index + 2] as number);
      if (/^[0-9A-Fa-f]{2}$/.test(digits)) {
        byte = Number.parseInt(digits, 16);
        index += 2;
      }
    }
    bytes[length++] = byte;
  }
  return bytes.subarray(0, length);
}

export const decodePercent = (text: string): string => (text.includes("%") ? decodeUtf8(decodeBytes(text)) : text);
export const decodeForm = (text: string): string => decodePercent(text.replace(/\+/g, " "));
