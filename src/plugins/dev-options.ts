/** How a widget is shown while it is written. */
export interface DevOptions {
  /**
   * The id of the widget that is shown, where several are built together.
   * @default the first input's
   */
  readonly widget?: string;
  /**
   * The program that shows it, and parameters before ours.
   * @default ["plasmoidviewer"]
   */
  readonly command?: readonly [program: string, ...parameters: string[]];
  /**
   * As on a desktop ("planar"), in a panel ("horizontal", "vertical"), in a media centre or as an application's window.
   * @default "planar"
   */
  readonly formFactor?: "planar" | "horizontal" | "vertical" | "mediacenter" | "application";
  /** The edge that a panel would be at, and the like: what `plasmoid.location` is. */
  readonly location?: "floating" | "desktop" | "fullscreen" | "topedge" | "bottomedge" | "leftedge" | "rightedge";
  /** Of the viewer's window, in pixels. */
  readonly size?: readonly [width: number, height: number];
  /** The language of the widget and its host, such as "de" or "pt_BR". Its locale has to be on the machine. */
  readonly language?: string;
  /** Pixels of the screen for each of the widget's, such as 2. */
  readonly scale?: number;
  /** Further variables of the viewer's environment. */
  readonly env?: Readonly<Record<string, string>>;
  /**
   * Whether what the host says about other things than the widget is printed too.
   * @default false
   */
  readonly verbose?: boolean;
}

const FORM_FACTORS = ["planar", "horizontal", "vertical", "mediacenter", "application"];
const LOCATIONS = ["floating", "desktop", "fullscreen", "topedge", "bottomedge", "leftedge", "rightedge"];

const isText = (value: unknown): boolean => typeof value === "string";
const isOneOf = (list: readonly string[]) => (value: unknown) => list.includes(value as string);

/** For each option: whether a value is one of its own, and what was expected. */
const CHECKS: Readonly<Record<keyof DevOptions, readonly [(value: unknown) => boolean, string]>> = {
  widget: [isText, "the id of a widget"],
  command: [
    (value) => Array.isArray(value) && value.length > 0 && value.every(isText),
    "a program's name and its parameters, as a list",
  ],
  formFactor: [isOneOf(FORM_FACTORS), `one of ${FORM_FACTORS.join(", ")}`],
  location: [isOneOf(LOCATIONS), `one of ${LOCATIONS.join(", ")}`],
  size: [
    (value) =>
      Array.isArray(value) && value.length === 2 && value.every((one) => Number.isInteger(one) && (one as number) > 0),
    "a width and a height in pixels, as in [600, 400]",
  ],
  language: [
    (value) => isText(value) && /^[a-z]{2,3}(_[A-Z]{2})?$/.test(value as string),
    'a language, as in "de" or "pt_BR"',
  ],
  scale: [(value) => typeof value === "number" && value > 0 && value <= 8, "a number above 0, up to 8"],
  env: [
    (value) => typeof value === "object" && value !== null && Object.values(value).every(isText),
    "an object of texts",
  ],
  verbose: [(value) => typeof value === "boolean", "true or false"],
};

/**
 * The options of `dev`; undefined where it is off. The command `plasmoid dev` says in the environment what it was told,
 * which comes before what the configuration says.
 *
 * @throws TypeError naming the option that is wrong.
 */
export function normaliseDev(dev: boolean | DevOptions | undefined): DevOptions | undefined {
  const { PLASMOID_DEV } = process.env;
  const said = PLASMOID_DEV === undefined ? undefined : (JSON.parse(PLASMOID_DEV) as DevOptions);
  if (typeof dev === "boolean" || dev === undefined) {
    if (said === undefined) return dev ? {} : undefined;
    return checked(said);
  }
  return checked(said === undefined ? dev : { ...dev, ...said });
}

function checked(wanted: DevOptions): DevOptions {
  if (typeof wanted !== "object" || wanted === null)
    throw new TypeError("plasmoid({ dev }): expected true, false or an object of options");
  for (const [key, value] of Object.entries(wanted)) {
    const check = Object.hasOwn(CHECKS, key) ? CHECKS[key as keyof DevOptions] : undefined;
    if (!check)
      throw new TypeError(`plasmoid({ dev: { ${key} } }): no such option; there are ${Object.keys(CHECKS).join(", ")}`);
    if (value !== undefined && !check[0](value))
      throw new TypeError(`plasmoid({ dev: { ${key} } }): expected ${check[1]}`);
  }
  return wanted;
}
