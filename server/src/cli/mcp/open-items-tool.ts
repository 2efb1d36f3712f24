/** The tool `list_open_items`: what keeps documents from being go, in their order, and what would satisfy it. */
import { resolve } from "node:path";
import * as z from "zod";
import { openProject, type Project } from "../../library/project.node.ts";
import { reviewOf } from "../../overview/review.ts";
import { noneOfOurs } from "../../report/agents/check-text.ts";
import { type OpenDocument, openDocument, openItemsText, satisfiedBy } from "../../report/agents/open-items.ts";
import { leftText, pageOf } from "../../report/agents/pages.ts";
import { watch } from "../checking/watching.ts";
import { reasonOf } from "../reason.ts";
import {
  answer,
  besides,
  cursorFrom,
  dayFrom,
  failure,
  kind,
  mode,
  pageInput,
  pageOutput,
  textInput,
  todayInput,
  verdict
} from "./answers.ts";
import { checkable, confined, Refused } from "./confined.ts";
import type { Workplace } from "./quiet-run.ts";

export const openItemsInput = z.strictObject({
  path: z.string().optional().describe("A document or a folder inside of the working directory; by default all of it."),
  text: textInput
    .optional()
    .describe("The text of a document instead of what is saved; then 'path' says where it belongs."),
  today: todayInput,
  ...pageInput
});

const item = z.object({
  line: z.number(),
  column: z.number(),
  message: z.string(),
  state: z.enum(["error", "warning", "information", "hint", "no-go", "conditional", "open"]),
  rule: z.string().nullable(),
  section: z.string().nullable(),
  toFill: z.boolean().describe("Whether it is to be filled in, and not only to be put right.")
});

export const openItemsOutput = z.object({
  documents: z.array(
    z.object({ path: z.string(), kind, mode, title: z.string(), verdict, open: z.number(), items: z.array(item) })
  ),
  satisfiedBy: z.record(z.string(), z.string()).describe("By the ids of rules: what satisfies them."),
  ...pageOutput
});

export async function listOpenItems(
  { path, text, today, limit, cursor }: z.output<typeof openItemsInput>,
  place: Workplace,
  signal: AbortSignal
) {
  const from = cursorFrom(cursor);
  const at = text === undefined ? checkable(path ?? ".", place.folder) : confined(path ?? "document.md", place.folder);
  const project = await openProject([at], { cwd: place.folder, today: dayFrom(today) ?? place.today }, place.within);
  const { documents: all, notes } =
    text === undefined ? await openIn(project, signal) : await openInText(project, text, resolve(place.folder, at));
  const [note] = notes;
  if (all.length === 0 && note !== undefined) return failure(notes.join("\n"));
  const page = pageOf(
    all.map(({ items }) => items.length),
    from,
    limit
  );
  const documents = page.parts.flatMap(({ document, from, to }) => {
    const whole = all[document];
    return whole ? [{ ...whole, items: whole.items.slice(from, to) }] : [];
  });
  const satisfying = await satisfiedBy(documents);
  const told = all.length === 0 ? noneOfOurs : openItemsText(documents, satisfying);
  return answer([...notes, told, leftText(page)].filter(line => line !== "").join("\n"), {
    ...{ documents, satisfiedBy: satisfying },
    ...besides(notes, page)
  });
}

interface Found {
  readonly documents: readonly OpenDocument[];
  readonly notes: readonly string[];
}

async function openIn(project: Project, signal: AbortSignal): Promise<Found> {
  const documents: OpenDocument[] = [];
  const notes: string[] = [];
  const watching = watch({ interruption: signal });
  for await (const file of project.files()) {
    await watching.breathe();
    watching.goOn(documents.length, 0);
    try {
      if ("error" in file) throw file.error;
      const document = await openOf(project, file.text, file.fullPath);
      if (document) documents.push(document);
    } catch (error) {
      notes.push(`${file.path} cannot be read: ${reasonOf(error)}`);
    }
  }
  return { documents, notes };
}

async function openInText(project: Project, text: string, fullPath: string): Promise<Found> {
  const document = await openOf(project, text.replace(/^\uFEFF/, ""), fullPath).catch(error => {
    throw new Refused(`The text cannot be read: ${reasonOf(error)}`);
  });
  return { documents: document ? [document] : [], notes: [] };
}

async function openOf(project: Project, text: string, fullPath: string): Promise<OpenDocument | null> {
  const judged = await project.judge(text, fullPath);
  if (!judged) return null;
  const { path, model, judgement } = judged;
  return openDocument(path, reviewOf({ version: 0, model, judgement, shown: judgement.problems }));
}
