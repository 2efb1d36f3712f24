/** The tool `check`: what `gonogo check --format json` reports. */
import * as z from "zod";
import type { FilesReport } from "../../library/api/index.ts";
import { checkText, noneOfOurs, type Told, type ToldDocument } from "../../report/agents/check-text.ts";
import { leftText, pageOf } from "../../report/agents/pages.ts";
import { counted } from "../../report/counted.ts";
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
  severity,
  textInput,
  todayInput,
  verdict
} from "./answers.ts";
import { checkable, confined, Refused } from "./confined.ts";
import { quietly, type Workplace } from "./quiet-run.ts";

const position = z.object({ line: z.number(), column: z.number() });
const range = z.object({ start: position, end: position });
const diagnostics = z.array(
  z.object({
    rule: z.string(),
    severity,
    message: z.string(),
    range,
    related: z.array(z.object({ path: z.string(), message: z.string(), range })),
    fixable: z.boolean()
  })
);

export const checkInput = z.strictObject({
  paths: z
    .array(z.string())
    .min(1)
    .max(1000)
    .optional()
    .describe("Files and folders inside of the working directory; by default all of it. Not together with 'text'."),
  text: textInput
    .optional()
    .describe("The text of one document instead of files: for what is not saved yet. Give 'textPath' with it."),
  textPath: z
    .string()
    .optional()
    .describe(
      "With 'text': the path at which it will be saved. Its name may tell the kind, and the gonogo.json there counts."
    ),
  today: todayInput,
  preset: z.enum(["recommended", "strict"]).optional().describe("Which rules are on, whatever is configured."),
  ...pageInput
});

export const checkOutput = z.object({
  version: z.literal(1),
  documents: z.array(z.object({ path: z.string(), kind, mode, verdict, open: z.number(), diagnostics })),
  configuration: z.array(z.object({ path: z.string(), diagnostics })),
  summary: z.object({
    documents: z.number(),
    errors: z.number(),
    warnings: z.number(),
    information: z.number(),
    hints: z.number()
  }),
  ...pageOutput
});

interface JsonReport extends Omit<Told, "notes"> {
  readonly version: 1;
  readonly documents: readonly ToldDocument[];
  readonly summary: FilesReport["summary"];
}

export async function check(
  { paths, text, textPath, today, preset, limit, cursor }: z.output<typeof checkInput>,
  place: Workplace,
  signal: AbortSignal
) {
  const from = cursorFrom(cursor);
  if (text !== undefined && paths)
    throw new Refused("Give either 'paths' or 'text': one call checks the one or the other.");
  if (text === undefined && textPath !== undefined)
    throw new Refused("'textPath' says where a 'text' will be saved: give the text, too, or name the file in 'paths'.");
  const { report, notes } = await reportOf(
    { ...(text === undefined ? { paths: paths ?? ["."] } : { text, textPath }), today: dayFrom(today), preset },
    place,
    signal
  );
  if (report === null) return failure(notes.join("\n"));
  const page = pageOf(
    report.documents.map(({ diagnostics }) => diagnostics.length),
    from,
    limit
  );
  const documents = page.parts.flatMap(({ document, from, to }) => {
    const whole = report.documents[document];
    return whole ? [{ ...whole, diagnostics: whole.diagnostics.slice(from, to) }] : [];
  });
  const { documents: count, errors, warnings } = report.summary;
  const configuration = report.configuration.map(({ path, diagnostics }) => ({
    path,
    diagnostics: diagnostics.slice(0, limit)
  }));
  const lines = [
    checkText({ documents, configuration, notes }),
    count === 0
      ? noneOfOurs
      : `${counted(count, "document")}: ${counted(errors, "error")}, ${counted(warnings, "warning")}.`,
    leftText(page)
  ];
  return answer(lines.filter(line => line !== "").join("\n"), {
    ...{ ...report, documents, configuration },
    ...besides(notes, page)
  });
}

interface Checked {
  readonly paths?: readonly string[];
  readonly text?: string;
  readonly textPath?: string | undefined;
  readonly today?: string | undefined;
  readonly preset?: string | undefined;
}

/** `report` is `null` where nothing could be reported. */
export async function reportOf(
  { paths = [], text, textPath, today, preset }: Checked,
  place: Workplace,
  signal: AbortSignal
): Promise<{ readonly report: JsonReport | null; readonly notes: readonly string[] }> {
  const named = [`--stdin-filename=${confined(textPath ?? "document.md", place.folder)}`];
  const options = [
    ...["--format=json", "--no-cache"],
    ...(today === undefined ? [] : [`--today=${today}`]),
    ...(preset === undefined ? [] : [`--preset=${preset}`]),
    ...(text === undefined ? paths.map(path => checkable(path, place.folder)) : [...named, "-"])
  ];
  const { out, notes } = await quietly(place.checkCommand, options, { place, signal, input: text ?? "" });
  return { report: out === "" ? null : (JSON.parse(out) as JsonReport), notes };
}
