import * as chrono from "chrono-node";

export default function main() {
  const now = new Date(2024, 1, 29, 13, 5, 9);
  const say = (text, options) => chrono.parseDate(text, now, options)?.toISOString() ?? null;
  return [
    say("tomorrow at 5pm"),
    say("next friday"),
    say("in 3 weeks"),
    say("2 hours ago"),
    say("12 December 2023 at noon"),
    say("2024-03-01T10:00:00Z"),
    say("last monday"),
    say("Sep 12-13"),
    say("this evening"),
    say("no date here"),
    chrono
      .parse("Meet me tomorrow from 9:00 to 11:30", now)
      .map(({ text, index, start, end }) => [text, index, start.date().toISOString(), end?.date().toISOString()]),
    chrono.de.parseDate("morgen um 8 Uhr", now)?.toISOString(),
    chrono.fr.parseDate("demain à 8h", now)?.toISOString(),
    chrono.strict.parseDate("15/08/2024", now)?.toISOString() ?? null,
    say("friday", { forwardDate: true }),
  ];
}
