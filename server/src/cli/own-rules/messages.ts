/** What the thread of a team's own rules and those who ask it say to each other. */
import type { DocumentView, OwnFinding, OwnRuleContext } from "../../library/api/own-rules.ts";
import type { OwnRuleFacts } from "../../own-rules/definition.ts";

export interface ThreadData {
  /** The modules, absolute. */
  readonly files: readonly string[];
}

export interface Question {
  readonly view: DocumentView;
  readonly context: OwnRuleContext;
  /** The rules that are asked, by their ids. */
  readonly rules: readonly string[];
}

export type FromThread =
  /** It begins to load a file. */
  | { readonly type: "loading"; readonly file: string }
  /** What is wrong with a file, as what its name is followed by. */
  | { readonly type: "file-fault"; readonly file: string; readonly reason: string }
  | { readonly type: "loaded"; readonly rules: readonly OwnRuleFacts[] }
  /** It begins to ask a rule. */
  | { readonly type: "asking"; readonly rule: string }
  | { readonly type: "found"; readonly rule: string; readonly findings: readonly OwnFinding[] }
  /** Why a rule found nothing, as a sentence. */
  | { readonly type: "rule-fault"; readonly rule: string; readonly reason: string }
  /** The question is answered. */
  | { readonly type: "answered" };
