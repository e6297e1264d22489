import {
  array,
  assert,
  boolean,
  coerce,
  create,
  date,
  defaulted,
  define,
  enums,
  integer,
  is,
  literal,
  map,
  mask,
  max,
  min,
  nullable,
  number,
  object,
  optional,
  pattern,
  record,
  refine,
  StructError,
  set,
  size,
  string,
  trimmed,
  tuple,
  type,
  union,
  validate,
} from "superstruct";

export default function main() {
  const User = object({
    id: number(),
    name: size(string(), 2, 5),
    tags: defaulted(array(string()), () => []),
    role: optional(enums(["a", "b"])),
  });
  const failures = (struct, value) => {
    const [error, result] = validate(value, struct, { coerce: true });
    return error
      ? [
          error.message,
          ...error.failures().map(({ path, type, refinement }) => [path.join("."), type, refinement ?? null]),
        ]
      : result;
  };
  let thrown;
  try {
    assert({ id: "x" }, User);
  } catch (error) {
    thrown = [error instanceof StructError, error instanceof TypeError, error.key, error.message];
  }
  return [
    create({ id: 1, name: "ann" }, User),
    failures(User, { id: "1", name: "a", x: 2 }),
    thrown,
    is("a", literal("a")),
    failures(union([string(), number()]), true),
    failures(tuple([string(), number()]), ["a"]),
    failures(record(string(), number()), { a: "b" }),
    failures(map(string(), number()), new Map([[1, 2]])),
    failures(set(number()), new Set(["x"])),
    mask({ id: 1, name: "ann", extra: 1 }, User),
    create("42", coerce(number(), string(), parseFloat)),
    failures(
      refine(string(), "even", (s) => s.length % 2 === 0),
      "abc",
    ),
    failures(
      define("Email", (v) => String(v).includes("@")),
      "x",
    ),
    failures(pattern(string(), /^\d$/), "x"),
    failures(min(max(integer(), 5), 1), 9),
    failures(nullable(boolean()), null),
    failures(type({ a: date() }), { a: new Date(NaN) }),
    create(" x ", trimmed(string())),
  ];
}
