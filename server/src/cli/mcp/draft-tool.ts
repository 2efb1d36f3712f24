/** The tool `draft_postmortem`: what `gonogo draft postmortem` prints. Nothing is written. */
import * as z from "zod";
import { draftPostmortemCommand } from "../drafts/postmortem.ts";
import { answer, failure, textInput } from "./answers.ts";
import { confined, Refused, textAt } from "./confined.ts";
import { quietly, type Workplace } from "./quiet-run.ts";

export const draftInput = z.strictObject({
  path: z.string().optional().describe("The file of the chat, inside of the working directory. Either this or 'text'."),
  text: textInput.optional().describe("The chat itself: copied from its window, a log, or an export (JSON, CSV)."),
  title: z.string().max(500).optional().describe("What happened to which service; only if it is known."),
  author: z.string().max(200).optional().describe("Who writes it, as documents name them; only if it is known.")
});

const said = { text: z.string(), line: z.number().describe("The line of the chat that proves it, 1-based.") };

export const draftOutput = z.looseObject({
  title: z.string().optional(),
  date: z.string().optional(),
  participants: z.array(z.string()),
  timeline: z.array(
    z.looseObject({
      ...said,
      time: z.string().nullable(),
      speaker: z.string().optional(),
      moment: z.string().optional()
    })
  ),
  actionItems: z.array(z.looseObject({ ...said, owner: z.string().optional() })),
  figures: z.array(z.looseObject({ ...said, time: z.string().optional() })),
  markdown: z.string().describe("The draft: what the chat does not tell stands in it as placeholders in brackets.")
});

/** More would fill the memory of any agent, and be cut somewhere on its way. */
const longestDraft = 200_000;

export async function draftPostmortem(
  { path, text, title, author }: z.output<typeof draftInput>,
  place: Workplace,
  signal: AbortSignal
) {
  if ((path === undefined) === (text === undefined))
    throw new Refused("Give either 'path' or 'text': the file of the chat, or the chat itself.");
  const from = path === undefined ? "-" : confined(path, place.folder);
  const input = text ?? textAt(path ?? "", place.folder);
  const options = [
    ...[`--from=${from}`, "--format=json"],
    ...(title === undefined ? [] : [`--title=${title}`]),
    ...(author === undefined ? [] : [`--author=${author}`])
  ];
  const { code, out, notes } = await quietly(draftPostmortemCommand, options, { place, signal, input });
  if (code !== 0) return failure(notes.map(note => note.replace(/^Standard input /, "The text ")).join("\n"));
  const draft = JSON.parse(out) as { readonly markdown: string };
  if (out.length > longestDraft)
    throw new Refused(
      `The draft has ${out.length} characters, at most ${longestDraft} are told here: give the part of the chat that is about ` +
        "the incident, or have it written with 'gonogo draft postmortem --from FILE --output FILE'."
    );
  return answer([draft.markdown, ...notes].join("\n"), { ...draft });
}
