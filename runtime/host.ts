/** A QObject of the host, as a script sees it. */
export type HostItem = Record<string, unknown>;

export interface Signal {
  connect(handler: () => void): void;
}

/** A QAction of either Plasma. */
export interface HostAction extends HostItem {
  readonly triggered: Signal;
}

/** The host's `plasmoid`: the applet on Plasma 6, its interface object on Plasma 5. */
export interface Applet extends HostItem {
  readonly configuration: Record<string, unknown>;
  /** Plasma 5. */
  setAction?(name: string, text: string, icon: string): void;
  setActionSeparator?(name: string): void;
  action?(name: string): HostAction;
  /** Plasma 6. */
  contextualActions?: { push(action: HostItem): void };
}
