import {
  BehaviorSubject,
  concat,
  defer,
  EMPTY,
  firstValueFrom,
  forkJoin,
  from,
  lastValueFrom,
  merge,
  of,
  ReplaySubject,
  range,
  Subject,
  throwError,
  zip,
} from "rxjs";
import {
  bufferCount,
  catchError,
  concatMap,
  distinctUntilChanged,
  filter,
  groupBy,
  map,
  mergeMap,
  pairwise,
  reduce,
  retry,
  scan,
  share,
  skip,
  startWith,
  switchMap,
  take,
  takeUntil,
  tap,
  toArray,
  withLatestFrom,
} from "rxjs/operators";

export default async function main() {
  const all = (source) => lastValueFrom(source.pipe(toArray()));
  const subject = new Subject();
  const seen = [];
  subject
    .pipe(distinctUntilChanged(), pairwise())
    .subscribe({ next: (pair) => seen.push(pair), complete: () => seen.push("done") });
  for (const value of [1, 1, 2, 3, 3]) subject.next(value);
  subject.complete();
  const behavior = new BehaviorSubject(1);
  const replay = new ReplaySubject(2);
  for (const value of [1, 2, 3]) replay.next(value);
  replay.complete();
  let attempts = 0;
  return [
    await all(
      range(1, 10).pipe(
        filter((n) => n % 2 === 0),
        map((n) => n * n),
      ),
    ),
    await all(from([1, 2, 3]).pipe(scan((sum, n) => sum + n, 0))),
    await all(of("a", "b").pipe(concatMap((x) => from(Promise.resolve(x + x))))),
    await all(of(1, 2).pipe(mergeMap((n) => of(n, n * 10)))),
    await all(range(0, 7).pipe(bufferCount(3))),
    await all(
      from(["ant", "bee", "ape"]).pipe(
        groupBy((w) => w[0]),
        mergeMap((g) => g.pipe(reduce((list, w) => [...list, w], [g.key]))),
      ),
    ),
    await all(zip(of(1, 2, 3), of("a", "b", "c"))),
    await all(merge(of(1), of(2), EMPTY)),
    await all(
      concat(
        of(1),
        defer(() => of(2)),
      ),
    ),
    await firstValueFrom(forkJoin({ a: of(1), b: Promise.resolve(2) })),
    await all(throwError(() => new Error("bad")).pipe(catchError((error) => of(error.message)))),
    await all(defer(() => (++attempts < 3 ? throwError(() => "again") : of(attempts))).pipe(retry(5))),
    await all(replay),
    await all(
      of(1, 2, 3, 4).pipe(
        skip(1),
        take(2),
        startWith(0),
        switchMap((x) => of(x)),
      ),
    ),
    await firstValueFrom(behavior.pipe(withLatestFrom(of("z")))),
    await all(
      range(1, 3).pipe(
        tap((n) => seen.push(n)),
        share(),
        takeUntil(new Subject()),
      ),
    ),
    await firstValueFrom(EMPTY).catch((error) => error.name),
    seen,
  ];
}
