import * as v from "valibot";

export default async function main() {
  const User = v.object({
    name: v.pipe(v.string(), v.trim(), v.minLength(2)),
    age: v.optional(v.pipe(v.number(), v.integer()), 1),
    email: v.nullish(v.pipe(v.string(), v.email("bad email"))),
  });
  const issues = (schema, value) => {
    const result = v.safeParse(schema, value);
    return result.success ? result.output : v.flatten(result.issues);
  };
  return [
    issues(User, { name: " Ann " }),
    issues(User, { name: "A", age: 1.5, email: "x" }),
    issues(v.variant("t", [v.object({ t: v.literal("a"), n: v.number() }), v.object({ t: v.literal("b") })]), {
      t: "a",
      n: "1",
    }),
    issues(v.union([v.string(), v.number()]), true),
    issues(v.array(v.number()), [1, "2"]),
    issues(v.record(v.string(), v.number()), { a: 1 }),
    issues(v.tuple([v.string(), v.boolean()]), ["a", 1]),
    issues(v.picklist(["a", "b"]), "c"),
    issues(v.pipe(v.string(), v.transform(Number), v.maxValue(5)), "7"),
    issues(v.strictObject({ a: v.number() }), { a: 1, b: 2 }),
    issues(v.pipe(v.string(), v.isoDate()), "2024-13-01"),
    issues(v.pipe(v.string(), v.uuid()), "123e4567-e89b-12d3-a456-426614174000"),
    issues(v.pipe(v.string(), v.url()), "nope"),
    issues(v.pipe(v.string(), v.emoji()), "😀"),
    issues(v.pipe(v.string(), v.ip()), "::1"),
    issues(
      v.lazy(() => v.number()),
      1,
    ),
    issues(
      v.pipe(
        v.object({ a: v.string(), b: v.string() }),
        v.forward(
          v.partialCheck([["a"], ["b"]], (o) => o.a === o.b, "differ"),
          ["b"],
        ),
      ),
      { a: "1", b: "2" },
    ),
    issues(v.pick(User, ["name"]), {}),
    issues(v.map(v.string(), v.number()), new Map([["a", 1]])).size,
    v.is(v.date(), new Date(NaN)),
    (
      await v.safeParseAsync(
        v.pipeAsync(
          v.string(),
          v.checkAsync(async (s) => s === "ok", "not ok"),
        ),
        "no",
      )
    ).issues[0].message,
    v.getDefaults(User),
    issues(v.fallback(v.number(), 9), "x"),
  ];
}
