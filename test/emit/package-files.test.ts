import { suite } from "uvu";
import * as assert from "uvu/assert";
import { configQml, isShown, kcfgXml, metadataDesktop, metadataJson, settingsPageQml } from "../../src/emit/index.js";
import type { WidgetModel } from "../../src/widget/index.js";
import { check } from "../widget/check.js";
import { golden } from "./golden.js";

const test = suite("emit/package files");

const modelOf = (declaration: string): WidgetModel => {
  const { model, messages } = check(declaration, { files: ["/project/src/ui/Look.qml"] });
  assert.equal(messages, []);
  return model!;
};

const FULL = modelOf(`{
  id: "org.example.full",
  name: "Full & <complete>",
  names: { de: "Vollständig", pt_BR: "Completo" },
  description: "  Says \\"hi\\",\\n with \\\\ and 😀",
  descriptions: { de: "Sagt \\u201eHallo\\u201c" },
  icon: "starred-symbolic",
  category: "Utilities",
  version: "1.2.0",
  license: "GPL-2.0-or-later",
  authors: [{ name: "A. Author", email: "a@example.org", task: "Maintainer", website: "https://example.org" }, { name: "B" }],
  copyright: "© 2026 A. Author",
  website: "https://example.org/?a=b&c=d",
  bugReportUrl: "https://example.org/bugs",
  formFactors: ["desktop", "tablet"],
  provides: ["org.kde.plasma.time", "org.kde.plasma.date"],
  enabledByDefault: true,
  notificationArea: { category: "ApplicationStatus", dbusActivationService: "org.example.*" },
  translators: [{ name: "T" }],
  contributors: [{ name: "C", avatarUrl: "https://example.org/c.png" }],
  donationUrl: "https://example.org/donate",
  minimumPlasma: "6.2",
  preloadWeight: 75,
  extra: { "X-Example": ["a", "b,c"], KPlugin: { MimeTypes: ["text/plain"] } },
  configuration: {
    general: page({ label: "R&D <b>", icon: "configure-shortcuts" }, {
      on: bool(true, { label: "On" }),
      step: int(5, { min: 1, max: 100, label: "Step \\"size\\"" }),
      big: uint(4000000000, { max: 4294967295 }),
      ratio: double(0.25, { min: 0, max: 1.5, label: "Ratio" }),
      tiny: double(1e-12),
      greeting: string("x & <y> \\"z\\" 'w' ]]>", { label: "Greeting" }),
      note: string("two\\nlines"),
      feeds: strings(["a b", "c"], { label: "Feeds" }),
      style: choice("plain", { plain: "Plain", fancy: "Fancy" }, { label: "Style" }),
      size: enumeration("large", { small: "Small", large: "Large" }, { label: "Size" }),
      tint: color("#80336699", { label: "Tint" }),
      folder: path("/tmp/x", { label: "Folder" }),
      items: json({ a: ["é \\u0001 <"] }),
      clicks: int(0, { hidden: true }),
    }),
    look: page({ label: "Look", source: "./ui/Look.qml" }, { theme: string("") }),
    memory: page({ label: "Memory" }, { seen: int(0, { hidden: true }) }),
  },
}`);

const BARE = modelOf(`{ id: "org.example.bare", name: "Bare", version: "1.0.0" }`);

const BOTH = { targets: ["plasma5", "plasma6"] } as const;

test("metadata.json", () => {
  golden("metadata.json", metadataJson(FULL, BOTH));
  golden("metadata-bare.json", metadataJson(BARE, BOTH));
  golden("metadata-plasma6.json", metadataJson(BARE, { targets: ["plasma6"] }));
  golden("metadata-plasma5.json", metadataJson(BARE, { targets: ["plasma5"] }));
});

test("metadata.desktop", () => {
  golden("metadata.desktop", metadataDesktop(FULL));
  golden("metadata-bare.desktop", metadataDesktop(BARE));
});

test("main.xml", () => {
  golden("main.xml", kcfgXml(FULL)!);
  assert.is(kcfgXml(BARE), undefined);
});

test("config.qml", () => {
  const both = ["plasma5", "plasma6"] as const;
  golden(
    "config.qml",
    configQml(FULL, both, ({ group, source }, target) => (source ? `${group}.qml` : `${target}/${group}.qml`))!,
  );
  golden("config-plasma6.qml", configQml(FULL, ["plasma6"], ({ group }) => `${group}.qml`)!);
  assert.is(
    configQml(BARE, both, () => ""),
    undefined,
  );
});

test("a settings page", () => {
  golden("settings-page-plasma5.qml", settingsPageQml(FULL.pages[0]!, FULL, "plasma5"));
  golden("settings-page-plasma6.qml", settingsPageQml(FULL.pages[0]!, FULL, "plasma6"));
  assert.equal(FULL.pages.map(isShown), [true, true, false]);
});

test("a settings page has what both dialogs set for every entry of every page", () => {
  const qml = settingsPageQml(FULL.pages[0]!, FULL, "plasma5");
  for (const { key } of FULL.pages.flatMap(({ entries }) => entries)) {
    assert.match(qml, new RegExp(`^    property \\S+ cfg_${key}(?:: kept_${key}\\.value)?$`, "m"));
    assert.match(qml, new RegExp(`^    property var cfg_${key}Default$`, "m"));
  }
});

test.run();
