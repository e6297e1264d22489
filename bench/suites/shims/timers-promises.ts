/** node:timers/promises. */
const later = <Value>(delay?: number, value?: Value): Promise<Value | undefined> =>
  new Promise((done) => setTimeout(() => done(value), delay));

export { later as setTimeout };
export const setImmediate = <Value>(value?: Value): Promise<Value | undefined> => later(0, value);
export default { setTimeout: later, setImmediate };
