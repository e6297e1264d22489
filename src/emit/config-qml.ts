import type { PageModel, WidgetModel } from "../widget/model.js";
import { qmlString } from "./quote.js";

/** Whether a page is in the settings dialog: one with only hidden entries is not. */
export const isShown = (page: PageModel): boolean =>
  page.source !== undefined || page.entries.some(({ control }) => control);

/**
 * contents/config/config.qml: the pages of the settings dialog; nothing for a widget that has none. `pageUrl` gives
 * the URL of a page's QML file, relative to contents/ui.
 */
export function configQml(model: WidgetModel, pageUrl: (page: PageModel) => string): string | undefined {
  const pages = model.pages.filter(isShown);
  if (pages.length === 0) return undefined;
  const categories = pages.map(
    (page) => `
    ConfigCategory {
        name: i18n(${qmlString(page.label)})
        icon: ${qmlString(page.icon)}
        source: ${qmlString(pageUrl(page))}
    }`,
  );
  return `import QtQuick 2.15
import org.kde.plasma.configuration 2.0

ConfigModel {${categories.join("\n")}
}
`;
}
