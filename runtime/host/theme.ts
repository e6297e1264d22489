import { create, isSettingsPage, type QmlObject, rootItem } from "./qml.js";

/** A font of QML, to be assigned to a `font` property. */
export interface ThemeFont {
  readonly family: string;
  /** -1 where the size is given in pixels. */
  readonly pointSize: number;
  /** -1 where the size is given in points. */
  readonly pixelSize: number;
  readonly bold: boolean;
  readonly italic: boolean;
}

/**
 * The colours and fonts around the widget, and in a settings page those of the dialog. Bindings that read them are
 * evaluated again when the user chooses others. Colours are `"#rrggbb"`, or `"#aarrggbb"` where they are not opaque.
 */
export interface Theme {
  readonly textColor: string;
  /** Of text that can't be used now. */
  readonly disabledTextColor: string;
  /** Of text on `highlightColor`. */
  readonly highlightedTextColor: string;
  readonly linkColor: string;
  readonly visitedLinkColor: string;
  /** Of what is good: a battery that is full, a build that has passed. */
  readonly positiveTextColor: string;
  /** Of what to look at: a battery at twenty percent. */
  readonly neutralTextColor: string;
  /** Of what is bad: a battery that is empty, an error. */
  readonly negativeTextColor: string;
  readonly backgroundColor: string;
  /** Of what is selected, and the user's accent colour. */
  readonly highlightColor: string;
  /** Of what is under the pointer. */
  readonly hoverColor: string;
  /** Of what has the keyboard. */
  readonly focusColor: string;
  /** Whether the background is dark. */
  readonly isDark: boolean;
  readonly defaultFont: ThemeFont;
  readonly smallFont: ThemeFont;
}

interface QmlColor {
  readonly r: number;
  readonly g: number;
  readonly b: number;
}

/** `var`, since an attached object is no value of other types on Qt 5; and asked each time, since the item that has the colours changes. */
interface Source extends QmlObject {
  readonly colors: Readonly<Record<string, unknown>>;
  readonly fonts: Readonly<Record<string, unknown>>;
}

const IMPORTS = "import QtQuick 2.15; import org.kde.kirigami 2.20 as Kirigami;";
const FONTS = "visible: false; readonly property var fonts: Kirigami.Theme;";
/**
 * An item that is not on the screen yet has no colours on Plasma 6 (PlatformTheme::update and PlasmaTheme::syncColors do
 * nothing then): all are the same. An object that is no item has those of a window from the start, and serves until then.
 */
const kirigamiText = `${IMPORTS} Item { id: own; ${FONTS}
  readonly property var colors: Qt.colorEqual(Kirigami.Theme.textColor, Kirigami.Theme.backgroundColor) ? early.Kirigami.Theme : Kirigami.Theme;
  property QtObject windowless: QtObject { id: early; Kirigami.Theme.inherit: false }
}`;
/** On Plasma 5 Kirigami has the colours of applications, which may be light where the widgets are dark. */
const plasma5Text = (): string => {
  const more = [
    ["linkColor", "linkColor"],
    ["visitedLinkColor", "visitedLinkColor"],
    ["hoverColor", "buttonHoverColor"],
    ["focusColor", "buttonFocusColor"],
  ].map(([name, plasma]) => `readonly property color ${name}: PlasmaCore.Theme.${plasma};`);
  return `${IMPORTS} import org.kde.plasma.core 2.0 as PlasmaCore; PlasmaCore.ColorScope { id: own; ${FONTS} inherit: true; readonly property QtObject colors: own; ${more.join(" ")} }`;
};

let made: Source | undefined;

function source(): Source {
  made ??= create(rootItem(), ...(isSettingsPage() ? [] : [plasma5Text()]), kirigamiText) as Source;
  return made;
}

const color = (name: string): string => String(source().colors[name]);

/**
 * The colours and fonts of the user's Plasma theme: `PlasmaCore.ColorScope` on Plasma 5, `Kirigami.Theme` on Plasma 6;
 * seen on 5.27 and 6.3.
 *
 * ```ts
 * plasmoid: { icon: () => (theme.isDark ? "weather-clear-night" : "weather-clear") }
 * ```
 */
export const theme: Theme = {
  get textColor() {
    return color("textColor");
  },
  get disabledTextColor() {
    return color("disabledTextColor");
  },
  get highlightedTextColor() {
    return color("highlightedTextColor");
  },
  get linkColor() {
    return color("linkColor");
  },
  get visitedLinkColor() {
    return color("visitedLinkColor");
  },
  get positiveTextColor() {
    return color("positiveTextColor");
  },
  get neutralTextColor() {
    return color("neutralTextColor");
  },
  get negativeTextColor() {
    return color("negativeTextColor");
  },
  get backgroundColor() {
    return color("backgroundColor");
  },
  get highlightColor() {
    return color("highlightColor");
  },
  get hoverColor() {
    return color("hoverColor");
  },
  get focusColor() {
    return color("focusColor");
  },
  get isDark() {
    const { r, g, b } = source().colors.backgroundColor as QmlColor;
    return 0.299 * r + 0.587 * g + 0.114 * b < 0.5;
  },
  get defaultFont() {
    return source().fonts.defaultFont as ThemeFont;
  },
  get smallFont() {
    return source().fonts.smallFont as ThemeFont;
  },
};
