/** What the names of hidden properties begin with. */
const MARK = "v4:";

/** The name of a property that the program is not shown: our own Reflect.ownKeys leaves it out. */
export const hiddenName = (name: string): symbol => Symbol(MARK + name);

const isShown = (key: PropertyKey): boolean =>
  (typeof key === "symbol" ? String(key).slice(7, 10) : String(key).slice(0, 3)) !== MARK;

/** Reflect.ownKeys */
export const ownKeys = (object: object): PropertyKey[] => Reflect.ownKeys(object).filter(isShown);
/** Object.getOwnPropertyNames */
export const ownNames = (object: object): string[] => Object.getOwnPropertyNames(object).filter(isShown);
/** Object.getOwnPropertySymbols */
export const ownSymbols = (object: object): symbol[] => Object.getOwnPropertySymbols(object).filter(isShown);
