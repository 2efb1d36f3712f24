/** The configurations of a run. */
import { detailed, told } from "../report/detailed-problem.ts";
import { type CheckedConfiguration, reported } from "../report/report.ts";
import { type ConfigurationResolver, configurationResolver } from "../workspace/configuration/resolver.ts";
import { presetSettings } from "./configuration-digest.ts";
import { type ConfigurationValues, configurationChoice, pathFrom, searchLimits } from "./configuration-options.ts";
import { type Disk, diskHost } from "./disk.ts";
import type { Terminal } from "./terminal.ts";

/**
 * The resolver for this run. Without options each document has the nearest `gonogo.json`, up to the root of its
 * repository; where there is none, up to the working directory. Throws a usage error for a file that cannot be read.
 */
export async function resolverFor(
  values: ConfigurationValues,
  terminal: Pick<Terminal, "cwd" | "within">,
  disk: Disk = diskHost({ within: terminal.within })
): Promise<ConfigurationResolver> {
  const { only, preset } = configurationChoice(values, terminal);
  return configurationResolver(disk, {
    limits: searchLimits(terminal),
    ...(only === undefined ? {} : { only }),
    ...(preset === null ? {} : { above: presetSettings(preset) })
  });
}

/** Every configuration file that counted for a document of this run, and others that did, by path. */
export async function checkedConfigurations(
  resolver: ConfigurationResolver,
  terminal: Pick<Terminal, "cwd">,
  others: Iterable<string> = []
): Promise<CheckedConfiguration[]> {
  const all = new Set([...(await resolver.read()), ...others]);
  const judged = await Promise.all([...all].map(uri => resolver.judge(uri)));
  return judged
    .map(({ uri, problems }) => ({
      ...{ path: pathFrom(uri, terminal), problems: problems.map(reported) },
      details: detailed(problems.map(told))
    }))
    .sort((one, other) => (one.path < other.path ? -1 : 1));
}
