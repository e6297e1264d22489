// Asks the system, and tells the user. Each widget on the desktop has its own instance of this module.
import { clipboard, notify, openUrl, RunError, run } from "rollup-plugin-plasmoid/host";
import widget from "./declaration.js";
import { DF_ARGUMENTS, type Disk, formatSize, parseDf } from "./df.js";

const { configuration, state } = widget;

let timer: number | undefined;

/** Looks now, and from then on as often as the user wants. */
export function start(): void {
  clearInterval(timer);
  timer = setInterval(refresh, configuration.interval * 60_000);
  refresh();
}

export async function refresh(): Promise<void> {
  try {
    // Exit status 1 says that it could not look at one of them; what it says of the others is right.
    const { stdout } = await run("df", DF_ARGUMENTS, { timeout: 10_000, reject: false });
    state.disks = parseDf(stdout);
    state.error = "";
    warn();
  } catch (error) {
    const isLate = error instanceof RunError && error.code === "TIMEOUT";
    state.error = isLate ? i18n("A disk does not answer.") : String(error);
  }
}

/** Once for each disk, until it has room again. */
function warn(): void {
  const full = state.disks.filter(({ percent }) => percent >= configuration.warnAt);
  for (const disk of full) if (!configuration.warned.includes(disk.folder)) tell(disk);
  const folders = full.map(({ folder }) => folder);
  if (folders.join("\n") !== configuration.warned.join("\n")) configuration.warned = folders;
}

function tell({ folder, free }: Disk): void {
  notify(i18n("%1 is almost full", folder), {
    text: i18n("%1 left", formatSize(free)),
    icon: "drive-harddisk",
    urgency: "high",
    persistent: true,
    actions: [{ text: i18n("Open the folder"), trigger: () => openUrl(folder) }],
  });
}

export const open = (folder: string): boolean => openUrl(folder);

export const copy = (): Promise<void> =>
  clipboard.writeText(
    state.disks
      .map(({ folder, free, size, percent }) => `${folder}\t${formatSize(free)}\t${formatSize(size)}\t${percent} %`)
      .join("\n"),
  );
