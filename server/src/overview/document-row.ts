/** A document as the views show it: plain data, so that what lists many of them keeps none in memory. */
import type { Judgement } from "../check.ts";
import type { Day } from "../document/days.ts";
import type { OpsDocument } from "../document/ops-document.ts";
import { statedKind } from "../document/vocabulary/kinds.ts";
import type { OverviewAction, OverviewDocument, OverviewItem } from "../protocol.ts";
import { isOwnedBy } from "../register/register.ts";
import { inEnglish, isEnglish } from "../text/translate.ts";
import { actionRows } from "./action-rows.ts";
import { oneLine } from "./one-line.ts";
import { readinessCounts, readinessRows } from "./readiness-rows.ts";
import { runbookRow } from "./runbook-rows.ts";

/** A row before it is told whose things are on it: that differs with whoever asks. */
export interface KeptRow extends Omit<OverviewDocument, "items" | "actions"> {
  readonly items: readonly Omit<OverviewItem, "isMine">[];
  readonly actions: readonly Omit<OverviewAction, "isMine">[];
}

export interface RowSource {
  readonly uri: string;
  /** `null` for a document that is not open. */
  readonly version: number | null;
  /** As people know it. */
  readonly path: string;
  readonly model: OpsDocument;
  readonly judgement: Judgement;
  /** The same in English. */
  inEnglish(): Judgement;
  readonly today: Day;
  /** After how many days a runbook is stale that sets no limit of its own. */
  readonly staleAfter: number;
}

export function documentRow(source: RowSource): KeptRow {
  const { uri, version, path, model, judgement, today, staleAfter } = source;
  const { kind, title } = model;
  const { verdict, open, problems } = judgement;
  const count = (severity: string): number => problems.filter(each => each.severity === severity).length;
  const isJudged = verdict !== null;
  const released = kind === "release-checklist" ? model.releaseDate?.day : undefined;
  return {
    uri,
    version,
    path: oneLine(path),
    kind,
    title: oneLine(withoutKind(title?.text.trim() ?? "")) || oneLine(path.slice(path.lastIndexOf("/") + 1)),
    verdict,
    open,
    errors: count("error"),
    warnings: count("warning"),
    readiness: isJudged ? readinessCounts(model) : [],
    ...(isJudged && !isEnglish() ? { readinessInEnglish: inEnglish(() => readinessCounts(model)) } : {}),
    dueIn: released === undefined ? null : released - today,
    ...(isJudged ? rowsOf(source) : { items: [], more: 0 }),
    actions: actionRows(model, today),
    review: runbookRow(model, today, staleAfter)
  };
}

/** What stands in the way, with what it is called in English where that is something else. */
function rowsOf({ model, judgement, inEnglish: judgedInEnglish }: RowSource): ReturnType<typeof readinessRows> {
  const { items, more } = readinessRows(model, judgement);
  if (isEnglish() || items.length === 0) return { items, more };
  // Judged first: within, it would be taken for English already.
  const judged = judgedInEnglish();
  const english = inEnglish(() => readinessRows(model, judged)).items;
  return {
    items: items.map((item, index) => {
      const { label } = english[index] ?? item;
      return label === item.label ? item : { ...item, labelInEnglish: label };
    }),
    more
  };
}

/** "Runbook: ledger" → "ledger": of what kind it is its group says, and a row has little room. */
function withoutKind(title: string): string {
  const kind = statedKind.exec(title)?.[0] ?? "";
  return /[:：–—|-]$/.test(kind) ? title.slice(kind.length).trim() || title : title;
}

/** The row for somebody who is called by these handles, names and mail addresses. */
export function rowFor(me: readonly string[], { items, actions, ...row }: KeptRow): OverviewDocument {
  const isMine = (owner: string | null): boolean => owner !== null && me.some(name => isOwnedBy(owner, name));
  return {
    ...row,
    items: items.map(each => ({ ...each, isMine: isMine(each.owner) })),
    actions: actions.map(each => ({ ...each, isMine: isMine(each.owner) }))
  };
}
