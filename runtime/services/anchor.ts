/** An object of the host's that calls back, and that ends with the widget. */
export interface Anchor {
  interval: number;
  start(): void;
  stop(): void;
}

interface QmlTimer extends Anchor {
  ended: () => void;
  readonly triggered: { connect(handler: () => void): void };
}

/** Of KWin's scripts, which have no `Qt`. */
interface NativeTimer extends Anchor {
  singleShot: boolean;
  readonly timeout: { connect(handler: () => void): void };
}

declare const Qt:
  | { readonly application: object; createQmlObject(source: string, parent: object): QmlTimer }
  | undefined;
declare const QTimer: (new () => NativeTimer) | undefined;
/** The object of QML that each widget and each settings page has of its own. */
declare const PLASMOID_SCOPE: { readonly objectName?: string } | undefined;

const QML = "import QtQml 2.0; Timer { property var ended; Component.onDestruction: ended() }";

let anchor: Anchor | undefined;
let isEnded = false;
let onTriggered: (() => void) | undefined;
const ends: (() => void)[] = [];

const end = (): void => {
  isEnded = true;
  for (const call of ends) call();
};
const trigger = (): void => {
  if (!isEnded) onTriggered?.();
};

/** Where the code runs in no host of QML at all. */
function plainAnchor(): Anchor {
  let id: unknown;
  return {
    interval: 0,
    start(): void {
      id = setTimeout(trigger, this.interval);
    },
    stop(): void {
      clearTimeout(id as number);
    },
  };
}

/** The one timer of the host; undefined when the widget is gone, null where the host has none. */
function hostAnchor(): Anchor | undefined | null {
  if (isEnded || anchor) return isEnded ? undefined : anchor;
  if (typeof Qt === "object") {
    const parent = typeof PLASMOID_SCOPE === "object" ? PLASMOID_SCOPE : Qt.application;
    // A wrapper whose object is gone has no properties.
    isEnded = parent !== Qt.application && (parent as { objectName?: string }).objectName === undefined;
    if (isEnded) return undefined;
    const timer = Qt.createQmlObject(QML, parent);
    timer.ended = end;
    timer.triggered.connect(trigger);
    anchor = timer;
  } else if (typeof QTimer === "function") {
    const timer = new QTimer();
    timer.singleShot = true;
    timer.timeout.connect(trigger);
    anchor = timer;
  } else if (typeof setTimeout === "function") anchor = plainAnchor();
  else return null;
  return anchor;
}

/** The timer that calls `triggered`, which is the same function each time; undefined when the widget is gone. */
export function timerOf(triggered: () => void): Anchor | undefined {
  onTriggered = triggered;
  const own = hostAnchor();
  if (own === null) throw new Error("setTimeout: this host has neither Qt.createQmlObject nor QTimer");
  return own;
}

/** Calls back when the widget is removed. */
export function whenEnded(call: () => void): void {
  ends.push(call);
}

/** Whether the widget is still there. Watches it from now on. */
export const isWidgetThere = (): boolean => hostAnchor() !== undefined;
