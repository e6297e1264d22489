const isOwn = Object.prototype.hasOwnProperty;

const ofObject = {
  hasOwn(object: object, key: PropertyKey): boolean {
    if (object === null || object === undefined) throw new TypeError("Cannot convert undefined or null to object");
    return isOwn.call(object, key);
  },
};

/** Object.hasOwn */
export const objectHasOwn = ofObject.hasOwn;
