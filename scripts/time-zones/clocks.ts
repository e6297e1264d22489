/** Writes down when clocks are changed. */

export interface Transition {
  readonly time: number;
  /** Minutes from UTC. */
  readonly before: number;
  readonly after: number;
}

export interface Clock {
  readonly first: number;
  readonly list: readonly Transition[];
}

const MINUTE = 60_000;
const DAY = 86_400_000;
/** Minutes that offsets have besides hours, and the signs for them. */
const FRACTIONS = new Map([
  [0, ""],
  [15, "!"],
  [15.5, "#"],
  [20, "%"],
  [30, "&"],
  [40, "*"],
  [45, "+"],
]);

/** `A` for -12 hours, `M` for none. */
function offsetText(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const fraction = FRACTIONS.get(minutes - hours * 60);
  if (fraction === undefined) throw new Error(`an offset of ${minutes} minutes`);
  return String.fromCharCode(77 + hours) + fraction;
}

/** The rules that a change fits: as texts, all the days from which on its day of the week is the first. */
function fitting({ time, before }: Transition): Set<string> {
  const found = new Set<string>();
  for (const kind of ["", "u"]) {
    const date = new Date(time + (kind === "u" ? 0 : before * MINUTE));
    const minute = Math.round((date.getTime() % DAY) / MINUTE);
    const add = (month: number, day: number, weekday: number): void => {
      if (day >= 1 && day <= 31)
        found.add(`${month.toString(36)}${day.toString(36)}${weekday}${kind}${minute.toString(36)}`);
    };
    const [month, day] = [date.getUTCMonth(), date.getUTCDate()];
    add(month, day, 7);
    for (let from = day; from > day - 7; from--) add(month, from, date.getUTCDay());
    // The last Thursday's midnight may be in the next month.
    const length = new Date(Date.UTC(date.getUTCFullYear(), month, 0)).getUTCDate();
    if (day < 7 && month !== 2 && month > 0)
      for (let from = day + length; from > day + length - 7; from--) add(month - 1, from, date.getUTCDay());
  }
  return found;
}

interface Run {
  readonly start: number;
  readonly years: number;
  readonly first: ReadonlySet<string>;
  readonly second: ReadonlySet<string>;
  pair?: string;
}

const yearOf = ({ time, before }: Transition): number => new Date(time + before * MINUTE).getUTCFullYear();
const both = (left: ReadonlySet<string>, right: ReadonlySet<string>): Set<string> =>
  new Set([...left].filter((one) => right.has(one)));

/** The longest run of years that follow a pair of rules from a change on. */
function runAt(list: readonly Transition[], start: number): Run | undefined {
  const [spring, autumn] = [list[start]!, list[start + 1]];
  if (!autumn || yearOf(autumn) !== yearOf(spring) || autumn.after !== spring.before) return undefined;
  let run: Run = { start, years: 1, first: fitting(spring), second: fitting(autumn) };
  for (let at = start + 2; at + 1 < list.length; at += 2) {
    const [one, other] = [list[at]!, list[at + 1]!];
    const year = yearOf(spring) + run.years;
    if (yearOf(one) !== year || yearOf(other) !== year || one.after !== spring.after || other.after !== autumn.after)
      break;
    const [first, second] = [both(run.first, fitting(one)), both(run.second, fitting(other))];
    if (first.size === 0 || second.size === 0) break;
    run = { start, years: run.years + 1, first, second };
  }
  return run.years > 1 ? run : undefined;
}

function runsOf({ list }: Clock): Run[] {
  const runs: Run[] = [];
  for (let at = 0; at < list.length; ) {
    // One that begins with the next change may be longer.
    const [here, next] = [runAt(list, at), runAt(list, at + 1)];
    if (here && !(next && next.years > here.years)) {
      runs.push(here);
      at += here.years * 2;
    } else at++;
  }
  return runs;
}

/** Gives each run one of the pairs that it fits, as few in all as can be; returns them. */
function choosePairs(runs: readonly Run[]): string[] {
  const pairs: string[] = [];
  for (let open = [...runs]; open.length > 0; open = open.filter(({ pair }) => pair === undefined)) {
    const counts = new Map<string, number>();
    for (const run of open)
      for (const first of run.first)
        for (const second of run.second) {
          const pair = `${first},${second}`;
          counts.set(pair, (counts.get(pair) ?? 0) + 1);
        }
    const [best] = [...counts].sort(([a, one], [b, two]) => two - one || a.length - b.length || (a < b ? -1 : 1))[0]!;
    const [first, second] = best.split(",") as [string, string];
    for (const run of open) if (run.first.has(first) && run.second.has(second)) run.pair = best;
    pairs.push(best);
  }
  return pairs;
}

function textOf({ first, list }: Clock, runs: readonly Run[], pairs: readonly string[]): string {
  const two = (value: number): string => `0${value.toString(36)}`.slice(-2);
  let text = offsetText(first);
  let last = 0;
  for (let at = 0; at < list.length; ) {
    const one = list[at]!;
    const run = runs.find(({ start }) => start === at);
    if (run) {
      at += run.years * 2;
      const isOpen = at === list.length && yearOf(list[at - 1]!) > 2090;
      const offsets = offsetText(one.after) + offsetText(list[at - 1]!.after);
      text += `~${two(pairs.indexOf(run.pair!))}${two(yearOf(one) - 1970)}${isOpen ? "" : run.years.toString(36)}${offsets}`;
      last = wallOf(list[at - 1]!);
    } else {
      const minutes = wallOf(one) - last;
      const rest = minutes % 60;
      text += Math.floor(minutes / 60).toString(36) + (rest > 0 ? `.${rest.toString(36)}` : "") + offsetText(one.after);
      last = wallOf(one);
      at++;
    }
  }
  return text;
}

/** Minutes since 1970 by the clocks before they are changed. */
const wallOf = ({ time, before }: Transition): number => time / MINUTE + before;

const PASSAGES = 36;
const LONGEST = 120;

/** Writes passages that several texts have once, for a `$` and a digit in each of them. */
function shortened(texts: readonly string[]): { passages: string[]; texts: string[] } {
  const items = texts.map((text) => text.match(/~.{4}\w?[A-[]\W?[A-[]\W?|[^~A-[]*[A-[][!#%&*+]?/g)!);
  const passages: string[] = [];
  while (passages.length < PASSAGES) {
    const counts = new Map<string, number>();
    for (const list of items)
      for (let from = 0; from < list.length; from++)
        for (let to = from, text = ""; to < list.length && text.length < LONGEST && list[to]![0] !== "$"; to++) {
          text += list[to]!;
          if (text.length > 4) counts.set(text, (counts.get(text) ?? 0) + 1);
        }
    const gain = (text: string, count: number): number => (count - 1) * (text.length - 2) - 3;
    const [best] = [...counts].sort(([a, one], [b, two]) => gain(b, two) - gain(a, one) || (a < b ? -1 : 1))[0]!;
    const mark = `$${passages.length.toString(36)}`;
    passages.push(best);
    for (const list of items)
      for (let from = 0; from < list.length; from++)
        for (let to = from + 1; to <= list.length && list.slice(from, to).join("").length <= best.length; to++)
          if (list.slice(from, to).join("") === best) list.splice(from, to - from, mark);
  }
  return { passages, texts: items.map((list) => list.join("")) };
}

export interface WrittenClocks {
  readonly rules: readonly string[];
  readonly passages: readonly string[];
  /** Each zone's text. */
  readonly texts: ReadonlyMap<string, string>;
}

export function written(clocks: ReadonlyMap<string, Clock>): WrittenClocks {
  const runs = new Map<string, Run[]>();
  const known = new Map<string, Run[]>();
  for (const [zone, clock] of clocks) {
    const key = JSON.stringify(clock);
    const own = known.get(key) ?? runsOf(clock);
    known.set(key, own);
    runs.set(zone, own);
  }
  const rules = choosePairs([...known.values()].flat());
  const whole = new Map([...clocks].map(([zone, clock]) => [zone, textOf(clock, runs.get(zone)!, rules)]));
  const distinct = [...new Set(whole.values())];
  const { passages, texts } = shortened(distinct);
  return {
    rules,
    passages,
    texts: new Map([...whole].map(([zone, text]) => [zone, texts[distinct.indexOf(text)]!])),
  };
}
