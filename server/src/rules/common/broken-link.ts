import { type BrokenLink, brokenLinks } from "../../document/broken-links.ts";
import { replaceSpan } from "../../document/edits.ts";
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
      const related = others.map(other => ({ message: "The same here.", span: other }));
      yield { message: messageOf(link), span, related, fixes: () => fixesOf(link) };
    }
  }
});

function messageOf(link: BrokenLink): string {
  switch (link.type) {
    case "file":
      return `There is no '${link.path}' here: correct the path, or write what became of it.`;
    case "anchor": {
      const holder = link.path === "" ? "This document" : `'${link.path}'`;
      return `${holder} has no heading or anchor '${link.fragment}': link to one that it has.`;
    }
    case "open": {
      const written = link.target === "" ? "" : ` but to '${link.target}'`;
      return `This link leads nowhere${written}: write its address, or take the link away.`;
    }
    case "reference":
      return `The reference '[${link.label}]' has no definition: add '[${link.label}]: …' with its target, or link directly.`;
  }
}

/** The one file of that name, or the anchor that differs by a slip: what was meant is likely, not sure. */
function fixesOf(link: BrokenLink): readonly Fix[] {
  const target = link.type === "file" ? link.elsewhere : link.type === "anchor" ? anchorNear(link) : null;
  return target === null
    ? []
    : [{ title: `Link to '${target}'`, edits: link.spans.map(span => replaceSpan(span, target)) }];
}

function anchorNear({ fragment, anchors }: Extract<BrokenLink, { type: "anchor" }>): string | null {
  const nearest = nearestName(fragment, anchors);
  return nearest === null ? null : `#${nearest}`;
}
