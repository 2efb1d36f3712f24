/** What tools answer with, and what they are asked with: the parts that several of them have. */
import type { CallToolResult } from "@modelcontextprotocol/server";
import * as z from "zod";
import { parseDay } from "../../document/days.ts";
import { type Cursor, type Page, readCursor } from "../../report/agents/pages.ts";
import { longestIndexed } from "../../workspace/limits.ts";
import { isUsageError } from "../terminal.ts";
import { Refused } from "./confined.ts";

/** All of them read and none of them writes; the same call has the same answer until a file changes. */
export const annotations = {
  readOnlyHint: true,
  destructiveHint: false,
  idempotentHint: true,
  openWorldHint: false
} as const;

/** What judging depends on. */
export const todayInput = z
  .string()
  .optional()
  .describe("The day that counts as today, as YYYY-MM-DD; by default the computer's.");
/** Throws {@link Refused} for what is none. */
export function dayFrom(text: string | undefined): string | undefined {
  if (text === undefined || parseDay(text) !== null) return text;
  throw new Refused(`'today' is a date as YYYY-MM-DD, not '${text}'.`);
}

/** Of answers that are one page of several. */
export const pageInput = {
  limit: z
    .number()
    .int()
    .min(1)
    .max(1000)
    .default(100)
    .describe("The most documents, and the most items, in one answer."),
  cursor: z
    .string()
    .optional()
    .describe("Where to go on: the 'nextCursor' of the answer before, with otherwise the same arguments.")
};
export const textInput = z.string().max(longestIndexed, `is too long: at most ${longestIndexed} characters are read`);
export const severity = z.enum(["error", "warning", "information", "hint"]);
export const kind = z.enum(["release-checklist", "postmortem", "runbook", "stakeholder-update", "transcript"]);
export const mode = z.enum(["instance", "template", "archived"]);
export const verdict = z.enum(["go", "no-go", "open"]).nullable();

/** What an answer about many files ends with: what it does not tell of. */
export const pageOutput = {
  notes: z.array(z.string()).optional().describe("What could not be read, and why."),
  nextCursor: z.string().optional(),
  leftOut: z.object({ documents: z.number(), items: z.number() }).optional()
};

/** As {@link pageOutput} describes it. */
export function besides(notes: readonly string[], { next, left }: Page) {
  return { ...(notes.length > 0 ? { notes } : {}), ...(next === null ? {} : { nextCursor: next, leftOut: left }) };
}

export function cursorFrom(text: string | undefined): Cursor {
  const cursor = text === undefined ? { document: 0, item: 0 } : readCursor(text);
  if (!cursor) throw new Refused(`'${text}' is no cursor: give the 'nextCursor' of the answer before, or none.`);
  return cursor;
}

/** `structured`: the same as data. */
export function answer(text: string, structured: Readonly<Record<string, unknown>>): CallToolResult {
  return { content: [{ type: "text", text: wellFormed(text) }], structuredContent: structured };
}

/** What a tool throws to be said to the agent becomes its result; all else is a fault of ours. */
export async function saying(work: () => Promise<CallToolResult>): Promise<CallToolResult> {
  try {
    return await work();
  } catch (fault) {
    if (fault instanceof Refused || isUsageError(fault)) return failure(fault.message);
    if (fault instanceof RangeError) return failure("The text cannot be read: its lists or quotes nest too deeply.");
    throw fault;
  }
}

export function failure(text: string): CallToolResult {
  return { content: [{ type: "text", text: wellFormed(text) }], isError: true };
}

/** Halves of characters have no place in what is sent. */
function wellFormed(text: string): string {
  return text.replace(/\p{Cs}+/gu, "\uFFFD");
}
