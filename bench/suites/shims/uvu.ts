/** uvu: `test`, and `suite` with a context of its own. */
import { addHook, addTest, type Body, type Group, openGroup } from "./registry.js";

type Hook = ((body: Body) => void) & { each(body: Body): void };

export interface Suite {
  (name: string, body: Body): void;
  only(name: string, body: Body): void;
  skip(name?: string, body?: Body): void;
  readonly before: Hook;
  readonly after: Hook;
  run(): void;
}

function suiteIn(group: Group | undefined, context: unknown): Suite {
  const add = (name: string, body: Body): void => addTest(name, () => body(context), group);
  const hook = (all: "beforeAll" | "afterAll", each: "beforeEach" | "afterEach"): Hook =>
    Object.assign((body: Body) => addHook(all, () => body(context), group), {
      each: (body: Body) => addHook(each, () => body(context), group),
    });
  return Object.assign(add, {
    only: add,
    skip: () => {},
    before: hook("beforeAll", "beforeEach"),
    after: hook("afterAll", "afterEach"),
    run: () => {},
  });
}

export const test: Suite = suiteIn(undefined, {});

export const suite = (name = "", context: unknown = {}): Suite => suiteIn(openGroup(name), context);
