/** What a package may cost to read. */
export interface ReadLimits {
  readonly files: number;
  /** All files together, unpacked. */
  readonly bytes: number;
  /** The archive as it is. */
  readonly archiveBytes: number;
}

/** Far beyond the largest widgets in the store, and nothing that a machine would feel. */
export const defaultLimits: ReadLimits = { files: 10_000, bytes: 256 << 20, archiveBytes: 128 << 20 };

/** What stops the reading at once; its message completes "<path> can't be read: …". */
export class ReadError extends Error {
  override readonly name = "ReadError";
}
