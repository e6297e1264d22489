import { create, type QmlObject, type Signal, scope } from "./qml.js";

/** A button of a notification. */
export interface NotificationAction {
  readonly text: string;
  /** Called when the user presses it; the notification closes. */
  trigger(): void;
}

export interface NotificationOptions {
  /** What is said below the title: plain text, with line breaks. Default: nothing. */
  readonly text?: string | undefined;
  /** A theme icon's name. Default: Plasma's own. */
  readonly icon?: string | undefined;
  /**
   * `"low"` is not kept for later, `"critical"` is shown over everything and whatever the user is doing.
   * @default "normal"
   */
  readonly urgency?: "low" | "normal" | "high" | "critical" | undefined;
  /** Whether it stays until the user closes it. Default: false. */
  readonly persistent?: boolean | undefined;
  /** Buttons; at most three, since Plasma 5 knows no more. */
  readonly actions?: readonly NotificationAction[] | undefined;
  /** Called when the user clicks the notification itself. */
  trigger?(): void;
  /** Called once, when the notification is gone, for whatever reason. */
  closed?(): void;
}

/** A notification that was sent. */
export interface Notification {
  /** Takes it away, where it is still shown. */
  close(): void;
}

const URGENCIES = { low: 10, normal: 50, high: 70, critical: 90 } as const;
const PERSISTENT = 2;

type NotificationSignal = "closed" | "defaultActivated" | "action1Activated" | "action2Activated" | "action3Activated";

interface QmlNotification extends QmlObject, Record<NotificationSignal, Signal<[]>> {
  sendEvent(): void;
  close(): void;
}

interface QmlAction {
  label: string;
  readonly activated: Signal<[]>;
}

const BASE = 'componentName: "plasma_workspace"; eventId: "notification"; autoDelete: true;';
const plainText = `import org.kde.notification 1.0; Notification { ${BASE} }`;
/** On Plasma 6 actions are objects, on Plasma 5 texts. */
const plasma6Text = (buttons: number, hasDefault: boolean): string =>
  `import org.kde.notification 1.0; Notification { ${BASE} ${hasDefault ? "defaultAction: NotificationAction {}" : ""}\n actions: [${Array(buttons).fill("NotificationAction {}").join()}] }`;

/**
 * Shows a notification to the user, as one of Plasma's own. When the widget is removed it goes, and nobody is called
 * back. `Notification` of org.kde.notification on Plasma 5 and 6; seen on 5.27 and 6.3.
 *
 * ```ts
 * notify("Backup finished", { text: "12 files", icon: "document-save", trigger: () => openUrl("/home/me/backup") });
 * ```
 *
 * @throws RangeError for more than three actions.
 */
export function notify(title: string, options: NotificationOptions = {}): Notification {
  const { text = "", icon, urgency = "normal", persistent = false, actions = [], closed } = options;
  if (actions.length > 3) throw new RangeError("notify() takes at most three actions");
  const main: NotificationAction | undefined = options.trigger && { text: title, trigger: () => options.trigger?.() };
  const native = create(scope(), plasma6Text(actions.length, main !== undefined), plainText) as QmlNotification;
  native.title = title;
  native.text = plain(text);
  if (icon !== undefined) native.iconName = icon;
  native.urgency = URGENCIES[urgency];
  if (persistent) native.flags = PERSISTENT;
  addActions(native, main, actions);
  let isOpen = true;
  native.closed.connect(() => {
    isOpen = false;
    closed?.();
  });
  native.sendEvent();
  return {
    close(): void {
      if (isOpen) native.close();
    },
  };
}

function addActions(
  native: QmlNotification,
  main: NotificationAction | undefined,
  actions: readonly NotificationAction[],
): void {
  if (native.action1Activated) {
    native.actions = actions.map(({ text }) => text);
    if (main) native.defaultAction = main.text;
    if (main) native.defaultActivated.connect(() => main.trigger());
    actions.forEach((action, index) => {
      native[`action${index + 1}Activated` as NotificationSignal].connect(() => action.trigger());
    });
    return;
  }
  const join = (own: QmlAction, action: NotificationAction): void => {
    own.label = action.text;
    own.activated.connect(() => action.trigger());
  };
  if (main) join(native.defaultAction as QmlAction, main);
  actions.forEach((action, index) => {
    join((native.actions as QmlAction[])[index] as QmlAction, action);
  });
}

/** Notifications are read as XHTML, of a kind. */
const plain = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
