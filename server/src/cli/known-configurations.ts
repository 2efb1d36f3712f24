/**
 * What is configured for the files of a run, as far as everybody has to know it. Where nothing is configured, nothing that
 * reads configurations is loaded: most of a short run would be spent on that.
 */
import type { CheckedConfiguration } from "../report/report.ts";
import { configurationName } from "../workspace/configuration/file.ts";
import type { ConfigurationResolver } from "../workspace/configuration/resolver.ts";
import { nearestFiles } from "../workspace/nearest.ts";
import { configurationDigests, digestOfSettings, presetSettings } from "./configuration-digest.ts";
import { type ConfigurationValues, configurationChoice, searchLimits } from "./configuration-options.ts";
import type { Disk } from "./disk.ts";
import type { Terminal } from "./terminal.ts";

export interface ConfigurationFacts {
  /** The same text where the same counts. */
  readonly digest: string;
  /** The address of the file of known findings, where one is named. */
  readonly baseline: string | null;
  /** Whether the same counts for all files of its folder. */
  readonly isOfFolder: boolean;
}

export interface KnownConfigurations {
  of(uri: string): Promise<ConfigurationFacts>;
  resolver(): Promise<ConfigurationResolver>;
  /** Every configuration file that counted so far, and others that did, with what is wrong with it. */
  checked(others: ReadonlySet<string>): Promise<readonly CheckedConfiguration[]>;
}

/** Throws a usage error for options that exclude each other, and for a file that cannot be read. */
export function knownConfigurations(
  values: ConfigurationValues,
  place: Pick<Terminal, "cwd">,
  disk: Disk
): KnownConfigurations {
  const { only, preset } = configurationChoice(values, place);
  const nearest = nearestFiles(configurationName, disk, searchLimits(place));
  const nowhere: ConfigurationFacts = {
    digest: digestOfSettings(preset === null ? {} : presetSettings(preset), null),
    baseline: null,
    isOfFolder: true
  };
  /** By folders, whether the nearest file has to be asked. */
  const configured = new Map<string, boolean>();
  let loaded: Promise<ConfigurationResolver> | undefined;
  let digests: ReturnType<typeof configurationDigests> | undefined;

  async function resolver(): Promise<ConfigurationResolver> {
    loaded ??= import("./configuration.ts").then(({ resolverFor }) => resolverFor(values, place, disk));
    return loaded;
  }

  async function isConfigured(uri: string): Promise<boolean> {
    if (only !== undefined) return only !== null;
    const folder = uri.slice(0, uri.lastIndexOf("/"));
    const known = configured.get(folder) ?? (await nearest.find(uri)) !== null;
    configured.set(folder, known);
    return known;
  }

  return {
    resolver,
    async of(uri) {
      if (!(await isConfigured(uri))) return nowhere;
      const all = await resolver();
      digests ??= configurationDigests(all);
      const { configuration } = await all.resolve(uri);
      return { digest: await digests.digestFor(uri), baseline: configuration.baseline, isOfFolder: false };
    },
    async checked(others) {
      if (!loaded && others.size === 0) return [];
      const { checkedConfigurations } = await import("./configuration.ts");
      return checkedConfigurations(await resolver(), place, others);
    }
  };
}
