/** mockdate: V4 lets nobody replace the global Date, so time goes on. */
export const set = (): void => {};
export const reset = (): void => {};
export default { set, reset };
