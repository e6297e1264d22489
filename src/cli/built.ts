import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { UsageError } from "./usage.js";

/** A widget as a build left it. */
export interface Built {
  readonly id: string;
  /** Of the unpacked package. */
  readonly folder: string;
  /** The .plasmoid of the version that the folder has; absent where somebody moved it. */
  readonly archive?: string;
}

/** The widget that was built, where it is but one. @throws UsageError where it is none, or several. */
export function onlyBuild(dist: string): Built {
  const ids = existsSync(dist) ? readdirSync(dist).filter((name) => existsSync(join(dist, name, "contents"))) : [];
  const [id] = ids;
  if (id !== undefined && ids.length === 1) return built(dist, id);
  throw new UsageError(
    id === undefined
      ? `which widget? ${dist} has none; build it, or name the folder with --dist`
      : `which widget? There are ${ids.join(", ")}`,
  );
}

function built(dist: string, id: string): Built {
  const folder = join(dist, id);
  const metadata = join(folder, "metadata.json");
  const json = existsSync(metadata)
    ? (JSON.parse(readFileSync(metadata, "utf8")) as { KPlugin?: { Version?: string } })
    : {};
  const archive = join(dist, `${id}-${json.KPlugin?.Version}.plasmoid`);
  return { id, folder, ...(existsSync(archive) && { archive }) };
}
