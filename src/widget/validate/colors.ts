const CANONICAL = /^#(?!ff[0-9a-f]{6}$)(?:[0-9a-f]{2})?[0-9a-f]{6}$/;

/** `#rrggbb` in lower case, or `#aarrggbb` where it is not opaque: what a Color reads back as. */
export const isCanonicalColor = (text: string): boolean => CANONICAL.test(text);

/** The canonical form of a colour in another of the hexadecimal forms that Qt reads, of "transparent" and of rgb(). */
export function canonicalColor(text: string): string | undefined {
  const given = text.trim().toLowerCase();
  if (given === "transparent") return "#00000000";
  const channels = /^rgba?\(\s*(\d{1,3})\s*,\s*(\d{1,3})\s*,\s*(\d{1,3})\s*\)$/.exec(given)?.slice(1).map(Number);
  if (channels?.every((channel) => channel <= 255))
    return `#${channels.map((channel) => channel.toString(16).padStart(2, "0")).join("")}`;
  if (!/^#(?:[0-9a-f]{3}|[0-9a-f]{6}|[0-9a-f]{8})$/.test(given)) return undefined;
  if (given.length === 4) return given.replace(/[0-9a-f]/g, "$&$&");
  return given.length === 9 && given.startsWith("#ff") ? `#${given.slice(3)}` : given;
}
