// The table of characters that widgets get is that of the package that known expressions are written out by.
import { suite } from "uvu";
import * as assert from "uvu/assert";
import * as written from "../../runtime/polyfills/character-table.js";
import { characterTable } from "../../scripts/character-table.js";

const test = suite("the table of characters");

test("is what `npm run characters` writes", () => {
  assert.equal({ ...written }, { ...characterTable() });
});

test.run();
