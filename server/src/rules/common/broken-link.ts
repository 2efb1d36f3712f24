import { type BrokenLink, brokenLinks } from "../../document/broken-links.ts";
import { replaceSpan } from "../../document/edits.ts";
import { t } from "../../text/translate.ts";
import { nearestName } from "../did-you-mean.ts";
import { type Fix, rule } from "../rule.ts";

export const brokenLink = rule({
  id: "broken-link",
  kinds: ["release-checklist", "postmortem", "runbook", "stakeholder-update"],
  severity: "warning",
  preset: "recommended",
  judges: "structure",
  fill: false,
  fixable: true,
  summary: "Every relative link leads to a file and a place that are there.",
  *check(document, { surroundings }) {
    for (const link of brokenLinks(document, surroundings)) {
      const [span, ...others] = link.spans;
      const related = others.map(other => ({ message: t`The same here.`, span: other }));
      yield { message: messageOf(link), span, related, fixes: () => fixesOf(link) };
    }
  }
});

function messageOf(link: BrokenLink): string {
  switch (link.type) {
    case "file":
      return t`There is no '${link.path}' here: correct the path, or write what became of it.`;
    case "anchor":
      return link.path === ""
        ? t`This document has no heading or anchor '${link.fragment}': link to one that it has.`
        : t`'${link.path}' has no heading or anchor '${link.fragment}': link to one that it has.`;
    case "open":
      return link.target === ""
        ? t`This link leads nowhere: write its address, or take the link away.`
        : t`This link leads nowhere but to '${link.target}': write its address, or take the link away.`;
    case "reference":
      return t`The reference '[${link.label}]' has no definition: add '[${link.label}]: …' with its target, or link directly.`;
  }
}

/** The one file of that name, or the anchor that differs by a slip: what was meant is likely, not sure. */
function fixesOf(link: BrokenLink): readonly Fix[] {
  const target = link.type === "file" ? link.elsewhere : link.type === "anchor" ? anchorNear(link) : null;
  return target === null
    ? []
    : [{ title: t`Link to '${target}'`, edits: link.spans.map(span => replaceSpan(span, target)) }];
}

function anchorNear({ fragment, anchors }: Extract<BrokenLink, { type: "anchor" }>): string | null {
  const nearest = nearestName(fragment, anchors);
  return nearest === null ? null : `#${nearest}`;
}
