import { classDeclaration } from "./classes.js";
import { array, functional, number, object } from "./expressions.js";
import { WIDE } from "./idioms.js";
import { Maker } from "./maker.js";
import { Random } from "./random.js";
import { RARE } from "./rare-idioms.js";
import { functionDeclaration, statements, use } from "./statements.js";

/** A random program: it declares a function of its own name that takes `log` and `tick`. */
export interface RandomProgram {
  readonly seed: number;
  readonly name: string;
  readonly sourceType: "module" | "script";
  readonly source: string;
}

/**
 * The program of a seed, the same one for ever as long as the generator is not changed. Those from WIDE and from RARE on have
 * more.
 */
export function randomProgram(seed: number): RandomProgram {
  const random = new Random(seed);
  const sourceType = random.chance(75) ? "module" : "script";
  const name = `p${seed}`;
  const maker = new Maker(
    random,
    sourceType === "module",
    `_${seed}`,
    15 + random.below(55),
    seed >= RARE ? "rare" : seed >= WIDE ? "wide" : "plain",
  );
  const body = maker.scoped(true, () => {
    const top = random.chance(25) ? opening(maker, `_${seed}`) : "";
    const text = maker.within({ canReturn: true }, () => opening(maker, "") + scenes(maker));
    return `${top}function ${name}(log, tick) {\n${text}}`;
  });
  return { seed, name, sourceType, source: body };
}

/** Some variables to begin with. */
function opening(maker: Maker, suffix: string): string {
  const names = ["a", "b", "x", "q", "o", "f", "s", "M"].map((name) => `${name}${suffix}`) as [
    string,
    string,
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  const [a, b, x, q, o, f, s, m] = names;
  for (const name of [a, b, x]) maker.declare(name, "number");
  maker.declare(q, "array");
  maker.declare(o, "object");
  maker.declare(f, "function");
  maker.declare(s, "text");
  maker.declare(m, "map", true);
  return `let ${a} = 1, ${b} = 2, ${s} = "st", ${q} = [3, 1, 2], ${o} = { a: 1, b: 2, m(v) { return v + 1 } };
var ${x} = 5;
let ${f} = (v, w = 3) => v - w;
const ${m} = new Map([[1, 2], [3, 4]]);
`;
}

/** Each part is tried, so that what throws ends that part alone. */
function scenes(maker: Maker): string {
  const { random } = maker;
  let text = "";
  const count = 2 + random.below(3);
  for (let index = 0; index < count; index++) {
    const kind = random.below(10);
    if (kind < 5) text += guarded(maker.scoped(false, () => statements(maker, 2 + random.below(3))));
    else if (kind < 7)
      text += guarded(maker.scoped(false, () => `${functionDeclaration(maker)}\n${statements(maker, 2)}`));
    else if (kind < 9)
      text += guarded(maker.scoped(false, () => `${classDeclaration(maker)}\n${statements(maker, 1)}`));
    else text += statements(maker, 1);
  }
  maker.budget = 5;
  return `${text}log(a, b, x, q, o, s);\nreturn ${number(maker)};\n`;
}

const guarded = (text: string): string => `try {\n${text}} catch (error) { log("threw", error); }\n`;
void [array, functional, object, use];
