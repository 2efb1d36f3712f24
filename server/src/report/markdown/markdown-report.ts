/** The report as Markdown: for the summary of a step in CI, and for a comment in a review. Words of documents stay words. */
import { counted } from "../counted.ts";
import type { CheckedDocument, Report } from "../report.ts";
import type { RunFacts } from "../run.ts";
import { type CommentedDocument, listed, reviewComment } from "./review-comment.ts";
import { code, words } from "./words.ts";

/** In bytes: what a comment on GitHub may hold, which is less than the summary of a step. */
const longest = 64_000;
/** So much of it is kept for what is said of what was left out. */
const reserve = 1_000;

export interface MarkdownDocument extends CheckedDocument {
  readonly review: CommentedDocument;
}

/** A part of the report, and what stands for it where it is too long. */
interface Part {
  readonly text: string;
  readonly short: string;
}

export interface MarkdownReportOptions extends Pick<RunFacts, "failures" | "unsaid"> {
  readonly documents: readonly MarkdownDocument[];
  readonly configuration: Report["configuration"];
}

/** No-go before open before go; ends with what was left out. */
export function markdownReport({ documents, configuration, failures, unsaid }: MarkdownReportOptions): string {
  const sorted = documents.toSorted((one, other) => rankOf(one) - rankOf(other));
  const isTold = ({ review }: MarkdownDocument): boolean => review.items.length > 0 || review.verdict === "no-go";
  const parts: readonly Part[] = [
    ...[...failures, ...unsaid].map(({ path, reason }) => part(`- ${code(path)} ${words(reason)}\n`)),
    ...configuration.filter(({ problems }) => problems.length > 0).map(configurationPart),
    ...sorted.filter(isTold).map(documentPart),
    ...fineParts(sorted.filter(each => !isTold(each)))
  ];
  return bounded(`### Go/No-Go: ${summaryOf(documents)}\n`, parts);
}

function documentPart({ path, review }: MarkdownDocument): Part {
  const head = `#### ${code(path)}\n\n`;
  const comment = reviewComment(review);
  const first = comment.slice(0, comment.indexOf("\n") + 1);
  return {
    text: head + comment,
    short: `${head}${first}\n${counted(review.items.length, "item")} left out: too long.\n`
  };
}

function configurationPart({ path, problems }: Report["configuration"][number]): Part {
  const items = problems.map(({ severity, ...each }) => ({ ...each, state: severity, isOpen: true }));
  return part(`#### ${code(path)}\n\n${listed(items).join("\n")}\n`);
}

/** Those of which there is nothing to say, folded. */
function fineParts(documents: readonly MarkdownDocument[]): readonly Part[] {
  if (documents.length === 0) return [];
  const lines = documents.map(({ path, review }) => `- ${code(path)}: ${review.verdict ?? review.mode}`);
  const summary = `${counted(documents.length, "document")} with nothing to tell`;
  const text = `<details>\n<summary>${summary}</summary>\n\n${lines.join("\n")}\n\n</details>\n`;
  return [{ text, short: `${summary}.\n` }];
}

/** The parts one below the other, as many as there is room for. */
function bounded(head: string, parts: readonly Part[]): string {
  let text = head;
  let room = longest - reserve - bytesOf(head);
  let leftOut = 0;
  const add = (piece: string): boolean => {
    if (bytesOf(piece) + 1 > room) return false;
    text += `\n${piece}`;
    room -= bytesOf(piece) + 1;
    return true;
  };
  for (const { text: whole, short } of parts) if (!add(whole) && !add(short)) leftOut++;
  return leftOut === 0 ? text : `${text}\n**${leftOut} more** left out: see the report of the run.\n`;
}

function part(text: string): Part {
  return { text, short: text };
}

/** "1 no-go, 2 open, 3 go" */
function summaryOf(documents: readonly MarkdownDocument[]): string {
  const count = (of: CommentedDocument["verdict"]): number => documents.filter(({ verdict }) => verdict === of).length;
  const counts = (["no-go", "open", "go"] as const)
    .filter(each => count(each) > 0)
    .map(each => `${count(each)} ${each}`);
  if (documents.length === 0) return "no operational documents found";
  return counts.length > 0 ? counts.join(", ") : counted(documents.length, "document");
}

function rankOf({ verdict }: MarkdownDocument): number {
  return verdict === "no-go" ? 0 : verdict === "open" ? 1 : verdict === null ? 2 : 3;
}

function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}
