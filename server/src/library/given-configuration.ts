/** A configuration that a caller gives as a text or an object: no file, and so nothing beside it. */
import { configurationProblems } from "../judging/configuration-problems.ts";
import type { Problem } from "../judging/problem.ts";
import { invalidConfiguration } from "../rules/common/invalid-configuration.ts";
import type { ConfigurationFault } from "../rules/configuration-rule.ts";
import { addressFrom } from "../workspace/addresses.ts";
import { type Configuration, noConfiguration } from "../workspace/configuration/configuration.ts";
import { configurationOf, selectionFor, settingsOf } from "../workspace/configuration/effective.ts";
import { type ConfigurationFile, configurationName } from "../workspace/configuration/file.ts";
import { readConfiguration } from "../workspace/configuration/read-file.ts";
import { configurationText } from "./given.ts";

/** The folder in which all paths of a caller lie: it is nowhere. */
export const root = "file:///here";

const address = addressFrom(root, configurationName);

/** The last one that was read: whoever checks many texts mostly gives the same. */
let last: { readonly text: string; readonly file: ConfigurationFile } | null = null;

export function givenConfiguration(
  given: string | object | null,
  path: string
): { readonly configuration: Configuration; readonly problems: readonly Problem[] } {
  if (given === null) return { configuration: noConfiguration, problems: [] };
  const text = configurationText(given);
  if (last?.text !== text) last = { text, file: readConfiguration(text, address) };
  const { file } = last;
  const { layers, kind } = selectionFor(addressFrom(root, path), [{ file, home: root }]);
  const configuration = configurationOf(settingsOf(layers), kind?.stated.value ?? null);
  const faults = [...file.faults, ...unfollowed(file)];
  const { rules } = configurationOf(settingsOf([file.contents]), null).judging;
  return { configuration, problems: configurationProblems(faults, rules.get(invalidConfiguration.id)?.severity) };
}

/** What a file extends would have to be read. */
function unfollowed({ contents }: ConfigurationFile): readonly ConfigurationFault[] {
  return (contents.extends ?? []).flatMap(({ origin, value }): readonly ConfigurationFault[] =>
    typeof origin === "string"
      ? []
      : [
          {
            type: "wrong-text",
            message: `'${value}' is not read here: checkFiles follows 'extends'.`,
            range: origin.range
          }
        ]
  );
}
