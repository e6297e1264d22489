import { filesize } from "filesize";
import numeral from "numeral";
import prettyBytes from "pretty-bytes";
import prettyMilliseconds from "pretty-ms";

export default function main() {
  return [
    numeral(1234567.891).format("0,0.00"),
    numeral(0.256).format("0.0%"),
    numeral(1e9).format("0.0a"),
    numeral("1,234").value(),
    numeral(3600).format("00:00:00"),
    prettyBytes(1337),
    prettyBytes(-5e9),
    prettyBytes(10n ** 16n),
    prettyMilliseconds(1337000000),
    prettyMilliseconds(95500, { colonNotation: true }),
    prettyMilliseconds(1e12, { verbose: true }),
    prettyMilliseconds(1335669000n, { compact: true }),
    filesize(265318),
    filesize(1024, { standard: "iec" }),
    filesize(10n ** 20n),
  ];
}
