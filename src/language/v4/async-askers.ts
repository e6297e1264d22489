const NAMED = /(["'`])AsyncFunction\1/;
const TAKEN = /\basync\b[\s\w()=>]*\{\s*\}[\s)]*\.\s*constructor\b/;

/** Whether a text takes the constructor of asynchronous functions: `(async () => {}).constructor`. */
export const takesAsyncConstructor = (code: string): boolean => TAKEN.test(code);

/** Whether a text tells asynchronous functions from others, by the name that they have or by their constructor. */
export const asksAsync = (code: string): boolean => NAMED.test(code) || takesAsyncConstructor(code);
