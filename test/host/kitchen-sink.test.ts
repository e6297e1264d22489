// The example with every entry and every control: each is changed by real input in the settings dialogs of both
// Plasmas, and the widget sees what was applied, and nothing else.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { build, copyExample } from "./build.js";
import { type Host, requireHosts, type View, type Window } from "./driver.js";
import { addProbes, Dialog } from "./settings-controls.js";

const work = mkdtempSync("/tmp/plasmoid-sink-");
process.once("exit", () => rmSync(work, { recursive: true, force: true }));
mkdirSync(`${work}/sub`);
for (const name of ["a.png", "b c.png", "d.txt"]) writeFileSync(`${work}/${name}`, "");

/** The widget tells what scripts see of its configuration whenever that changes. */
const folder = await build(
  copyExample("kitchen-sink", {
    "src/ui/Full.qml": (text) =>
      text.replace("plasmoid.configuration.enabled ? widget.rows() : []", "widget.rows()").replace(
        "Component.onCompleted:",
        `onRowsChanged: Qt.callLater(tell)
    function tell() {
        for (const { name, value } of rows)
            console.log("ROW", name, String(value).replace(/[^ -~]/g, c => "\\\\u" + ("000" + c.charCodeAt(0).toString(16)).slice(-4)));
        console.log("ROWS");
    }
    Component.onCompleted:`,
      ),
  }),
  { typecheck: false },
);
addProbes(folder, ["CustomPage.qml"]);

const TEXT = "title code note secret homepage feeds style level side speed extra".split(" ");

const pick = (values: Readonly<Record<string, unknown>>, keys: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(keys.map((key) => [key, values[key]]));

const PAGES = ["basics", "text", "look", "places", "CustomPage"] as const;

class Sink {
  readonly #host: Host;
  readonly #view: View;
  #dialog: Dialog | undefined;

  constructor(host: Host, view: View) {
    this.#host = host;
    this.#view = view;
  }

  get dialog(): Dialog {
    return this.#dialog!;
  }

  async open(): Promise<void> {
    // High enough for all of the longest page.
    const window = await this.#view.resizeWindow(await this.#view.openSettings(), 720, 900);
    this.#dialog = new Dialog(this.#view, window);
  }

  /** Cancels, and discards what was changed. */
  async cancel(): Promise<void> {
    await this.dialog.press("Cancel");
    await this.#view.settled();
    const { x, y, width, height, id } = this.dialog.window;
    // The question is a window of its own, in which Discard has the keyboard, or a part of the dialog.
    if (this.#host.plasma === 5) {
      await this.#view.window(/Apply Settings/);
      await this.#view.key("Return");
    } else await this.#view.click(x + width / 2 + 75, y + height / 2 + 23);
    const deadline = Date.now() + 5000;
    while ((await this.#view.windows()).some((window) => window.id === id))
      if (Date.now() > deadline) throw new Error("the settings dialog is still open");
  }

  async page(name: (typeof PAGES)[number]): Promise<void> {
    await this.dialog.open(name, PAGES.indexOf(name), this.#host.plasma);
    const folder = process.env.PLASMOID_SCREENSHOTS;
    if (folder !== undefined)
      await this.#view.screenshot(
        `${folder}/kitchen-sink-${name.toLowerCase()}-plasma${this.#host.plasma}.png`,
        this.dialog.window,
      );
  }

  /** The configuration as the widget told it last. */
  values(): Record<string, unknown> {
    const { log } = this.#view;
    const end = log.lastIndexOf("qml: ROWS");
    const rows = log.slice(0, end).flatMap((line) => {
      const [, name, value = ""] = /^qml: ROW (\w+) (.*)$/.exec(line) ?? [];
      return name === undefined ? [] : [[name, value === "undefined" ? undefined : JSON.parse(value)] as const];
    });
    return Object.fromEntries(rows);
  }

  /** Waits until the widget has told these values. */
  async sees(expected: Readonly<Record<string, unknown>>): Promise<void> {
    const deadline = Date.now() + 8000;
    for (;;) {
      const all = this.values();
      const seen = Object.fromEntries(Object.keys(expected).map((key) => [key, all[key]]));
      try {
        assert.equal(seen, expected);
        return;
      } catch (error) {
        if (Date.now() > deadline) throw error;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    }
  }

  async applied(expected: Readonly<Record<string, unknown>>): Promise<void> {
    await this.dialog.press("Apply");
    await this.sees(expected);
  }

  /** The window that a click on a control opens. */
  async chooser(label: string, index = 0): Promise<Chooser> {
    const known = new Set((await this.#view.windows()).map(({ id }) => id));
    await this.dialog.click(label, index);
    const window = await this.#view.window(({ id, width }) => !known.has(id) && width > 200);
    await this.#view.settled();
    return new Chooser(this.#view, window);
  }
}

/** A dialog of Qt's or KDE's own. */
class Chooser {
  readonly #view: View;
  readonly #window: Window;

  constructor(view: View, window: Window) {
    this.#view = view;
    this.#window = window;
  }

  /** At these parts of its width and height. */
  async click(x: number, y: number): Promise<void> {
    const { x: left, y: top, width, height } = this.#window;
    await this.#view.click(Math.round(left + x * width), Math.round(top + y * height));
    await this.#view.settled();
  }

  async closed(): Promise<void> {
    const { id } = this.#window;
    const deadline = Date.now() + 5000;
    while ((await this.#view.windows()).some((window) => window.id === id)) {
      if (Date.now() > deadline) throw new Error(`${this.#window.title} is still open`);
    }
    await this.#view.settled();
  }
}

for (const host of requireHosts()) {
  const test = suite(`kitchen sink on ${host.name}`);
  const isPlasma6 = host.plasma === 6;

  test("each control changes its entry, and Apply, Defaults and Cancel do what they say", async () => {
    await host.view(folder, { screen: [1400, 1000], ready: /ROWS/, env: { TZ: "UTC" } }, async (view) => {
      const sink = new Sink(host, view);
      const defaults = sink.values();
      await sink.open();
      const { dialog } = sink;

      await sink.page("basics");
      await dialog.click("Show the values", 0, 0.05);
      assert.is((await dialog.find("Interval")).enabled, false);
      await dialog.click("Count the seconds", 0, 0.05);
      await dialog.write("Columns", "3");
      assert.is((await dialog.find("Interval")).enabled, true, "enabledWhen holds now");
      await dialog.write("Interval", "45 s");
      await dialog.click("Volume", 0, 0.99);
      await dialog.write("Distance", "-12");
      await dialog.write("Bytes", "9007199254740991");
      await dialog.write("Ratio", "0.75");
      await dialog.write("Price", "12.25");
      await dialog.click("Opacity", 0, 0.01);
      await sink.applied({
        ...{ enabled: false, live: true, columns: 3, interval: 45, distance: -12 },
        ...{ bytes: 2 ** 53 - 1, ratio: 0.75, price: 12.25 },
      });
      const { volume, opacity } = sink.values();
      assert.ok(Number(volume) > 90 && Number(opacity) < 0.1, `${volume} ${opacity}`);
      // The widget counts on while the dialog is open, and what is applied does not set it back.
      await new Promise((resolve) => setTimeout(resolve, 2200));
      await dialog.click("Count the seconds", 0, 0.05);
      const counted = Number(sink.values().seconds);
      assert.ok(counted >= 2, `${counted}`);
      await sink.applied({ live: false });
      assert.ok(Number(sink.values().seconds) >= counted);

      await sink.page("text");
      await dialog.write("Title", "Tïtle");
      await dialog.write("Code", "wrong");
      await dialog.write("Code", "CD-3");
      await dialog.write("Note", "Just one");
      await dialog.write("Password", "s3cret");
      await dialog.write("Homepage", "https://example.org/a b");
      await dialog.write("Feeds", "one");
      await dialog.click("Feeds", 2 + 3); // the second's button to remove it
      await dialog.click("Feeds", 3); // adds one, which gets the keyboard
      await view.type("a, b");
      assert.is(await dialog.has("Extra"), false);
      await dialog.click("Style");
      await view.key("Down", "Return");
      await dialog.click("Level", 1, 0.1);
      await dialog.click("Side", 1, 0.1);
      await dialog.click("Speed");
      await view.key("Down", "Return");
      await dialog.write("Extra", "more");
      await sink.applied({
        ...{ title: "Tïtle", code: "CD-3", note: "Just one", secret: "s3cret", homepage: "https://example.org/a%20b" },
        ...{ feeds: ["one", "a, b"], style: "fancy", level: 1, side: "right", speed: 1, extra: "more" },
      });

      await sink.page("look");
      for (const [label, text] of [
        ["Accent", "#aa5500"],
        ["Shade", isPlasma6 ? "#80aa5501" : "#aa5501"],
      ] as const) {
        const chooser = await sink.chooser(label);
        if (isPlasma6) await chooser.click(0.6, 0.815);
        else await view.key("alt+h");
        await view.key("ctrl+a");
        await view.type(text);
        if (isPlasma6) await chooser.click(0.56, 0.945);
        else await view.key("Return");
        await chooser.closed();
      }
      await dialog.click("Ink", 0, 0.1);
      await dialog.click("Family");
      await view.key("Down", "Return");
      const fonts = await sink.chooser("Heading");
      if (isPlasma6) {
        await fonts.click(0.91, 0.11);
        await view.key("ctrl+a");
      } else await view.key("alt+s");
      await view.type("20");
      await view.key("Return");
      await fonts.closed();
      const icons = await sink.chooser("Icon");
      await view.type("akregator");
      await view.settled({ quiet: 600 });
      await icons.click(0.09, 0.17);
      await icons.click(0.64, 0.945);
      await icons.closed();
      await dialog.press("Apply");
      await sink.sees({ accent: "#aa5500" });
      const look = sink.values() as Record<string, string> & { heading: { pointSize: number; family: string } };
      assert.match(String(look.shade), /^#[0-9a-f]{2}aa5501$/);
      assert.match(String(look.ink), /^#[0-9a-f]{6}$/);
      assert.is.not(look.face, "");
      assert.is(look.heading.pointSize, 20);
      assert.match(String(look.emblem), /^akregator/);

      await sink.page("places");
      await dialog.write("Picture", `${work}/a.png`);
      const pictures = await sink.chooser("Picture", 1);
      if (isPlasma6) {
        await pictures.click(0.15, 0.42);
        await pictures.click(0.69, 0.93);
      } else {
        await view.type(`${work}/b c.png`);
        await view.key("Return");
      }
      await pictures.closed();
      await sink.applied({ picture: `${work}/b c.png` });
      const files = await sink.chooser("Picture", 1);
      if (isPlasma6) {
        await files.click(0.34, 0.93); // the filter, which lets all of them be seen
        await view.key("Down", "Return");
        await view.settled();
        await files.click(0.15, 0.51);
        await files.click(0.69, 0.93);
      } else {
        await files.click(0.5, 0.96); // the filter here
        await view.key("Down", "Return");
        await view.key("alt+n");
        await view.type(work);
        await view.key("Return");
        await view.settled();
        await files.click(0.25, 0.325); // closes the list of what may follow the folder's name
        await files.click(0.25, 0.325);
        await files.click(0.92, 0.87);
      }
      await files.closed();
      await dialog.write("Folder", work);
      const folders = await sink.chooser("Folder", 1);
      if (isPlasma6) await folders.click(0.69, 0.93);
      else {
        await view.type(`${work}/sub`);
        await view.key("Return");
      }
      await folders.closed();
      await dialog.write("Write to", `${work}/old.csv`);
      const saved = await sink.chooser("Write to", 1);
      if (isPlasma6) {
        await saved.click(0.53, 0.82);
        await view.type("new.csv");
        await saved.click(0.69, 0.93);
      } else {
        await view.type(`${work}/new.csv`);
        await view.key("Return");
      }
      await saved.closed();
      await dialog.write("Link to a file", "file:///tmp/x y");
      await dialog.write("Start", "2027-02-03 04:05");
      await dialog.write("End", "2027-02-04");
      await dialog.write("Numbers", "7, -8 9");
      await dialog.write("Origin", "5", 0);
      await dialog.write("Origin", "-6", 1);
      await dialog.write("Extent", "70", 0);
      await dialog.write("Area", "300", 2);
      const places = {
        ...{ picture: `${work}/d.txt`, folder: `${work}/sub`, target: `${work}/new.csv`, link: "file:///tmp/x%20y" },
        ...{ start: "2027-02-03T04:05:00.000Z", end: "2027-02-04T00:00:00.000Z", numbers: [7, -8, 9] },
        ...{ origin: { x: 5, y: -6 }, extent: { width: 70, height: 48 }, area: { x: 0, y: 0, width: 300, height: 50 } },
      };
      await sink.applied(places);

      await sink.page("CustomPage");
      await dialog.click("Stars", 4);
      await sink.applied({ stars: 5, hue: "#ff8800" });
      const changed = sink.values();

      // Defaults of one page, and of no other.
      await sink.page("places");
      await dialog.click("footer");
      assert.equal(sink.values().numbers, [7, -8, 9], "not yet");
      const placeKeys = Object.keys(places);
      await sink.applied(Object.fromEntries(placeKeys.map((key) => [key, defaults[key]])));
      assert.is(sink.values().stars, 5);
      await sink.page("text");
      await dialog.click("footer");
      await sink.applied({
        title: "Kitchen sink",
        feeds: ["first", "second"],
        style: "plain",
        level: 0,
        note: defaults.note,
      });

      // What was not applied is nowhere to be seen.
      await dialog.write("Title", "Never");
      await sink.cancel();
      assert.equal(
        { ...sink.values(), seconds: 0 },
        { ...changed, ...pick(defaults, [...placeKeys, ...TEXT]), seconds: 0 },
      );
      assert.equal(view.problems(), []);
    });
  });

  test.run();
}
