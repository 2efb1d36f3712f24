/**
 * What the views of the extension show: all documents of the workspace, judged one by one in the background while somebody
 * looks. Nothing is done before the first question; after each answer the client hears once that there is more, and until
 * it asks again nothing is done beyond that.
 */
import type { Connection } from "vscode-languageserver";
import type { Log } from "../host.ts";
import { documentRow, type KeptRow, rowFor } from "../overview/document-row.ts";
import { keptRows } from "../overview/kept-rows.ts";
import { methods, type Overview, type OverviewParams, type Settings } from "../protocol.ts";
import type { Judged, OpenWorkspace } from "../workspace/open-workspace.ts";
import { spared } from "./answering.ts";

/** What the overview needs of the server around it. */
export interface OverviewSurroundings {
  readonly workspace: () => OpenWorkspace | undefined;
  readonly settings: () => Settings;
  /** The day that counts as today, unless a configuration says otherwise. */
  readonly today: () => string;
  readonly log: () => Log | undefined;
  /** Any file may have changed. */
  forget(): void;
  /** The open document at an address; `null` for what is not open. */
  openAt(address: string): OpenState | null;
}

export interface OpenState {
  readonly version: number;
  /** Another text whenever something else may be said of it. */
  readonly stamp: string;
  judge(): Promise<Judged | null>;
}

export interface OverviewServing {
  /** Files were made, changed or removed, or typed in; or anything may be otherwise. */
  changed(uris: readonly string[] | "all", isTyped?: boolean): void;
}

/** So many documents are told of at once. */
const most = 500;
/** Who types is not interrupted by a list. In milliseconds. */
const restAfterKeys = 250;
/** In this time several changes become one word to the client; while all is read for the first time, many do. In milliseconds. */
const together = { known: 50, reading: 250 };

/** Answers until the connection closes. */
export function serveOverview(connection: Connection, surroundings: OverviewSurroundings): OverviewServing {
  const { workspace, settings, today, log, forget, openAt } = surroundings;
  let rows: ReturnType<typeof keptRows<KeptRow>> | undefined;
  /** By address, how the document was when its row was made. */
  const fresh = new Map<string, string>();
  let day = "";
  /** Whether the client waits for a word that there is more. */
  let isWanted = false;
  let isWorking = false;
  /** Whether nothing has changed since all was read. */
  let isDone = false;
  let isKnown = false;
  let answered = "";
  let telling: ReturnType<typeof setTimeout> | undefined;
  let starting: ReturnType<typeof setTimeout> | undefined;
  let resume = (): void => {};

  const state = (): Overview["state"] => (settings().enable ? (isKnown ? "complete" : "reading") : "off");
  const shown = (): string => `${rows?.revision() ?? 0} ${state()}`;
  const stampOf = (address: string): string => openAt(address)?.stamp ?? "closed";

  function tellSoon(): void {
    if (!isWanted || telling !== undefined) return;
    telling = setTimeout(
      () => {
        telling = undefined;
        if (!isWanted || shown() === answered) return;
        isWanted = false;
        // It fails only when the client has gone away; at once, where the connection is known to be over.
        Promise.resolve()
          .then(() => connection.sendNotification(methods.overviewChanged))
          .catch(() => {});
      },
      together[isKnown ? "known" : "reading"]
    );
  }

  function startSoon(delay: number): void {
    if (!isWanted) return;
    clearTimeout(starting);
    starting = setTimeout(() => void work(), delay);
  }

  /** Whoever has heard that there is more and does not ask looks no longer. */
  function nextQuestion(): Promise<void> {
    return new Promise(resolve => {
      resume = resolve;
    });
  }

  async function work(): Promise<void> {
    const home = workspace();
    if (isWorking || !home) return;
    isWorking = true;
    try {
      while (isWanted && !isDone && settings().enable) await readAll(home);
    } catch (error) {
      isDone = true;
      log()?.error(`The documents of the workspace could not be listed: ${error}`);
    } finally {
      isWorking = false;
    }
    tellSoon();
  }

  async function readAll(home: OpenWorkspace): Promise<void> {
    // Whatever changes from here on is looked at in the next round.
    isDone = true;
    const { all, affected } = await home.list();
    if (today() !== day) fresh.clear();
    day = today();
    for (const address of affected) fresh.delete(address);
    for (const address of fresh.keys()) if (!all.has(address)) dismiss(address, home);
    rows ??= keptRows();
    rows.keep(all);
    // What people work on comes first.
    const [open, closed] = [[...all].filter(openAt), [...all].filter(each => !openAt(each))];
    for (const address of [...open, ...closed]) {
      await readOne(address, home);
      // What is typed meanwhile is not waited for until all the rest is read.
      if (!isDone) for (const each of open) await readOne(each, home);
    }
    isKnown = true;
  }

  async function readOne(address: string, home: OpenWorkspace): Promise<void> {
    if (!isWanted) await nextQuestion();
    if (fresh.get(address) === stampOf(address)) return;
    await home.pause();
    fresh.set(address, stampOf(address));
    rows?.put(address, await spared("The overview", address, log(), () => rowOf(address, home)));
    tellSoon();
  }

  function dismiss(address: string, home: OpenWorkspace): void {
    fresh.delete(address);
    home.dismissClosed(address);
  }

  async function rowOf(address: string, home: OpenWorkspace): Promise<KeptRow | null> {
    const open = openAt(address);
    const { model, judgement, by } = (await (open ? open.judge() : home.judgeClosed(address, settings()))) ?? {};
    if (!model || !judgement || !by) return null;
    const { today, conventions, inEnglish } = by;
    const place = { uri: address, version: open?.version ?? null, path: home.called(address) };
    return documentRow({ ...place, model, judgement, inEnglish, today, staleAfter: conventions.staleAfter });
  }

  connection.onRequest(methods.overview, ({ since, me, isRefresh }: OverviewParams): Overview => {
    if (isRefresh) forget();
    const isOff = !settings().enable;
    const { revision, changed, gone, isMore } = rows?.since(since, most) ?? {
      ...{ revision: 0, changed: [], gone: [], isMore: false }
    };
    isWanted = true;
    // A new day makes other findings of the same words.
    if (today() !== day) isDone = false;
    if (!isMore) answered = shown();
    resume();
    startSoon(0);
    return isOff
      ? { revision: since, documents: [], gone: [], isMore: false, state: "off" }
      : { revision, documents: changed.map(row => rowFor(me, row)), gone, isMore, state: state() };
  });

  return {
    changed(uris, isTyped = false) {
      // Before the first question nothing rests on anything.
      if (day === "" && !isWanted) return;
      if (uris === "all") {
        fresh.clear();
        isKnown = false;
      } else {
        for (const uri of workspace()?.changedClosed(uris, isTyped) ?? []) fresh.delete(uri);
      }
      isDone = false;
      startSoon(isTyped ? restAfterKeys : 0);
    }
  };
}
