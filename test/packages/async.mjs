import async from "async";

const later = (value, done) => setTimeout(done, 2, null, value);
export default async () => [
  await async.map([1, 2, 3], async (n) => n * 2),
  await async.mapLimit([1, 2, 3], 2, async (n) => n + 1),
  await async.series([async () => 1, async () => 2]),
  await async.parallel({ a: async () => 1, b: (done) => later(2, done) }),
  await async.waterfall([async () => 1, async (n) => n + 1]),
  await async.filter([1, 2, 3], async (n) => n > 1),
  await async.reduce([1, 2, 3], 0, async (sum, n) => sum + n),
  await async.sortBy([3, 1, 2], async (n) => n),
  await async.some([1, 2], async (n) => n > 1),
  await async.detect([1, 2], async (n) => n === 2),
  await async.concat([1, 2], async (n) => [n, n]),
  await async.auto({ a: async () => 1, b: ["a", async ({ a }) => a + 1] }),
  await async.retry(3, async () => "x"),
  await async.groupBy([1, 2, 3], async (n) => (n % 2 ? "odd" : "even")),
  await async.times(3, async (n) => n),
  await new Promise((done) => {
    const seen = [];
    const queue = async.queue((task, ready) => {
      seen.push(task);
      setTimeout(ready, 1);
    }, 2);
    queue.push([1, 2, 3]);
    queue.drain(() => done(seen));
  }),
  await async
    .each([1], async () => {
      throw new Error("bad");
    })
    .catch((error) => error.message),
  await async.race([(done) => later("fast", done)]),
];
