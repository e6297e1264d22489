/** node:test. */
import { after, afterEach, before, beforeEach, describe, suite, test } from "./globals.js";
import { fn } from "./mocks.js";

export { after, afterEach, before, beforeEach, describe, it, suite, test } from "./globals.js";
export const mock = { fn };

export default Object.assign(test, { test, it: test, describe, suite, before, after, beforeEach, afterEach, mock });
