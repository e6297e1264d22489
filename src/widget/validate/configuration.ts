import type { EntryModel, PageModel } from "../model.js";
import { type PendingCondition, withConditions } from "./conditions.js";
import { validateEntry } from "./entry.js";
import { checkLabel } from "./labels.js";
import { badConfigurationKey, badGroup } from "./names.js";
import { type Path, quote, type Report } from "./report.js";
import { createReader, isObject } from "./shape.js";
import { type FindFile, qmlFile } from "./ui.js";

const PATH: Path = ["configuration"];

/** The pages and their entries, as far as they are right. */
export function validatePages(report: Report, configuration: unknown, find: FindFile): readonly PageModel[] {
  if (configuration === undefined) return [];
  if (!isObject(configuration)) {
    report.error("wrong-type", PATH, `"configuration" must be an object of pages, not ${quote(configuration)}.`);
    return [];
  }
  const pages: PageModel[] = [];
  const declared = new Map<string, Path>();
  const conditions: PendingCondition[] = [];
  for (const [group, page] of Object.entries(configuration)) {
    const path = [...PATH, group];
    const reason = badGroup(group);
    if (reason !== undefined) report.errorAtKey("bad-group", path, `${quote(group)} can't name a page: ${reason}.`);
    if (!isObject(page) || page.kind !== "page") {
      report.error("wrong-type", path, `${quote(group)} is no page.`, "use `page({ label: … }, { … })`");
      continue;
    }
    const reader = createReader(report, page.options, path, ["label", "icon", "source"]);
    const label = reader.required("label") ?? group;
    checkLabel(report, label, [...path, "label"]);
    const source = qmlFile(report, reader.text("source"), [...path, "source"], find);
    const entries = isObject(page.entries) ? Object.entries(page.entries) : [];
    if (entries.length === 0 && reader.value.source === undefined)
      report.error("empty-page", path, `The page ${quote(group)} has neither entries nor a source.`);
    const kept = entries.map(([key, entry]): EntryModel | undefined => {
      const at = [...path, "entries", key];
      checkKey(report, key, at, declared);
      const read = validateEntry(report, at, key, entry);
      if (read) conditions.push(...conditionsOf(read, at, entry));
      return read;
    });
    pages.push({
      group,
      label,
      icon: reader.text("icon") ?? "configure",
      ...(source !== undefined && { source }),
      entries: kept.filter((entry) => entry !== undefined),
    });
  }
  checkShadows(report, declared);
  return withConditions(report, pages, conditions);
}

/** The entry's conditions as they were declared. */
function conditionsOf(entry: EntryModel, path: Path, declared: unknown): PendingCondition[] {
  const options = isObject(declared) && isObject(declared.options) ? declared.options : {};
  return (["visibleWhen", "enabledWhen"] as const).flatMap((option) =>
    options[option] === undefined ? [] : [{ entry, option, path, condition: options[option] }],
  );
}

function checkKey(report: Report, key: string, path: Path, declared: Map<string, Path>): void {
  const reason = badConfigurationKey(key);
  if (reason !== undefined)
    report.errorAtKey("bad-key", path, `${quote(key)} can't be a configuration key: ${reason}.`);
  const other = declared.get(key);
  if (other === undefined) declared.set(key, path);
  else {
    const message = `The key ${quote(key)} is declared on the page ${quote(other[1])} already; the host would see one of them.`;
    report.errorAtKey("duplicate-key", path, message, "give it another key");
  }
}

/** Names that the host or the settings dialog derives from another key. */
function checkShadows(report: Report, declared: ReadonlyMap<string, Path>): void {
  const derived = [
    ["Default", "the host keeps the default of"],
    ["Changed", "the settings page has the change signal of"],
  ] as const;
  for (const [key, path] of declared)
    for (const [suffix, owner] of derived) {
      const base = key.slice(0, -suffix.length);
      if (key.endsWith(suffix) && declared.has(base))
        report.errorAtKey(
          "shadowing-key",
          path,
          `${quote(key)} is taken: ${owner} ${quote(base)} there.`,
          "give it another key",
        );
    }
}
