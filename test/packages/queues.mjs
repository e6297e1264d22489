import pLimit from "p-limit";
import pMap, { pMapSkip } from "p-map";
import PQueue from "p-queue";
import pRetry, { AbortError } from "p-retry";

const wait = (ms, value) => new Promise((done) => setTimeout(done, ms, value));
export default async function main() {
  const seen = [];
  const queue = new PQueue({ concurrency: 2 });
  queue.on("idle", () => seen.push("idle"));
  const results = queue.addAll(
    [1, 2, 3].map((n) => async () => {
      seen.push(`start ${n}`);
      await wait(5 * n);
      seen.push(`end ${n}`);
      return n;
    }),
  );
  queue.add(() => seen.push("high"), { priority: 1 });
  const sizes = [queue.size, queue.pending, queue.isPaused];
  const done = await results;
  await queue.onIdle();
  const limit = pLimit(1);
  const limited = await Promise.all([limit(() => wait(5, "a")), limit((x) => x, "b")]);
  let attempts = 0;
  const retried = await pRetry(
    async (n) => {
      attempts = n;
      if (n < 3) throw new Error("again");
      return "ok";
    },
    { minTimeout: 1, maxTimeout: 2 },
  );
  const aborted = await pRetry(
    () => {
      throw new AbortError("stop");
    },
    { retries: 2 },
  ).catch((error) => error.message);
  return [
    seen,
    sizes,
    done,
    limited,
    limit.activeCount,
    retried,
    attempts,
    aborted,
    await pMap([1, 2, 3], (n) => (n === 2 ? pMapSkip : wait(3, n * n)), { concurrency: 2 }),
    await pMap([1], async () => {
      throw new TypeError("bad");
    }).catch((error) => error.name),
    await queue.add(() => wait(1, "last")),
    await new PQueue({ timeout: 5 }).add(() => wait(50)).catch((error) => error.name),
  ];
}
