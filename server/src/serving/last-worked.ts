/** The runbooks that a postmortem names, and what each is to be told of its use. */
import type { Postmortem } from "../document/postmortem/postmortem.ts";
import type { Runbook } from "../document/runbook/runbook.ts";
import { type LastWorked, lastWorkedRow } from "../drafting/last-worked.ts";
import type { LastWorkedAnswer } from "../protocol.ts";
import { t } from "../text/translate.ts";
import { addressOf, pathBetween } from "../workspace/addresses.ts";
import type { DocumentIndex } from "../workspace/document-index.ts";
import { isAtHome } from "../workspace/homes.ts";
import { addressesMeant } from "../workspace/link-addresses.ts";

export interface LastWorkedQuestion {
  readonly uri: string;
  /** What holds it: links that lead out of there are not followed. */
  readonly homes: readonly string[];
  readonly postmortem: Postmortem;
  /** The runbook that a person names; `null` for those that the postmortem links to. */
  readonly named: string | null;
}

interface Candidate {
  readonly uri: string;
  readonly answer: LastWorked;
}

/** What is to be done: the edits of the one runbook that was used, or a question. */
export async function lastWorkedIn(
  index: DocumentIndex,
  { uri, homes, postmortem, named }: LastWorkedQuestion
): Promise<LastWorkedAnswer> {
  const own = addressOf(uri);
  // Looked up as they are now: a runbook that was just written is in no list of files yet.
  const meant = (target: string, from: string): readonly string[] => addressesMeant(target, from, null) ?? [];
  const linked = postmortem.links
    .flatMap(({ target }) => meant(target, own))
    .filter(address => isAtHome(address, homes));
  const candidates: Candidate[] = [];
  for (const address of named === null ? new Set(linked) : [addressOf(named)]) {
    const runbook = address === own ? null : await index.model(address);
    if (runbook?.kind !== "runbook") continue;
    candidates.push({ uri: address, answer: answerOf(runbook, address) });
  }
  const used = candidates.filter(({ answer }) => "edits" in answer);
  const [first] = used;
  if (used.length > 1) return { choices: used.map(each => each.uri) };
  if (first && "edits" in first.answer) return { runbook: first.uri, edits: first.answer.edits };
  const [other] = candidates;
  if (!other || !("reason" in other.answer)) return { reason: t`it links to no runbook`, runbook: null };
  const { reason, isTold } = other.answer;
  return { reason, runbook: isTold || candidates.length > 1 ? null : other.uri };

  function answerOf(runbook: Runbook, address: string): LastWorked {
    return lastWorkedRow(postmortem, runbook, {
      source: pathBetween(address, own),
      leadsToRunbook: target => meant(target, own).includes(address),
      leadsToPostmortem: target => meant(target, address).includes(own),
      isNamed: named !== null
    });
  }
}
