import { proxyMethods } from "./proxy-methods.js";

type Handler = ProxyHandler<object>;
type Key = string | symbol;

const isOwn = Object.prototype.hasOwnProperty;

/** The keys that a handler tells of. V4 doesn't check whether all that can't be removed are among them. */
function keysTold(target: object, handler: Handler): ArrayLike<Key> {
  if (!handler.ownKeys) return Reflect.ownKeys(target);
  const keys = handler.ownKeys(target);
  for (const key of Reflect.ownKeys(target))
    if (!Reflect.getOwnPropertyDescriptor(target, key)?.configurable && Array.prototype.indexOf.call(keys, key) === -1)
      throw new TypeError(`The proxy leaves out '${String(key)}', which its target has for good`);
  return keys;
}

/** Gives the shadow what its target has, and nothing else. */
function mirror(target: object, shadow: object): void {
  for (const key of Reflect.ownKeys(shadow)) if (!isOwn.call(target, key)) Reflect.deleteProperty(shadow, key);
  for (const key of Reflect.ownKeys(target))
    Reflect.defineProperty(shadow, key, Reflect.getOwnPropertyDescriptor(target, key) as PropertyDescriptor);
}

/** The shadow takes no more properties, since its target does not: it has them all then. */
function close(target: object, shadow: object): void {
  if (!Reflect.isExtensible(shadow)) return;
  mirror(target, shadow);
  Reflect.preventExtensions(shadow);
}

/** Whether a handler may say this of a property, which the language asks of the target. */
function mayBeTold(target: object, key: Key, found: PropertyDescriptor | undefined): boolean {
  const own = Reflect.getOwnPropertyDescriptor(target, key);
  if (found === undefined) return own === undefined || (own.configurable === true && Reflect.isExtensible(target));
  if (own === undefined) return found.configurable === true && Reflect.isExtensible(target);
  if (own.configurable) return found.configurable === true;
  if (found.configurable || (found.enumerable ?? false) !== own.enumerable) return false;
  if ("value" in own && !own.writable) return !found.writable && Object.is(found.value, own.value);
  return found.get === own.get && found.set === own.set;
}

/**
 * V4 refuses what `getOwnPropertyDescriptor` says of a property that the target lacks. Such a proxy stands before an
 * object of its own, which is given the properties that are told of.
 */
class Shadowing implements Handler {
  readonly target: object;
  readonly handler: Handler;

  constructor(target: object, handler: Handler) {
    this.target = target;
    this.handler = handler;
  }

  getOwnPropertyDescriptor(shadow: object, key: Key): PropertyDescriptor | undefined {
    const { target, handler } = this;
    const found = handler.getOwnPropertyDescriptor
      ? handler.getOwnPropertyDescriptor(target, key)
      : Reflect.getOwnPropertyDescriptor(target, key);
    if (!mayBeTold(target, key, found)) throw new TypeError(`The proxy can't say this of '${String(key)}'`);
    if (found === undefined) Reflect.deleteProperty(shadow, key);
    else Reflect.defineProperty(shadow, key, found);
    return found;
  }

  defineProperty(shadow: object, key: Key, descriptor: PropertyDescriptor): boolean {
    const { target, handler } = this;
    const isDone = handler.defineProperty
      ? handler.defineProperty(target, key, descriptor)
      : Reflect.defineProperty(target, key, descriptor);
    if (isDone && descriptor.configurable === false) Reflect.defineProperty(shadow, key, descriptor);
    return isDone;
  }

  get(_shadow: object, key: Key, receiver: unknown): unknown {
    const { target, handler } = this;
    return handler.get ? handler.get(target, key, receiver) : Reflect.get(target, key, receiver);
  }

  set(_shadow: object, key: Key, value: unknown, receiver: unknown): boolean {
    const { target, handler } = this;
    return handler.set ? handler.set(target, key, value, receiver) : Reflect.set(target, key, value, receiver);
  }

  has(_shadow: object, key: Key): boolean {
    return this.handler.has ? this.handler.has(this.target, key) : Reflect.has(this.target, key);
  }

  deleteProperty(shadow: object, key: Key): boolean {
    const { target, handler } = this;
    const isDone = handler.deleteProperty ? handler.deleteProperty(target, key) : Reflect.deleteProperty(target, key);
    if (isDone) Reflect.deleteProperty(shadow, key);
    return isDone;
  }

  ownKeys(shadow: object): ArrayLike<Key> {
    const { target, handler } = this;
    if (!Reflect.isExtensible(shadow)) mirror(target, shadow);
    return keysTold(target, handler);
  }

  getPrototypeOf(): object | null {
    return this.handler.getPrototypeOf ? this.handler.getPrototypeOf(this.target) : Reflect.getPrototypeOf(this.target);
  }

  setPrototypeOf(_shadow: object, prototype: object | null): boolean {
    const { target, handler } = this;
    return handler.setPrototypeOf
      ? handler.setPrototypeOf(target, prototype)
      : Reflect.setPrototypeOf(target, prototype);
  }

  isExtensible(shadow: object): boolean {
    const { target, handler } = this;
    const answer = handler.isExtensible ? handler.isExtensible(target) : Reflect.isExtensible(target);
    if (!answer) close(target, shadow);
    return answer;
  }

  preventExtensions(shadow: object): boolean {
    const { target, handler } = this;
    const isDone = handler.preventExtensions ? handler.preventExtensions(target) : Reflect.preventExtensions(target);
    if (isDone) close(target, shadow);
    return isDone;
  }
}

type Values = unknown[];

const ownToJson =
  (array: Values): unknown =>
  () =>
    Array.prototype.slice.call(array);

/** A handler for a proxy of an array, whose methods are to see through it. */
function forArray(target: object, handler: Handler): Handler {
  const own: Handler = Object.create(handler) as Handler;
  const get = (_target: object, key: Key, receiver: unknown): unknown => {
    const value = handler.get ? handler.get(target, key, receiver) : Reflect.get(target, key, receiver);
    if (typeof value === "function") return proxyMethods.get(value) ?? value;
    // JSON.stringify takes a proxy of an array for an object, unless it is told.
    return value === undefined && key === "toJSON" ? ownToJson(receiver as Values) : value;
  };
  Object.defineProperty(own, "get", { value: get });
  return own;
}

const needsShadow = (target: unknown, handler: Handler | null | undefined): boolean =>
  typeof target === "object" && target !== null && typeof handler?.getOwnPropertyDescriptor === "function";

/** V4 finds no prototype in a proxy that `new` is asked of: its target is named in its place. */
const constructing =
  (target: Maker, handler: Handler, proxy: () => object): Required<ProxyHandler<Maker>>["construct"] =>
  (_target, values, asked) => {
    const maker = (asked as unknown) === proxy() ? target : asked;
    return handler.construct ? handler.construct(target, values, maker) : Reflect.construct(target, values, maker);
  };

/** A handler that checks what V4 doesn't, for a proxy without a shadow. */
function checking(target: object, handler: Handler, proxy: () => object): Handler {
  if (typeof handler !== "object" || handler === null) return handler;
  const own = Array.isArray(target) ? forArray(target, handler) : handler;
  const isFunction = typeof target === "function";
  if (typeof handler.ownKeys !== "function" && !isFunction) return own;
  const checked: Handler = Object.create(own) as Handler;
  const ownKeys = (): ArrayLike<Key> => keysTold(target, handler);
  if (typeof handler.ownKeys === "function") Object.defineProperty(checked, "ownKeys", { value: ownKeys });
  if (isFunction) Object.defineProperty(checked, "construct", { value: constructing(target as Maker, handler, proxy) });
  return checked;
}

type Maker = new (...values: unknown[]) => object;

const shadowing = (target: object, handler: Handler): Handler =>
  new Shadowing(target, Array.isArray(target) ? forArray(target, handler) : handler);
const shadowOf = (target: object): object => (Array.isArray(target) ? [] : {});

/** Proxy */
export class PureProxy {
  constructor(target: object, handler: Handler) {
    const made: object = needsShadow(target, handler)
      ? new Proxy(shadowOf(target), shadowing(target, handler))
      : new Proxy(
          target,
          checking(target, handler, () => made),
        );
    // biome-ignore lint/correctness/noConstructorReturn: a proxy is another object than its constructor makes
    return made;
  }

  static revocable(target: object, handler: Handler): { proxy: object; revoke: () => void } {
    const made: { proxy: object; revoke: () => void } = needsShadow(target, handler)
      ? Proxy.revocable(shadowOf(target), shadowing(target, handler))
      : Proxy.revocable(
          target,
          checking(target, handler, () => made.proxy),
        );
    return made;
  }
}

Object.defineProperty(PureProxy, "name", { value: "Proxy", configurable: true });
