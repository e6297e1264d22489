const wait = (value) => Promise.resolve(value + 1);

function chain(length) {
  let sum = 0;
  let promise = Promise.resolve();
  for (let index = 0; index < length; index++)
    promise = promise
      .then(() => wait(index))
      .then((value) => {
        sum += value;
      });
  return promise.then(() => sum);
}

export const run = () =>
  Promise.all([chain(60), chain(60), chain(60)])
    .then((sums) => Promise.reject(new Error("expected")).catch(() => sums.concat([1])))
    .then((sums) => sums.reduce((all, one) => all + one, 0));
