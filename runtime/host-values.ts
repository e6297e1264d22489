/** Numbers and values of Qt's own types, as scripts have them and as the host takes them. */

interface HostFont {
  readonly family: string;
  readonly pointSize: number;
  readonly weight: number;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly strikeout: boolean;
}

declare const Qt: {
  font(font: Partial<HostFont> & { bold?: boolean }): HostFont;
  point(x: number, y: number): unknown;
  rect(x: number, y: number, width: number, height: number): unknown;
  size(width: number, height: number): unknown;
};

/** Qt 5's weights for CSS's 100, 200 … 900. */
const WEIGHTS = [0, 12, 25, 50, 57, 63, 75, 81, 87];

const hasOwnWeights = (): boolean => Qt.font({ family: "x", bold: true }).weight < 100;

export function fontFromHost(value: unknown, fallback: unknown): HostFont {
  const font = (value ?? Qt.font({ family: fallback as string })) as HostFont;
  const { family, pointSize, weight, italic, underline, strikeout } = font;
  let css = weight;
  if (hasOwnWeights()) {
    let nearest = 0;
    WEIGHTS.forEach((own, index) => {
      if (Math.abs(own - weight) < Math.abs((WEIGHTS[nearest] as number) - weight)) nearest = index;
    });
    css = (nearest + 1) * 100;
  }
  return { family, pointSize, weight: css, italic, underline, strikeout };
}

export function fontToHost(value: unknown): HostFont {
  const { family, pointSize, weight, italic, underline, strikeout } = value as HostFont;
  const index = Math.min(8, Math.max(0, Math.round(weight / 100) - 1));
  const own = hasOwnWeights() ? (WEIGHTS[index] as number) : (index + 1) * 100;
  return Qt.font({ family, pointSize, weight: own, italic, underline, strikeout });
}

/**
 * A URL as it is sent. The host shows one with what percent encoding can be undone undone, and gives back a text that
 * was assigned as it is.
 */
export function urlText(value: unknown): string {
  const text = String(value ?? "");
  const [origin = ""] = /^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i.exec(text) ?? [];
  return origin + text.slice(origin.length).replace(/[\0- "<>\\^`{|}\x7f-\uffff]+/g, encode);
}

function encode(part: string): string {
  try {
    return encodeURIComponent(part);
  } catch (_error) {
    return ""; // half a surrogate pair
  }
}

/**
 * The host takes no JavaScript list for an IntList: it would store an empty one. What it does take is a list that it
 * has made, so the one with the defaults is filled with the values, assigned, which copies it, and put back.
 */
export function assignIntList(value: unknown, key: string, host: Record<string, unknown>): void {
  const numbers = (value as readonly number[]).map((number) => whole(number, key));
  const list = host[`${key}Default`] as number[];
  const before: number[] = Array.prototype.slice.call(list);
  fill(list, numbers);
  host[key] = list;
  fill(list, before);
}

function fill(list: number[], values: readonly number[]): void {
  list.length = values.length;
  values.forEach((value, index) => {
    list[index] = value;
  });
}

const MEMBERS = {
  point: ["x", "y"],
  rect: ["x", "y", "width", "height"],
  size: ["width", "height"],
} as const;

/** A point, rectangle or size of whole numbers. KConfig reads an empty rectangle as none. */
export function wholeFields(value: unknown, kind: keyof typeof MEMBERS, key: string): unknown {
  const numbers = MEMBERS[kind].map((name) => {
    const number = whole((value as Record<string, number>)[name] as number, key);
    return name === "width" || name === "height" ? Math.max(kind === "rect" ? 1 : 0, number) : number;
  });
  return (Qt[kind] as (...numbers: number[]) => unknown)(...numbers);
}

function whole(number: number, key: string): number {
  if (Number.isNaN(Number(number))) throw new RangeError(`configuration.${key} can't be ${number}`);
  return Math.max(-(2 ** 31), Math.min(2 ** 31 - 1, Math.round(number)));
}

/** Within the entry's limits; what is no number at all is refused. */
export function numberToHost(
  value: number,
  { integer, min, max }: { readonly integer?: true; readonly min?: number; readonly max?: number },
  key: string,
): number {
  // Qt's engine rounds great numbers that are whole already to others.
  let number = integer && !Number.isInteger(value) ? Math.round(value) : value;
  if (min !== undefined && number < min) number = min;
  if (max !== undefined && number > max) number = max;
  if (!Number.isFinite(number)) throw new RangeError(`configuration.${key} can't be ${number}`);
  return number;
}
