import * as rt from "runtypes";

export default function main() {
  const Item = rt.Object({
    name: rt.String,
    size: rt.Number.withConstraint((size) => size > 0),
    tags: rt.Array(rt.String),
  });
  const Shape = rt.Union(rt.Literal("round"), rt.Tuple(rt.Number, rt.Number), rt.Null);
  const told = (run) => {
    try {
      return run();
    } catch (error) {
      return error.message;
    }
  };
  return [
    Item.guard({ name: "a", size: 1, tags: ["x"] }),
    Item.guard({ name: "a", size: 0, tags: [] }),
    told(() => Item.check({ name: "a", size: "1", tags: [] })),
    told(() => Item.check({ name: 1 })),
    Shape.guard("round"),
    Shape.guard([1, 2]),
    Shape.guard([1]),
    told(() => Shape.check("square")),
    Item.asPartial().guard({}),
    Item.pick("name").guard({ name: "b" }),
    rt.Record(rt.String, rt.Number).guard({ a: 1 }),
    rt.String.withParser((text) => text.length).parse("abc"),
    rt.Optional(rt.Number).underlying.guard(2),
    rt.Number.optional().underlying.guard("x"),
  ];
}
