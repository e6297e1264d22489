/** Finds the controls of a settings page on the screen, in real time: by the labels of their form, as a user would. */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import type { View, Window } from "./driver.js";

/** Put into a page: it tells again and again what stands where in the window. */
const PROBE = `
    Timer {
        interval: 300; repeat: true; running: true
        function kindOf(item) {
            // Dialogs' and fields' own parts are no controls.
            if (item.hasOwnProperty("stepSize") && item.hasOwnProperty("up")) return "spinBox";
            if (item.hasOwnProperty("snapMode")) return "slider";
            if (item.hasOwnProperty("displayText") && item.hasOwnProperty("popup")) return "comboBox";
            if (item.hasOwnProperty("placeholderText")) return "field";
            if (item.hasOwnProperty("checkable") && item.hasOwnProperty("pressed")) return "button";
            return "";
        }
        function walk(item, label, found) {
            if (!item.visible || item.width === 0) return;
            const kind = kindOf(item);
            if (kind !== "") {
                const at = item.mapToItem(null, item.width / 2, item.height / 2);
                found.push({ label: label, kind: kind, x: Math.round(at.x), y: Math.round(at.y), width: Math.round(item.width), enabled: item.enabled, text: String(item.text === undefined ? item.displayText : item.text) });
            } else
                for (let i = 0; i < item.children.length; i++) walk(item.children[i], label, found);
        }
        function form(item, found) {
            for (let i = 0; i < item.children.length; i++) {
                const child = item.children[i];
                if (String(child).indexOf("FormLayout") === 0) {
                    let label = "";
                    for (let k = 0; k < child.children.length; k++) {
                        const row = child.children[k];
                        if (row.visible && row.Probe.FormData.label !== "" || kindOf(row) !== "") label = row.Probe.FormData.label || row.text || label;
                        walk(row, String(label).replace(/:$/, ""), found);
                    }
                } else form(child, found);
            }
        }
        onTriggered: {
            const found = [];
            form(PAGE.contentItem || PAGE, found);
            if (PAGE.footer) walk(PAGE.footer, "footer", found);
            console.log("CONTROLS NAME " + JSON.stringify(found).replace(/[^ -~]/g, c => "\\\\u" + ("000" + c.charCodeAt(0).toString(16)).slice(-4)));
        }
    }
`;

/** Puts the probe into each page of a built package: generated ones and those named. */
export function addProbes(folder: string, handWritten: readonly string[] = []): void {
  const ui = `${folder}/contents/ui`;
  const generated = ["plasma5", "plasma6"].flatMap((plasma) =>
    readdirSync(`${ui}/plasmoid/${plasma}`).map((name) => `plasmoid/${plasma}/${name}`),
  );
  for (const name of [...generated, ...handWritten]) {
    const text = readFileSync(`${ui}/${name}`, "utf8");
    const probe = PROBE.replaceAll("PAGE", "page").replaceAll("NAME", name.replace(/^.*\/|\.qml$/g, ""));
    const changed = text
      .replace(/^(?:.*; )?import QtQuick 2\.15$/m, "$&\nimport org.kde.kirigami 2.20 as Probe")
      .replace(/\n\}\n*$/, () => `${probe}}\n`);
    writeFileSync(`${ui}/${name}`, changed);
  }
}

export interface Control {
  readonly label: string;
  readonly kind: "spinBox" | "slider" | "comboBox" | "field" | "button";
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly enabled: boolean;
  readonly text: string;
}

/** The settings dialog with a probed page. */
export class Dialog {
  readonly #view: View;
  readonly window: Window;
  #page = "";

  constructor(view: View, window: Window) {
    this.#view = view;
    this.window = window;
  }

  /** Opens a page by its place in the list of pages. */
  async open(page: string, index: number, plasma: 5 | 6): Promise<void> {
    this.#page = page;
    await this.#view.click(this.window.x + 62, this.window.y + 30 + index * (plasma === 5 ? 62 : 65));
    await this.#view.settled({ quiet: 400 });
    await this.controls();
  }

  /** What is on the page from now on. */
  async controls(): Promise<readonly Control[]> {
    const pattern = new RegExp(`CONTROLS ${this.#page} (.*)$`);
    const [, text = ""] = await this.#view.waitFor(pattern, 10_000, this.#view.log.length);
    return JSON.parse(text) as Control[];
  }

  async find(label: string, index = 0): Promise<Control> {
    const deadline = Date.now() + 5000;
    for (;;) {
      const controls = await this.controls();
      const found = controls.filter((control) => control.label === label)[index];
      if (found) return found;
      if (Date.now() > deadline)
        throw new Error(
          `no ${label} ${index} on ${this.#page}: ${controls.map(({ label, kind }) => `${label} (${kind})`).join(", ")}`,
        );
    }
  }

  async has(label: string): Promise<boolean> {
    return (await this.controls()).some((control) => control.label === label);
  }

  /** Clicks a control, `part` of its width from its left. */
  async click(label: string, index = 0, part = 0.5): Promise<void> {
    const { x, y, width } = await this.find(label, index);
    await this.#view.click(this.window.x + Math.round(x + (part - 0.5) * width), this.window.y + y);
  }

  /** Writes a text into a field or a spin box, in place of what was there. */
  async write(label: string, text: string, index = 0): Promise<void> {
    const { kind } = await this.find(label, index);
    await this.click(label, index, kind === "spinBox" ? 0.3 : 0.5);
    await this.#view.key("ctrl+a", "BackSpace");
    if (text !== "") await this.#view.type(text);
    if (kind === "spinBox") await this.#view.key("Tab");
  }

  /** The dialog's own buttons, which are in its right lower corner. */
  async press(button: "OK" | "Apply" | "Cancel"): Promise<void> {
    const { x, y, width, height } = this.window;
    const right = { OK: 216, Apply: 132, Cancel: 48 }[button];
    await this.#view.click(x + width - right, y + height - 22);
  }
}
