import { bytesOf, type PackageFile, type PackageTree } from "./tree.js";

/** A file that a compiler made, and that runs on some machines only. */
export interface CompiledFile {
  readonly path: string;
  /** As Linux calls the machines that it is for, for example "x86_64"; absent where the file does not say. */
  readonly architecture?: string;
  /** Whether it is a program to start; otherwise it is a library. */
  readonly isProgram: boolean;
}

/** The numbers of ELF's `e_machine`, see elf(5) and <elf.h>; the names are the kernel's. */
const MACHINES: Readonly<Record<number, string>> = {
  3: "i686",
  8: "mips",
  20: "ppc",
  21: "ppc64le",
  22: "s390x",
  40: "armv7l",
  62: "x86_64",
  183: "aarch64",
  243: "riscv64",
  258: "loongarch64",
};

/** What an ELF file is compiled for; undefined for what is none. */
export function architectureOf(file: Uint8Array): string | undefined {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  if (bytes.length < 20 || bytes.readUInt32BE(0) !== 0x7f454c46) return undefined;
  const machine = bytes[5] === 1 ? bytes.readUInt16LE(18) : bytes.readUInt16BE(18);
  return MACHINES[machine] ?? `machine${machine}`;
}

/** The compiled files of a package: by what they are, and where that says nothing, by their names. */
export const compiledFiles = (tree: PackageTree): CompiledFile[] =>
  [...tree].flatMap((file) => compiledFile(file) ?? []);

function compiledFile(file: PackageFile): CompiledFile | undefined {
  const { path, content } = file;
  if (typeof content !== "string") {
    const bytes = bytesOf(file);
    const architecture = architectureOf(bytes);
    if (architecture !== undefined) {
      // ET_EXEC (its byte depends on the order), or ET_DYN that is started: programs are made like libraries today.
      const isProgram = bytes[16] === 2 || bytes[17] === 2 || (file.executable && !/\.so(\.|$)/.test(path));
      return { path, architecture, isProgram };
    }
    if (bytes.length >= 8 && Buffer.from(bytes.subarray(0, 8)).toString("latin1") === "!<arch>\n")
      return { path, isProgram: false };
  }
  return /\.(so(\.\d+)*|dll|dylib|exe|o|a|qmlc|jsc)$/.test(path) ? { path, isProgram: /\.exe$/.test(path) } : undefined;
}
