import Ajv from "ajv";

export default function main() {
  const ajv = new (Ajv.default ?? Ajv)({ allErrors: true, useDefaults: true, coerceTypes: true });
  const errors = (schema, value) => {
    const validate = ajv.compile(schema);
    return validate(value)
      ? value
      : validate.errors.map(({ instancePath, keyword, message, params }) => [instancePath, keyword, message, params]);
  };
  return [
    errors(
      {
        type: "object",
        properties: { a: { type: "integer", minimum: 5 }, b: { type: "string", default: "x" } },
        required: ["a"],
        additionalProperties: false,
      },
      { a: "7" },
    ),
    errors(
      {
        type: "object",
        properties: { a: { type: "integer", minimum: 5 } },
        required: ["a", "c"],
        additionalProperties: false,
      },
      { a: 1, z: 2 },
    ),
    errors({ type: "array", items: { type: "number" }, uniqueItems: true, maxItems: 2 }, [1, 1, "x"]),
    errors({ oneOf: [{ type: "string", pattern: "^a" }, { type: "number" }] }, "b"),
    errors({ enum: ["a", 1] }, 2),
    errors({ const: { a: 1 } }, { a: 1 }),
    errors({ $defs: { n: { type: "number" } }, type: "object", properties: { x: { $ref: "#/$defs/n" } } }, { x: "q" }),
    errors({ if: { properties: { t: { const: "a" } } }, then: { required: ["n"] } }, { t: "a" }),
    errors({ type: "object", patternProperties: { "^x": { type: "number" } }, minProperties: 1 }, { xa: "1", y: 2 }),
    errors({ not: { type: "string" } }, "s"),
    errors({ type: "string", minLength: 2, maxLength: 3 }, "😀"),
    ajv.errorsText([{ instancePath: "/a", message: "is bad" }]),
  ];
}
