import type { PageModel, Target, WidgetModel } from "../widget/model.js";
import { qmlString } from "./quote.js";

/** Whether a page is in the settings dialog: one with only hidden entries is not. */
export const isShown = (page: PageModel): boolean =>
  page.source !== undefined || page.entries.some(({ control }) => control);

/**
 * contents/config/config.qml: the pages of the settings dialog; nothing for a widget that has none. `pageUrl` gives
 * the URL of a page's QML file on one Plasma, relative to contents/ui.
 */
export function configQml(
  model: WidgetModel,
  targets: readonly Target[],
  pageUrl: (page: PageModel, target: Target) => string,
): string | undefined {
  const pages = model.pages.filter(isShown).map((page) => {
    const [one, ...others] = [...new Set(targets.map((target) => qmlString(pageUrl(page, target))))];
    return { page, source: others.length === 0 ? one : `pages.isPlasma5 ? ${one} : ${others[0]}` };
  });
  if (pages.length === 0) return undefined;
  const choice = pages.some(({ source }) => source?.startsWith("pages."))
    ? `
    id: pages
    // What Plasma 6 has for a page is in a module that Plasma 5 lacks, so no page can be for both.
    readonly property bool isPlasma5: plasmoid.setAction !== undefined
`
    : "";
  const categories = pages.map(
    ({ page, source }) => `
    ConfigCategory {
        name: i18n(${qmlString(page.label)})
        icon: ${qmlString(page.icon)}
        source: ${source}
    }`,
  );
  return `// qmllint disable unqualified
import QtQuick 2.15
import org.kde.plasma.configuration 2.0

ConfigModel {${choice}${categories.join("\n")}
}
`;
}
