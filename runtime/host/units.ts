import { create, type QmlObject, scope } from "./qml.js";

/** The sizes of icons, in logical pixels. */
export interface IconSizes {
  /** As high as a line of text, for icons beside labels. */
  readonly sizeForLabels: number;
  readonly small: number;
  readonly smallMedium: number;
  readonly medium: number;
  readonly large: number;
  readonly huge: number;
  readonly enormous: number;
}

/**
 * Lengths (in logical pixels) and times (in milliseconds) that fit the user's font and settings. Bindings that read
 * them are evaluated again when they change.
 */
export interface Units {
  /** The height of a line of text, 18 by default: the measure for widths and heights. */
  readonly gridUnit: number;
  /** Between things that belong together, 4 by default. */
  readonly smallSpacing: number;
  /** 6 by default. */
  readonly mediumSpacing: number;
  /** Between things that don't, 8 by default, on Plasma 5 too, where `PlasmaCore.Units.largeSpacing` is 18. */
  readonly largeSpacing: number;
  readonly iconSizes: IconSizes;
  /** Of animations: 50, 100, 200 and 400 by default; 1 or less where the user wants none. */
  readonly veryShortDuration: number;
  readonly shortDuration: number;
  readonly longDuration: number;
  readonly veryLongDuration: number;
  /** How long to wait until it looks as if nothing happened, 2000. */
  readonly humanMoment: number;
  /** How long the pointer rests until a tooltip shows, 700. */
  readonly toolTipDelay: number;
}

let own: { readonly units: Units } | undefined;

function kirigami(): Units {
  own ??= create(
    scope(),
    "import QtQml 2.15; import org.kde.kirigami 2.20 as Kirigami; QtObject { readonly property var units: Kirigami.Units }",
  ) as QmlObject as unknown as { readonly units: Units };
  return own.units;
}

/** `Kirigami.Units`, which is the same on Plasma 5 and 6; seen on 5.27 and 6.3. QML files import Kirigami itself. */
export const units: Units = {
  get gridUnit() {
    return kirigami().gridUnit;
  },
  get smallSpacing() {
    return kirigami().smallSpacing;
  },
  get mediumSpacing() {
    return kirigami().mediumSpacing;
  },
  get largeSpacing() {
    return kirigami().largeSpacing;
  },
  get iconSizes() {
    return kirigami().iconSizes;
  },
  get veryShortDuration() {
    return kirigami().veryShortDuration;
  },
  get shortDuration() {
    return kirigami().shortDuration;
  },
  get longDuration() {
    return kirigami().longDuration;
  },
  get veryLongDuration() {
    return kirigami().veryLongDuration;
  },
  get humanMoment() {
    return kirigami().humanMoment;
  },
  get toolTipDelay() {
    return kirigami().toolTipDelay;
  },
};
