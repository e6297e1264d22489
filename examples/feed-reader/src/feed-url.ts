// For the settings page, which runs in an engine of its own: configuration and translation are there, state is not.
import widget from "./declaration.js";

/** What is wrong with an address, as one types it; "" where it can be a feed's. */
export function problemWith(url: string): string {
  const text = url.trim();
  if (text === "") return i18n("Enter the address of an RSS or Atom feed.");
  if (/\s/.test(text)) return i18n("An address has no spaces.");
  if (!/^https?:\/\//i.test(text)) return i18n("The address has to begin with https:// or http://");
  if (!/^https?:\/\/(?:[^/?#@]+@)?(?:[^\s/?#@:.]+(?:\.[^\s/?#@:.]+)*|\[[0-9a-f:]+\])(?::\d+)?(?:[/?#]|$)/i.test(text))
    return i18n("The name of the server is not complete.");
  return "";
}

/** A word on an address that is fine. */
export function remarkOn(url: string): string {
  if (url.trim() === widget.configuration.url) return i18n("This feed is being shown.");
  return /^http:/i.test(url.trim()) ? i18n("Anyone on the way can read along: http is not encrypted.") : "";
}
