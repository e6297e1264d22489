// Days that are written otherwise than ISO 8601 has them are days of the place, also where that is not Greenwich.
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { lower } from "../../src/language/v4/index.js";
import { requireHosts } from "../host/driver.js";
import { engines } from "./engine.js";

requireHosts();

/** What each is by the clock of the place: year, month, day and time. */
const TEXTS: Readonly<Record<string, string>> = {
  "Feb 29, 2024": "2024-2-29 0:0",
  "29 Feb 2024": "2024-2-29 0:0",
  "1/2/2024": "2024-1-2 0:0",
  "2024/1/2": "2024-1-2 0:0",
  "2024-1-2": "2024-1-2 0:0",
  "June 2024": "2024-6-1 0:0",
  "June 1, 2024 3:45 PM": "2024-6-1 15:45",
  "6-1-2024 12:05 am": "2024-6-1 0:5",
  "Sat Jun 01 2024 10:00:00": "2024-6-1 10:0",
  "2024-06-01T10:00": "2024-6-1 10:0",
};

const PROGRAM = `export function run(texts, log) {
  for (const text of texts) {
    const date = new Date(text);
    log(\`\${date.getFullYear()}-\${date.getMonth() + 1}-\${date.getDate()} \${date.getHours()}:\${date.getMinutes()}\`);
  }
  log(String(new Date("2024-01-02").getTime() - Date.UTC(2024, 0, 2)));
}`;

for (const engine of engines()) {
  const test = suite(`dates on ${engine.name}`);
  for (const zone of ["America/New_York", "Europe/Berlin", "Asia/Tokyo", "UTC"])
    test(zone, async () => {
      const { console: lines, errors } = await engine.evaluate(
        {
          "main.qml": `import QtQuick 2.0
import "dates.mjs" as Dates
Item { Component.onCompleted: { Dates.run(${JSON.stringify(Object.keys(TEXTS))}, function (text) { console.log(text); }); Qt.quit(); } }
`,
          "dates.mjs": lower(PROGRAM, { sourceType: "module", filename: "dates.js", polyfills: "inline" }).code,
        },
        "main.qml",
        { env: { TZ: zone } },
      );
      assert.equal(errors, []);
      // A day as ISO 8601 has it is one of Greenwich: so the language wants it.
      assert.equal(lines, [...Object.values(TEXTS), "0"]);
    });
  test.run();
}
