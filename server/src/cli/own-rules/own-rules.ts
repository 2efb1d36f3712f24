/** A team's own rules: loaded into a thread, asked there, and given up where they do not end. */
import { Worker } from "node:worker_threads";
import type { OwnFinding } from "../../library/api/own-rules.ts";
import type { OwnRuleFacts } from "../../own-rules/definition.ts";
import { reasonOf } from "../reason.ts";
import type { FromThread, Question, ThreadData } from "./messages.ts";

/** A rule that found nothing, and why, as a sentence. */
export interface OwnRuleFailure {
  readonly rule: string;
  readonly reason: string;
}

export interface OwnAnswer {
  readonly findings: ReadonlyMap<string, readonly OwnFinding[]>;
  readonly failures: readonly OwnRuleFailure[];
}

export interface OwnRules {
  /** Those that could be loaded. */
  readonly rules: readonly OwnRuleFacts[];
  /** The files that are of use, absolute. */
  files(): readonly string[];
  /** What is wrong with which file, as what its name is followed by. */
  readonly faults: readonly { readonly file: string; readonly reason: string }[];
  /** Asks rules, by their ids, about a document. Never rejects. */
  ask(question: Question): Promise<OwnAnswer>;
  end(): void;
}

/** For a file to be loaded, and for all rules to judge a document, in milliseconds. */
const longestWait = 10_000;

/** `files`: modules, absolute, each once. Never rejects. */
export async function loadOwnRules(files: readonly string[], limit = longestWait): Promise<OwnRules> {
  const faults: { file: string; reason: string }[] = [];
  /** Rules that did not end: to ask them again would take as long again. */
  const given = new Map<string, string>();
  let left = files;
  let thread: Thread | null = null;
  let queue: Promise<unknown> = Promise.resolve();
  let isOver = false;

  /** The thread, with everything loaded that can be; loads without a file that never ends. */
  async function start(): Promise<readonly OwnRuleFacts[]> {
    for (;;) {
      let loading = "";
      const started = newThread({ files: left }, limit);
      const found: { file: string; reason: string }[] = [];
      let rules: readonly OwnRuleFacts[] = [];
      const end = await started.hear(message => {
        if (message.type === "loading") loading = message.file;
        if (message.type === "file-fault") found.push(message);
        if (message.type === "loaded") rules = message.rules;
        return message.type === "loaded";
      });
      if (end === null) {
        thread = started;
        for (const fault of found)
          if (!faults.some(each => each.file === fault.file && each.reason === fault.reason)) faults.push(fault);
        return rules;
      }
      started.end();
      faults.push({ file: loading, reason: `cannot be loaded: ${end}` });
      if (isOver || !left.includes(loading)) return [];
      left = left.filter(file => file !== loading);
    }
  }

  async function ask({ rules: asked, ...question }: Question): Promise<OwnAnswer> {
    const findings = new Map<string, readonly OwnFinding[]>();
    const failures: OwnRuleFailure[] = asked.flatMap(rule => {
      const reason = given.get(rule);
      return reason === undefined ? [] : { rule, reason };
    });
    let open = asked.filter(rule => !given.has(rule));
    while (open.length > 0 && !isOver) {
      if (thread?.isEnded()) thread = null;
      if (!thread) await start();
      let asking = "";
      if (!thread) break;
      thread.say({ ...question, rules: open });
      const end = await thread.hear(message => {
        if (message.type === "asking") asking = message.rule;
        if (message.type === "found") findings.set(message.rule, message.findings);
        if (message.type === "rule-fault") failures.push(message);
        return message.type === "answered";
      });
      if (end === null) break;
      thread.end();
      thread = null;
      // All of them, where it ended before it came to the first.
      const lost = asking === "" ? open : [asking];
      for (const rule of lost) {
        failures.push({ rule, reason: end });
        given.set(rule, end);
      }
      open = asking === "" ? [] : open.slice(open.indexOf(asking) + 1);
    }
    return { findings, failures };
  }

  const rules = await start();
  return {
    ...{ rules, faults, files: () => left },
    ask(question) {
      const answer = queue.then(() => ask(question));
      queue = answer;
      return answer;
    },
    end() {
      isOver = true;
      thread?.end();
    }
  };
}

interface Thread {
  say(question: Question): void;
  /** Hears until somebody has heard enough: `null`; else why nothing more comes, as a sentence. */
  hear(each: (message: FromThread) => boolean): Promise<string | null>;
  isEnded(): boolean;
  end(): void;
}

function newThread(data: ThreadData, limit: number): Thread {
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
  worker.on("message", (message: FromThread) => hearing?.(message));
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

/** Beside this file, as it is written and as it is bundled. */
const threadFile = new URL(import.meta.url.endsWith(".ts") ? "./rule-thread.ts" : "./rule-thread.mjs", import.meta.url);
