/** Collects what zones are called in English. */
import type { Transition } from "./clocks.js";

const STYLES = ["long", "short"] as const;
const ENDS = [" Time", " Standard Time", " Daylight Time", " Summer Time"];
/** The year whose names a zone has. */
const YEAR = 2026;

const isOffset = (name: string): boolean => /^(?:GMT|UTC)[+-]/.test(name);

/** The names of one zone: of its standard time, and of that in summer as far as it had any since 1970. */
export class ZoneNames {
  readonly zone: string;
  readonly standard: readonly [long: string, short: string];
  readonly summer: readonly [long: string, short: string];

  constructor(zone: string, offset: (time: number) => number, list: readonly Transition[]) {
    const formats = STYLES.map((timeZoneName) => new Intl.DateTimeFormat("en-US", { timeZone: zone, timeZoneName }));
    const at = (time: number): [string, string] => {
      const [long, short] = formats.map((format) => {
        const { value } = format.formatToParts(time).find(({ type }) => type === "timeZoneName")!;
        return isOffset(value) ? "" : value;
      });
      return [long!, short!];
    };
    const times = [Date.UTC(YEAR, 0), Date.UTC(YEAR, 6)].sort((a, b) => offset(a) - offset(b));
    this.zone = zone;
    this.standard = at(times[0]!);
    const usual = offset(times[0]!);
    if (offset(times[1]!) !== usual) this.summer = at(times[1]!);
    else {
      // The latest that were in use.
      const isPast = ({ time, after }: Transition): boolean =>
        after > usual && after <= usual + 60 && this.isSummer(at(time));
      const latest = list.findLast(isPast);
      this.summer = latest ? at(latest.time) : ["", ""];
    }
  }

  private isSummer([long]: readonly [string, string]): boolean {
    return long !== "" && this.standard[0] !== "" && long !== this.standard[0] && !/Standard Time$/.test(long);
  }
}

/** "Eastern1,2,EST,EDT" */
function textOf(standard: ZoneNames["standard"], summer: ZoneNames["summer"]): string {
  const ended = (name: string): string => {
    // The longer ends are tried first.
    const end = ENDS.findLastIndex((one) => name.endsWith(one));
    return end === -1 ? name : name.slice(0, -ENDS[end]!.length) + end;
  };
  const [first, second] = [ended(standard[0]), ended(summer[0])];
  const isSame = second !== "" && first.slice(0, -1) === second.slice(0, -1);
  const list = [first, isSame ? second.slice(-1) : second, standard[1], summer[1]];
  return list.join().replace(/,+$/, "");
}

/** The names, and which of them each zone has. */
export function nameTable(all: readonly ZoneNames[]): { texts: string[]; indexes: Map<string, number> } {
  const indexes = new Map<string, number>();
  const texts: string[] = [];
  for (const own of all) {
    // Zones without summers of their own share the names of those that have them.
    const fuller = all.filter((one) => one.standard.join() === own.standard.join() && one.summer[0] !== "");
    const options = new Set(fuller.map((one) => one.summer.join()));
    const summer = own.summer[0] === "" && options.size === 1 ? fuller[0]!.summer : own.summer;
    const text = textOf(own.standard, summer);
    if (!texts.includes(text)) texts.push(text);
    indexes.set(own.zone, texts.indexOf(text));
  }
  return { texts, indexes };
}
