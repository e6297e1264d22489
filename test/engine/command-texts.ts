/** Texts that shells are likely to read as something else. */
import fc from "fast-check";

const nasty = fc.constantFrom(...`'"$\`\\\n\r \t-!*#;&~é=%`, "😀");

export const commandTexts: fc.Arbitrary<string> = fc
  .array(fc.oneof(nasty, nasty, fc.string({ unit: "binary", maxLength: 3 })), { maxLength: 12 })
  .map((parts) => parts.join("").replace(/\0/g, ""));
