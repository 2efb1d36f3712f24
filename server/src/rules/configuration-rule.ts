/**
 * What a rule about configurations is. It judges no document: as other rules read the facts of a document, it reads the
 * faults that the reading of a `gonogo.json` found, and says what is wrong and what would be right.
 */
import type { Range } from "../protocol.ts";
import type { OptionDefinition, RuleFacts } from "./rule.ts";

/** What a name is one of: "rule"; or what has it, at the start of a sentence, as in "Rule 'stale'" and "option". */
export type NameKind = string | { readonly whole: string; readonly part: string };

/** Something in a configuration that does not count, and where it stands. */
export type ConfigurationFault = { readonly range: Range } & (
  | { readonly type: "not-json"; readonly reason: string }
  | { readonly type: "repeated-key"; readonly name: string }
  | { readonly type: "missing-key"; readonly name: string }
  | {
      /** A key, a rule, an option or a role that does not exist. */
      readonly type: "unknown-name";
      readonly what: NameKind;
      readonly name: string;
      readonly known: readonly string[];
    }
  | {
      readonly type: "wrong-value";
      /** Whose value it is: "'preset'", "each of 'people'". */
      readonly subject: string;
      /** What it is instead, as the rest of a sentence: "is recommended or strict". */
      readonly expected: string;
      /** As it is written, shortened. */
      readonly written: string;
      /** The words of which it is one; none where it is no word. */
      readonly known: readonly string[];
    }
  | {
      /** A text that has the right type and yet does not do: a pattern, a day, a path. */
      readonly type: "wrong-text";
      readonly text: string;
      /** As the rest of a sentence: "is no regular expression: Unterminated group". */
      readonly problem: string;
    }
);

export interface ConfigurationFinding {
  /** What is wrong, where, and what would satisfy the rule. */
  readonly message: string;
  readonly range: Range;
  /** What to write in the place of the range. */
  readonly fix?: { readonly title: string; readonly text: string };
}

export interface ConfigurationRule extends Omit<RuleFacts, "judges"> {
  readonly judges: "configuration";
  readonly kinds: readonly never[];
  readonly options: Readonly<Record<string, OptionDefinition>>;
  check(faults: readonly ConfigurationFault[]): Iterable<ConfigurationFinding>;
}
