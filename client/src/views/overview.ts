/** What the server tells for our views, kept up to date once one of them has been looked at. */
import { type Disposable, type Event, EventEmitter } from "vscode";
import { methods, type Overview, type OverviewDocument, type OverviewParams } from "../../../server/src/protocol.ts";
import type { ServerCondition, Session } from "../session.ts";

export interface OverviewStore extends Disposable {
  /** All that is known, by address. */
  readonly documents: ReadonlyMap<string, OverviewDocument>;
  /** How far it is; `reading` before there is an answer. */
  state(): Overview["state"] | "failed";
  readonly onDidChange: Event<void>;
  /** Somebody looks: asks, and follows all changes from then on. */
  follow(): void;
  /** Asks for everything anew; on the person's word, files are read anew for it. */
  refresh(isCommand?: boolean): void;
  /** The server says that there is more. */
  changed(): void;
  /** Takes in whether the server runs: a new one has to be asked for everything. */
  server(condition: ServerCondition): void;
}

/** @param me who the person is, where that matters now */
export function createOverview(request: Session["request"], me: () => Promise<readonly string[]>): OverviewStore {
  const documents = new Map<string, OverviewDocument>();
  const changes = new EventEmitter<void>();
  let state: Overview["state"] | "failed" = "reading";
  let revision = 0;
  /** Counts how often everything is asked for anew: what was asked before that does not count any more. */
  let round = 0;
  let isFollowing = false;
  let isAsking = false;
  let isMore = false;
  let isRefresh = false;

  async function ask(): Promise<void> {
    isMore = true;
    if (isAsking || !isFollowing) return;
    isAsking = true;
    try {
      while (isMore) {
        isMore = false;
        const before = round;
        const names = await me();
        const parameters: OverviewParams = { since: revision, me: names, ...(isRefresh ? { isRefresh } : {}) };
        isRefresh = false;
        const answer = await request<Overview>(methods.overview, parameters);
        if (round === before) take(answer);
        else isMore = true;
      }
    } catch {
      // The server is gone: the session says so, and the next one is asked again.
      state = "failed";
      changes.fire();
    } finally {
      isAsking = false;
    }
  }

  function take(answer: Overview): void {
    if (revision === 0 || answer.state === "off") documents.clear();
    revision = answer.state === "off" ? 0 : answer.revision;
    state = answer.state;
    isMore ||= answer.isMore;
    for (const document of answer.documents) documents.set(document.uri, document);
    for (const uri of answer.gone) documents.delete(uri);
    changes.fire();
  }

  function refresh(isCommand = false): void {
    isRefresh ||= isCommand;
    revision = 0;
    round++;
    void ask();
  }

  return {
    documents,
    state: () => state,
    onDidChange: changes.event,
    follow() {
      isFollowing = true;
      void ask();
    },
    refresh,
    changed: () => void ask(),
    server(condition) {
      if (condition === "starting") state = "reading";
      if (condition === "failed") state = "failed";
      if (condition === "running") refresh();
      else changes.fire();
    },
    dispose: () => changes.dispose()
  };
}
