/** What a configuration file is. */
import type { ConfigurationFault } from "../../rules/configuration-rule.ts";
import { nameOf } from "../addresses.ts";
import type { FileContents } from "./keys.ts";
import type { Stated } from "./shapes.ts";

/** The name under which a configuration is found. */
export const configurationName = "gonogo.json";

export interface ConfigurationFile {
  readonly uri: string;
  readonly contents: FileContents;
  readonly faults: readonly ConfigurationFault[];
}

/** Whether a file is read as a configuration: one that is found, or by its name one that others extend. */
export function isConfigurationFile(uri: string): boolean {
  const name = nameOf(uri);
  return name === configurationName || name.endsWith(`.${configurationName}`);
}

/** What is wrong with something that a file states; nothing where no file does. */
export function faultAt({ origin }: Stated<string>, message: string): ConfigurationFault[] {
  return typeof origin === "string" ? [] : [{ type: "wrong-text", message, range: origin.range }];
}
