import * as yup from "yup";

export default async function main() {
  const schema = yup.object({
    name: yup.string().required().min(2).trim(),
    age: yup.number().positive().integer().default(3),
    email: yup.string().email(),
    site: yup.string().url().nullable(),
    tags: yup.array().of(yup.string()).max(2),
    created: yup.date().default(() => new Date(0)),
    other: yup.string().when("name", { is: "x", then: (s) => s.required() }),
  });
  const errors = async (one, value, options) => {
    try {
      return await one.validate(value, { abortEarly: false, ...options });
    } catch (error) {
      return [error.name, error.errors, error.inner.map(({ path, type }) => [path ?? "", type])];
    }
  };
  return [
    await errors(schema, { name: " Ann ", age: "5" }),
    await errors(schema, { name: "a", age: -1.5, email: "x", site: "y", tags: ["a", "b", "c"] }),
    schema.cast({ name: 5, age: "7", created: "2024-02-29" }),
    schema.isValidSync({ name: "Bob" }),
    schema.getDefault(),
    await errors(yup.string().oneOf(["a", yup.ref("b")]), "c"),
    await errors(
      yup.mixed().test("even", "${path} must be even", (v) => v % 2 === 0),
      3,
    ),
    await errors(yup.object({ a: yup.string(), b: yup.string().oneOf([yup.ref("a")], "must match") }), {
      a: "1",
      b: "2",
    }),
    await errors(yup.array().of(yup.object({ n: yup.number().required() })), [{ n: 1 }, {}]),
    yup.reach(schema, "name").type,
    await errors(
      yup.lazy((v) => (typeof v === "string" ? yup.string() : yup.number())),
      "x",
    ),
    await errors(yup.tuple([yup.string(), yup.number()]), ["a", "b"]),
    await errors(yup.date().min(new Date(0)), "1960-01-01"),
    schema.describe().fields.name.tests,
    await errors(yup.boolean().isTrue(), false),
    await errors(schema.noUnknown().strict(), { name: "Ann", zzz: 1 }),
  ];
}
