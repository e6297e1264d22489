/**
 * Plasma's and Qt's own constants, under their own names, with the values that both Plasma 5.27 and 6.3 give them
 * (plasma.h and applet.h of plasma-framework 5.103 and libplasma 6.3, qquicktext_p.h, qaction.h). They are data: a
 * script that uses one costs the widget that one table.
 */

/** How the widget's status is shown, above all in the system tray. */
export const ItemStatus = {
  UnknownStatus: 0,
  /** Hidden in the system tray's popup. */
  PassiveStatus: 1,
  /** Shown in the system tray. */
  ActiveStatus: 2,
  /** Highlighted, and the panel it is in comes out. */
  NeedsAttentionStatus: 3,
  /** Needs attention until the user gives it. */
  RequiresAttentionStatus: 4,
  /** Takes input: a panel that hides itself stays. */
  AcceptingInputStatus: 5,
  /** Not shown at all. */
  HiddenStatus: 6,
} as const;
export type ItemStatus = (typeof ItemStatus)[keyof typeof ItemStatus];

// Flags are declared as enumerations, which exist for TypeScript alone: so `A | B` is one of them, and another
// enumeration's constant is not.
declare enum BackgroundFlags {
  /** None: the widget draws its own. */
  NoBackground = 0,
  /** The theme's. */
  StandardBackground = 1,
  /** The theme's more transparent one. */
  TranslucentBackground = 2,
  /** No background, but a shadow under what the widget draws. */
  ShadowBackground = 4,
  /** With another flag: the user may choose. */
  ConfigurableBackground = 8,
  /** The same as `StandardBackground`. */
  // biome-ignore lint/suspicious/noDuplicateEnumValues: Plasma's own
  DefaultBackground = 1,
}
/** The background drawn under the widget on a desktop. Flags: combine them with `|`. */
export type BackgroundHints = BackgroundFlags;
export const BackgroundHints: typeof BackgroundFlags = {
  NoBackground: 0,
  StandardBackground: 1,
  TranslucentBackground: 2,
  ShadowBackground: 4,
  ConfigurableBackground: 8,
  DefaultBackground: 1,
};

declare enum ConstraintFlags {
  NoHint = 0,
  /** The compact representation fills a panel's whole thickness, margins included. */
  CanFillArea = 1,
  /** The widget stands between the parts of a panel that have different margins. */
  MarginAreasSeparator = 3,
}
/** How a panel lays the widget out. Flags: combine them with `|`. */
export type ConstraintHints = ConstraintFlags;
export const ConstraintHints: typeof ConstraintFlags = {
  NoHint: 0,
  CanFillArea: 1,
  MarginAreasSeparator: 3,
};

declare enum ContainmentDisplayFlags {
  NoContainmentDisplayHint = 0,
  /** It draws a heading, so the widget should not. The system tray does. */
  ContainmentDrawsPlasmoidHeading = 1,
  /** It makes every widget a square icon. The system tray does. */
  ContainmentForcesSquarePlasmoids = 2,
  /** Plasma 5 only, where 4 means that windows cover the desktop. */
  DesktopFullyCovered = 4,
  /** Plasma 6 only, where 4 means that opaque backgrounds are preferred. */
  // biome-ignore lint/suspicious/noDuplicateEnumValues: Plasma's own
  ContainmentPrefersOpaqueBackground = 4,
  /** Plasma 6 only: popups float. */
  ContainmentPrefersFloatingApplets = 8,
}
/** What the place that the widget is in asks of its look. Flags: test them with `&`. */
export type ContainmentDisplayHints = ContainmentDisplayFlags;
export const ContainmentDisplayHints: typeof ContainmentDisplayFlags = {
  NoContainmentDisplayHint: 0,
  ContainmentDrawsPlasmoidHeading: 1,
  ContainmentForcesSquarePlasmoids: 2,
  DesktopFullyCovered: 4,
  ContainmentPrefersOpaqueBackground: 4,
  ContainmentPrefersFloatingApplets: 8,
};

/** The shape of the place that the widget is in. */
export const FormFactor = {
  /** A desktop: both directions are free. */
  Planar: 0,
  /** A screen that is looked at from afar. */
  MediaCenter: 1,
  /** A horizontal panel. */
  Horizontal: 2,
  /** A vertical panel. */
  Vertical: 3,
  /** A window of its own. */
  Application: 4,
} as const;
export type FormFactor = (typeof FormFactor)[keyof typeof FormFactor];

/** Where on the screen the widget is. */
export const Location = {
  /** Anywhere: a window of its own, for example. */
  Floating: 0,
  /** The desktop itself. */
  Desktop: 1,
  FullScreen: 2,
  TopEdge: 3,
  BottomEdge: 4,
  LeftEdge: 5,
  RightEdge: 6,
} as const;
export type Location = (typeof Location)[keyof typeof Location];

/** Who has locked the widgets. */
export const ImmutabilityType = {
  Mutable: 1,
  UserImmutable: 2,
  /** The administrator, who alone can unlock them. */
  SystemImmutable: 4,
} as const;
export type ImmutabilityType = (typeof ImmutabilityType)[keyof typeof ImmutabilityType];

/** How the tooltip's text is read: Qt's `Text.textFormat`. */
export const TextFormat = { PlainText: 0, RichText: 1, AutoText: 2, MarkdownText: 3, StyledText: 4 } as const;
export type TextFormat = (typeof TextFormat)[keyof typeof TextFormat];

/** How important an action is where there is little room. */
export const ActionPriority = { LowPriority: 0, NormalPriority: 128, HighPriority: 256 } as const;
export type ActionPriority = (typeof ActionPriority)[keyof typeof ActionPriority];
