import { z } from "zod/v3";

export default async function main() {
  const issues = (schema, value) => {
    const { success, error, data } = schema.safeParse(value);
    return success ? data : error.issues;
  };
  return [
    issues(z.object({ a: z.string().email(), b: z.number().gte(5).optional() }).strict(), { a: "x", b: 1, c: 2 }),
    issues(z.array(z.union([z.literal("a"), z.number()])).nonempty(), ["a", 1, true]),
    issues(z.string().datetime(), "2024-02-30"),
    issues(z.string().url(), "http://a.b/c"),
    issues(z.string().uuid(), "x"),
    issues(z.enum(["a", "b"]), "c"),
    issues(
      z.lazy(() => z.string()),
      "x",
    ),
    issues(z.intersection(z.object({ a: z.number() }), z.object({ b: z.number() })), { a: 1, b: 2 }),
    issues(z.function().args(z.string()).returns(z.number()), 1),
    issues(z.bigint().optional(), undefined),
    issues(z.object({ d: z.coerce.date() }), { d: "2024-01-01" }).d.getTime(),
    z.object({ a: z.string() }).keyof().options,
    issues(z.string().brand("x"), "y"),
    await z.promise(z.number()).parseAsync(Promise.resolve(4)),
    z.string().min(5).safeParse("abc").error.flatten(),
    z.object({ x: z.string() }).safeParse({}).error.format(),
    z.string().safeParse(1).error.message,
  ];
}
