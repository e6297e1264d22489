declare const Qt: { openUrlExternally(url: string): boolean };

/**
 * Opens an address or a file in the application that the user has chosen for it.
 *
 * @param url An absolute URL (`https:`, `mailto:`, `file:`, …) or the absolute path of a file or folder.
 * @returns Whether the desktop took it. Where there is no application for it the user is told, or it is false.
 * @throws TypeError for anything else, since it would be taken for a file of the widget's.
 */
export function openUrl(url: string | URL): boolean {
  const text = String(url);
  if (text.startsWith("/")) return Qt.openUrlExternally(`file://${encodeURIComponent(text).replace(/%2F/g, "/")}`);
  if (!/^[a-z][a-z0-9+.-]*:/i.test(text)) throw new TypeError(`openUrl() expects an absolute URL, found "${text}"`);
  return Qt.openUrlExternally(text);
}
