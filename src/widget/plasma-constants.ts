/**
 * Plasma's and Qt's own constants, under their own names, with the values that both Plasma 5.27 and 6.3 give them
 * (plasma.h of plasma-framework 5.103 and libplasma 6.3, qquicktext_p.h). They are data: a script that uses one costs
 * the widget that one table.
 */

/** How the widget's status is shown, above all in the system tray. */
export const ItemStatus = {
  UnknownStatus: 0,
  /** Hidden in the system tray's popup. */
  PassiveStatus: 1,
  ActiveStatus: 2,
  NeedsAttentionStatus: 3,
  /** Needs attention until the user gives it. */
  RequiresAttentionStatus: 4,
  AcceptingInputStatus: 5,
  HiddenStatus: 6,
} as const;
export type ItemStatus = (typeof ItemStatus)[keyof typeof ItemStatus];

/** The background drawn under the widget on a desktop. Flags: combine them with `|`. */
export const BackgroundHints = {
  NoBackground: 0,
  StandardBackground: 1,
  TranslucentBackground: 2,
  /** No background, but a shadow under what the widget draws. */
  ShadowBackground: 4,
  /** With another flag: the user may choose. */
  ConfigurableBackground: 8,
} as const;
/** A combination of `BackgroundHints`. */
export type BackgroundHints = number;

/** How the containment lays the widget out. Flags: combine them with `|`. */
export const ConstraintHints = {
  NoHint: 0,
  /** The compact representation fills a panel's whole thickness, margins included. */
  CanFillArea: 1,
} as const;
/** A combination of `ConstraintHints`. */
export type ConstraintHints = number;

/** The shape of the place that the widget is in. */
export const FormFactor = {
  /** A desktop: both directions are free. */
  Planar: 0,
  MediaCenter: 1,
  /** A horizontal panel. */
  Horizontal: 2,
  /** A vertical panel. */
  Vertical: 3,
  Application: 4,
} as const;
export type FormFactor = (typeof FormFactor)[keyof typeof FormFactor];

/** Where on the screen the widget is. */
export const Location = {
  Floating: 0,
  Desktop: 1,
  FullScreen: 2,
  TopEdge: 3,
  BottomEdge: 4,
  LeftEdge: 5,
  RightEdge: 6,
} as const;
export type Location = (typeof Location)[keyof typeof Location];

/** Who has locked the widgets. */
export const ImmutabilityType = { Mutable: 1, UserImmutable: 2, SystemImmutable: 4 } as const;
export type ImmutabilityType = (typeof ImmutabilityType)[keyof typeof ImmutabilityType];

/** How the tooltip's text is read: Qt's `Text.textFormat`. */
export const TextFormat = { PlainText: 0, RichText: 1, AutoText: 2, MarkdownText: 3, StyledText: 4 } as const;
export type TextFormat = (typeof TextFormat)[keyof typeof TextFormat];
