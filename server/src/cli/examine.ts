/** Judges the text of a file with all that counts for it: its configuration, and what lies around it on the disk. */
import { pathToFileURL } from "node:url";
import { check } from "../check.ts";
import { type Day, parseDay } from "../document/days.ts";
import { readDocument, sourceReader } from "../document/ops-document.ts";
import { nodeHost } from "../host.node.ts";
import type { CheckedDocument } from "../report/report.ts";
import { addressOf, pathOf } from "../workspace/addresses.ts";
import type { ConfigurationResolver } from "../workspace/configuration/resolver.ts";
import { knownFiles } from "../workspace/known-files.ts";
import type { Terminal } from "./terminal.ts";

/** Where a text stands. */
export interface Place {
  /** Relative to the working directory, with `/`. */
  readonly path: string;
  /** Absolute, as the system writes it. */
  readonly fullPath: string;
}

/** Judges a text; `null` for one that is none of ours. Throws for one that nests without end. */
export type Examine = (text: string, place: Place) => Promise<CheckedDocument | null>;

/** `today`: what a person named, if anything. */
export function examiner(today: Day | null, configurations: ConfigurationResolver, terminal: Terminal): Examine {
  const reader = sourceReader();
  const reading = async (uri: string) => (await configurations.resolve(uri)).configuration.reading;
  const known = knownFiles({ host: nodeHost(noLog), reading });
  return async (text, { path, fullPath }) => {
    const uri = addressOf(pathToFileURL(fullPath).href);
    const { configuration } = await configurations.resolve(uri);
    const source = reader.read(text);
    if (source.blocks.some(block => block.unread)) throw new RangeError("its lists or quotes nest too deeply");
    const document = readDocument(source, pathOf(uri), configuration.reading);
    if (!document) return null;
    const day = today ?? configuration.today ?? parseDay(terminal.today);
    if (day === null) throw new Error(`today is no date: ${terminal.today}`);
    const surroundings = await known.surroundings(uri, document, configuration);
    const judgement = check(document, { today: day, configuration: configuration.judging, surroundings });
    return { path, kind: document.kind, mode: document.mode, judgement };
  };
}

/** What is wrong with the files around a document is said of its links. */
const noLog = { info: () => {}, warn: () => {}, error: () => {} };
