/** `value.__proto__`: V4 says undefined, not null, where there is none. */
export function prototypeOf(value: { __proto__: unknown }): unknown {
  return value === Object.prototype ? null : value.__proto__;
}
