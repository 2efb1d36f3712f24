/** Judges files in a thread of its own. */
import "../../kept-code.node.ts";
import { parentPort, workerData } from "node:worker_threads";
import type { FromWorker, ToWorker } from "./messages.ts";
import type { Assignment } from "./task.ts";

const assignment = workerData as Assignment;
const { localPerformer } = await import("./performer.ts");

const answers = new Map<number, (found: readonly string[]) => void>();
let questions = 0;
const say = (message: FromWorker): void => parentPort?.postMessage(message);

const performer = await localPerformer(
  assignment,
  (sought, homes) =>
    new Promise(resolve => {
      const question = questions++;
      answers.set(question, resolve);
      say({ question, sought, homes });
    })
);

parentPort?.on("message", async (message: ToWorker) => {
  if ("question" in message) {
    answers.get(message.question)?.(message.found);
    answers.delete(message.question);
    return;
  }
  const { id, job } = message;
  const done = job.type === "skim" ? await performer.skim(job.paths) : await performer.perform(job.task);
  say({ id, done });
});
