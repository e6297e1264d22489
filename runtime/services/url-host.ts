import { decodePercent, encodePart } from "./url-encoding.js";
import { parseIPv6 } from "./url-ipv6.js";

const FORBIDDEN = /[\0\t\n\r #/:<>?@[\\\]^|]/;
const FORBIDDEN_IN_DOMAIN = /[\0-\x20"#%/:<>?@[\\\]^`{|}\x7f]/;
const IGNORED = /[\u00ad\u200b\u2060\ufeff]/g;
const DOTS = /[\u3002\uff0e\uff61]/g;

/** The host as a URL has it, or undefined where it is none. */
export function parseHost(text: string, isSpecial: boolean): string | undefined {
  if (text.startsWith("[")) {
    const address = text.endsWith("]") ? parseIPv6(text.slice(1, -1)) : undefined;
    return address === undefined ? undefined : `[${address}]`;
  }
  if (!isSpecial) return FORBIDDEN.test(text) ? undefined : encodePart(text, "");
  const domain = toAscii(decodePercent(text));
  if (domain === undefined || domain === "" || FORBIDDEN_IN_DOMAIN.test(domain)) return undefined;
  return endsInNumber(domain) ? parseIPv4(domain) : domain;
}

/** A domain with Punycode; without the tables of Unicode's IDNA but for what upper case and NFKC give. */
function toAscii(domain: string): string | undefined {
  if (/^[\0-\x7f]*$/.test(domain)) return domain.toLowerCase();
  const mapped = domain.replace(IGNORED, "").replace(DOTS, ".").normalize("NFKC").toLowerCase().normalize("NFC");
  if (mapped.includes("\ufffd")) return undefined;
  const labels = mapped.split(".").map((label) => {
    if (/^[\0-\x7f]*$/.test(label)) return label;
    return `xn--${punycode(label)}`;
  });
  return labels.join(".");
}

const digit = (value: number): string => String.fromCharCode(value + (value < 26 ? 97 : 22));

function codePoints(text: string): number[] {
  const points: number[] = [];
  for (let index = 0; index < text.length; index++) {
    const point = text.codePointAt(index) as number;
    if (point > 0xffff) index++;
    points.push(point);
  }
  return points;
}

/** RFC 3492 */
function punycode(label: string): string {
  const points = codePoints(label);
  const basic = points.filter((point) => point < 0x80);
  let result = String.fromCharCode.apply(null, basic);
  if (basic.length > 0) result += "-";
  let [n, delta, bias, handled] = [128, 0, 72, basic.length];
  while (handled < points.length) {
    const next = Math.min.apply(
      null,
      points.filter((point) => point >= n),
    );
    delta += (next - n) * (handled + 1);
    n = next;
    for (const point of points) {
      if (point < n) delta++;
      if (point !== n) continue;
      let q = delta;
      for (let k = 36; ; k += 36) {
        const t = k <= bias ? 1 : k >= bias + 26 ? 26 : k - bias;
        if (q < t) break;
        result += digit(t + ((q - t) % (36 - t)));
        q = Math.floor((q - t) / (36 - t));
      }
      result += digit(q);
      const isFirst = handled === basic.length;
      delta = isFirst ? Math.floor(delta / 700) : delta >> 1;
      delta += Math.floor(delta / (handled + 1));
      let k = 0;
      while (delta > 455) {
        delta = Math.floor(delta / 35);
        k += 36;
      }
      bias = k + Math.floor((36 * delta) / (delta + 38));
      delta = 0;
      handled++;
    }
    delta++;
    n++;
  }
  return result;
}

/** NaN where it is no number. */
function ipv4Number(text: string): number {
  if (text === "") return Number.NaN;
  if (/^0x[0-9a-f]*$/i.test(text)) return text.length === 2 ? 0 : Number.parseInt(text.slice(2), 16);
  if (/^0[0-7]*$/.test(text)) return Number.parseInt(text, 8);
  return /^[1-9][0-9]*$/.test(text) ? Number.parseInt(text, 10) : Number.NaN;
}

function partsOf(domain: string): string[] {
  const parts = domain.split(".");
  if (parts.length > 1 && parts[parts.length - 1] === "") parts.pop();
  return parts;
}

function endsInNumber(domain: string): boolean {
  const parts = partsOf(domain);
  const last = parts[parts.length - 1] as string;
  return /^[0-9]+$/.test(last) || /^0x[0-9a-f]*$/i.test(last);
}

function parseIPv4(domain: string): string | undefined {
  const parts = partsOf(domain);
  const numbers = parts.map(ipv4Number);
  const last = numbers.pop() as number;
  if (parts.length > 4 || Number.isNaN(last) || numbers.some((number) => !(number <= 255))) return undefined;
  if (last >= 256 ** (5 - parts.length)) return undefined;
  const bytes = [...numbers];
  for (let shift = 4 - parts.length; shift >= 0; shift--) bytes.push(Math.floor(last / 256 ** shift) % 256);
  return bytes.join(".");
}
