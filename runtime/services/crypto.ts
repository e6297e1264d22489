import { PureDOMException } from "./dom-exception.js";

const KINDS = /^\[object (?:Int8|Uint8|Uint8Clamped|Int16|Uint16|Int32|Uint32)Array\]$/;

const byte = (): number => Math.floor(Math.random() * 256);

/**
 * crypto, without `subtle`. QML gives no entropy to scripts but Math.random(), which V4 seeds from the system's and
 * goes on by a Mersenne Twister: good for identifiers, not for secrets.
 */
export const hostCrypto = {
  getRandomValues<View extends ArrayBufferView>(view: View): View {
    if (!KINDS.test(Object.prototype.toString.call(view)))
      throw new PureDOMException("The data argument must be an integer-type TypedArray", "TypeMismatchError");
    if (view.byteLength > 65536)
      throw new PureDOMException(
        `The ArrayBufferView's byte length (${view.byteLength}) exceeds the number of bytes of entropy available (65536)`,
        "QuotaExceededError",
      );
    const bytes = new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
    for (let index = 0; index < bytes.length; index++) bytes[index] = byte();
    return view;
  },

  randomUUID(): string {
    let text = "";
    for (let index = 0; index < 16; index++) {
      const value = index === 6 ? (byte() & 15) | 64 : index === 8 ? (byte() & 63) | 128 : byte();
      text += (value + 256).toString(16).slice(1);
      if (index === 3 || index === 5 || index === 7 || index === 9) text += "-";
    }
    return text;
  },
};
