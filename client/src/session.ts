/** The life of the language server: started, restarted after a crash, given up with a word to the person. */
import type { CancellationToken, LogOutputChannel } from "vscode";
import type { BaseLanguageClient, LanguageClientOptions } from "vscode-languageclient";
import { inEnglish, l10n } from "./l10n.ts";
import { fail } from "./notices.ts";
import { closing, silenceNotifications } from "./quiet-client.ts";

/** Whether there is a server to ask. */
export type ServerCondition = "starting" | "running" | "failed";

/**
 * Makes a client that has not been started. `died` is for what ends a server without closing its connection; `release`
 * frees what is left of the server once the client has ended.
 */
export type CreateClient = (
  id: string,
  name: string,
  options: LanguageClientOptions,
  died: (reason: string) => void
) => { readonly client: BaseLanguageClient; readonly release?: () => void };

export interface SessionOptions {
  readonly createClient: CreateClient;
  /** Asked anew for every client; it does not fail. */
  readonly clientOptions: () => Promise<LanguageClientOptions>;
  /** Called with every new client before it starts, to register what it answers. */
  readonly prepare: (client: BaseLanguageClient) => void;
  readonly onCondition: (condition: ServerCondition) => void;
  readonly log: LogOutputChannel;
}

/** A server that outlives its crashes. */
export interface Session {
  /** Starts the server, or starts it anew; resolves when it runs or has failed, and never rejects. */
  restart(): Promise<void>;
  /** Ends the server. */
  stop(): Promise<void>;
  /** Tells the running server something; nobody where there is none. */
  notify(method: string, parameters: object): void;
  /** Asks the running server, once it runs. @throws {Error} when there is none or it refuses */
  request<Result>(method: string, parameters: object, token?: CancellationToken): Promise<Result>;
}

const startLimit = 30_000;
const crashWindow = 3 * 60_000;
/**
 * How long to wait before each start anew, in milliseconds: the first crash should not be noticed, and what kills server
 * after server gets the time to be over. One crash more within the window, and the person is asked.
 */
const pauses: readonly number[] = [0, 250, 500, 1000, 2000];

/** Prepares a session; nothing runs until {@link Session.restart}. */
export function createSession({ createClient, clientOptions, prepare, onCondition, log }: SessionOptions): Session {
  let client: BaseLanguageClient | undefined;
  let release: (() => void) | undefined;
  let crashes: number[] = [];
  /** Ends the pause before a start anew, which is left out then: somebody else starts the server, or wants none. */
  let cutShort: () => void = () => {};
  // Starts and stops run one after the other, whoever asks for them.
  let queue: Promise<void> = Promise.resolve();
  const enqueue = (task: () => Promise<void>): Promise<void> => {
    queue = queue.then(task);
    return queue;
  };

  const end = async (): Promise<void> => {
    const last = client;
    client = undefined;
    // A client that never ran refuses to be stopped: there is nothing to stop then.
    await last?.dispose().catch(error => log.debug(`Ending the server: ${String(error)}`));
    release?.();
  };

  const begin = async (): Promise<void> => {
    onCondition("starting");
    const options = await clientOptions();
    let running = false;
    let fail: (error: Error) => void = () => {};
    const failure = new Promise<never>((_, reject) => {
      fail = reject;
    });
    // The failure is looked at below only while the server starts.
    failure.catch(() => {});
    const lost = (reason: string): void => {
      if (!running) fail(new Error(reason));
      else if (client === next) {
        running = false;
        recover(reason);
      }
    };
    const timer = setTimeout(() => fail(new Error(l10n.t("it did not answer within 30 seconds"))), startLimit);
    const made = createClient("gonogo", "Go/No-Go", { ...options, ...closing(lost) }, lost);
    const next = made.client;
    client = next;
    release = made.release;
    silenceNotifications(next);
    prepare(next);
    try {
      await Promise.race([next.start(), failure]);
      running = true;
      onCondition("running");
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      // What ended the one before may have met this one while it started.
      if (crashes.length > 0) return recover(reason);
      giveUp(() =>
        l10n.t("The Go/No-Go language server could not start: {0}. Documents are not checked until it runs.", reason)
      );
    } finally {
      clearTimeout(timer);
    }
  };

  const recover = (reason: string): void => {
    const now = Date.now();
    crashes = [...crashes.filter(time => now - time < crashWindow), now];
    if (crashes.length > pauses.length) {
      giveUp(() =>
        l10n.t(
          "The Go/No-Go language server stopped {0} times within three minutes: {1}. Documents are not checked until it runs.",
          crashes.length,
          reason
        )
      );
      return;
    }
    log.warn(`The language server was lost (${reason}); starting it anew.`);
    onCondition("starting");
    const wait = pauses[crashes.length - 1] as number;
    void enqueue(async () => {
      await end();
      if (await pause(wait)) await begin();
    });
  };

  /** Resolves with `false` when it was cut short. */
  const pause = (milliseconds: number): Promise<boolean> => {
    return new Promise(resolve => {
      const timer = setTimeout(resolve, milliseconds, true);
      cutShort = () => {
        clearTimeout(timer);
        resolve(false);
      };
    });
  };

  const giveUp = (what: () => string): void => {
    onCondition("failed");
    log.error(inEnglish(what));
    const [showLog, startAnew] = [l10n.t("Show Log"), l10n.t("Restart Server")];
    void fail(what(), showLog, startAnew).then(choice => {
      if (choice === showLog) log.show();
      if (choice === startAnew) return restart();
      return undefined;
    });
  };

  const restart = (): Promise<void> => {
    cutShort();
    return enqueue(async () => {
      crashes = [];
      await end();
      await begin();
    });
  };

  return {
    restart,
    stop() {
      cutShort();
      return enqueue(end);
    },
    notify(method, parameters) {
      // It fails only where the server has just gone: the next one is told anew.
      if (client?.isRunning()) client.sendNotification(method, parameters).catch(() => {});
    },
    async request(method, parameters, token) {
      await queue;
      if (!client?.isRunning()) throw new Error(l10n.t("the language server is not running"));
      return token ? client.sendRequest(method, parameters, token) : client.sendRequest(method, parameters);
    }
  };
}
