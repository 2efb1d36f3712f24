/** The life of the language server: started, restarted after a crash, given up with a word to the person. */
import { type CancellationToken, type LogOutputChannel, window } from "vscode";
import type { BaseLanguageClient, LanguageClientOptions } from "vscode-languageclient";
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
  readonly clientOptions: () => LanguageClientOptions;
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
const forgivenCrashes = 3;

/** Prepares a session; nothing runs until {@link Session.restart}. */
export function createSession({ createClient, clientOptions, prepare, onCondition, log }: SessionOptions): Session {
  let client: BaseLanguageClient | undefined;
  let release: (() => void) | undefined;
  let crashes: number[] = [];
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
    let running = false;
    let fail: (error: Error) => void = () => {};
    const failure = new Promise<never>((_, reject) => {
      fail = reject;
    });
    // The failure is looked at below only while the server starts.
    failure.catch(() => {});
    const lost = (reason: string): void => {
      if (!running) fail(new Error(reason));
      else if (client === next) recover(reason);
    };
    const timer = setTimeout(() => fail(new Error("it did not answer within 30 seconds")), startLimit);
    const made = createClient("gonogo", "Go/No-Go", { ...clientOptions(), ...closing(lost) }, lost);
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
      giveUp(`could not start: ${error instanceof Error ? error.message : String(error)}`);
    } finally {
      clearTimeout(timer);
    }
  };

  const recover = (reason: string): void => {
    const now = Date.now();
    crashes = [...crashes.filter(time => now - time < crashWindow), now];
    if (crashes.length > forgivenCrashes) {
      giveUp(`stopped ${crashes.length} times within three minutes: ${reason}`);
      return;
    }
    log.warn(`The language server was lost (${reason}); starting it anew.`);
    void enqueue(async () => {
      await end();
      await begin();
    });
  };

  const giveUp = (what: string): void => {
    onCondition("failed");
    log.error(`The language server ${what}`);
    const buttons = ["Show Log", "Restart Server"] as const;
    const message = `The Go/No-Go language server ${what}. Documents are not checked until it runs.`;
    void window.showErrorMessage(message, ...buttons).then(choice => {
      if (choice === "Show Log") log.show();
      if (choice === "Restart Server") return restart();
      return undefined;
    });
  };

  const restart = (): Promise<void> => {
    return enqueue(async () => {
      crashes = [];
      await end();
      await begin();
    });
  };

  return {
    restart,
    stop: () => enqueue(end),
    notify(method, parameters) {
      // It fails only where the server has just gone: the next one is told anew.
      if (client?.isRunning()) client.sendNotification(method, parameters).catch(() => {});
    },
    async request(method, parameters, token) {
      await queue;
      if (!client?.isRunning()) throw new Error("the language server is not running");
      return token ? client.sendRequest(method, parameters, token) : client.sendRequest(method, parameters);
    }
  };
}
