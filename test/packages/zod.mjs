import { z } from "zod";

export default async function main() {
  const User = z.object({
    name: z.string().min(2).trim(),
    age: z.coerce.number().int().positive(),
    email: z.email().optional(),
    role: z.enum(["admin", "user"]).default("user"),
    tags: z.array(z.string()).max(3).optional(),
    born: z.iso.date().optional(),
  });
  const Shape = z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("circle"), r: z.number() }),
    z.object({ kind: z.literal("rect"), w: z.number(), h: z.number() }),
  ]);
  const Tree = z.object({
    value: z.number(),
    get children() {
      return z.array(Tree);
    },
  });
  const issues = (schema, value) => {
    const { success, error, data } = schema.safeParse(value);
    return success ? data : error.issues.map(({ code, path, message }) => [code, path.join("."), message]);
  };
  return [
    issues(User, { name: " Ann ", age: "42" }),
    issues(User, { name: "A", age: -1.5, email: "nope", role: "boss", tags: [1] }),
    issues(User, null),
    issues(Shape, { kind: "rect", w: 1, h: 2 }),
    issues(Shape, { kind: "hex" }),
    issues(Tree, { value: 1, children: [{ value: 2, children: [] }] }),
    issues(z.union([z.string(), z.number()]), true),
    issues(
      z
        .string()
        .transform((s) => s.length)
        .pipe(z.number().min(3)),
      "ab",
    ),
    issues(z.record(z.string(), z.number()), { a: 1, b: "x" }),
    issues(z.tuple([z.string(), z.number()]).rest(z.boolean()), ["a", 1, true, 2]),
    issues(z.strictObject({ a: z.number() }), { a: 1, b: 2 }),
    issues(z.string().regex(/^\d+$/, "digits only"), "x1"),
    issues(
      z.object({ a: z.string(), b: z.string() }).refine((o) => o.a === o.b, { path: ["b"], message: "must match" }),
      { a: "1", b: "2" },
    ),
    issues(z.date(), new Date(NaN)),
    issues(z.map(z.string(), z.number()), new Map([["a", "b"]])),
    issues(z.set(z.number()), new Set([1, 2])) instanceof Set,
    issues(z.uuid(), "123e4567-e89b-12d3-a456-426614174000"),
    issues(z.url(), "https://example.org/x?y=1"),
    issues(z.ipv4(), "1.2.3.400"),
    issues(z.iso.datetime(), "2024-02-29T10:00:00Z"),
    issues(User.pick({ name: true }).extend({ x: z.nan() }).partial(), { name: "Bob" }),
    issues(
      z.preprocess((v) => Number(v), z.number()),
      "5",
    ),
    (
      await z
        .string()
        .refine(async (s) => s !== "bad")
        .safeParseAsync("bad")
    ).success,
    z.toJSONSchema(User, { io: "input" }),
    z.prettifyError(User.safeParse({ age: 0 }).error),
    z.treeifyError(User.safeParse({ age: 0 }).error),
    issues(z.templateLiteral(["a", z.number(), "px"]), "a12px"),
    issues(z.stringbool(), "yes"),
    issues(z.literal([1, "a"]), 2),
    issues(z.codec ? z.string().nullable().catch("caught") : z.string(), 5),
  ];
}
