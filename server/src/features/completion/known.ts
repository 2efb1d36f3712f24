/** What completion knows besides the document. */
import type { Day } from "../../document/days.ts";
import type { OpsDocument } from "../../document/ops-document.ts";
import type { Roster } from "../../document/surroundings.ts";
import type { Problem } from "../../judging/problem.ts";
import type { CommitAuthor, DateStyle } from "../../protocol.ts";
import type { Conventions } from "../../rules/conventions.ts";
import type { Digest } from "../../workspace/digest.ts";

export interface Known {
  /** The address of the document. */
  readonly uri: string;
  readonly document: OpsDocument;
  readonly today: Day;
  readonly conventions: Conventions;
  readonly roster: Roster | null;
  /** The other operational documents of the workspace, as far as they have been read. */
  readonly neighbours: readonly Digest[];
  /** Who committed lately, as far as somebody has told. */
  readonly authors: readonly CommitAuthor[];
  /** Whom a person added in the settings. */
  readonly people: readonly string[];
  /** How dates are written; `document`: as the document writes its own. */
  readonly dateStyle: DateStyle | "document";
  /** What the rules say of the document. */
  readonly problems: readonly Problem[];
}
