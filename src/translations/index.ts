/**
 * Room: a widget's translations.
 *
 * In: the bytes of gettext's .po files. Out: the catalogs that Plasma looks texts up in, and what is wrong with the
 * files at the author's lines. All are pure functions; nothing here knows where a file stands.
 */

export { type Catalog, catalogOf } from "./catalog.js";
export { changedTexts } from "./changed-texts.js";
