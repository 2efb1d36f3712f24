/** How the incident stands by what an update says of it in each of its places. */
import type { DocumentBase } from "../document-base.ts";
import type { Words } from "../facts.ts";
import { isOwn } from "../fields.ts";
import { firstOf } from "../gathering.ts";
import { remembering } from "../remembering.ts";
import { lookingBack, notQuite, saysOngoing, saysResolved } from "../vocabulary/incident-status.ts";
import type { MessageLine } from "./message.ts";
import { statusIn, type UpdateStatus } from "./status-words.ts";

/** A place of an update that says how the incident stands. */
export interface StatusClaim {
  readonly status: UpdateStatus;
  readonly place: "subject" | "field" | "body";
  readonly words: Words;
}

export interface StatusClaims {
  /** In the order of their weight: the field, the subject, the body. */
  readonly claims: readonly StatusClaim[];
  /** Whether readers have to expect more: the incident is not said to be over anywhere, and somewhere it goes on. */
  readonly isOngoing: boolean;
}

/** Reads what subject, fields and body say. */
export function statusClaims(
  { fields }: DocumentBase,
  subject: Words | null,
  lines: readonly MessageLine[]
): StatusClaims {
  const claims: StatusClaim[] = [];
  const claim = (place: StatusClaim["place"], words: Words | null | undefined): void => {
    const status = words ? statusIn(words.text) : null;
    if (words && status) claims.push({ status, place, words });
  };
  claim("field", fields.find(field => field.role === "status" && isOwn(field) && field.value.text !== "")?.value);
  claim("subject", subject);
  const ongoing = firstOf(lines, ongoingIn);
  const resolved = firstOf(lines, resolvedIn);
  if (ongoing) claims.push({ status: "investigating", place: "body", words: ongoing });
  if (resolved) claims.push({ status: "resolved", place: "body", words: resolved });
  const isResolved = claims.some(({ status }) => status === "resolved");
  return { claims, isOngoing: !isResolved && claims.length > 0 };
}

const ongoingIn = remembering(
  (line: MessageLine) => sentencesOf(line).find(({ text }) => saysOngoing.test(text) && !lookingBack.test(text)) ?? null
);
const resolvedIn = remembering(
  (line: MessageLine) => sentencesOf(line).find(({ text }) => saysResolved.test(text) && !notQuite.test(text)) ?? null
);

/** The sentences of a line; each with the place of the line. */
function sentencesOf({ text, span }: MessageLine): Words[] {
  return text
    .slice(0, 2000)
    .split(/(?<=[.!?。])\s/)
    .map(sentence => ({ text: sentence, span }));
}
