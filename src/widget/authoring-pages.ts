import type { Entry } from "./authoring-entries.js";

export interface PageOptions {
  /** The name of the page in the settings dialog; shown through `i18n()`. */
  readonly label: string;
  /** A theme icon's name. Default: "configure". */
  readonly icon?: string;
  /**
   * The QML file of a hand-written page, relative to the file of the declaration. It gets `cfg_<key>` and
   * `cfg_<key>Default` for each entry of each page. Default: a page is generated from the entries.
   */
  readonly source?: string;
}

// biome-ignore lint/suspicious/noExplicitAny: Entry is invariant in nothing but its phantom, and `any` accepts them all
export type Entries = Readonly<Record<string, Entry<any>>>;

/** A page of the settings dialog and, under its key, a group of the configuration file. */
export interface Page<Declared> {
  readonly kind: "page";
  readonly options: PageOptions;
  readonly entries: Declared;
}

/** A page that is written by hand and declares no entries of its own. */
export function page(options: PageOptions & { readonly source: string }): Page<Record<never, never>>;
/** A page of entries; generated unless `source` names a file. */
export function page<Declared extends Entries>(options: PageOptions, entries: Declared): Page<Declared>;
export function page(options: PageOptions, entries: Entries = {}): Page<Entries> {
  return Object.freeze({ kind: "page", options, entries });
}

// biome-ignore lint/suspicious/noExplicitAny: the entries of each page are inferred where a declaration is checked
export type Pages = Readonly<Record<string, Page<any>>>;

/** The value of each entry of each page, by key. */
export type ConfigurationValues<Declared extends Pages> = {
  -readonly [Key in keyof EntriesOf<Declared>]: ValueOf<EntriesOf<Declared>[Key]>;
};

/** What `configuration` is in the widget: the value of each entry of each page, and its default as `<key>Default`. */
export type Configuration<Declared extends Pages> = ConfigurationValues<Declared> & {
  readonly [Key in keyof EntriesOf<Declared> & string as `${Key}Default`]: ValueOf<EntriesOf<Declared>[Key]>;
};

/** The pages as declared, with a type that nothing fits in place of an entry whose key another page declares too. */
export type CheckedPages<Declared extends Pages> = {
  readonly [Name in keyof Declared]: Declared[Name] extends Page<infer Own>
    ? Page<{
        readonly [Key in keyof Own]: Key extends KeysOf<Declared[Exclude<keyof Declared, Name>]>
          ? { readonly error: "this key is declared on two pages"; readonly key: Key }
          : Own[Key];
      }>
    : never;
};

type KeysOf<AnyPage> = AnyPage extends Page<infer Own> ? keyof Own : never;

type EntriesOf<Declared extends Pages> = Intersection<
  {
    [Name in keyof Declared]: Declared[Name] extends Page<infer Own> ? (Entries extends Own ? never : Own) : never;
  }[keyof Declared]
>;

type ValueOf<Declared> = Declared extends Entry<infer Value> ? Value : never;

type Intersection<Union> = (Union extends unknown ? (member: Union) => void : never) extends (all: infer All) => void
  ? All
  : never;
