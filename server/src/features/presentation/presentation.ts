/** What a preview shows of a document besides its text: the verdict, words that stand out, how far sections are, pictures. */
import type { Judgement } from "../../check.ts";
import type { Day } from "../../document/days.ts";
import { kindName } from "../../document/kind-names.ts";
import type { OpsDocument } from "../../document/ops-document.ts";
import { illustrationsOf } from "../../pictures/illustrations.ts";
import type { Presentation, Verdict } from "../../protocol.ts";
import { spokenCount } from "../../text/spoken.ts";
import { t } from "../../text/translate.ts";
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

const verdicts: Readonly<Record<Verdict, () => string>> = {
  go: () => t`Go`,
  "no-go": () => t`No-go`,
  open: () => t`Open`
};

/** "Open: 3 items to fill, 1 error", "Template". */
function badgeText({ kind, mode }: OpsDocument, { verdict, open, problems }: Judgement): string {
  const name = kindName(kind);
  if (verdict === null) return mode === "template" ? t`Template of a ${name}` : t`Archived ${name}`;
  const count = (severity: string): number => problems.filter(each => each.severity === severity).length;
  const [errors, warnings] = [count("error"), count("warning")];
  const counts = [
    ...(open > 0 ? [open === 1 ? t`1 item to fill` : t`${open} items to fill`] : []),
    ...(errors > 0 ? [spokenCount(errors, "error")] : []),
    ...(warnings > 0 ? [spokenCount(warnings, "warning")] : [])
  ];
  return `${verdicts[verdict]()}${counts.length > 0 ? `: ${counts.join(", ")}` : ""}`;
}
