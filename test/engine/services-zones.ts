import type { ServicePrograms } from "./service-programs.js";

/** Zones of all parts of the world, and ways in which clocks are changed. */
const ZONES = `const ZONES = ("Africa/Abidjan Africa/Cairo Africa/Casablanca Africa/Johannesburg Africa/Lagos Africa/Monrovia Africa/Nairobi America/Anchorage America/Argentina/Buenos_Aires " +
      "America/Bogota America/Caracas America/Chicago America/Denver America/Halifax America/Havana America/Los_Angeles America/Mexico_City America/New_York America/Phoenix " +
      "America/Santiago America/Sao_Paulo America/St_Johns Antarctica/Troll Asia/Dhaka Asia/Dubai Asia/Gaza Asia/Hong_Kong Asia/Jerusalem Asia/Kathmandu Asia/Kolkata Asia/Seoul Asia/Singapore Asia/Tehran " +
      "Asia/Tokyo Atlantic/Azores Australia/Adelaide Australia/Lord_Howe Australia/Sydney Europe/Berlin Europe/Dublin Europe/Istanbul Europe/Kyiv Europe/Lisbon Europe/London Europe/Moscow Pacific/Apia " +
      "Pacific/Auckland Pacific/Chatham Pacific/Honolulu Pacific/Kiritimati US/Eastern GB EST5EDT").split(" ");
    const attempt = (call) => { try { return call(); } catch (e) { return e.name + ": " + e.message; } };`;

export const TIME_ZONES: ServicePrograms = {
  "times in zones": `${ZONES}
    const moments = [0, 1e11, 4e11, 6.5e11, 8e11, 9.5e11, 1.1e12, 1.3e12, 1.5e12, 1.7e12, 1.72e12, 2.2e12, Date.UTC(2045, 0, 9, 10), Date.UTC(2045, 6, 9, 10), Date.UTC(2099, 6, 1), Date.UTC(2150, 0, 1)];
    const options = { year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23" };
    for (const timeZone of ZONES) {
      const format = new Intl.DateTimeFormat("en-US", { ...options, timeZone });
      log(timeZone, format.resolvedOptions().timeZone, moments.map((at) => format.format(at)));
    }`,
  "gaps and overlaps": `
    const changes = [["America/New_York", Date.UTC(2024, 2, 10, 7), Date.UTC(2024, 10, 3, 6)], ["Europe/Berlin", Date.UTC(2024, 2, 31, 1), Date.UTC(2024, 9, 27, 1)], ["Australia/Sydney", Date.UTC(2045, 3, 1, 16), Date.UTC(2045, 8, 30, 16)], ["Australia/Lord_Howe", Date.UTC(2024, 3, 6, 15), Date.UTC(2024, 9, 5, 15, 30)],
      ["Pacific/Apia", Date.UTC(2011, 11, 30, 10)], ["Africa/Casablanca", Date.UTC(2040, 9, 14, 2)], ["Asia/Tehran", Date.UTC(2022, 8, 21, 19, 30)]];
    for (const [timeZone, ...at] of changes)
      for (const time of at)
        for (const far of [-36e5, -1, 0, 1, 36e5]) {
          const date = new Date(time + far);
          log(timeZone, date.toLocaleString("en-US", { timeZone, hour12: false }), date.toLocaleTimeString("en-US", { timeZone, timeZoneName: "longOffset" }), new Intl.DateTimeFormat("en-US", { timeZone, dateStyle: "full", timeStyle: "long" }).formatToParts(date));
        }`,
  "names of zones": `${ZONES}
    for (const timeZone of ZONES)
      for (const at of [Date.UTC(2026, 0, 5), Date.UTC(2026, 6, 5)]) {
        const named = (timeZoneName, tag = "en-US") => new Intl.DateTimeFormat(tag, { timeZone, timeZoneName }).formatToParts(at).filter(({ type }) => type === "timeZoneName")[0].value;
        log(timeZone, ["short", "long", "shortOffset", "longOffset"].map((style) => named(style)), named("shortOffset", "de"));
      }
    for (const timeZone of ["America/New_York", "America/Phoenix", "Pacific/Honolulu", "Africa/Abidjan"]) log(["longGeneric", "shortGeneric"].map((timeZoneName) => new Intl.DateTimeFormat("en", { timeZone, timeZoneName }).format(0)));
    for (const timeZone of ["Europe/Berlin", "Asia/Tokyo", "Europe/Athens"]) log(new Intl.DateTimeFormat("en", { timeZone, timeZoneName: "longGeneric" }).format(1.75e12));
    for (const timeZone of ["Europe/London", "Europe/Paris", "Europe/Athens", "America/New_York", "Asia/Tokyo"]) log(new Intl.DateTimeFormat("en-GB", { timeZone, timeZoneName: "short" }).format(1.75e12));`,
  "zones and their names": `${ZONES}
    for (const timeZone of ["europe/paris", "ASIA/CALCUTTA", "asia/kolkata", "Europe/Kiev", "Asia/Ho_Chi_Minh", "America/Buenos_Aires", "Etc/GMT-3", "etc/utc", "GMT", "Zulu", "PST", "HST", "Europe/Nowhere", "No/Where", "Europe", "", "__proto__", "constructor", "Europe/Paris "])
      log(timeZone, attempt(() => new Intl.DateTimeFormat("en", { timeZone }).resolvedOptions().timeZone));
    log(Intl.supportedValuesOf("timeZone"), attempt(() => Intl.supportedValuesOf("zone")));
    const { DateTimeFormat } = Intl;
    log(DateTimeFormat("en", { timeZone: "Asia/Tokyo", dateStyle: "short", timeStyle: "full" }).format(0));
    const options = {};
    options.timeZone = "Pacific/Auckland";
    log(new Date(1.7e12).toLocaleDateString("en-GB", options), new Date(1.7e12).toLocaleTimeString("de", options), [new Date(1.7e12)].toLocaleString("en", options));`,
};
