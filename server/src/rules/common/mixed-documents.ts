import { type DocumentPart, documentParts } from "../../document/document-parts.ts";
import { removeBlocks } from "../../document/edits.ts";
import { kindName } from "../../document/kind-names.ts";
import { t } from "../../text/translate.ts";
import { type Fix, rule } from "../rule.ts";

export const mixedDocuments = rule({
  id: "mixed-documents",
  kinds: ["release-checklist", "postmortem", "runbook", "stakeholder-update"],
  severity: "information",
  preset: "recommended",
  judges: "structure",
  fill: false,
  fixable: true,
  summary: "A file holds one document.",
  *check(document) {
    const [first, ...others] = documentParts(document);
    const second = others.find(({ kind }) => kind !== first?.kind);
    if (!first || !second) return;
    yield {
      message: t`Here a ${kindName(second.kind)} begins below a ${kindName(first.kind)}: keep each in a file of its own, and link them.`,
      span: second.span,
      related: [{ message: t`The ${kindName(first.kind)} begins here.`, span: first.span }],
      fixes: () => [moved(second, document.path)]
    };
  }
});

/** The part, and the label that announces it, leave this file for another beside it. */
function moved({ kind, label, ...part }: DocumentPart, path: string): Fix {
  const blocks = part.blocks();
  const file = path.slice(path.lastIndexOf("/") + 1);
  const name = `${file.replace(/\.[^.]*$/, "")}-${kind}.md`;
  return {
    title: t`Move the ${kindName(kind)} into '${name}'`,
    edits: removeBlocks(label ? [label, ...blocks] : blocks),
    newFiles: [{ name, text: blocks.map(({ source }) => source).join("") }]
  };
}
