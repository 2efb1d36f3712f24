/** What a page shows of documents besides their findings: read once more, for no other report asks for it. */

import { type Day, parseDay } from "../../document/days.ts";
import { readDocument, sourceReader } from "../../document/ops-document.ts";
import { readWithEnd } from "../../files-with-end.node.ts";
import { inRegisterOrder, type RegisterItem, registeredItems } from "../../register/register.ts";
import type { HtmlReportOptions } from "../../report/html/html-report.ts";
import { type Shown, shownOf } from "../../report/html/shown.ts";
import { pathOf } from "../../workspace/addresses.ts";
import type { ConfigurationResolver } from "../../workspace/configuration/resolver.ts";
import { decodeText } from "../../workspace/encoding.ts";
import type { CheckedEntry } from "./entries.ts";

export interface ShownRequest {
  /** The files that were judged. */
  readonly entries: readonly CheckedEntry[];
  /** The paths of those that are told. */
  readonly told: ReadonlySet<string>;
  readonly resolver: ConfigurationResolver;
  /** As somebody has asked for it; `null` where nobody has. */
  readonly today: Day | null;
  /** Today in the machine's time zone, as `YYYY-MM-DD`. */
  readonly now: string;
}

/** What has gone since it was judged has nothing to show. */
export async function shownDocuments({
  entries,
  told,
  resolver,
  today,
  now
}: ShownRequest): Promise<HtmlReportOptions> {
  const reader = sourceReader();
  const shown = new Map<string, Shown>();
  const items: RegisterItem[] = [];
  const day = today ?? parseDay(now);
  if (day === null) throw new Error(`today is no date: ${now}`);
  for (const { path, task, counts } of entries) {
    if (!told.has(path)) continue;
    const { configuration } = await resolver.resolve(counts.uri);
    const text = textOf(task);
    const model = text === null ? null : readDocument(reader.read(text), pathOf(counts.uri), configuration.reading);
    if (!model) continue;
    shown.set(path, shownOf(model));
    for (const item of registeredItems({ path, model }, today ?? configuration.today ?? day)) items.push(item);
  }
  return { shown, items: inRegisterOrder(items), day };
}

function textOf({ input, fullPath }: CheckedEntry["task"]): string | null {
  try {
    return decodeText(input ?? readWithEnd(fullPath));
  } catch {
    return null;
  }
}
