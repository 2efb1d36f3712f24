/** What has to be judged and what comes of it: plain data, which can cross threads. */
import type { ReportedDocument } from "../../report/report.ts";
import type { Sought } from "../../workspace/traces.ts";
import type { CheckRequest } from "../check-request.ts";
import type { Sight } from "../disk.ts";
import type { OwnRuleFailure } from "../own-rules/rule-file.ts";

/** What is the same for all files of a run. */
export interface Assignment {
  readonly request: CheckRequest;
  /** The working directory, absolute. */
  readonly cwd: string;
  /** The folder out of which nothing is read, absolute and without links; by default all of the disk is. */
  readonly within?: string;
  /** Today in the machine's time zone, as `YYYY-MM-DD`. */
  readonly today: string;
  /** Whether some format asks for the details of findings. */
  readonly tellsDetails: boolean;
  /** Whether what a judgement rests on is told with it. */
  readonly tellsGrounds: boolean;
  /** The files of a team's own rules that can be loaded, absolute. */
  readonly ownRules: readonly string[];
}

export interface Task {
  /** Relative to the working directory, with `/`. */
  readonly path: string;
  /** Absolute, as the system writes it. */
  readonly fullPath: string;
  /** What came from standard input; `null` for a file. */
  readonly input: Uint8Array | null;
  /** What it was, where only what is new is told. */
  readonly former: { readonly path: string; readonly bytes: Uint8Array } | null;
}

/** What somebody may have to know of a file without judging it. */
export interface Skimmed {
  /** `null` where it cannot be read. */
  readonly digest: string | null;
  /** Whether it may be one of ours. */
  readonly mayBeOurs: boolean;
  /** What it names; `null` where nobody is related by that. */
  readonly names: { readonly targets: readonly string[]; readonly incidents: readonly string[] } | null;
}

export type Outcome = Unread | Judged;

export interface Unread {
  readonly type: "unread";
  /** Why, as a clause with a full stop. */
  readonly reason: string;
}

export interface Judged {
  readonly type: "judged";
  /** Of the bytes that were judged. */
  readonly digest: string;
  /** Whether more than its words had to be looked at. */
  readonly mayBeOurs: boolean;
  /** `null` for what is none of ours. */
  readonly document: ReportedDocument | null;
  /** How many findings of each kind a baseline accepts, by their keys; where one is to be written. */
  readonly accepted: readonly (readonly [string, number])[];
  /** What would become of it, where fixes are asked for and there are any. */
  readonly fixed: Fixed | null;
  /** What the judgement rests on; `null` where nobody asked, or where it changed meanwhile. */
  readonly grounds: Grounds | null;
  /** The own rules of a team that did not judge it. */
  readonly ruleFailures: readonly OwnRuleFailure[];
  /** The addresses of the configurations that were read for it, as far as nobody knows them yet. */
  readonly configurations: readonly string[];
}

export interface Fixed {
  readonly text: string;
  readonly document: ReportedDocument | null;
  /** The rules whose findings were fixed, once for each finding. */
  readonly rules: readonly string[];
  /** What changes, for a person. */
  readonly diff: string;
}

/** Besides the text and what counts for it, all that a judgement rests on: as long as it holds, so does the judgement. */
export interface Grounds {
  /** What was seen at addresses, by the address. */
  readonly sights: readonly (readonly [uri: string, sight: Sight])[];
  /** Where files of a name lie in the repository. */
  readonly names: readonly (readonly [name: string, addresses: readonly string[]])[];
  readonly searches: readonly {
    readonly sought: Sought;
    readonly homes: readonly string[];
    readonly candidates: readonly string[];
  }[];
  /** When files were last changed, as version control knew it, and what it stood at: see `gitHead`. */
  readonly changes: readonly (readonly [uri: string, day: string | null, head: string | null])[];
  /** The alerts beside the document; `null` where nobody asked for them. */
  readonly alerts: string | null;
}

/** Hears that so many more files are skimmed; says whether no more need be. */
export type Hear = (count: number) => Promise<boolean>;

/** Who judges files: this thread, or others. */
export interface Performer {
  /** Whether several threads do it, so that they can be given much at once. */
  readonly isCrew: boolean;
  /** In the order of the paths; absolute. Fewer where somebody who hears of them says that it is over. */
  skim(paths: readonly string[], hear?: Hear): Promise<readonly Skimmed[]>;
  perform(task: Task): Promise<Outcome>;
  end(): void;
}
