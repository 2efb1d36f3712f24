/** What a thread and those that judge for it say to each other. */
import type { Sought } from "../../workspace/traces.ts";
import type { Outcome, Skimmed, Task } from "./task.ts";

export type Job =
  | { readonly type: "skim"; readonly paths: readonly string[] }
  | { readonly type: "perform"; readonly task: Task };

export type ToWorker =
  | { readonly id: number; readonly job: Job }
  /** The answer to a question. */
  | { readonly question: number; readonly found: readonly string[] };

export type FromWorker =
  | { readonly id: number; readonly done: readonly Skimmed[] | Outcome }
  | { readonly question: number; readonly sought: Sought; readonly homes: readonly string[] };
