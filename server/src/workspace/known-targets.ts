/** What links lead to: each file is asked for once, until somebody says that it changed. */
import {
  type OpsDocument,
  type ReadingOptions,
  readDocument,
  type Source,
  sourceReader
} from "../document/ops-document.ts";
import type { Host } from "../host.ts";
import { pathOf } from "./addresses.ts";
import { isChatFile, isMarkdown } from "./file-names.ts";
import { longestIndexed } from "./limits.ts";
import { markdownTarget, plainTarget, type Target } from "./surroundings.ts";

/** A document that is open in an editor: it says more than its file. */
export interface OpenText {
  readonly source: Source;
  model(reading: ReadingOptions): OpsDocument | null;
}

/** Reads the text of a file. */
export type ReadText = (
  text: string,
  uri: string,
  options: ReadingOptions
) => { readonly source: Source; readonly document: OpsDocument | null };

export function textReader(): ReadText {
  const reader = sourceReader();
  return (text, uri, options) => {
    const source = reader.read(text);
    return { source, document: readDocument(source, pathOf(uri), options) };
  };
}

export interface KnownTargetsOptions {
  readonly host: Pick<Host, "stat" | "readFile">;
  readonly open: (uri: string) => OpenText | undefined;
  /** What the configuration of a file says of how it is read. */
  readonly reading: (uri: string) => Promise<ReadingOptions>;
  /** How many models of documents are kept: those that were asked for last. */
  readonly keeps: number;
  /** For who reads the same files for another purpose. */
  readonly read?: ReadText;
}

export interface KnownTargets {
  /** What is at an address; `null` for nothing. */
  look(uri: string): Promise<Target | null>;
  /** What is at the addresses that changed is asked for anew, and what one of them holds. */
  changed(uris: ReadonlySet<string>, isHeld: (uri: string) => boolean): void;
  forget(): void;
}

export function knownTargets({
  host,
  open,
  reading,
  keeps,
  read: readText = textReader()
}: KnownTargetsOptions): KnownTargets {
  const targets = new Map<string, Promise<Target | null>>();
  /** The addresses of those with models, the one that was asked for last behind all others. */
  const models = new Set<string>();

  async function read(uri: string): Promise<Target | null> {
    const entry = await host.stat(uri);
    if (entry !== "file" || !(isMarkdown(uri) || isChatFile(uri))) return entry === null ? null : plainTarget;
    const text = await host.readFile(uri);
    if (text === null || text.length > longestIndexed) return plainTarget;
    const { source, document } = readText(text, uri, await reading(uri));
    return isMarkdown(uri) ? markdownTarget(source, document) : { anchors: null, document };
  }

  function keep(uri: string): void {
    models.delete(uri);
    models.add(uri);
    for (const oldest of models) {
      if (models.size <= keeps) break;
      models.delete(oldest);
      targets.delete(oldest);
    }
  }

  return {
    async look(uri) {
      const opened = open(uri);
      if (opened) return markdownTarget(opened.source, opened.model(await reading(uri)));
      const asked = targets.get(uri) ?? read(uri);
      targets.set(uri, asked);
      const target = await asked;
      if (target?.document && targets.get(uri) === asked) keep(uri);
      return target;
    },
    changed(uris, isHeld) {
      for (const uri of uris) targets.delete(uri);
      for (const uri of targets.keys()) if (isHeld(uri)) targets.delete(uri);
    },
    forget: () => targets.clear()
  };
}
