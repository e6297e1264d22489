import { toText } from "./conversions.js";
import type { Method } from "./method.js";

const quoted = (value: unknown): string => `${value as string}`.replace(/"/g, "&quot;");

function element(text: unknown, tag: string, attribute?: string, value?: unknown): string {
  const inner = toText(text);
  const written = attribute === undefined ? "" : ` ${attribute}="${quoted(value)}"`;
  return `<${tag}${written}>${inner}</${tag}>`;
}

/** What texts have had since the first browsers. */
const methods = {
  anchor(this: unknown, name: unknown): string {
    return element(this, "a", "name", name);
  },
  big(this: unknown): string {
    return element(this, "big");
  },
  blink(this: unknown): string {
    return element(this, "blink");
  },
  bold(this: unknown): string {
    return element(this, "b");
  },
  fixed(this: unknown): string {
    return element(this, "tt");
  },
  fontcolor(this: unknown, color: unknown): string {
    return element(this, "font", "color", color);
  },
  fontsize(this: unknown, size: unknown): string {
    return element(this, "font", "size", size);
  },
  italics(this: unknown): string {
    return element(this, "i");
  },
  link(this: unknown, url: unknown): string {
    return element(this, "a", "href", url);
  },
  small(this: unknown): string {
    return element(this, "small");
  },
  strike(this: unknown): string {
    return element(this, "strike");
  },
  sub(this: unknown): string {
    return element(this, "sub");
  },
  sup(this: unknown): string {
    return element(this, "sup");
  },
};

/** A method of a text, or of `String.prototype`, by its name. */
export function htmlMethod(text: unknown, name: string): Method {
  const own = (text as Record<string, Method | undefined>)[name];
  return own ?? ((methods as unknown as Record<string, Method>)[name] as Method);
}
