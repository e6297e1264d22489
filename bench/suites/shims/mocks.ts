/** Functions that remember how they were called: vitest's `vi`, jest's `jest`. */

type Anything = (this: unknown, ...values: unknown[]) => unknown;

export interface Mock extends Anything {
  readonly mock: { calls: unknown[][]; results: { type: "return" | "throw"; value: unknown }[] };
  mockImplementation(body: Anything): Mock;
  mockReturnValue(value: unknown): Mock;
  mockReturnValueOnce(value: unknown): Mock;
  mockResolvedValue(value: unknown): Mock;
  mockClear(): Mock;
  mockReset(): Mock;
  mockRestore(): void;
}

const all: Mock[] = [];

export function fn(body?: Anything, restore: () => void = () => {}): Mock {
  let own = body;
  const once: unknown[] = [];
  const mocked = function (this: unknown, ...values: unknown[]): unknown {
    mock.mock.calls.push(values);
    try {
      const value = once.length > 0 ? once.shift() : own?.apply(this, values);
      mock.mock.results.push({ type: "return", value });
      return value;
    } catch (error) {
      mock.mock.results.push({ type: "throw", value: error });
      throw error;
    }
  };
  const with_ = (next: Anything | undefined): Mock => {
    own = next;
    return mock;
  };
  const mock: Mock = Object.assign(mocked, {
    mock: { calls: [], results: [] } as Mock["mock"],
    mockImplementation: with_,
    mockReturnValue: (value: unknown) => with_(() => value),
    mockReturnValueOnce: (value: unknown) => {
      once.push(value);
      return mock;
    },
    mockResolvedValue: (value: unknown) => with_(() => Promise.resolve(value)),
    mockClear: () => {
      mock.mock.calls = [];
      mock.mock.results = [];
      return mock;
    },
    mockReset: () => with_(body).mockClear(),
    mockRestore: restore,
  });
  all.push(mock);
  return mock;
}

export function spyOn(target: Record<PropertyKey, unknown>, name: PropertyKey): Mock {
  const original = target[name] as Anything;
  const spy = fn(original, () => {
    target[name] = original;
  });
  target[name] = spy;
  return spy;
}

const clearAllMocks = (): void => {
  for (const mock of all) mock.mockClear();
};
const restoreAllMocks = (): void => {
  for (const mock of all) mock.mockRestore();
};

export const vi = { fn, spyOn, clearAllMocks, restoreAllMocks, resetAllMocks: clearAllMocks, setConfig: () => {} };
export const jest = { ...vi, genMockFunction: fn };
