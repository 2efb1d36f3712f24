/** Judges the text of a file with all that counts for it: its configuration, its baseline, and what lies around it. */
import { check, type Judgement, type RuleConfiguration } from "../check.ts";
import { type Day, parseDay } from "../document/days.ts";
import type { OpsDocument } from "../document/ops-document.ts";
import { acceptAll } from "../judging/baseline.ts";
import type { DocumentKind, DocumentMode } from "../protocol.ts";
import type { Rule } from "../rules/rule.ts";
import type { Baselines } from "../workspace/baselines.ts";
import type { ConfigurationResolver } from "../workspace/configuration/resolver.ts";
import type { KnownFiles } from "../workspace/known-files.ts";
import type { ReadText } from "../workspace/known-targets.ts";
import type { Assignment } from "./checking/task.ts";
import { addressAt } from "./disk.ts";
import type { OwnRuleFailure } from "./own-rules/rule-file.ts";

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
  readonly model: OpsDocument;
  readonly judgement: Judgement;
}

/** What is said of a text in its place. */
export interface Examined {
  /** `null` for a text that is none of ours. */
  readonly document: JudgedDocument | null;
  /** The own rules of a team that did not judge it. */
  readonly ruleFailures: readonly OwnRuleFailure[];
}

/** Throws for a text that nests without end. */
export type Examine = (text: string, place: Place) => Promise<Examined>;

/** What a team's own rules find in a document. Never rejects. */
export type AsksOwn = (
  document: OpsDocument,
  about: { readonly path: string; readonly today: Day; readonly configuration: RuleConfiguration }
) => Promise<{ readonly rules: readonly Rule[]; readonly failures: readonly OwnRuleFailure[] }>;

export interface ExaminerOptions {
  /** `null` where a team has none. */
  readonly asksOwn?: AsksOwn | null;
  readonly assignment: Pick<Assignment, "request" | "today">;
  readonly configurations: ConfigurationResolver;
  readonly baselines: Baselines;
  readonly known: Pick<KnownFiles, "surroundings">;
  readonly read: ReadText;
}

export function examiner({ asksOwn, assignment, configurations, baselines, known, read }: ExaminerOptions): Examine {
  const { request } = assignment;
  return async (text, { path, fullPath }) => {
    const uri = addressAt(fullPath);
    const { configuration } = await configurations.resolve(uri);
    const { source, document } = read(text, uri, configuration.reading);
    if (source.blocks.some(block => block.unread)) throw new RangeError("its lists or quotes nest too deeply");
    if (!document) return { document: null, ruleFailures: [] };
    const today = request.today ?? configuration.today ?? parseDay(assignment.today);
    if (today === null) throw new Error(`today is no date: ${assignment.today}`);
    const surroundings = await known.surroundings(uri, document, configuration);
    const about = { path, today, configuration: configuration.judging };
    const own = asksOwn ? await asksOwn(document, about) : { rules: [], failures: [] };
    const options = { today, configuration: configuration.judging, surroundings, own: own.rules };
    const accepted =
      request.baseline === "write"
        ? acceptAll(check(document, options).problems)
        : request.baseline === "use"
          ? (await baselines.of(uri, configuration.baseline))?.accepted
          : undefined;
    const judgement = check(document, accepted ? { ...options, accepted } : options);
    return {
      document: { path, kind: document.kind, mode: document.mode, model: document, judgement },
      ruleFailures: own.failures
    };
  };
}
