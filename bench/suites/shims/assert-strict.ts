/** node:assert/strict. */
import { deepStrictEqual, notDeepStrictEqual, notStrictEqual, strict, strictEqual } from "./assert.js";

export {
  AssertionError,
  doesNotMatch,
  doesNotReject,
  doesNotThrow,
  fail,
  ifError,
  match,
  ok,
  rejects,
  throws,
} from "./assert.js";
export {
  deepStrictEqual as deepEqual,
  deepStrictEqual,
  notDeepStrictEqual as notDeepEqual,
  notDeepStrictEqual,
  notStrictEqual as notEqual,
  notStrictEqual,
  strict,
  strictEqual as equal,
  strictEqual,
};
export default strict;
