import { quote, type Report } from "./report.js";
import type { Reader } from "./shape.js";

/** Semantic versioning 2.0.0. */
const SEMVER =
  /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(?:-(?:0|[1-9]\d*|\d*[A-Za-z-][\dA-Za-z-]*)(?:\.(?:0|[1-9]\d*|\d*[A-Za-z-][\dA-Za-z-]*))*)?(?:\+[\dA-Za-z-]+(?:\.[\dA-Za-z-]+)*)?$/;

export function validateId(report: Report, reader: Reader): string {
  const id = reader.required("id") ?? "";
  if (id === "") return id;
  const parts = id.split(".");
  const refuse = (message: string, help?: string): void => report.error("bad-id", ["id"], message, help);
  const suggestion = id
    .replace(/[^A-Za-z0-9_.-]+/g, "-")
    .split(".")
    .filter((part) => part !== "" && part !== "-")
    .join(".");
  if (!/^[A-Za-z0-9_.-]+$/.test(id))
    refuse(
      `The id ${quote(id)} names a folder and may have letters, digits, "-", "_" and "." only.`,
      `for example ${quote(suggestion)}`,
    );
  else if (parts.some((part) => part === ""))
    refuse(`The id ${quote(id)} has an empty part.`, `for example ${quote(suggestion)}`);
  else if (!/^[A-Za-z]/.test(id)) refuse(`The id ${quote(id)} must begin with a letter.`);
  else if (parts.length < 2)
    refuse(`The id ${quote(id)} must be a reverse domain name.`, `for example ${quote(`org.example.${id}`)}`);
  else if (id.length > 200) refuse("The id is too long for the name of a folder.");
  return id;
}

export function validateVersion(report: Report, reader: Reader, packageVersion: string | undefined): string {
  const declared = reader.text("version");
  const version = declared ?? packageVersion;
  if (version === undefined) {
    report.error("no-version", [], "There is a version neither here nor in package.json.", 'add `version: "1.0.0"`');
    return "";
  }
  if (!SEMVER.test(version)) {
    const numbers = version.match(/\d+/g)?.slice(0, 3).map(Number) ?? [];
    const nearest = [0, 1, 2].map((index) => numbers[index] ?? 0).join(".");
    const where = declared === undefined ? "The version in package.json" : "The version";
    report.error(
      "bad-version",
      ["version"],
      `${where}, ${quote(version)}, is not a semantic version.`,
      `for example ${quote(nearest)}`,
    );
  }
  return version;
}
