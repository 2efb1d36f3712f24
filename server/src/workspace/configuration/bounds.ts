/** How far the paths in a configuration may lead: whoever writes one decides for its repository, and for nothing beside it. */
import { t } from "../../text/translate.ts";
import { addressFrom, folderOf, nameOf, staysWithin } from "../addresses.ts";
import { type ConfigurationFile, faultAt } from "./file.ts";
import type { Stated } from "./shapes.ts";

/** What holds a configuration file. */
export interface Bounds {
  /** The address of the repository, else of the folder that is checked or open. */
  readonly folder: string;
  /** Whether it is known to end there: who sees a workspace only may see a part of a repository. */
  readonly isCertain: boolean;
}

/** Whether an address lies outside of what holds a file; of bounds that nobody knows nothing does. */
export function leadsOut(address: string, bounds: Bounds | null): boolean {
  return bounds !== null && !staysWithin(address, bounds.folder);
}

/** The file without its templates, baseline and site roots that lie outside; each of them is a fault. */
export function withinBounds(file: ConfigurationFile, bounds: Bounds | null): ConfigurationFile {
  const folder = folderOf(file.uri);
  if (bounds === null || folder === null) return file;
  const outside: Stated<string>[] = [];
  const stays = (stated: Stated<string>): boolean => {
    const isOutside = leadsOut(addressFrom(folder, stated.value), bounds);
    if (isOutside) outside.push(stated);
    return !isOutside;
  };
  const withSiteRoot = <Part extends { readonly siteRoot?: Stated<string> }>({ siteRoot, ...others }: Part) => ({
    ...others,
    ...(siteRoot && stays(siteRoot) ? { siteRoot } : {})
  });
  const { templates, baseline, overrides, ...others } = withSiteRoot(file.contents);
  const contents = {
    ...others,
    ...(templates ? { templates: new Map([...templates].filter(([, stated]) => stays(stated))) } : {}),
    ...(baseline && stays(baseline) ? { baseline } : {}),
    ...(overrides ? { overrides: overrides.map(withSiteRoot) } : {})
  };
  if (outside.length === 0) return file;
  const name = nameOf(bounds.folder);
  const faults = outside.flatMap(stated =>
    faultAt(stated, t`'${stated.value}' lies outside of the repository or workspace '${name}': put it in there.`)
  );
  return { ...file, contents, faults: [...file.faults, ...(bounds.isCertain ? faults : [])] };
}
