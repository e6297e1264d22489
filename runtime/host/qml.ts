/** An object of QML that a script has made. */
export interface QmlObject {
  destroy(): void;
  [property: string]: unknown;
}

export interface Signal<Parameters extends unknown[]> {
  connect(handler: (...parameters: Parameters) => void): void;
}

/** The object of QML that each widget and each settings page has of its own. */
declare const PLASMOID_SCOPE: { readonly item: object; readonly state?: object };
declare const Qt: {
  readonly application: object;
  createQmlObject(source: string, parent: object): QmlObject;
};

/** Where objects live that end with the widget or the settings page. */
export const scope = (): object => PLASMOID_SCOPE;
/** The widget's or the page's root item, from which colours are inherited. */
export const rootItem = (): object => PLASMOID_SCOPE.item;
/** Whether the script is that of a settings page, which has neither state nor API. */
export const isSettingsPage = (): boolean => !PLASMOID_SCOPE.state;
/** Where objects live that are to outlive the widget. */
export const application = (): object => Qt.application;

/**
 * Makes an object of the first of the QML texts that the host has everything for: what Plasma 6 calls it, then what
 * Plasma 5 does. @throws The host's error about the last one.
 */
export function create(parent: object, ...texts: readonly string[]): QmlObject {
  let failure: unknown;
  for (const text of texts)
    try {
      return Qt.createQmlObject(text, parent);
    } catch (error) {
      failure = error;
    }
  throw failure;
}
