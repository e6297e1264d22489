// Symbol.dispose and Symbol.asyncDispose, for `using`: the same for all widgets of a desktop.
const own = Symbol as unknown as { readonly dispose?: symbol; readonly asyncDispose?: symbol };

export const disposeSymbol: symbol = own.dispose || /*#__PURE__*/ Symbol.for("Symbol.dispose");
export const asyncDisposeSymbol: symbol = own.asyncDispose || /*#__PURE__*/ Symbol.for("Symbol.asyncDispose");
