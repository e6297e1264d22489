/** A file system that is mounted. */
export interface Disk {
  /** Where, for example "/home". */
  readonly folder: string;
  readonly size: number;
  readonly free: number;
  /** From 0 to 100. */
  readonly percent: number;
}

/** What df is asked: the folder comes last, since there may be blanks in it. */
export const DF_ARGUMENTS = [
  "--local",
  "--block-size=1",
  "--output=size,used,avail,target",
  ...["tmpfs", "devtmpfs", "efivarfs", "squashfs", "overlay"].map((type) => `--exclude-type=${type}`),
];

/** Reads what df says to these arguments, the fullest first. */
export function parseDf(text: string): Disk[] {
  return text
    .split("\n")
    .flatMap((line) => {
      const [, size, used, avail, folder] = /^\s*(\d+)\s+(\d+)\s+(\d+)\s+(\/.*)$/.exec(line) ?? [];
      if (folder === undefined || Number(size) === 0) return [];
      // As df has it: what is kept for the administrator counts as neither used nor free.
      const percent = Math.ceil((Number(used) / (Number(used) + Number(avail))) * 100);
      return [{ folder, size: Number(size), free: Number(avail), percent }];
    })
    .sort((one, other) => other.percent - one.percent);
}

const UNITS = ["B", "KiB", "MiB", "GiB", "TiB", "PiB"];

/** "12 GiB", "1.5 TiB" */
export function formatSize(bytes: number): string {
  let value = bytes;
  let unit = 0;
  while (value >= 1024 && unit < UNITS.length - 1) {
    value /= 1024;
    unit++;
  }
  return `${value < 10 && unit > 0 ? value.toFixed(1) : Math.round(value)} ${UNITS[unit]}`;
}
