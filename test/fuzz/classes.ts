import { METHODS, number, PROPERTIES, textual } from "./expressions.js";
import { parametersAndBody } from "./functions.js";
import type { FunctionState, Maker } from "./maker.js";
import { statements } from "./statements.js";

const PRIVATES = ["#a", "#b"] as const;
const BUILTINS = ["Array", "Error", "Map", "Set", "Promise"] as const;

/** A class, and an instance or two of it. */
export function classDeclaration(maker: Maker): string {
  const { random } = maker;
  const name = maker.fresh();
  maker.size -= 4;
  const text = classText(maker, name);
  maker.declare(name, "class");
  maker.budget = 4;
  const call = `new ${name}(${number(maker)}, ${number(maker)})`;
  const instance = maker.fresh();
  const made = `const ${maker.declare(instance, "object", true)} = ${call};`;
  const method = random.pick(METHODS);
  const property = random.pick(PROPERTIES);
  const calls = random.chance(60)
    ? ` log(${instance}, ${instance}.${method}?.(${number(maker)}), ${instance}.${property}, ${name}.${property});`
    : ` log(${instance});`;
  return `${text}\n${made}${calls}`;
}

/** Inside of a class its name is a constant, which V4 does not know: nothing there assigns it. */
function classText(maker: Maker, name: string): string {
  return maker.scoped(false, () => {
    maker.declare(name, "text", true);
    return bodyText(maker, name);
  });
}

function bodyText(maker: Maker, name: string): string {
  const { random } = maker;
  const base = random.below(10);
  const parent = base < 4 ? maker.variable("class", false) : base < 5 ? random.pick(BUILTINS) : undefined;
  const privates = random.chance(50) ? PRIVATES.slice(0, 1 + random.below(2)) : [];
  const state: Partial<FunctionState> = { hasThis: true, superIs: "property", privates, hasArguments: true };
  const members: string[] = privates.map(
    (field) => `${field}${random.chance(80) ? ` = ${initial(maker, { ...state, privates: [] })}` : ""};`,
  );
  const names = new Set<string>();
  const count = 1 + random.below(4);
  for (let index = 0; index < count; index++) members.push(member(maker, state, names));
  if (random.chance(40)) {
    const before = parent === undefined ? "" : random.pick(["super(...arguments); ", "super(1); "]);
    members.splice(random.below(members.length + 1), 0, constructorOf(maker, state, before));
  }
  return `class ${name}${parent === undefined ? "" : ` extends ${parent}`} { ${members.join("\n")} }`;
}

// What a constructor returns, if it is no object, makes it throw.
const constructorOf = (maker: Maker, state: Partial<FunctionState>, before: string): string =>
  `constructor${parametersAndBody(maker, { ...state, canReturn: false }, before)}`;

/** A field's value sees `this`, but no `arguments`. */
function initial(maker: Maker, state: Partial<FunctionState>): string {
  return maker.within({ ...state, hasArguments: false, canReturn: false }, () => {
    maker.budget = 4;
    return number(maker);
  });
}

/** Functions and values have different names: the text of a function is not the same everywhere. */
function key(maker: Maker, names: Set<string>, pool: readonly string[]): string {
  const { random } = maker;
  const name = random.pick(pool);
  names.add(name);
  if (random.chance(75)) return name;
  maker.budget = 2;
  return random.chance(50) ? `["${name}"]` : `[(log("key"), ${textual(maker)})]`;
}

function member(maker: Maker, state: Partial<FunctionState>, names: Set<string>): string {
  const { random } = maker;
  const word = random.chance(25) ? "static " : "";
  // A static member has a `this` without the private names.
  const own: Partial<FunctionState> = word === "" ? state : { ...state, privates: [] };
  const kind = random.below(12);
  if (kind < 3) return `${word}${key(maker, names, PROPERTIES)} = ${initial(maker, own)};`;
  if (kind < 7) return `${word}${key(maker, names, METHODS)}${parametersAndBody(maker, own)}`;
  if (kind < 8) return `${word}get ${key(maker, names, PROPERTIES)}() { log("get"); ${accessor(maker, own)} }`;
  if (kind < 9)
    return `${word}set ${key(maker, names, PROPERTIES)}(u) { log("set", u); ${maker.within(
      { ...own, hasArguments: false },
      () => {
        maker.declare("u", "number");
        return statements(maker, 1);
      },
    )} }`;
  if (kind < 10)
    return `${word}*${key(maker, names, METHODS)}${parametersAndBody(maker, { ...own, isGenerator: true })}`;
  if (kind < 11)
    return `${word}async ${key(maker, names, METHODS)}${parametersAndBody(maker, { ...own, isAsync: true })}`;
  return `static { ${maker.within({ hasThis: true, superIs: "property", canReturn: false }, () => statements(maker, 2))}}`;
}

const accessor = (maker: Maker, state: Partial<FunctionState>): string =>
  maker.within({ ...state, hasArguments: false }, () => {
    maker.budget = 4;
    return `${statements(maker, 1)}return ${number(maker)};`;
  });
