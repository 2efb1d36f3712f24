/** Configurations among the files of a test. */
import type { Host } from "../../server/src/host.ts";
import { addressOf } from "../../server/src/workspace/addresses.ts";
import { configurationResolver, type ResolverOptions } from "../../server/src/workspace/configuration/resolver.ts";
import { memoryHost } from "./memory-host.ts";

export type Files = Readonly<Record<string, unknown>>;

/** Texts as they are, anything else as JSON; paths below `file:///w/`. */
function texts(files: Files): Record<string, string> {
  return Object.fromEntries(
    Object.entries(files).map(([path, content]) => [
      addressOf(`file:///w/${path}`),
      typeof content === "string" ? content : JSON.stringify(content)
    ])
  );
}

/** A resolver in the workspace folder `file:///w`. */
export function resolverOf(files: Files, options: Partial<ResolverOptions> = {}, host: Partial<Host> = {}) {
  const limits = { top: () => "file:///w", otherwise: null };
  return configurationResolver(memoryHost(texts(files), host), { limits, ...options });
}

export async function presetOf(files: Files, path: string, options?: Partial<ResolverOptions>): Promise<string> {
  const { configuration } = await resolverOf(files, options).resolve(`file:///w/${path}`);
  return configuration.judging.preset;
}

/** What is said of the configuration files, by path. */
export async function said(files: Files, path: string, host: Partial<Host> = {}): Promise<string[]> {
  const { problems } = await resolverOf(files, {}, host).judge(`file:///w/${path}`);
  return problems.map(({ message }) => message);
}
