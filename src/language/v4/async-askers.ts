const ASKED = /(["'`])AsyncFunction\1/;

/** Whether a text has the name that packages compare with to tell asynchronous functions from others. */
export const asksAsync = (code: string): boolean => ASKED.test(code);
