import { assign, createActor, createMachine, fromPromise, setup, toPromise } from "xstate";

export default async function main() {
  const seen = [];
  const toggle = createMachine({
    id: "toggle",
    initial: "off",
    context: { count: 0 },
    states: {
      off: { on: { TOGGLE: { target: "on", actions: assign({ count: ({ context }) => context.count + 1 }) } } },
      on: {
        entry: () => seen.push("entered on"),
        on: { TOGGLE: "off", STOP: { target: "done", guard: ({ context }) => context.count > 1 } },
      },
      done: { type: "final" },
    },
  });
  const actor = createActor(toggle);
  actor.subscribe({
    next: (snapshot) => seen.push([snapshot.value, snapshot.context.count]),
    complete: () => seen.push("complete"),
  });
  actor.start();
  for (const type of ["TOGGLE", "STOP", "TOGGLE", "TOGGLE", "STOP"]) actor.send({ type });
  const machine = setup({ actors: { load: fromPromise(async ({ input }) => input * 2) } }).createMachine({
    initial: "loading",
    context: { value: 0 },
    states: {
      loading: {
        invoke: {
          src: "load",
          input: 21,
          onDone: { target: "ready", actions: assign({ value: ({ event }) => event.output }) },
        },
      },
      ready: { type: "final" },
    },
    output: ({ context }) => context.value,
  });
  const output = await toPromise(createActor(machine).start());
  const parallel = createActor(
    createMachine({
      type: "parallel",
      states: {
        a: { initial: "x", states: { x: { on: { GO: "y" } }, y: {} } },
        b: { initial: "p", states: { p: { on: { GO: "q" } }, q: {} } },
      },
    }),
  ).start();
  parallel.send({ type: "GO" });
  return [
    seen,
    actor.getSnapshot().status,
    output,
    parallel.getSnapshot().value,
    parallel.getSnapshot().matches({ a: "y" }),
    JSON.parse(JSON.stringify(actor.getPersistedSnapshot())).value,
  ];
}
