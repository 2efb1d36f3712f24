import { relatedOf } from "../../document/across/sources.ts";
import type { Postmortem } from "../../document/postmortem/postmortem.ts";
import { tellingWords } from "../../document/shared-words.ts";
import type { StakeholderUpdate } from "../../document/update/stakeholder-update.ts";
import { wordOverlap } from "../../document/word-overlap.ts";
import { t } from "../../text/translate.ts";
import { type RuleContext, rule } from "../rule.ts";

export const untrackedPromise = rule({
  id: "untracked-promise",
  kinds: ["stakeholder-update"],
  severity: "information",
  preset: "recommended",
  judges: "values",
  fill: false,
  fixable: false,
  summary: "What an update promises is an action item that somebody tracks.",
  *check(document, context) {
    const promises = document.promises.filter(({ isLinked }) => !isLinked);
    const [first, ...others] = promises;
    if (!first) return;
    const postmortems = postmortemsOf(document, context);
    if (postmortems.length === 0) {
      yield {
        message:
          promises.length === 1
            ? t`This is promised to readers, but no postmortem or ticket is linked that tracks it: link the one with the action items.`
            : t`${promises.length} things are promised to readers, but no postmortem or ticket is linked that tracks it: link the one with the action items.`,
        span: (first.lead ?? first).span,
        related: (first.lead ? promises : others).map(({ text, span }) => ({ message: t`Promised: ${text}`, span }))
      };
      return;
    }
    const items = postmortems.flatMap(({ actionItems }) => actionItems.flatMap(group => group.items));
    for (const { text, span } of promises) {
      if (items.some(item => isAbout(item.text, text))) continue;
      const name = postmortems[0]?.title?.text ?? t`the linked postmortem`;
      yield {
        message: t`'${text}' is promised to readers, but no action item of '${name}' is about it: add one.`,
        span
      };
    }
  }
});

/** A promise to readers is worded for them: half of its words, or three that tell, are enough. */
function isAbout(item: string, promise: string): boolean {
  const words = tellingWords(item);
  return wordOverlap(item, promise) >= 0.5 || tellingWords(promise).filter(each => words.includes(each)).length >= 3;
}

/** The postmortems of its incident; where none is known to be that, those that it links. */
function postmortemsOf({ links }: StakeholderUpdate, { surroundings }: RuleContext): Postmortem[] {
  const related = relatedOf(surroundings, "postmortem").map(({ document }) => document);
  if (related.length > 0) return related;
  const linked = links.map(({ target }) => surroundings.target(target));
  const documents = new Set(linked.map(target => (target.state === "found" ? target.document : null)));
  return [...documents].filter(document => document?.kind === "postmortem");
}
