import type { Plasmoid, Translation } from "../src/widget/authoring.js";

/**
 * What every script of a widget finds in QML's JavaScript engine without importing it, on Qt 5.15 and Qt 6. It is no
 * browser and no Node: use it with `lib: ["ES2024"]` and without DOM. Seen on both engines; the members are described
 * in Qt's "QML Global Object" and "Qt QML Type" pages.
 */
declare global {
  /**
   * The plasmoid that the script belongs to; absent in modules that all widgets share. `configuration` has no type
   * here: import the declaration to have one.
   */
  const plasmoid: Plasmoid & { readonly configuration: Record<string, unknown> };

  /** Translates a text; `%1`, `%2`, … stand for the values. */
  const i18n: Translation["i18n"];
  /** Translates a text that counts something; `%1` is the count. */
  const i18np: Translation["i18np"];
  /** Translates a text with a context for translators. */
  const i18nc: Translation["i18nc"];
  /** Translates a text that counts something, with a context for translators. */
  const i18ncp: Translation["i18ncp"];

  /** Writes to the host's log. */
  interface Console {
    log(...values: unknown[]): void;
    debug(...values: unknown[]): void;
    info(...values: unknown[]): void;
    warn(...values: unknown[]): void;
    error(...values: unknown[]): void;
    /** Logs the values when the condition is false. */
    assert(condition: unknown, ...values: unknown[]): void;
    /** Logs how often it was called at this place. */
    count(label?: string): void;
    time(label?: string): void;
    timeEnd(label?: string): void;
    /** Logs the stack. */
    trace(): void;
  }
  var console: Console;

  /** An object of QML. */
  interface QmlObject {
    objectName: string;
    /** Deletes the object, after `delay` milliseconds. Only for objects that a script has made. */
    destroy(delay?: number): void;
    [name: string]: unknown;
  }

  /** A QML file that objects can be made from. */
  interface QmlComponent {
    /** 0 null, 1 ready, 2 loading, 3 error. */
    readonly status: 0 | 1 | 2 | 3;
    /** From 0 to 1. */
    readonly progress: number;
    readonly url: string;
    errorString(): string;
    /** `null` when it fails. */
    createObject(parent: object | null, properties?: Readonly<Record<string, unknown>>): QmlObject | null;
  }

  /** A colour of QML: an object, so compare its text. */
  interface QmlColor {
    /** Red, green, blue and alpha, from 0 to 1. */
    r: number;
    g: number;
    b: number;
    a: number;
    /** "#rrggbb", or "#aarrggbb" where it is not opaque. */
    toString(): string;
  }

  interface QmlPoint {
    x: number;
    y: number;
  }

  interface QmlSize {
    width: number;
    height: number;
  }

  interface QmlRectangle extends QmlPoint, QmlSize {}

  /** How a language and a country write numbers, dates and times. */
  interface QmlLocale {
    /** For example "de_DE". */
    readonly name: string;
    readonly nativeLanguageName: string;
    readonly decimalPoint: string;
    readonly groupSeparator: string;
    readonly percent: string;
    readonly zeroDigit: string;
    readonly negativeSign: string;
    readonly positiveSign: string;
    readonly exponential: string;
    readonly amText: string;
    readonly pmText: string;
    /** 0 is Sunday. */
    readonly firstDayOfWeek: number;
    /** 0 is Sunday. */
    readonly weekDays: readonly number[];
    /** 0 metric, 1 US imperial, 2 UK imperial. */
    readonly measurementSystem: number;
    readonly textDirection: number;
    /** `type`: 0 long, 1 short, 2 narrow. */
    dayName(day: number, type?: 0 | 1 | 2): string;
    standaloneDayName(day: number, type?: 0 | 1 | 2): string;
    /** `month` from 0 to 11. */
    monthName(month: number, type?: 0 | 1 | 2): string;
    standaloneMonthName(month: number, type?: 0 | 1 | 2): string;
    dateFormat(type?: 0 | 1 | 2): string;
    timeFormat(type?: 0 | 1 | 2): string;
    dateTimeFormat(type?: 0 | 1 | 2): string;
    currencySymbol(type?: 0 | 1 | 2): string;
  }

  /**
   * QML formats dates by `Qt.locale()`, the user's or another, and a format of Qt's: one such as "yyyy-MM-dd", or
   * 0 long, 1 short, 2 narrow. `Qt.formatDate()` does not know the user's language on Qt 6.
   */
  interface Date {
    toLocaleString(locale: QmlLocale, format?: string | 0 | 1 | 2): string;
    toLocaleDateString(locale: QmlLocale, format?: string | 0 | 1 | 2): string;
    toLocaleTimeString(locale: QmlLocale, format?: string | 0 | 1 | 2): string;
  }

  /** QML's global object `Qt`: what it has on Qt 5.15 and on Qt 6. */
  const Qt: {
    /** The constants of the Qt namespace, for example `Qt.AlignLeft`. */
    readonly [constant: Capitalize<string>]: number;

    /** Compiles a QML file; its URL is relative to the script. */
    createComponent(url: string, parent?: object): QmlComponent;
    /** Makes an object of QML text. Throws an error with `qmlErrors` when the text is wrong. */
    createQmlObject(qml: string, parent: object, url?: string): QmlObject;
    /** The URL of a file, by its path relative to the script. */
    resolvedUrl(path: string): string;
    /** Opens a URL or a file in the user's application for it; false when there is none. */
    openUrlExternally(url: string): boolean;
    /** Calls the function once, when control is back in the event loop, however often it is asked to before. */
    callLater<Parameters extends readonly unknown[]>(
      call: (...parameters: Parameters) => unknown,
      ...parameters: Parameters
    ): void;
    /** A binding, to assign to a property of a QML object. */
    binding<Value>(compute: () => Value): Value;

    /** Formats: one of Qt's own, such as "yyyy-MM-dd", or a constant such as `Qt.locale().dateFormat()`. */
    formatDate(date: Date, format?: string | number): string;
    formatTime(date: Date, format?: string | number): string;
    formatDateTime(date: Date, format?: string | number): string;
    /** The user's locale, or the one of that name. */
    locale(name?: string): QmlLocale;

    /** Parts from 0 to 1. */
    rgba(red: number, green: number, blue: number, alpha: number): QmlColor;
    hsla(hue: number, saturation: number, lightness: number, alpha: number): QmlColor;
    hsva(hue: number, saturation: number, value: number, alpha: number): QmlColor;
    lighter(color: QmlColor | string, factor?: number): QmlColor;
    darker(color: QmlColor | string, factor?: number): QmlColor;
    tint(base: QmlColor | string, tint: QmlColor | string): QmlColor;
    colorEqual(left: QmlColor | string, right: QmlColor | string): boolean;
    point(x: number, y: number): QmlPoint;
    size(width: number, height: number): QmlSize;
    rect(x: number, y: number, width: number, height: number): QmlRectangle;
    font(description: Readonly<Record<string, unknown>>): object;
    fontFamilies(): string[];

    /** The MD5 sum of the text's UTF-8, as hexadecimal digits. */
    md5(text: string): string;
    /** Base64 of the text's UTF-8. */
    btoa(text: string): string;
    /** The text whose UTF-8 is the Base64. */
    atob(base64: string): string;
    isQtObject(value: unknown): boolean;

    readonly application: {
      readonly name: string;
      readonly version: string;
      /** `Qt.LeftToRight` or `Qt.RightToLeft`. */
      readonly layoutDirection: number;
      readonly screens: readonly object[];
      [name: string]: unknown;
    };
    readonly platform: { readonly os: string; readonly pluginName: string };
    readonly styleHints: Readonly<Record<string, unknown>>;
  };

  /**
   * QML's own XMLHttpRequest: asynchronous, with `onreadystatechange` as its one event; no `timeout` and no `upload`.
   * `overrideMimeType` and `responseURL` exist on Qt 6 only and are left out. Local files need the user's permission (QML_XHR_ALLOW_FILE_READ).
   */
  class XMLHttpRequest {
    static readonly UNSENT: 0;
    static readonly OPENED: 1;
    static readonly HEADERS_RECEIVED: 2;
    static readonly LOADING: 3;
    static readonly DONE: 4;
    readonly UNSENT: 0;
    readonly OPENED: 1;
    readonly HEADERS_RECEIVED: 2;
    readonly LOADING: 3;
    readonly DONE: 4;
    onreadystatechange: (() => void) | null;
    readonly readyState: 0 | 1 | 2 | 3 | 4;
    /** 0 when there was no answer. Throws an InvalidStateError before `readyState` 2. */
    readonly status: number;
    /** Throws an InvalidStateError before `readyState` 2. */
    readonly statusText: string;
    readonly responseText: string;
    /** By `responseType`: a text, an ArrayBuffer or what the JSON text means. */
    readonly response: unknown;
    responseType: "" | "text" | "arraybuffer" | "json";
    /** Qt's own tree of a document, or null. */
    readonly responseXML: object | null;
    open(method: string, url: string, async?: boolean, user?: string, password?: string): void;
    send(body?: string | ArrayBuffer | null): void;
    abort(): void;
    setRequestHeader(name: string, value: string): void;
    getResponseHeader(name: string): string;
    getAllResponseHeaders(): string;
  }
}
