/** What a preview shows of a document besides its text: the verdict, words that stand out, how far sections are, pictures. */
import type { Judgement } from "../../check.ts";
import type { Day } from "../../document/days.ts";
import { kindName } from "../../document/kind-names.ts";
import type { OpsDocument } from "../../document/ops-document.ts";
import { illustrationsOf } from "../../pictures/illustrations.ts";
import type { Presentation, Verdict } from "../../protocol.ts";
import { marksOf } from "./marks.ts";
import { progressOf } from "./progress.ts";

export interface PresentationRequest {
  readonly uri: string;
  readonly version: number;
  readonly model: OpsDocument;
  readonly judgement: Judgement;
  readonly today: Day;
}

/** `null` for chats: their text is all there is. */
export function presentationOf({ uri, version, model, judgement, today }: PresentationRequest): Presentation | null {
  if (model.kind === "transcript") return null;
  return {
    uri,
    version,
    badge: { verdict: judgement.verdict, text: badgeText(model, judgement) },
    marks: marksOf(model, today),
    progress: progressOf(model),
    pictures: illustrationsOf(model)
  };
}

const verdicts: Readonly<Record<Verdict, string>> = { go: "Go", "no-go": "No-go", open: "Open" };

/** "Open: 3 items to fill, 1 error", "Template". */
function badgeText({ kind, mode }: OpsDocument, { verdict, open, problems }: Judgement): string {
  const name = kindName(kind);
  if (verdict === null) return mode === "template" ? `Template of a ${name}` : `Archived ${name}`;
  const count = (severity: string): number => problems.filter(each => each.severity === severity).length;
  const counts = [
    counted(open, "item to fill", "items to fill"),
    counted(count("error"), "error", "errors"),
    counted(count("warning"), "warning", "warnings")
  ].filter(each => each !== null);
  return `${verdicts[verdict]}${counts.length > 0 ? `: ${counts.join(", ")}` : ""}`;
}

function counted(count: number, one: string, many: string): string | null {
  return count === 0 ? null : `${count} ${count === 1 ? one : many}`;
}
