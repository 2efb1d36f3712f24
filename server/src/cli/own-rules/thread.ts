/** The thread of a file of rules, as those see it who ask it. */
import { Worker } from "node:worker_threads";
import { reasonOf } from "../reason.ts";
import { type FromThread, messageFrom, type Question, type ThreadData } from "./messages.ts";

export interface Thread {
  say(question: Question): void;
  /** Hears until somebody has heard enough: `null`; else why nothing more comes, as a sentence. */
  hear(each: (message: FromThread) => boolean): Promise<string | null>;
  isEnded(): boolean;
  end(): void;
}

/** `limit`: how long to hear, in milliseconds. */
export function newThread(data: ThreadData, limit: number): Thread {
  const worker = new Worker(threadFile, {
    ...{ workerData: data, execArgv: [], stdout: true },
    resourceLimits: { maxOldGenerationSizeMb: 512 }
  });
  // What rules print is no part of a report.
  worker.stdout.on("data", (text: Uint8Array) => void process.stderr.write(text));
  let hearing: ((message: FromThread) => void) | null = null;
  let ending: ((reason: string) => void) | null = null;
  let ended: string | null = null;
  const close = (reason: string): void => {
    ended ??= reason;
    ending?.(ended);
  };
  worker.on("message", (given: unknown) => {
    const message = messageFrom(given);
    if (message) hearing?.(message);
    else close(stray);
  });
  worker.on("messageerror", () => close(stray));
  worker.on("error", error => close(`it ended its thread: ${reasonOf(error).replace(/\.?$/, ".")}`));
  worker.on("exit", () => close("it ended its thread."));
  return {
    say: question => worker.postMessage(question),
    hear: each =>
      new Promise(resolve => {
        const finish = (reason: string | null): void => {
          clearTimeout(timer);
          hearing = ending = null;
          resolve(reason);
        };
        const timer = setTimeout(() => finish(`it did not end within ${limit / 1000} seconds.`), limit);
        hearing = message => void (each(message) && finish(null));
        ending = finish;
        if (ended !== null) finish(ended);
      }),
    isEnded: () => ended !== null,
    end: () => void worker.terminate()
  };
}

const stray = "it posted a message to the thread that runs it: what a rule has to say, it yields.";

/** Beside this file, as it is written and as it is bundled. */
const threadFile = new URL(import.meta.url.endsWith(".ts") ? "./rule-thread.ts" : "./rule-thread.mjs", import.meta.url);
