const isOwn = Object.prototype.hasOwnProperty;

/** Object.hasOwn */
export function objectHasOwn(object: object, key: PropertyKey): boolean {
  if (object === null || object === undefined) throw new TypeError("Cannot convert undefined or null to object");
  return isOwn.call(object, key);
}
