const signal = (initial) => {
  let value = initial;
  const listeners = new Set();
  return {
    get: () => value,
    set: (next) => {
      value = next;
      for (const listener of listeners) listener(next);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
};

const pipe =
  (...steps) =>
  (value) =>
    steps.reduce((result, step) => step(result), value);

export function run() {
  const count = signal(0);
  let last = 0;
  const stop = count.subscribe((value) => {
    last = value;
  });
  const work = pipe(
    (value) => value + 1,
    (value) => value * 2,
    (value) => value % 1000,
  );
  for (let step = 0; step < 150; step++) count.set(work(count.get() + step));
  stop();
  count.set(-1);
  return last;
}
