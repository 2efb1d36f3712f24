/** Judges the text of a file with all that counts for it: its configuration, its baseline, and what lies around it. */
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { check, type Judgement } from "../check.ts";
import { parseDay } from "../document/days.ts";
import { readDocument, sourceReader } from "../document/ops-document.ts";
import { mayBeOurs } from "../document/skim.ts";
import { nodeHost } from "../host.node.ts";
import { acceptAll } from "../judging/baseline.ts";
import type { DocumentKind, DocumentMode } from "../protocol.ts";
import { addressOf, pathOf } from "../workspace/addresses.ts";
import type { Baselines, DocumentBaseline } from "../workspace/baselines.ts";
import type { ConfigurationResolver } from "../workspace/configuration/resolver.ts";
import { knownFiles } from "../workspace/known-files.ts";
import { isMarkdown } from "../workspace/surroundings.ts";
import type { CheckRequest } from "./check-request.ts";
import { lastChange } from "./last-change.ts";
import type { Terminal } from "./terminal.ts";

/** Where a text stands. */
export interface Place {
  /** Relative to the working directory, with `/`. */
  readonly path: string;
  /** Absolute, as the system writes it. */
  readonly fullPath: string;
}

/** One of our documents, judged. */
export interface JudgedDocument {
  readonly path: string;
  readonly kind: DocumentKind;
  readonly mode: DocumentMode;
  readonly judgement: Judgement;
}

/** What is said of a text in its place. */
export interface Examined {
  readonly uri: string;
  /** `null` where there is none. */
  readonly baseline: DocumentBaseline | null;
  /** `null` for a text that is none of ours. */
  readonly document: JudgedDocument | null;
}

/** Throws for a text that nests without end. */
export type Examine = (text: string, place: Place) => Promise<Examined>;

export interface ExaminerOptions {
  readonly request: CheckRequest;
  readonly configurations: ConfigurationResolver;
  readonly baselines: Baselines;
  readonly terminal: Terminal;
}

export function examiner({ request, configurations, baselines, terminal }: ExaminerOptions): Examine {
  const reader = sourceReader();
  const reading = async (uri: string) => (await configurations.resolve(uri)).configuration.reading;
  const searched = request.paths.map(path => addressOf(pathToFileURL(resolve(terminal.cwd, path)).href));
  const known = knownFiles({ host: { ...nodeHost(noLog), lastChange }, reading, searched });
  return async (text, { path, fullPath }) => {
    const uri = addressOf(pathToFileURL(fullPath).href);
    const { configuration } = await configurations.resolve(uri);
    const baseline = request.baseline === "ignore" ? null : await baselines.of(uri, configuration.baseline);
    if (isMarkdown(uri) && !mayBeOurs(text, pathOf(uri), configuration.reading))
      return { uri, baseline, document: null };
    const source = reader.read(text);
    if (source.blocks.some(block => block.unread)) throw new RangeError("its lists or quotes nest too deeply");
    const document = readDocument(source, pathOf(uri), configuration.reading);
    if (!document) return { uri, baseline, document: null };
    const today = request.today ?? configuration.today ?? parseDay(terminal.today);
    if (today === null) throw new Error(`today is no date: ${terminal.today}`);
    const surroundings = await known.surroundings(uri, document, configuration);
    const options = { today, configuration: configuration.judging, surroundings };
    const accepted = request.baseline === "write" ? acceptAll(check(document, options).problems) : baseline?.accepted;
    const judgement = check(document, accepted ? { ...options, accepted } : options);
    return { uri, baseline, document: { path, kind: document.kind, mode: document.mode, judgement } };
  };
}

/** What is wrong with the files around a document is said of its links. */
const noLog = { info: () => {}, warn: () => {}, error: () => {} };
