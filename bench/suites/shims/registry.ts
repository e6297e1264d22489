/** What every test framework's stand-in shares: the tests that a file has registered, and running them. */

export interface TestOutcome {
  readonly name: string;
  /** Absent where it passed. */
  readonly error?: string;
  /** What has to be the same in every engine although the test does not say what, such as a snapshot. */
  readonly notes?: readonly string[];
}

export type Body = (this: unknown, ...values: unknown[]) => unknown;
export type Moment = "beforeAll" | "afterAll" | "beforeEach" | "afterEach";

export interface Test {
  readonly name: string;
  /** Runs its body, with whatever its framework hands to it. */
  readonly run: () => unknown;
}

export class Group {
  readonly name: string;
  readonly parent: Group | undefined;
  readonly members: (Group | Test)[] = [];
  readonly hooks: Record<Moment, (() => unknown)[]> = { beforeAll: [], afterAll: [], beforeEach: [], afterEach: [] };

  constructor(name: string, parent?: Group) {
    this.name = name;
    this.parent = parent;
  }
}

/** How long a test may take, in milliseconds. */
const LIMIT = 5_000;

let root = new Group("");
let current = root;
let notes: string[] = [];

/** Forgets what was registered: a file is about to be evaluated. */
export function begin(): void {
  root = new Group("");
  current = root;
}

export function addTest(name: string, run: () => unknown, group: Group = current): void {
  group.members.push({ name, run });
}

export function addGroup(name: string, body: () => unknown): void {
  const group = new Group(name, current);
  current.members.push(group);
  const outer = current;
  current = group;
  try {
    body();
  } catch (error) {
    addTest("(the group itself)", () => {
      throw error;
    });
  } finally {
    current = outer;
  }
}

/** A group of its own that is filled from outside, as uvu's suites are. */
export function openGroup(name: string): Group {
  const group = new Group(name, current);
  current.members.push(group);
  return group;
}

export function addHook(moment: Moment, run: () => unknown, group: Group = current): void {
  group.hooks[moment].push(run);
}

/** Something that the running test saw and that has to be the same everywhere. */
export function note(text: string): void {
  notes.push(text);
}

// Without async functions: Qt 6 can lose what a suspended one holds, and it is not the stand-ins that are tested.

/** Runs what was registered since `begin`. */
export function runTests(): Promise<readonly TestOutcome[]> {
  const outcomes: TestOutcome[] = [];
  return runGroup(root, "", outcomes).then(() => outcomes);
}

function runGroup(group: Group, prefix: string, outcomes: TestOutcome[]): Promise<unknown> {
  // A test may register further ones.
  const next = (index: number, failure: string | undefined): Promise<unknown> | undefined => {
    const member = group.members[index];
    if (member === undefined) return undefined;
    const name = prefix === "" ? member.name : `${prefix} › ${member.name}`;
    const run =
      member instanceof Group ? runGroup(member, name, outcomes) : runTest(member, name, failure, outcomes, group);
    return run.then(() => next(index + 1, failure));
  };
  return failureOf(group.hooks.beforeAll)
    .then((failure) => next(0, failure))
    .then(() => failureOf(group.hooks.afterAll))
    .then((failure) => {
      if (failure !== undefined) outcomes.push({ name: `${prefix} (after all)`, error: failure });
    });
}

function runTest(
  test: Test,
  name: string,
  failure: string | undefined,
  outcomes: TestOutcome[],
  group: Group,
): Promise<unknown> {
  notes = [];
  const steps = [...hooksOf(group, "beforeEach"), test.run, ...hooksOf(group, "afterEach")];
  return (failure === undefined ? failureOf(steps) : Promise.resolve(failure)).then((error) => {
    outcomes.push({ name, ...(error !== undefined && { error }), ...(notes.length > 0 && { notes }) });
  });
}

/** Those of the groups around it as well: outer ones first before a test, inner ones first after it. */
function hooksOf(group: Group, moment: "beforeEach" | "afterEach"): readonly (() => unknown)[] {
  const outer = group.parent === undefined ? [] : hooksOf(group.parent, moment);
  return moment === "beforeEach" ? [...outer, ...group.hooks[moment]] : [...group.hooks[moment], ...outer];
}

/** Runs one step after the other, until one throws. */
function failureOf(steps: readonly (() => unknown)[], from = 0): Promise<string | undefined> {
  for (let index = from; index < steps.length; index++) {
    let value: unknown;
    try {
      value = steps[index]!();
    } catch (error) {
      return Promise.resolve(describe(error));
    }
    if (isThenable(value)) return inTime(value).then(() => failureOf(steps, index + 1), describe);
  }
  return Promise.resolve(undefined);
}

const isThenable = (value: unknown): value is PromiseLike<unknown> =>
  typeof value === "object" && value !== null && typeof (value as { then?: unknown }).then === "function";

function inTime(value: PromiseLike<unknown>): Promise<unknown> {
  return new Promise((done, fail) => {
    const timer = setTimeout(() => fail(new Error(`not settled within ${LIMIT} ms`)), LIMIT);
    value.then(
      (result) => {
        clearTimeout(timer);
        done(result);
      },
      (error) => {
        clearTimeout(timer);
        fail(error);
      },
    );
  });
}

/** The first line of what was thrown. */
export function describe(error: unknown): string {
  try {
    return String(error).split("\n")[0]!.slice(0, 300) || "an empty error";
  } catch {
    return "an error that can't be told";
  }
}

/** Calls a body that may want to say by a function that it is done, as mocha's and jest's do. */
export function callBody(body: Body, self: unknown, ...values: unknown[]): unknown {
  if (body.length <= values.length) return body.apply(self, values);
  return new Promise<void>((done, fail) => {
    const say = (error?: unknown): void => (error === undefined || error === null ? done() : fail(error));
    const returned = body.call(self, ...values, Object.assign(say, { fail }));
    if (isThenable(returned)) returned.then(undefined, fail);
  });
}
