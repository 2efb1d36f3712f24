/** What is looked for among all files of a repository or a workspace folder. */
import type { AlertRule } from "../document/surroundings.ts";
import type { Host } from "../host.ts";
import { nameOf, pathWithin } from "./addresses.ts";
import { alertRulesIn, isRuleFile } from "./alert-rules.ts";

/** More rule files than anybody writes are not read. */
const mostRuleFiles = 500;

/** With more files in it, a folder is not searched for what a link may have meant. */
const mostListed = 20_000;

/** The addresses of the Markdown files in a folder, by their names. */
export async function filesByName(
  home: string,
  host: Pick<Host, "listFiles">
): Promise<ReadonlyMap<string, readonly string[]>> {
  const files = await host.listFiles(home, ["md", "markdown"], mostListed);
  const names = new Map<string, string[]>();
  if (files.length >= mostListed) return names;
  for (const file of files) {
    const same = names.get(nameOf(file));
    if (same) same.push(file);
    else names.set(nameOf(file), [file]);
  }
  return names;
}

/** The alerts of the rule files in a folder. */
export async function alertsIn(
  home: string,
  host: Pick<Host, "listFiles" | "readFile">
): Promise<readonly AlertRule[]> {
  const files = (await host.listFiles(home, ["yml", "yaml"], mostListed)).filter(isRuleFile).slice(0, mostRuleFiles);
  const texts = await Promise.all(files.map(file => host.readFile(file)));
  return texts.flatMap((text, index) => {
    const file = files[index] as string;
    return text === null ? [] : alertRulesIn(text, pathWithin(file, home) ?? file);
  });
}
