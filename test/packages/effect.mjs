import { Chunk, Data, Duration, Effect, HashMap, Option, pipe, Schedule, Schema, Stream } from "effect";
export default async function main() {
  class E extends Data.TaggedError("E") {}
  const show = (x) => JSON.parse(JSON.stringify(x));
  const S = Schema.Struct({ a: Schema.NumberFromString, b: Schema.optional(Schema.String) });
  return [
    await Effect.runPromise(
      Effect.gen(function* () {
        const a = yield* Effect.succeed(1);
        const b = yield* Effect.promise(async () => 2);
        return a + b;
      }),
    ),
    Effect.runSync(
      pipe(
        Effect.succeed(5),
        Effect.map((x) => x * 2),
      ),
    ),
    show(Effect.runSyncExit(Effect.fail("x"))),
    await Effect.runPromise(Effect.fail(new E()).pipe(Effect.catchTag("E", () => Effect.succeed("caught")))),
    show(Option.some(1)),
    Option.getOrElse(Option.none(), () => 3),
    Schema.decodeUnknownSync(S)({ a: "12" }),
    (() => {
      try {
        return Schema.decodeUnknownSync(S)({ a: "z" });
      } catch (e) {
        return e.message;
      }
    })(),
    Duration.format(Duration.minutes(90)),
    Array.from(Chunk.map(Chunk.range(1, 4), (x) => x * x)),
    Array.from(HashMap.set(HashMap.make(["a", 1]), "b", 2)),
    await Effect.runPromise(Stream.runCollect(Stream.range(1, 3).pipe(Stream.map((x) => x * 2)))).then((x) =>
      Array.from(x),
    ),
    await Effect.runPromise(Effect.all([Effect.succeed(1), Effect.delay(Effect.succeed(2), 5)], { concurrency: 2 })),
    await Effect.runPromise(
      Effect.retry(
        Effect.sync(() => 1),
        Schedule.recurs(2),
      ),
    ),
  ];
}
