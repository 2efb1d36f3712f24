/** What counts for a document: everything that its configuration says, in the terms of those who need it. */
import { defaultConfiguration, type RuleConfiguration } from "../../check.ts";
import type { Day } from "../../document/days.ts";
import type { ReadingOptions } from "../../document/ops-document.ts";
import { standardVocabulary } from "../../document/vocabulary/vocabulary.ts";
import type { ScaffoldKind } from "../../protocol.ts";
import type { Person } from "../roster.ts";

export interface Configuration {
  /** How the document is read: its kind, where a glob says it, and the names of its parts. */
  readonly reading: ReadingOptions;
  /** How it is judged: preset, rules, conventions. */
  readonly judging: RuleConfiguration;
  /** Who may own something. */
  readonly people: readonly Person[];
  /** The address of the folder to which links that begin with `/` lead. */
  readonly siteRoot: string | null;
  /** The addresses of the team's templates. */
  readonly templates: ReadonlyMap<ScaffoldKind, string>;
  /** The address of the file of known findings. */
  readonly baseline: string | null;
  /** The day that counts as today, where the configuration says it. */
  readonly today: Day | null;
}

/** Where nothing is configured. */
export const noConfiguration: Configuration = {
  reading: { vocabulary: standardVocabulary },
  judging: defaultConfiguration,
  people: [],
  siteRoot: null,
  templates: new Map(),
  baseline: null,
  today: null
};
