import { suite } from "uvu";
import * as assert from "uvu/assert";
import { check } from "./check.js";

const test = suite("widget/metadata");

const HEAD = `id: "org.example.test", name: "Test", version: "1.0.0"`;
const of = (fields: string) => check(`{ ${HEAD}, ${fields} }`);

/** What is said of one field: `severity-less` code, the marked text, and the mend. */
function says(fields: string, code: string, marked: string, help: RegExp): void {
  const { found, messages } = of(fields);
  assert.equal(found, [`${code}: ${marked}`], fields);
  assert.match(messages[0]!, help, fields);
}

test("all of it is taken as it is", () => {
  const { model, messages } = of(`
    names: { fr: "Essai", pt_BR: "Teste", "ca@valencia": "Prova" },
    descriptions: { de: "Prüft" },
    description: "Tests",
    icon: "starred-symbolic",
    category: "Date and Time",
    license: "GPL-2.0-or-later",
    authors: [{ name: "A", email: "a@example.org", task: "Maintainer", website: "https://example.org", avatarUrl: "https://example.org/a.png" }],
    translators: [{ name: "T" }],
    contributors: [{ name: "C" }],
    copyright: "© 2026",
    website: "https://example.org",
    bugReportUrl: "mailto:bugs@example.org",
    donationUrl: "https://example.org/donate",
    formFactors: ["desktop"],
    minimumPlasma: "6.2",
    provides: ["org.kde.plasma.time", "org.example.anything"],
    enabledByDefault: true,
    notificationArea: { category: "Hardware", dbusActivationService: "org.mpris.MediaPlayer2.*" },
    preloadWeight: 100,
    extra: { "X-Example": [1, { a: null }], KPlugin: { MimeTypes: ["text/plain"] } }`);
  assert.equal(messages, []);
  const { metadata } = model!;
  assert.is(metadata.minimumPlasma, "6.2");
  assert.is(metadata.preloadWeight, 100);
  assert.equal(metadata.provides, ["org.kde.plasma.time", "org.example.anything"]);
  assert.equal(metadata.translators, [{ name: "T" }]);
});

test("an unknown category is an error with the nearest one; KDE's own are a warning", () => {
  says(`category: "Utilites"`, "unknown-category", '"Utilites"', /did you mean "Utilities"/);
  says(`category: "Date & Time"`, "unknown-category", '"Date & Time"', /did you mean "Date and Time"/);
  says(`category: "weather"`, "unknown-category", '"weather"', /the categories are Accessibility, |did you mean/);
  assert.is(of(`category: "Weather"`).model, undefined);
  for (const category of ["Clipboard", "Tasks", ""]) {
    const { model, found } = of(`category: "${category}"`);
    assert.equal(found, [`unknown-category: "${category}"`]);
    assert.is(model?.metadata.category, category);
  }
});

test("ServiceTypes and KPackageStructure are made by the build, wherever somebody puts them", () => {
  const made = /leave it out: the build writes it/;
  says(`ServiceTypes: ["Plasma/Applet"]`, "unknown-key", "ServiceTypes", made);
  says(`KPackageStructure: "Plasma/Applet"`, "unknown-key", "KPackageStructure", made);
  says(`extra: { ServiceTypes: ["Plasma/Applet"] }`, "known-key", "ServiceTypes", made);
  says(`extra: { KPlugin: { KPackageStructure: "Plasma/Applet" } }`, "known-key", "KPackageStructure", made);
  says(`extra: { "X-Plasma-MainScript": "ui/m.qml" }`, "known-key", '"X-Plasma-MainScript"', made);
});

test("keys of metadata.json and metadata.desktop are told their place in the declaration", () => {
  says(`extra: { KPlugin: { License: "MIT" } }`, "known-key", "License", /its place is `license`/);
  says(
    `extra: { KPlugin: { "Name[fr]": "x" } }`,
    "known-key",
    '"Name\\[fr\\]"'.replaceAll("\\", ""),
    /`names: \{ fr: … \}`/,
  );
  says(
    `extra: { "X-Plasma-NotificationArea": "true" }`,
    "known-key",
    '"X-Plasma-NotificationArea"',
    /`notificationArea`/,
  );
  says(`"X-KDE-PluginInfo-License": "MIT"`, "unknown-key", '"X-KDE-PluginInfo-License"', /its place is `license`/);
  says(`Comment: "x"`, "unknown-key", "Comment", /its place is `description`/);
  says(`authors: [{ name: "A", Email: "a@b" }]`, "unknown-key", "Email", /its place is `email`/);
});

test("booleans as texts", () => {
  says(`enabledByDefault: "true"`, "wrong-type", '"true"', /write `true`, without quotes/);
  says(`notificationArea: "true"`, "wrong-type", '"true"', /write \{ category: "ApplicationStatus" \}.*Hardware/);
  says(`notificationArea: true`, "wrong-type", "true", /write \{ category/);
  says(
    `notificationArea: {}`,
    "missing",
    "{}",
    /nothing without a category.*ApplicationStatus, Hardware, SystemServices/,
  );
  const { model, found } = of(`extra: { "X-Example": "true" }`);
  assert.equal(found, ['text-for-flag: "true"']);
  assert.ok(model, "which may be meant");
});

test("Provides as one text", () => {
  says(
    `provides: "org.kde.plasma.time,org.kde.plasma.date"`,
    "wrong-type",
    '"org.kde.plasma.time,org.kde.plasma.date"',
    /write \["org.kde.plasma.time", "org.kde.plasma.date"\]/,
  );
  says(`provides: ["org.a, org.b"]`, "wrong-type", '"org.a, org.b"', /write \["org.a", "org.b"\]/);
});

test("icons by path", () => {
  says(
    `icon: "/usr/share/icons/weather-clear.svg"`,
    "bad-icon",
    '"/usr/share/icons/weather-clear.svg"',
    /"weather-clear"/,
  );
  says(`icon: "icon.png"`, "bad-icon", '"icon.png"', /for example "icon"/);
});

test("versions that are none", () => {
  for (const [version, nearest] of [
    ["13", "13.0.0"],
    ["1.2", "1.2.0"],
    ["v2.1.3", "2.1.3"],
    ["01.2.3", "1.2.3"],
  ])
    assert.match(
      check(`{ id: "org.example.a", name: "x", version: "${version}" }`).messages[0]!,
      `for example "${nearest}"`,
    );
});

test("licenses are SPDX ids or expressions of them", () => {
  for (const license of [
    "MIT",
    "GPL-2.0-or-later OR MIT",
    "LicenseRef-Own",
    "GPL-3.0-only WITH Classpath-exception-2.0",
  ])
    assert.equal(of(`license: "${license}"`).messages, []);
  for (const [license, help] of [
    ["GPL", /"GPL-2.0-only".*"GPL-3.0-or-later"/],
    ["GPLv3", /one of "GPL-3.0-only", "GPL-3.0-or-later"/],
    ["GPLv2+", /one of "GPL-2.0-or-later"/],
    ["LGPL 2.1", /"LGPL-2.1-only"/],
    ["Apache 2.0", /did you mean "Apache-2.0"/],
    ["mit", /did you mean "MIT"/],
    ["MIT License", /did you mean "MIT"/],
    ["BSD", /did you mean "BSD-|did you mean "0BSD/],
    ["All rights reserved", /spdx\.org\/licenses|did you mean/],
  ] as const)
    says(`license: "${license}"`, "unknown-license", `"${license}"`, help);
  for (const [license, help] of [
    ["GPL-2.0", /write "GPL-2.0-only", or "GPL-2.0-or-later"/],
    ["GPL-2.0+", /write "GPL-2.0-or-later"/],
  ] as const) {
    says(`license: "${license}"`, "old-license", `"${license}"`, help);
    assert.ok(of(`license: "${license}"`).model, "it is a warning");
  }
});

test("languages are KDE's codes", () => {
  says(`names: { "pt-br": "x" }`, "bad-language", '"pt-br"', /write "pt_BR"/);
  says(`descriptions: { "fr-FR": "x" }`, "bad-language", '"fr-FR"', /write "fr_FR"/);
  says(`names: { german: "x" }`, "bad-language", "german", /no language code/);
});

test("addresses, people, releases, services and weights", () => {
  says(`website: "example.org/x"`, "bad-url", '"example.org/x"', /write "https:\/\/example.org\/x"/);
  says(`bugReportUrl: "bugs@example.org"`, "bad-url", '"bugs@example.org"', /write "mailto:/);
  says(
    `authors: ["A. Author <a@example.org>"]`,
    "wrong-type",
    '"A. Author <a@example.org>"',
    /\{ name: "A. Author", email: "a@example.org" \}/,
  );
  says(`authors: [{ name: "A", email: "example.org" }]`, "bad-email", '"example.org"', /no address/);
  says(`minimumPlasma: "5.27"`, "bad-version", '"5.27"', /option `targets`/);
  const only5 = check(`{ ${HEAD}, minimumPlasma: "6.2" }`, { targets: ["plasma5"] });
  assert.equal(only5.found, ['no-effect: "6.2"']);
  says(`minimumPlasma: "7"`, "bad-version", '"7"', /for example "6.2"/);
  says(`preloadWeight: 101`, "wrong-type", "101", /from 0 to 100/);
  says(
    `notificationArea: { category: "Hardware", dbusActivationService: "player" }`,
    "bad-service",
    '"player"',
    /MediaPlayer2/,
  );
  says(`notificationArea: { category: "Hardwear" }`, "wrong-type", '"Hardwear"', /did you mean "Hardware"/);
  says(`formFactors: ["phone"]`, "wrong-type", '"phone"', /can't stand/);
});

test.run();
