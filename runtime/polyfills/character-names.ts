/** How expressions name properties of characters, https://tc39.es/ecma262/#table-binary-unicode-properties and on. */

/** The general categories, in the order of the letters that stand for them in the table: a to z, then A and on. */
export const CATEGORIES: Readonly<Record<string, string>> = {
  Lu: "Uppercase_Letter",
  Ll: "Lowercase_Letter",
  Lt: "Titlecase_Letter",
  Lm: "Modifier_Letter",
  Lo: "Other_Letter",
  Mn: "Nonspacing_Mark",
  Mc: "Spacing_Mark",
  Me: "Enclosing_Mark",
  Nd: "Decimal_Number",
  Nl: "Letter_Number",
  No: "Other_Number",
  Pc: "Connector_Punctuation",
  Pd: "Dash_Punctuation",
  Ps: "Open_Punctuation",
  Pe: "Close_Punctuation",
  Pi: "Initial_Punctuation",
  Pf: "Final_Punctuation",
  Po: "Other_Punctuation",
  Sm: "Math_Symbol",
  Sc: "Currency_Symbol",
  Sk: "Modifier_Symbol",
  So: "Other_Symbol",
  Zs: "Space_Separator",
  Zl: "Line_Separator",
  Zp: "Paragraph_Separator",
  Cc: "Control",
  Cf: "Format",
  Co: "Private_Use",
  Cs: "Surrogate",
  Cn: "Unassigned",
};

/** General categories together. */
export const GROUPS: Readonly<Record<string, string>> = {
  L: "Letter",
  LC: "Cased_Letter",
  M: "Mark",
  N: "Number",
  P: "Punctuation",
  S: "Symbol",
  Z: "Separator",
  C: "Other",
};
/** Further names of categories, and of groups. */
export const OTHER_NAMES: Readonly<Record<string, string>> = {
  Combining_Mark: "M",
  punct: "P",
  digit: "Nd",
  cntrl: "Cc",
};
/** Short names of other properties. */
export const ALIASES: Readonly<Record<string, string>> = {
  AHex: "ASCII_Hex_Digit",
  Alpha: "Alphabetic",
  CI: "Case_Ignorable",
  DI: "Default_Ignorable_Code_Point",
  EBase: "Emoji_Modifier_Base",
  EComp: "Emoji_Component",
  EMod: "Emoji_Modifier",
  EPres: "Emoji_Presentation",
  ExtPict: "Extended_Pictographic",
  Hex: "Hex_Digit",
  IDC: "ID_Continue",
  IDS: "ID_Start",
  Join_C: "Join_Control",
  Lower: "Lowercase",
  Pat_WS: "Pattern_White_Space",
  QMark: "Quotation_Mark",
  RI: "Regional_Indicator",
  Upper: "Uppercase",
  VS: "Variation_Selector",
  XIDC: "XID_Continue",
  XIDS: "XID_Start",
  space: "White_Space",
};
