// Expressions and statements with holes: $n a number, $s text, $a an array, $o an object, $f a function, $y anything,
// $g something to iterate over, $k a small integer, $p a property's name, $m a method's name, $d a body of statements,
// $l a literal. Capitals are variables that may be assigned, the same one wherever the letter comes again: $X $Y $Z
// numbers, $S text, $A array, $O object, $F function, $G generator function, $C class, $M Map. $P is an array pattern
// that assigns, $Q an object pattern, $N a parameter, $i a method's and $j a property's name, the same one wherever it
// comes again. What stands in ‹ › is in an arrow function, in « » in another one; after the bracket * says that it is a
// generator, ~ that it is async. Elsewhere ~ stands for a backtick and #{ for the beginning of a substitution.
// The number is the weight.
import type { Kind } from "./maker.js";

export interface Template {
  readonly weight: number;
  readonly text: string;
}

export const lines = (text: string): readonly Template[] =>
  text
    .trim()
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => {
      const [, weight, template] = /^(\d+) (.*)$/s.exec(line) ?? [];
      if (template === undefined) throw new Error(`no template: ${line}`);
      return {
        weight: Number(weight),
        text: template
          .replace(/(?<![‹«])~/g, "`")
          .replace(/#\{/g, "${")
          .replace(/¶/g, "\n"),
      };
    });

/** What reads a variable that something further right assigns. */
const ORDER = `
4 ($X + ($X = $l))
3 ($X - $X++)
3 ($X * ($X += $n))
2 ($n + $X - ($X = $n))
3 ($X < ($X = $n))
2 ($X === $X++)
2 [$X, $X++, $X, ($X = $n)].reduce((p, q) => p * 2 + q, 0)
2 $F($X, $X = $n, $X)
2 $F($X++, $X)
2 ($A[$X] = $X++)
2 ($A[$X % 3] = $A[$X = $k])
2 ($A[$k] += ($A = [$n, $n, $n], $n))
2 ($O.$p += ($O = { $p: $n }, $n))
2 ($O.$p = ($O = { $p: $n }).$p)
2 ($X += $X++ * 2)
2 ($X -= ($X = $n))
1 ($X **= ($X = $k))
1 ($X ??= $X = $n)
1 ($X &&= $X = $n)
1 ($X ||= ($X = $n) + $X)
1 ($X, $X = $n, $X)
1 (-$X + ($X = $l))
1 ($X ? ($X = $n) : $X = $n)
1 ($X && ($X = $n) - $X)
1 $F(...[$X, $X = $n], $X)
1 $F(...$A, $A = [$n])
1 $F($A, ...($A = [$n]))
1 (~#{$X}#{$X = $l}#{$X}~).length
1 ((s, ...v) => v[0] * 3 - v[1])~#{$X}a#{$X = $n}~
1 ($O[$X] = $X = $n)
1 ($O[($X = $k)] = $X)
1 ({ a: $X, [$X = $k]: $X }).a
1 ($X - $F($X = $n) - $X)
1 ($A[$k], $A = $a)[$k]
1 ($A[0] - ($A[0] = $n))
1 ($A[$X]++ - $A[$X])
1 ($A[++$X % 3] = $X = $k)
1 ($A[++$X] = $X = $k)
1 ($A[--$X] += ($X = $k, $n))
1 ($A[$X++]--, $X)
1 ($A[$X] **= $X = $k)
1 ($F($X) + ($F = $f)($X))
1 $F(($F = $f, $n))
1 ($O.$p - ($O.$p = $n))
1 ($O.$p++ - --$O.$p)
1 ([$X, $Y] = [$Y, $X], $X - $Y)
1 ([$A[$X], $X] = [$X = $k, $n], $X)
1 ({ a: $X, b: $A[$X] } = { a: $k, b: $X }, $X)
1 ($X in ($X = $k, $A)) + $X
1 ([$X = $X + 1, $Y = $X] = [], $Y)
1 ((p, q = $X = ‹$n›) => p - q + $X)($X)
1 ($X = ($X = $n) - $X)
1 ($X = $X++ + $X)
1 ($X = $Y = $X - 1) * $Y
1 ($X - (() => $X = ‹$n›)() - $X)
1 (($X)) - (($X) = $n)
1 ((0, $X) - ($X = $n))
1 (($X = $n) - ($X = $n) - $X)
1 new Array($X, $X = $k, $X).length
1 Math.max($X, $X = $n)
1 (typeof $X).length + ($X = $l)
1 ($X |= $X = $n, $X)
1 ($X >>>= $k, $X)
1 ($X - ([$X] = [$n], $X))
1 ($X - ({ a: $X } = { a: $n }, $X))
1 (($X > 0 ? $X : 1) - ($X = $n))
1 (($X || 5) - ($X = $n))
1 ($A.length - ($A = $a).length)
1 ($A[$A.length - 1] = $A.pop())
1 ($A[$A.push($n)] = $A.length)
1 ($O.$p = $O = { $p: $n }).$p
1 ($O?.[$X] ?? ($X = $n)) - $X
1 $A[$X]?.[$X = $k]
1 ($O.a = $X, $O.b = $X = $n, $O.a - $O.b)
`;

export const EXPRESSIONS: Readonly<Record<"number" | "text" | "array" | "object" | "any", readonly Template[]>> = {
  number: lines(`
20 $V
12 $l
6 ($X = $n)
4 ($X += $n)
4 $X++
2 --$X
3 ($n - $n)
3 ($n * $n)
2 ($n + $l)
1 ($n | $n)
1 ($n ?? $n)
2 ($n || $n)
2 ($n && $n)
3 ($y ? $n : $n)
2 ($y, $n)
8 log($n)
4 $O.$p
2 $O?.$p
1 $O?.$p?.$p
1 $O?.$m?.($l)
2 $A[$k]
2 ($A[$k] = $n)
3 ($O.$p = $n)
1 ($O.$p += $n)
1 ($O.$p ??= $n)
1 ($O.$p ||= log($n))
1 $O.$p++
5 $F($n)
3 $F($n, $n)
1 $F(...$g)
2 $O.$m($V)
1 $O[$q]($l)
2 $A.length
2 $s.length
1 +$s
1 ($f)($n)
2 (($N) => ‹$n›)($n)
2 (($N) => ‹{ $d return $n }›)($n)
1 (function ($N) { «$d return $n» })($n)
1 ($P = [...$g], $X)
1 ($Q = $o, $X)
1 $a.reduce((p, q) => p - q, $n)
1 $A.indexOf($n)
1 $a.find((e) => e > ‹$n›)
1 $A.push($n)
1 Math.max(...$a)
1 ("$p" in $o) * $n
1 [$n, $n].findLast((e) => e < ‹$n›)
1 $A.at(-1)
1 Number($y instanceof $C)
1 ({ $j: $n, get b() { log("get b"); return 2 } }).$j
1 ({ $i($N) { «return $n» } }).$i($V)
1 ([...$g].length)
${ORDER}`),
  text: lines(`
6 $S
6 "$p$k"
2 ($S = $s)
2 ~#{$n}y#{$n}~
1 ~#{$o}~
1 String($n)
1 (typeof $y)
1 $s.slice($k)
2 ($n + "").slice(0, 12)
1 $a.join("-")
1 log($s)
1 JSON.stringify($a)
1 ((s, ...v) => s.raw.join("/") + v.length)~a#{$n}\\n#{$n}~
1 $C.name
1 Object.getOwnPropertyNames($o).join()
1 "abcabc".replace(/b/g, (t) => t + ‹$n›)
`),
  array: lines(`
10 $A
5 [$n, $n, $n]
3 [$n, ...$g]
2 [...$g, $n]
2 ($A = $a)
1 [$n, , $n]
2 $a.map($f)
1 $a.filter((e, i) => i !== $k)
1 Array.from($g)
1 Object.values($o)
1 $a.slice(0, 4)
1 ($P = [...$g])
1 $a.concat($n)
1 log($a)
1 [...$M.keys()]
1 $A.splice(0, $k)
1 $A.sort((p, q) => p - q)
1 [$a, $n].flat()
`),
  object: lines(`
12 $O
5 { a: $n, b: $n, c: $n }
2 { ...$o, $p: $n }
2 { $p: $n, ...$o }
2 { $p: $n, get b() { log("get b"); «return $n» }, set b($N) { log("set b", u); «$d» } }
3 { a: $n, $m($N) { «$d return $n» } }
1 { a: $n, *$m($N) { «* $d yield $n; yield u» } }
1 { async $m($N) { «~ $d return $n» }, b: $n }
2 { a: $n, $m: $f }
1 { [$q]: $n, a: $n }
1 { $p: $n, [(log("key"), $q)]: $n }
1 { __proto__: $o, $p: $n }
2 { __proto__: { $i(v) { return v - 1 } }, $i($N) { «$d return $n + super.$i(u)» } }
1 ($Q = $o)
2 ($O = $o)
2 new $C($n)
1 Object.assign({}, $o)
1 Object.create($o)
1 log($o)
1 (($N) => (‹{ a: $n }›))($n)
1 Object.freeze({ a: $n, b: $n })
1 Object.defineProperty({}, "$p", { get() { «return $n» }, configurable: true, enumerable: true })
`),
  any: lines(`
8 $n
3 $s
2 $a
3 $o
1 $f
2 ($n > $n)
1 ($n === $n)
1 !$n
1 undefined
1 null
1 void $n
2 $O.$p
1 new Map([[$n, $n], [$s, $n]])
1 new Set($g)
1 Symbol.iterator
1 /a(b)?/
`),
};

/** What may stand for a number where the function allows it. */
export const IN_GENERATOR = lines(`
6 (yield $n)
2 (yield void 0)
2 (yield* $g)
2 ($X + (yield $n) * 2)
2 ($X - (yield ($X = $n)))
1 ($X = yield $X)
1 [yield $n, yield $n].length
1 ($O.$p = yield $n)
1 $F(yield $n, $X)
1 ($A[$k] = yield void 0)
1 ($X += yield $n)
1 ({ a: yield $n }).a
`);
export const IN_ASYNC = lines(`
6 (await $n)
2 (await $F($n))
3 ($X - (await ($X = $n)))
2 ($X + (await $n) * 2)
2 (await Promise.resolve($n))
1 (await { then(r) { log("then"); r(«$n») } })
1 (await new Promise((r, j) => r(‹$n›)))
1 (await Promise.reject(new Error("own $k")))
1 $F(await $n, $X)
1 ($O.$p = await $n)
1 ($X += await $n)
1 [$X, await $n, $X].length
1 (await Promise.all([$n, $F($n), $X])).length
1 (await (async ($N) => { ‹~ $d return $n› })($n))
1 (await { then(r, j) { throw new Error("own $k") } })
`);
export const WITH_THIS = lines(`
5 this.$p
3 (this.$p = $n)
1 (this.$p += $n)
2 this.$p++
2 this.$m?.($V)
1 (($N) => this.$p - ‹$n›)($n)
1 ((p = this.$p) => { if (p) return this.$p; return ‹$n› })()
1 [1, 2].map((e) => this.$p)[1]
1 ({ $p: this.$p } = this).a
1 (this.$p ??= $n)
`);
export const WITH_SUPER = lines(`
4 super.$p
2 super.$m?.($V)
1 (() => super.$p)()
1 super[$q]
`);
export const WITH_PRIVATE = lines(`
5 this.$h
3 (this.$h = $n)
2 (this.$h += $n)
2 this.$h++
1 (this.$h ??= $n)
1 ($h in this) * $n
1 ([this.$h] = [$n], this.$h)
1 (() => this.$h)()
1 ({ a: this.$h } = { a: $n }).a
`);
export const WITH_ARGUMENTS = lines(`
3 arguments.length
3 arguments[$k]
1 (arguments[0] = $n)
1 (() => arguments[0])()
1 [...arguments].length
`);

/** Things to iterate over, apart from arrays. */
export const ITERABLES = lines(`
8 $a
3 $G($n)
1 new Set([$n, $n])
1 "ab#{$k}"
1 $M.values()
1 $a.values()
2 { [Symbol.iterator]() { let i = 0; return { next() { log("next", i); return { value: i, done: i++ > $k } }, return() { log("return"); return {} } } } }
1 { *[Symbol.iterator]() { try { «* yield $n; yield $n» } finally { log("closed") } } }
`);

// Qt 6 takes all that an array pattern needs before it assigns anything: the values are there before.
export const STATEMENTS = lines(`
8 log($n);
5 log($X, $n);
3 log($o);
3 log($a);
2 log($s);
3 log($n, $Y, $X);
5 $X = $n;
3 $X += $n;
2 $n;
2 $O.$p = $n;
2 $A[$k] = $n;
2 $O.$m = $f;
2 $F = $f;
2 $P = [...$g];
2 $Q = $o;
1 [$O.$p, $A[$k], ...$O.b] = [...$g];
1 ({ a: $O.$p, ...$O.c } = { ...$o });
2 $A = $a;
2 $O = $o;
1 $O.$p?.$m();
1 throw new Error("own $k");
1 if ($y) throw new TypeError("own $k");
1 $A.length = $k;
1 $M.set($n, $n);
1 for (const [k, v] of $M) log(k, v);
1 log(Object.getOwnPropertyNames($o), $X);
1 $A.forEach($f);
1 for (const pr of [new Proxy({ a: $n, b: 1 }, { get(t, k) { log("trap", k); return t[k] }, set(t, k, v) { log("put", v); t[k] = v; return true }, has(t, k) { log("has", k); return k in t } })]) log(pr.a, pr.b = $n, "a" in pr, pr.b);
1 ([$A[0], $A[1]] = [$A[1], $A[0]]);
`);

/** The kind of variable for each capital. */
export const CAPITALS: Readonly<Record<string, Kind>> = {
  X: "number",
  Y: "number",
  Z: "number",
  V: "number",
  S: "text",
  A: "array",
  O: "object",
  F: "function",
  G: "generator",
  C: "class",
  M: "map",
};
