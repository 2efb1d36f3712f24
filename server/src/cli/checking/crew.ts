/** Judges files in several threads. What is said of a file is the same as one thread would say. */
import { Worker } from "node:worker_threads";
import type { Relatives } from "../../workspace/traced-files.ts";
import { reasonOf } from "../reason.ts";
import type { FromWorker, Job, ToWorker } from "./messages.ts";
import type { Assignment, Outcome, Performer, Skimmed } from "./task.ts";

/** So many files are skimmed at once: a message for each would take as long as the work. */
const skimmedAtOnce = 200;

/** So many jobs are given to a thread at once: while one waits for somebody, it goes on with the next. */
const givenAtOnce = 3;

/** Garbage that is collected early takes no room. What nests too deeply for one thread does so for all: they have the same stack. */
const resourceLimits = { maxYoungGenerationSizeMb: 12, stackSizeMb: 1 };

interface Waiting {
  readonly job: Job;
  readonly done: (result: readonly Skimmed[] | Outcome) => void;
}

interface Member {
  readonly worker: Worker;
  readonly given: Map<number, Waiting>;
  /** Whether it ever said something. */
  hasBegun: boolean;
}

export function crew(assignment: Assignment, relatives: Relatives, size: number): Performer {
  const queue: Waiting[] = [];
  let next = 0;
  let isOver = false;
  const members = new Set<Member>();
  for (let index = 0; index < size; index++) members.add(newMember());

  function newMember(): Member {
    const worker = new Worker(workerFile, { workerData: assignment, resourceLimits, execArgv: [] });
    const member: Member = { worker, given: new Map(), hasBegun: false };
    worker.on("message", (message: FromWorker) => void hear(member, message));
    worker.on("error", error => lose(member, error));
    return member;
  }

  async function hear(member: Member, message: FromWorker): Promise<void> {
    member.hasBegun = true;
    if ("question" in message) {
      const found = await relatives(message.sought, message.homes);
      tell(member, { question: message.question, found });
      return;
    }
    const waiting = member.given.get(message.id);
    member.given.delete(message.id);
    waiting?.done(message.done);
    give(member);
  }

  /** A thread has ended, as for want of memory: what it was at cannot be told, all others go on. */
  function lose(member: Member, error: unknown): void {
    members.delete(member);
    for (const waiting of member.given.values()) giveUp(waiting, error);
    if (isOver) return;
    if (member.hasBegun) {
      const another = newMember();
      members.add(another);
      give(another);
    } else if (members.size === 0) for (const waiting of queue.splice(0)) giveUp(waiting, error);
  }

  function giveUp({ job, done }: Waiting, error: unknown): void {
    if (job.type === "perform") done({ type: "unread", reason: reasonOf(error) });
    else done(job.paths.map(() => ({ digest: null, mayBeOurs: true, names: null })));
  }

  function tell({ worker }: Member, message: ToWorker): void {
    if (!isOver) worker.postMessage(message);
  }

  function give(member: Member): void {
    while (member.given.size < givenAtOnce) {
      const waiting = queue.shift();
      if (!waiting) return;
      giveNow(member, waiting);
    }
  }

  function giveNow(member: Member, waiting: Waiting): void {
    const id = next++;
    member.given.set(id, waiting);
    tell(member, { id, job: waiting.job });
  }

  function ask<Result extends readonly Skimmed[] | Outcome>(job: Job): Promise<Result> {
    return new Promise(resolve => {
      const waiting: Waiting = { job, done: result => resolve(result as Result) };
      const [idlest] = [...members].sort((one, other) => one.given.size - other.given.size);
      if (!idlest) giveUp(waiting, new Error("no thread could be started."));
      // Whoever judges may wait for what others skim: that never waits itself.
      else if (job.type === "skim") giveNow(idlest, waiting);
      else {
        queue.push(waiting);
        for (const member of members) give(member);
      }
    });
  }

  return {
    isCrew: true,
    async skim(paths, hear) {
      const parts: (readonly string[])[] = [];
      for (let at = 0; at < paths.length; at += skimmedAtOnce) parts.push(paths.slice(at, at + skimmedAtOnce));
      const skimmed = await Promise.all(
        parts.map(async part => {
          const found = await ask<readonly Skimmed[]>({ type: "skim", paths: part });
          await hear?.(part.length);
          return found;
        })
      );
      return skimmed.flat();
    },
    perform: task => ask<Outcome>({ type: "perform", task }),
    end() {
      isOver = true;
      for (const { worker } of members) void worker.terminate();
    }
  };
}

/** Beside this file, as it is written and as it is bundled. */
const workerFile = new URL(import.meta.url.endsWith(".ts") ? "./worker.ts" : "./worker.mjs", import.meta.url);
