/** Text as the languages of a package's files write it. What none of them can hold was refused with the declaration. */

/** Text between the tags of an XML element. */
export const xmlText = (text: string): string => text.replace(/[&<>\r]/g, (character) => XML[character] ?? character);

/** The value of an XML attribute, with its quotes. */
export const xmlAttribute = (text: string): string =>
  `"${text.replace(/[&<>"\r\n\t]/g, (character) => XML[character] ?? character)}"`;

const XML: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  // An XML reader turns a bare one into a newline, and in an attribute each of them into a blank.
  "\r": "&#13;",
  "\n": "&#10;",
  "\t": "&#9;",
};

/** A string literal of QML and JavaScript; U+2028 and U+2029 would end a line there. */
export const qmlString = (text: string): string =>
  JSON.stringify(text).replace(/[\u2028\u2029\u007f-\u009f\ufeff]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });

/** A value in a desktop entry file: the specification's escapes, and `\s` where a blank would be trimmed. */
export const desktopValue = (text: string): string =>
  text
    .replace(/[\\\n\r\t]/g, (character) => DESKTOP[character] ?? character)
    .replace(/^ +| +$/g, (blanks) => "\\s".repeat(blanks.length));

const DESKTOP: Readonly<Record<string, string>> = { "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t" };
