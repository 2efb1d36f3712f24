/** What tells configurations apart that count for documents. */
import type { ConfigurationResolver, Resolved } from "../workspace/configuration/resolver.ts";
import { digestOf } from "./digest.ts";

/** What a person says besides all files, in the terms of a configuration. */
export function presetSettings(preset: "recommended" | "strict") {
  return { preset: { value: preset, origin: "--preset" } } as const;
}

/** Empty where nothing is configured. */
export function digestOfSettings(settings: Resolved["settings"], kind: Resolved["kind"]): string {
  if (kind === null && Object.keys(settings).length === 0) return "";
  return digestOf(JSON.stringify([settings, kind], (_, value) => (value instanceof Map ? [...value] : value)));
}

/** The digest of what counts for a document; the same text for the same. */
export function configurationDigests(resolver: Pick<ConfigurationResolver, "resolve">) {
  const digests = new WeakMap<Resolved, string>();
  return {
    async digestFor(uri: string): Promise<string> {
      const resolved = await resolver.resolve(uri);
      const digest = digests.get(resolved) ?? digestOfSettings(resolved.settings, resolved.kind);
      digests.set(resolved, digest);
      return digest;
    }
  };
}
