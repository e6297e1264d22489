// The development package beside the released one: sizes, pictures, which representation is shown, and the keyboard.
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { suite, type Test } from "uvu";
import * as assert from "uvu/assert";
import type { DevOptions } from "../../src/index.js";
import { build, copyExample, writeProject } from "./build.js";
import type { Desktop, Window } from "./desktop.js";
import { Development } from "./development.js";
import { type Frame, find, type Host, requireHosts } from "./driver.js";
import { delay, poll } from "./processes.js";

type FormFactor = Pick<DevOptions, "formFactor" | "location">;

interface Look {
  readonly windows: readonly Pick<Window, "title" | "width" | "height">[];
  readonly frame: Frame;
  /** What the widget said of each thing last. */
  readonly said: ReadonlyMap<string, string>;
}

interface Case {
  readonly name: string;
  readonly project: () => string;
  readonly shown: FormFactor;
  /** In the log when it is up; undefined where nothing is said. */
  readonly ready?: RegExp;
  /** Done before one looks. */
  readonly act?: (desktop: Desktop) => Promise<void>;
  /** The representation that is seen, which says how large it is. */
  readonly seen?: "full" | "compact";
  /** What was typed where. */
  readonly typed?: RegExp;
}

const SIZE = [800, 600] as const;
const ENV = { LC_ALL: "C.UTF-8", QT_QUICK_CONTROLS_STYLE: "org.kde.desktop" };

async function look(desktop: Desktop, printed: () => string, { act, ready }: Case, picture: string): Promise<Look> {
  // Who says nothing is up when it has what it shows.
  if (!ready) await poll("the feed to be read", 60_000, () => (readings > 0 ? true : undefined));
  readings = 0;
  await desktop.settled({ quiet: 2000, most: 12_000 });
  await act?.(desktop);
  // Away from what lights up below it.
  await desktop.hover(790, 590);
  await desktop.settled({ quiet: 1000, most: 8000 });
  if (process.env.PLASMOID_SCREENSHOTS)
    await desktop.screenshot(join(process.env.PLASMOID_SCREENSHOTS, `${picture}.png`));
  const windows = (await desktop.windows()).map(({ title, width, height }) => ({ title, width, height }));
  const said = [...printed().matchAll(/PROBE (\w+) (.*?)(?= \(|$)/gm)];
  return { windows, frame: desktop.frame(), said: new Map(said.map(([, what = "", value = ""]) => [what, value])) };
}

async function released(host: Host, one: Case, picture: string): Promise<Look> {
  const folder = await build(one.project(), { typecheck: false });
  const options = { ...one.shown, size: SIZE, env: ENV, ...(one.ready && { ready: one.ready }) };
  return host.view(folder, options, (view) => look(view, () => view.log.join("\n"), one, picture));
}

async function developed(host: Host, one: Case, picture: string): Promise<Look> {
  const dev = new Development(host, one.project(), { dev: { ...one.shown, size: SIZE, env: ENV } });
  try {
    await dev.open(one.ready);
    return await look(dev.desktop, () => dev.printed, one, picture);
  } finally {
    await dev.close();
  }
}

/** Before the articles that are not read, on both Plasmas. */
const MARK = { red: 0x3d, green: 0xae, blue: 0xe9 };

/** The feed reader's picture, from its title to its last article, wherever the desktop's grid has put it. */
function feedIn({ width, height, pixels }: Frame): Frame {
  const mark = find({ width, height, pixels }, MARK);
  assert.ok(mark && mark.height > 50, "the articles are there");
  const [left, top, across, down] = [mark.x - 8, mark.y - 50, 340, 180];
  const rows = Array.from({ length: down }, (_, row) => {
    const at = ((top + row) * width + left) * 4;
    return pixels.subarray(at, at + across * 4);
  });
  return { width: across, height: down, pixels: Buffer.concat(rows) };
}

/** The part of the pixels that are not the same. */
function unlike(one: Frame, other: Frame): number {
  let count = 0;
  for (let at = 0; at < one.pixels.length; at += 4)
    if ([0, 1, 2].some((colour) => Math.abs(one.pixels[at + colour]! - other.pixels[at + colour]!) > 16)) count++;
  return count / (one.pixels.length / 4);
}

const FEED = `<?xml version="1.0"?><rss version="2.0"><channel><title>News</title>${[1, 2, 3]
  .map((n) => `<item><title>Article ${n}</title><link>http://localhost/${n}</link><guid>${n}</guid></item>`)
  .join("")}</channel></rss>`;

let server: Server;
/** How often the feed was read since one last looked. */
let readings = 0;
const feedReader = (): string => {
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/feed.xml`;
  return copyExample("feed-reader", { "src/declaration.ts": (text) => text.replace(/https:[^"]*/, address) });
};

/** One with hints for layouts, which says how large it is and where the keyboard goes. */
const hinted = (switchWidth: number, root: string): string =>
  writeProject({
    "src/widget.ts": `import { defineWidget } from "rollup-plugin-plasmoid/runtime";
export default defineWidget(
  { id: "org.example.hinted", name: "Hinted", ui: { full: "./ui/Full.qml", compact: "./ui/Compact.qml" } },
  () => ({ plasmoid: { switchWidth: () => ${switchWidth}, switchHeight: () => 40 } }),
);
`,
    "src/ui/Full.qml": `import QtQuick 2.15
import QtQuick.Layouts 1.1

${root} {
    id: full
    objectName: "full"
    Layout.minimumWidth: 210
    Layout.minimumHeight: 130
    Layout.preferredWidth: 333
    Layout.preferredHeight: 222
    Layout.maximumWidth: 450
    Layout.maximumHeight: 320
    Rectangle { anchors.fill: parent; color: "#20a060" }
    Column {
        TextInput { objectName: "first"; width: 100; onTextChanged: console.log("PROBE first", text) }
        TextInput { objectName: "second"; focus: true; width: 100; onTextChanged: console.log("PROBE second", text) }
    }
    readonly property string size: Math.round(width) + "x" + Math.round(height)
    onSizeChanged: console.log("PROBE full", size)
}
`,
    "src/ui/Compact.qml": `import QtQuick 2.15
import QtQuick.Layouts 1.1

Rectangle {
    id: compact
    Layout.minimumWidth: 90
    Layout.preferredWidth: 120
    color: "#a06020"
    MouseArea { anchors.fill: parent; onClicked: widget.expanded = !widget.expanded }
    readonly property string size: Math.round(width) + "x" + Math.round(height)
    onSizeChanged: console.log("PROBE compact", size)
}
`,
  });

/** Opens the popup by a click in the middle of the compact representation, and types. */
const openAndType = async (desktop: Desktop): Promise<void> => {
  await desktop.click(360, 270);
  await delay(3000);
  await desktop.type("abc");
  await delay(500);
};

const panel: FormFactor = { formFactor: "horizontal", location: "topedge" };

const CASES: readonly Case[] = [
  { name: "the feed reader on a desktop", project: feedReader, shown: { formFactor: "planar" } },
  {
    name: "the feed reader in a panel, opened",
    project: feedReader,
    shown: panel,
    act: (desktop) => desktop.click(360, 270),
  },
  {
    name: "hints on a desktop, with room for the full representation",
    project: () => hinted(40, "Item"),
    shown: { formFactor: "planar" },
    ready: /PROBE \w+/,
    seen: "full",
  },
  {
    name: "hints on a desktop, without room for it",
    project: () => hinted(700, "Item"),
    shown: { formFactor: "planar" },
    ready: /PROBE compact/,
    seen: "compact",
  },
  {
    name: "hints in a panel, opened",
    project: () => hinted(2000, "Item"),
    shown: panel,
    ready: /PROBE compact/,
    act: openAndType,
    seen: "full",
  },
  {
    name: "hints in a panel, opened, with a scope for the keyboard",
    project: () => hinted(2000, "FocusScope"),
    shown: panel,
    ready: /PROBE compact/,
    act: openAndType,
    seen: "full",
    typed: /^abc$/,
  },
];

function looks(test: Test, host: Host): void {
  for (const [index, one] of CASES.entries())
    test(one.name, async () => {
      const [release, development] = [
        await released(host, one, `${host.plasma}-${index}-released`),
        await developed(host, one, `${host.plasma}-${index}-developed`),
      ];
      assert.equal(development.windows, release.windows);
      if (one.seen) assert.ok(release.said.has(one.seen), `the ${one.seen} representation is seen`);
      for (const what of [...(one.seen ? [one.seen] : []), "first", "second"])
        assert.is(development.said.get(what), release.said.get(what), what);
      if (one.typed) assert.match(development.said.get("second") ?? "", one.typed);
      if (!one.seen) {
        const part = unlike(feedIn(development.frame), feedIn(release.frame));
        assert.ok(part < 0.001, `${part} of the picture is another`);
      }
    });
}

for (const host of requireHosts()) {
  const test = suite(`released and in development on ${host.name}`);
  test.before(
    () =>
      new Promise<void>((resolve) => {
        server = createServer((_request, response) => {
          readings++;
          response.end(FEED);
        });
        server.listen(0, "127.0.0.1", resolve);
      }),
  );
  test.after(() => {
    server.closeAllConnections();
    server.close();
  });
  looks(test, host);
  test.run();
}
