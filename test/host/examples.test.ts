// The examples as their users have them: built, installed and used in the real hosts of both Plasmas.
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Ajv } from "ajv";
import { rollup } from "rollup";
import { suite, type Test } from "uvu";
import * as assert from "uvu/assert";
import { plasmoid } from "../../src/index.js";
import type { Entry } from "../../src/widget/authoring.js";
import { evaluateDeclaration } from "../../src/widget/index.js";
import { createHome, type Host, removeHome, requireHosts, type Shell, type View } from "./driver.js";

const examples = fileURLToPath(new URL("../../examples", import.meta.url));
const names = ["click-counter", "feed-reader", "calendar-clock"] as const;
type Example = (typeof names)[number];

const work = mkdtempSync("/tmp/plasmoid-examples-test-");
process.once("exit", () => rmSync(work, { recursive: true, force: true }));

interface Package {
  readonly id: string;
  readonly folder: string;
  readonly archive: string;
}

type Change = readonly [file: string, before: string, after: string];

/** Builds an example, or a copy in which some texts are replaced, with Rollup as its author would. */
async function build(example: Example, changes: readonly Change[] = []): Promise<Package> {
  const folder = mkdtempSync(join(work, `${example}-`));
  cpSync(join(examples, example), folder, {
    recursive: true,
    filter: (path) => !/\/(?:dist|node_modules)$/.test(path),
  });
  symlinkSync(join(examples, "../node_modules"), join(folder, "node_modules"));
  for (const [file, before, after] of changes) {
    const path = join(folder, file);
    const text = readFileSync(path, "utf8");
    assert.ok(text.includes(before), `${file} has ${before}`);
    writeFileSync(
      path,
      text.replace(before, () => after),
    );
  }
  const warnings: string[] = [];
  const bundle = await rollup({
    input: join(folder, "src/widget.ts"),
    // Types are checked where the examples are built as they are, by `npm run demo`.
    plugins: [plasmoid({ summary: false, typecheck: false })],
    onwarn: ({ message }) => warnings.push(message),
  });
  await bundle.write({ dir: join(folder, "dist") });
  await bundle.close();
  assert.equal(warnings, []);
  const archive = readdirSync(join(folder, "dist")).find((name) => /^\w.*\.plasmoid$/.test(name)) ?? "";
  const id = archive.replace(/-[\d.]+\.plasmoid$/, "");
  return { id, folder: join(folder, "dist", id), archive: join(folder, "dist", archive) };
}

/** QML that logs again and again where its parent is on the screen, and what a script says. */
const probe = (name: string, script = '""'): string =>
  `Item { id: probe_${name}; anchors.centerIn: parent; Timer { interval: 250; repeat: true; running: true; onTriggered: {
    const at = probe_${name}.mapToItem(null, 0, 0);
    console.log("PROBE ${name}", Math.round(at.x), Math.round(at.y), JSON.stringify(${script}).replace(/[^ -~]/g, c => "\\\\u" + ("000" + c.charCodeAt(0).toString(16)).slice(-4)));
  } } }`;

interface Probed {
  readonly x: number;
  readonly y: number;
  readonly said: unknown;
}

/** What a probe says from now on, once it is as wanted. */
async function probed(
  view: View | Shell,
  name: string,
  wanted: (said: never) => boolean = () => true,
): Promise<Probed> {
  const deadline = Date.now() + 15_000;
  for (let since = view.log.length; ; since = view.log.length) {
    const [, x, y, said = ""] = await view.waitFor(new RegExp(`PROBE ${name} (-?\\d+) (-?\\d+) (.*)$`), 15_000, since);
    const value = JSON.parse(said);
    if (wanted(value as never)) return { x: Number(x), y: Number(y), said: value };
    if (Date.now() > deadline) throw new Error(`${name} still says ${said}`);
  }
}

async function press(view: View | Shell, name: string): Promise<void> {
  const { x, y } = await probed(view, name);
  await view.click(x, y);
}

const window = { size: [760, 700], env: { TZ: "UTC" } } as const;

const packages = new Map<Example, Package>();
for (const name of names) packages.set(name, await build(name));
const built = (name: Example): Package => packages.get(name)!;

for (const host of requireHosts()) {
  const test = suite(host.name);
  counterTests(test, host);
  feedTests(test, host);
  calendarTests(test, host);
  panelTests(test, host);
  installTests(test, host);
  defaultTests(test, host);
  test.run();
}

const schemaTest = suite("metadata.json");
for (const host of requireHosts(6)) {
  schemaTest("KDE's schema accepts it", () => {
    const schema = host.file("/usr/share/kf6/jsonschema/kpluginmetadata.schema.json");
    assert.ok(schema, "the schema is installed");
    // The schema has a key that no dialect of JSON schema knows.
    const ajv = new Ajv({ strict: false, allErrors: true });
    const validate = ajv.compile(JSON.parse(readFileSync(schema, "utf8")));
    for (const name of names) {
      const valid = validate(JSON.parse(readFileSync(join(built(name).folder, "metadata.json"), "utf8")));
      assert.ok(valid, `${name}: ${ajv.errorsText(validate.errors)}`);
    }
  });
}
schemaTest.run();

function counterTests(test: Test, host: Host): void {
  test("the click counter counts clicks and remembers them", async () => {
    const { id, folder } = await build("click-counter", [
      [
        "src/ui/Full.qml",
        'icon.name: "list-add"',
        `icon.name: "list-add"\n${probe("button", "plasmoid.configuration.clicks")}`,
      ],
    ]);
    await host.view(folder, window, async (view) => {
      await probed(view, "button", (clicks) => clicks === 0);
      await view.settled();
      await screenshot(view, "click-counter");
      await press(view, "button");
      await probed(view, "button", (clicks) => clicks === 1);
      assert.equal(view.problems(), []);
    });
    // plasmoidviewer begins anew each time; the desktop keeps its widgets.
    await host.shell(async (shell) => {
      shell.install(folder, id);
      await shell.add(id, 100, 100, 300, 300);
      for (const clicks of [0, 1, 2]) {
        await probed(shell, "button", (shown) => shown === clicks);
        await press(shell, "button");
      }
      await probed(shell, "button", (clicks) => clicks === 3);
      await shell.restart();
      await probed(shell, "button", (clicks) => clicks === 3);
      assert.match(storedConfiguration(shell), /^clicks=3$/m);
      assert.equal(shell.problems(id), []);
    });
  });
}

function storedConfiguration({ home }: Shell): string {
  const folder = join(home, "config");
  const files = readdirSync(folder).filter((name) => name.includes("appletsrc"));
  return files.map((name) => readFileSync(join(folder, name), "utf8")).join("\n");
}

/** The feed that the reader shows by default. */
const FEED_URL = "https://planet.kde.org/global/atom.xml";

const TITLES = {
  "Fish &amp; Chips &#8212; &#x1F41F;": "Fish & Chips — 🐟",
  "<![CDATA[<em>Emphasis</em> & more: 1 < 2]]>": "Emphasis & more: 1 < 2",
  "Twice &amp;amp; escaped &amp;hellip; &lt;b&gt;bold&lt;/b&gt;": "Twice & escaped … bold",
  "\n  عنوان طويل بالعربية 🎉\n": "عنوان طويل بالعربية 🎉",
  "It&nbsp;has &quot;HTML's&quot; entities": 'It has "HTML\'s" entities',
  "Very long": `Very long${" and longer".repeat(40)}`,
};

function rss(titles: readonly string[]): string {
  const items = titles.map(
    (title, index) =>
      `<item><title>${title}</title><link>https://example.org/?a=${index}&amp;b=1</link><guid>${index}-${title.length}</guid>` +
      `<pubDate>${new Date(Date.now() - 4 ** index * 90_000).toUTCString()}</pubDate></item>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0"><channel><title>Tricky &amp; true</title>${items.join("\n")}</channel></rss>`;
}

const ATOM = `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Atom</title>
<entry><id>urn:1</id><title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Hello <b>world</b></div></title>
<link rel="self" href="https://example.org/self"/><link href="https://example.org/1"/>
<author><name>An Author</name></author><updated>2026-11-20T09:30:00+01:00</updated></entry></feed>`;

function feedTests(test: Test, host: Host): void {
  test("the feed reader shows a feed, its changes and its server's failures", async () => {
    const written = Object.keys(TITLES).map((title) => (title === "Very long" ? TITLES[title] : title));
    const answers = { status: 200, body: rss(written) };
    let lastPath: string | undefined;
    const server = createServer((request, response) => {
      lastPath = request.url;
      response.writeHead(answers.status, { "content-type": "application/rss+xml; charset=utf-8" }).end(answers.body);
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/feed`;
    const said =
      "({ status: widget.status, error: widget.error, title: widget.title, unread: widget.unread.length, articles: widget.articles })";
    const { folder } = await build("feed-reader", [
      ["src/declaration.ts", FEED_URL, url],
      ["src/ui/Full.qml", 'icon.name: "view-refresh"', `icon.name: "view-refresh"\n${probe("refresh", said)}`],
      ["src/ui/ArticleDelegate.qml", "id: title\n", `id: title\n${probe("article")}`],
      [
        "src/ui/FeedSettings.qml",
        'placeholderText: "https://"',
        `placeholderText: "https://"\n${probe("settings", "page.problem")}`,
      ],
      // No browser here: the address that would have been opened.
      ["src/ui/ArticleDelegate.qml", "Qt.openUrlExternally(modelData.link)", 'console.log("OPEN", modelData.link)'],
    ]);
    interface Shown {
      status: string;
      error: string;
      title: string;
      unread: number;
      articles: { title: string; link: string; source: string; published: number }[];
    }
    try {
      await host.view(folder, window, async (view) => {
        const shown = async (wanted: (shown: Shown) => boolean): Promise<Shown> =>
          (await probed(view, "refresh", wanted)).said as Shown;
        const first = await shown(({ status }) => status === "ready");
        assert.equal(first.title, "Tricky & true");
        assert.equal(
          first.articles.map(({ title }) => title),
          Object.values(TITLES),
        );
        assert.equal(first.articles[1]?.link, "https://example.org/?a=1&b=1");
        assert.equal(first.unread, 6);
        await view.settled();
        await screenshot(view, "feed-reader");

        const since = view.log.length;
        const { x, y } = await probed(view, "article");
        await view.click(x, y);
        await view.waitFor(/OPEN https:\/\/example\.org\/\?a=\d&b=1/, 5000, since);
        await shown(({ unread }) => unread === 5);

        answers.body = rss(["Brand new", ...written]);
        await press(view, "refresh");
        const second = await shown(({ articles }) => articles.length === 7);
        assert.is(second.articles[0]?.title, "Brand new");

        answers.status = 500;
        await press(view, "refresh");
        const failed = await shown(({ status }) => status === "error");
        assert.match(failed.error, /500/);
        assert.is(failed.articles.length, 7, "what was there stays");

        answers.status = 200;
        answers.body = "<html><p>This is no feed.";
        await press(view, "refresh");
        await shown(({ error }) => /not an RSS/.test(error));
        await view.settled();
        await screenshot(view, "feed-reader-error");

        answers.body = ATOM;
        await press(view, "refresh");
        const { articles } = await shown(({ title }) => title === "Atom");
        assert.equal(articles[0], {
          id: "urn:1",
          title: "Hello world",
          link: "https://example.org/1",
          source: "An Author",
          published: Date.UTC(2026, 10, 20, 8, 30),
        });

        const dialog = await view.openSettings();
        const { x: fieldX, y: fieldY, said: problem } = await probed(view, "settings");
        assert.is(problem, "");
        await view.click(dialog.x + fieldX, dialog.y + fieldY);
        await view.key("ctrl+a");
        await view.type("https//example.org");
        await probed(view, "settings", (problem: string) => /has to begin with/.test(problem));
        await screenshot(view, "feed-reader-settings");
        await view.key("ctrl+a");
        await view.type(`${url}/other`);
        await probed(view, "settings", (problem) => problem === "");
        answers.body = ATOM.replace("<title>Atom<", "<title>Other<");
        await view.key("Tab", "Tab", "Return");
        await shown(({ title }) => title === "Other");
        assert.is(lastPath, "/feed/other");

        answers.body = rss([]);
        await press(view, "refresh");
        await shown(({ articles }) => articles.length === 0);

        server.closeAllConnections();
        await new Promise((resolve) => server.close(resolve));
        await press(view, "refresh");
        await shown(({ error }) => /can't be reached/.test(error));
        assert.equal(view.problems(), []);
      });
    } finally {
      server.close();
    }
  });
}

/** The days that a calendar shows, computed without the library that the example uses. */
function daysOf(year: number, month: number, firstDay: number): number[] {
  const before = (new Date(Date.UTC(year, month, 1)).getUTCDay() - firstDay + 7) % 7;
  return Array.from({ length: 42 }, (_, index) => new Date(Date.UTC(year, month, 1 - before + index)).getUTCDate());
}

function calendarTests(test: Test, host: Host): void {
  for (const [language, firstDay] of [
    ["de_DE", 1],
    ["en_US", 0],
  ] as const)
    test(`the calendar shows and turns months, in ${language}`, async () => {
      const cells =
        "({ month: widget.month, days: Array.from({ length: 42 }, (_, index) => shownDays.itemAt(index).number), today: Array.from({ length: 42 }, (_, index) => shownDays.itemAt(index).isToday).indexOf(true) })";
      const { folder } = await build("calendar-clock", [
        [
          "src/ui/MonthView.qml",
          "model: Month.daysOf(widget.month)",
          "id: shownDays\nmodel: Month.daysOf(widget.month)",
        ],
        [
          "src/ui/DayDelegate.qml",
          "readonly property bool isToday",
          "readonly property int number: modelData.number\nreadonly property bool isToday",
        ],
        ["src/ui/MonthView.qml", 'icon.name: "go-previous"', `icon.name: "go-previous"\n${probe("previous")}`],
        ["src/ui/MonthView.qml", 'icon.name: "go-jump-today"', `icon.name: "go-jump-today"\n${probe("today")}`],
        ["src/ui/MonthView.qml", 'icon.name: "go-next"', `icon.name: "go-next"\n${probe("next", cells)}`],
      ]);
      await host.view(folder, { ...window, language }, async (view) => {
        interface Shown {
          month: number;
          days: number[];
          today: number;
        }
        const now = new Date();
        const shows = async (offset: number): Promise<Shown> => {
          const month = Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + offset, 1);
          const { said } = await probed(view, "next", (shown: Shown) => shown.month === month);
          const { days } = said as Shown;
          assert.equal(days, daysOf(new Date(month).getUTCFullYear(), new Date(month).getUTCMonth(), firstDay));
          return said as Shown;
        };
        const { days, today } = await shows(0);
        assert.is(days[today], now.getUTCDate());
        await view.settled();
        await screenshot(view, `calendar-clock-${language}`);
        for (let offset = 1; offset <= 3; offset++) {
          await press(view, "next");
          await shows(offset);
        }
        await press(view, "today");
        await shows(0);
        await press(view, "previous");
        await shows(-1);
        await view.openSettings();
        await screenshot(view, `calendar-clock-settings-${language}`);
        assert.equal(view.problems(), []);
      });
    });
}

function panelTests(test: Test, host: Host): void {
  test("all of them run in the panel and on the desktop of one plasmashell", async () => {
    // Without a server: no test depends on the network.
    const offline = await build("feed-reader", [["src/declaration.ts", FEED_URL, "http://127.0.0.1:9/"]]);
    await host.shell(async (shell) => {
      for (const name of names) {
        const { id, folder } = name === "feed-reader" ? offline : built(name);
        shell.install(folder, id);
        await shell.evaluate(`panels()[0].addWidget(${JSON.stringify(id)})`);
        await shell.add(id, 40 + 320 * names.indexOf(name), 40, 300, 400);
      }
      await shell.settled({ quiet: 1500, most: 10_000 });
      await screenshot(shell, "all");
      for (const name of names) assert.equal(shell.problems(built(name).id), [], name);
    });
  });
}

function installTests(test: Test, host: Host): void {
  for (const name of names)
    test(`kpackagetool${host.plasma} installs, lists, upgrades and removes ${name}`, async () => {
      const { id, archive } = built(name);
      const newer = await build(name, [["package.json", '"version": "1.0.0"', '"version": "1.1.0"']]);
      const home = createHome();
      const installed = join(home, "data/plasma/plasmoids", id);
      const version = (): string => JSON.parse(readFileSync(join(installed, "metadata.json"), "utf8")).KPlugin.Version;
      const kpackagetool = async (...args: string[]): Promise<string> => {
        const { code, stdout, stderr } = await host.kpackagetool(args, { home });
        assert.is(code, 0, `${args.join(" ")}: ${stdout}${stderr}`);
        return stdout;
      };
      try {
        await kpackagetool("--install", archive);
        assert.is(version(), "1.0.0");
        assert.ok((await kpackagetool("--list")).split("\n").includes(id));
        await kpackagetool("--upgrade", newer.archive);
        assert.is(version(), "1.1.0");
        await kpackagetool("--remove", id);
        assert.not.ok((await kpackagetool("--list")).split("\n").includes(id));
      } finally {
        removeHome(home);
      }
    });
}

/** For a person to look at: PLASMOID_SCREENSHOTS names a folder. */
/** What the example's own declaration says, in the form in which QML reads it from the host. */
async function declaredDefaults(example: Example): Promise<Record<string, unknown>> {
  const value = await evaluateDeclaration(join(examples, example, "src/widget.ts"), () => undefined);
  const { declaration } = value as {
    declaration: { configuration: Record<string, { entries: Record<string, Entry<unknown>> }> };
  };
  const entries = Object.values(declaration.configuration).flatMap(({ entries }) => Object.entries(entries));
  return Object.fromEntries(
    entries.map(([key, entry]) => [key, entry.kind === "json" ? JSON.stringify(entry.default) : entry.default]),
  );
}

function defaultTests(test: Test, host: Host): void {
  for (const name of names)
    test(`the configuration of ${name} reads back every declared default`, async () => {
      const declared = await declaredDefaults(name);
      const read = `JSON.stringify(${JSON.stringify(Object.keys(declared))}.map(key => { const value = plasmoid.configuration[key]; return typeof value === "object" ? String(value) : value; }))`;
      const { folder } = await build(name, [
        [
          "src/ui/Full.qml",
          "Layout.minimumWidth",
          `Timer { interval: 100; running: true; onTriggered: console.log("DEFAULTS " + ${read}) }\nLayout.minimumWidth`,
        ],
      ]);
      await host.view(folder, window, async (view) => {
        const [, said = ""] = await view.waitFor(/DEFAULTS (.*)$/);
        assert.equal(JSON.parse(said), Object.values(declared));
        assert.ok(Object.keys(declared).length > 0);
      });
    });
}

async function screenshot(view: Pick<View, "screenshot" | "root">, name: string): Promise<void> {
  const folder = process.env.PLASMOID_SCREENSHOTS;
  if (folder === undefined) return;
  await view.screenshot(join(folder, `${name}-${view.root === "" ? 5 : 6}.png`));
}
