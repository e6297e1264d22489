/** What the names of hidden properties begin with. */
const MARK = "v4:";

/** The name of a property that the program is not shown: our own Reflect.ownKeys leaves it out. */
export const hiddenName = (name: string): symbol => Symbol(MARK + name);

const isShown = (key: PropertyKey): boolean =>
  (typeof key === "symbol" ? String(key).slice(7, 10) : String(key).slice(0, 3)) !== MARK;

const ofReflect = {
  ownKeys(object: object): PropertyKey[] {
    return Reflect.ownKeys(object).filter(isShown);
  },
};
const ofObject = {
  getOwnPropertyNames(object: object): string[] {
    const names = Object.getOwnPropertyNames(object).filter(isShown);
    return object instanceof Error ? names.filter((name) => name !== "fileName" && name !== "lineNumber") : names;
  },
  getOwnPropertySymbols(object: object): symbol[] {
    return Object.getOwnPropertySymbols(object).filter(isShown);
  },
};

export const ownKeys = ofReflect.ownKeys;
export const ownNames = ofObject.getOwnPropertyNames;
export const ownSymbols = ofObject.getOwnPropertySymbols;
