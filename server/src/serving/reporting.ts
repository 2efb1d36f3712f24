/** The report over all documents of a workspace, as the page that the command line writes. */
import type { CancellationToken, Connection } from "vscode-languageserver";
import { parseDay } from "../document/days.ts";
import type { Log } from "../host.ts";
import { methods, type Settings } from "../protocol.ts";
import { inRegisterOrder, type RegisterItem, registeredItems } from "../register/register.ts";
import { htmlReport } from "../report/html/html-report.ts";
import { type Shown, shownOf } from "../report/html/shown.ts";
import { type CheckedDocument, reported } from "../report/report.ts";
import type { Judged, OpenWorkspace } from "../workspace/open-workspace.ts";
import { spared } from "./answering.ts";
import type { OpenState } from "./overview.ts";

export interface ReportingSurroundings {
  readonly workspace: () => OpenWorkspace | undefined;
  readonly settings: () => Settings;
  /** The day that counts as today, unless a configuration says otherwise. */
  readonly today: () => string;
  readonly log: () => Log | undefined;
  /** The addresses of all operational documents. */
  list(home: OpenWorkspace): Promise<ReadonlySet<string>>;
  /** The open document at an address; `null` for what is not open. */
  openAt(address: string): OpenState | null;
  cancelled(): Error;
}

/** Answers until the connection closes. */
export function serveReporting(connection: Connection, surroundings: ReportingSurroundings): void {
  const { workspace, settings, today, log, list, openAt, cancelled } = surroundings;

  async function judged(home: OpenWorkspace, uri: string): Promise<Judged | null> {
    return (await openAt(uri)?.judge()) ?? home.judgeClosed(uri, settings());
  }

  connection.onRequest(methods.report, async (_: unknown, token: CancellationToken): Promise<string> => {
    const home = workspace();
    if (!home) return "";
    const documents: CheckedDocument[] = [];
    const shown = new Map<string, Shown>();
    const items: RegisterItem[] = [];
    for (const uri of [...(await list(home))].sort()) {
      await home.pause();
      if (token.isCancellationRequested) throw cancelled();
      const { model, judgement, by } = (await spared("The report", uri, log(), () => judged(home, uri))) ?? {};
      if (!model || !judgement || !by) continue;
      const path = home.called(uri);
      const { kind, mode } = model;
      const { verdict, open, problems, suppressed, accepted } = judgement;
      documents.push({
        ...{ path, kind, mode, verdict, open, problems: problems.map(reported) },
        silenced: suppressed.length,
        accepted: accepted.length
      });
      shown.set(path, shownOf(model));
      for (const item of registeredItems({ path, model }, by.today)) items.push(item);
    }
    // Only now: settings may have come meanwhile, by which all of them were judged.
    const day = parseDay(today());
    if (day === null) throw new Error(`The host's day is not a date: ${today()}`);
    return htmlReport({ documents, configuration: [], others: 0 }, { shown, items: inRegisterOrder(items), day });
  });
}
