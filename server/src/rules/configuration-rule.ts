/**
 * What a rule about configurations is. It judges no document: as other rules read the facts of a document, it reads the
 * faults that the reading of a `gonogo.json` found, and says what is wrong and what would be right.
 */
import type { Range } from "../protocol.ts";
import type { OptionDefinition, RuleFacts } from "./rule.ts";

/** Says that there is no such name, without what there is: "Rule 'stale' has no option 'day'". */
export type NoSuchName = (name: string) => string;

/** Something in a configuration that does not count, and where it stands. */
export type ConfigurationFault = { readonly range: Range } & (
  | { readonly type: "not-json"; readonly reason: string }
  | { readonly type: "repeated-key"; readonly name: string }
  | { readonly type: "missing-key"; readonly name: string }
  | {
      /** A key, a rule, an option or a role that does not exist. */
      readonly type: "unknown-name";
      readonly noSuch: NoSuchName;
      readonly name: string;
      readonly known: readonly string[];
    }
  | {
      readonly type: "wrong-value";
      /** Whose value it is: "'preset'", "each of 'people'". */
      readonly subject: string;
      /** What it should be: "recommended or strict". */
      readonly expected: string;
      /** As it is written, shortened. */
      readonly written: string;
      /** The words of which it is one; none where it is no word. */
      readonly known: readonly string[];
    }
  | {
      /** A text that has the right type and yet does not do: a pattern, a day, a path. */
      readonly type: "wrong-text";
      /** "'a(' is no regular expression: Unterminated group." */
      readonly message: string;
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
