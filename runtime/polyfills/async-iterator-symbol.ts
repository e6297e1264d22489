/** Symbol.asyncIterator: the same for all widgets of a desktop. */
export const asyncIterator: symbol = Symbol.asyncIterator || /*#__PURE__*/ Symbol.for("Symbol.asyncIterator");
