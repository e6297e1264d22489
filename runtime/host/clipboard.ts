import { create, type QmlObject, scope } from "./qml.js";

interface QmlClipboard extends QmlObject {
  content: unknown;
  contentFormat(format: string): unknown;
}

let own: QmlClipboard | undefined;

function host(): QmlClipboard {
  own ??= create(scope(), "import org.kde.kquickcontrolsaddons 2.0; Clipboard {}") as QmlClipboard;
  return own;
}

/**
 * The user's clipboard, with the methods that browsers have. `Clipboard` of org.kde.kquickcontrolsaddons on Plasma 5
 * and 6; seen on 5.27 and 6.3.
 */
export const clipboard = {
  /** The text on the clipboard; empty where there is none. */
  async readText(): Promise<string> {
    return String(host().contentFormat("text/plain") ?? "");
  },
  /** Puts a text on the clipboard, in place of what was there. */
  async writeText(text: string): Promise<void> {
    host().content = String(text);
  },
};
