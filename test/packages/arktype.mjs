import { type } from "arktype";
export default async function main() {
  const User = type({ name: "string", age: "number>0", "email?": "string.email", tags: "string[]" });
  const show = (x) => (x instanceof type.errors ? x.summary : x);
  return [
    show(User({ name: "a", age: 1, tags: [] })),
    show(User({ name: 1, age: -1, tags: [2] })),
    show(User({ name: "a", age: 1, tags: ["x"], email: "bad" })),
    show(type("'a'|'b'|3")("c")),
    show(type("string.numeric.parse")("12.5")),
    show(type("number%2")(3)),
    show(type("1<number<=5")(6)),
    show(type({ a: { b: "boolean" } })({ a: { b: 1 } })),
    show(type("string.date.parse")("2024-01-01")),
    User.expression,
    show(type("string").pipe((s) => s.length)("abcd")),
    show(type(["string", "number"])(["a", "b"])),
  ];
}
