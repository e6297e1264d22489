import { array, METHODS, number, object, PROPERTIES } from "./expressions.js";
import type { Maker } from "./maker.js";

/** A pattern's text and its names, which are declared by whoever uses it. */
export interface Binding {
  readonly text: string;
  readonly names: readonly string[];
}

const withDefault = (maker: Maker, text: string): string =>
  maker.random.chance(35) ? `${text} = ${number(maker)}` : text;

/** A pattern that declares, its names made by `name`. Defaults can't read them: they are declared after. */
export function arrayBinding(maker: Maker, name: () => string, depth = 0): Binding {
  const { random } = maker;
  const names: string[] = [];
  const parts: string[] = [];
  const count = 1 + random.below(3);
  for (let index = 0; index < count; index++) {
    // V4 asks nothing of what a pattern without names takes apart.
    if (index > 0 && random.chance(8)) parts.push("");
    else if (depth < 1 && random.chance(10)) {
      const otherwise = object(maker);
      const nested = objectBinding(maker, name, depth + 1);
      names.push(...nested.names);
      parts.push(`${nested.text} = ${otherwise}`);
    } else {
      const otherwise = random.chance(35) ? ` = ${number(maker)}` : "";
      const made = name();
      names.push(made);
      parts.push(made + otherwise);
    }
  }
  return { text: `[${parts.join(", ")}]`, names };
}

export function objectBinding(maker: Maker, name: () => string, depth = 0): Binding {
  const { random } = maker;
  const names: string[] = [];
  const parts: string[] = [];
  const count = 1 + random.below(3);
  for (let index = 0; index < count; index++) {
    const key = random.chance(15) ? `["${random.pick(PROPERTIES)}"]` : random.pick(PROPERTIES);
    if (depth < 1 && random.chance(10)) {
      const otherwise = array(maker);
      const nested = arrayBinding(maker, name, depth + 1);
      names.push(...nested.names);
      parts.push(`${key}: ${nested.text} = ${otherwise}`);
    } else {
      const otherwise = random.chance(35) ? ` = ${number(maker)}` : "";
      const made = name();
      parts.push(`${key}: ${made}${otherwise}`);
      names.push(made);
    }
  }
  return { text: `{ ${parts.join(", ")} }`, names };
}

/** What a number may be assigned to. */
export function target(maker: Maker): string {
  const { fn, random } = maker;
  const place = random.below(10);
  if (place < 2) {
    const name = maker.variable("object", false);
    if (name !== undefined) return `${name}.${random.pick(random.chance(80) ? PROPERTIES : METHODS)}`;
  } else if (place < 5 && fn.hasThis) return `this.${random.pick([...PROPERTIES, ...fn.privates])}`;
  return maker.variable("number", true) ?? "[][0]";
}

export function arrayTarget(maker: Maker): string {
  const parts: string[] = [];
  const count = 1 + maker.random.below(3);
  for (let index = 0; index < count; index++)
    parts.push(index > 0 && maker.random.chance(8) ? "" : withDefault(maker, target(maker)));
  if (maker.random.chance(10)) parts.push(`...${maker.variable("array", true) ?? "[][0]"}`);
  return `[${parts.join(", ")}]`;
}

/** In parentheses where it begins a statement. */
export function objectTarget(maker: Maker): string {
  const parts: string[] = [];
  const count = 1 + maker.random.below(3);
  for (let index = 0; index < count; index++)
    parts.push(`${maker.random.pick(PROPERTIES)}: ${withDefault(maker, target(maker))}`);
  return `{ ${parts.join(", ")} }`;
}
