/** The formats of a report, and where each of them goes. */
import { UsageError } from "./terminal.ts";

export const formatNames = ["pretty", "json", "sarif", "github", "junit", "gitlab", "markdown", "html"] as const;
export type FormatName = (typeof formatNames)[number];

export interface RequestedFormat {
  readonly name: FormatName;
  /** As it is written; `null` for standard output. */
  readonly file: string | null;
}

/** Those that tell more of findings than is kept from run to run. */
const detailed: ReadonlySet<FormatName> = new Set<FormatName>(["sarif", "gitlab", "markdown"]);

export function needsDetails(formats: readonly RequestedFormat[]): boolean {
  return formats.some(({ name }) => detailed.has(name));
}

/** `NAME` or `NAME=FILE`, each; `-` is standard output. Where all go to files, standard output still says what is wrong. */
export function readFormats(values: readonly string[]): readonly RequestedFormat[] {
  const formats = values.map(readFormat);
  const printed = formats.filter(({ file }) => file === null);
  if (printed.length > 1) {
    const [first, second] = printed.map(({ name }) => name);
    throw new UsageError(
      `Only one format goes to standard output, and ${first} and ${second} have no file: write --format ${second}=FILE.`
    );
  }
  return printed.length === 1 ? formats : [{ name: "pretty", file: null }, ...formats];
}

function readFormat(value: string): RequestedFormat {
  const [word = "", ...rest] = value.split("=");
  const name = formatNames.find(each => each === word);
  if (name === undefined) throw new UsageError(`--format is ${formatNames.join(" or ")}, not '${word}'.`);
  if (rest.length === 0) return { name, file: null };
  const file = rest.join("=");
  if (file === "")
    throw new UsageError(
      `--format ${name}= names no file: write --format ${name}=FILE, or --format ${name} for standard output.`
    );
  return { name, file: file === "-" ? null : file };
}
