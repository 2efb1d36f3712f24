/** A file of a team's own rules: loaded into a thread of its own, asked there, and given up where it does not end. */
import type { OwnFinding } from "../../library/api/own-rules.ts";
import type { OwnRuleFacts } from "../../own-rules/definition.ts";
import type { Question } from "./messages.ts";
import { newThread, type Thread } from "./thread.ts";

/** A rule that found nothing, and why, as a sentence. */
export interface OwnRuleFailure {
  readonly rule: string;
  readonly reason: string;
}

export interface OwnAnswer {
  readonly findings: ReadonlyMap<string, readonly OwnFinding[]>;
  readonly failures: readonly OwnRuleFailure[];
}

export interface RuleFile {
  /** Absolute. */
  readonly file: string;
  readonly rules: readonly OwnRuleFacts[];
  /** What is wrong with it, as what its name is followed by. */
  readonly faults: readonly string[];
  /** Whether its thread came as far as to have loaded it: else it is of no use. */
  readonly isOfUse: boolean;
  /** Asks its rules, by their ids, about a document; one question after the other. Never rejects. */
  ask(question: Question): Promise<OwnAnswer>;
  end(): void;
}

/** `file`: absolute; `limit`: to load, and for all rules to judge a document, in milliseconds. Never rejects. */
export async function loadRuleFile(file: string, limit: number): Promise<RuleFile> {
  /** Rules that did not end: to ask them again would take as long again. */
  const given = new Map<string, string>();
  let thread: Thread | null = null;
  let queue: Promise<unknown> = Promise.resolve();
  let isOver = false;

  /** The thread, with the file loaded; else why it is not, as a sentence. */
  async function start() {
    const started = newThread({ file }, limit);
    const faults: string[] = [];
    let rules: readonly OwnRuleFacts[] = [];
    const end = await started.hear(message => {
      if (message.type === "file-fault") faults.push(message.reason);
      if (message.type === "loaded") rules = message.rules;
      return message.type === "loaded";
    });
    if (end === null && !isOver) thread = started;
    else started.end();
    return { rules, faults, end };
  }

  async function ask({ rules: asked, ...question }: Question): Promise<OwnAnswer> {
    const findings = new Map<string, readonly OwnFinding[]>();
    const failures: OwnRuleFailure[] = [];
    const fail = (rules: readonly string[], reason: string): void => {
      for (const rule of rules) {
        failures.push({ rule, reason });
        given.set(rule, reason);
      }
    };
    for (const rule of asked) {
      const reason = given.get(rule);
      if (reason !== undefined) failures.push({ rule, reason });
    }
    let open = asked.filter(rule => !given.has(rule));
    while (open.length > 0 && !isOver) {
      if (thread?.isEnded()) thread = null;
      if (!thread) {
        const { end } = await start();
        if (end !== null) fail(open, `its file cannot be loaded again: ${end}`);
      }
      if (!thread) break;
      let asking = "";
      thread.say({ ...question, rules: open });
      const end = await thread.hear(message => {
        if ("rule" in message && !open.includes(message.rule)) return false;
        if (message.type === "asking") asking = message.rule;
        if (message.type === "found") findings.set(message.rule, message.findings);
        if (message.type === "rule-fault") failures.push({ rule: message.rule, reason: message.reason });
        return message.type === "answered";
      });
      if (end === null) break;
      thread.end();
      thread = null;
      // All of them, where it ended before it came to the first.
      fail(asking === "" ? open : [asking], end);
      open = asking === "" ? [] : open.slice(open.indexOf(asking) + 1);
    }
    return { findings, failures };
  }

  const { rules, faults, end } = await start();
  return {
    ...{ file, rules, isOfUse: end === null },
    faults: end === null ? faults : [...faults, `cannot be loaded: ${end}`],
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
