/**
 * Chats that were exported as JSON: a list of messages as Slack writes it, several files of channels in one, an object with
 * messages and users, one message on each line; and the fields that Teams, Discord and Mattermost use instead.
 */
import type { BlockText } from "../../../markdown/block.ts";
import { t } from "../../../text/translate.ts";
import { formatDay } from "../../days.ts";
import type { Words } from "../../facts.ts";
import { utc } from "../../time-zones.ts";
import { botName, isComingOrGoing } from "../../vocabulary/chat-forms.ts";
import type { Message } from "../messages.ts";
import { isObject, type JsonPiece, piecesOf } from "./json-pieces.ts";

export type ExportedChat = { readonly messages: readonly Message[] } | { readonly reason: string };

/** Whether a text means to be JSON: a list or an object, and no time in brackets. */
export function looksLikeJson(text: string): boolean {
  return /^[\s\ufeff]*(?:\{|\[[\s\ufeff]*(?:[{\]]|$))/.test(text.slice(0, 4000));
}

/** The messages of an export, in the order of time, replies below what they reply to. */
export function readExport(block: BlockText): ExportedChat {
  const text = block.source;
  const fault = faultOf(text);
  if (fault !== null) return { reason: fault };
  const names = new Map<string, string>();
  const found = piecesOf(text, value => {
    addName(names, value);
    return isMessage(value);
  });
  const entries = found.flatMap(piece => entryOf(piece) ?? []).sort((one, other) => one.seconds - other.seconds);
  for (const { user, profile } of entries) if (user !== null && profile !== null) names.set(user, profile);
  return { messages: messagesIn(inThreads(entries), names, block) };
}

/** Why a text is no JSON, neither as a whole nor line by line; `null` if it is. */
function faultOf(text: string): string | null {
  const whole = faultIn(text.replace(/^\ufeff/, ""));
  if (whole === null) return null;
  const lines = text.split(/\r?\n/).filter(line => line.trim() !== "");
  const isLineByLine = lines.length > 1 && lines.every(line => line.trim().startsWith("{") && faultIn(line) === null);
  return isLineByLine ? null : t`its JSON is broken: ${whole}`;
}

function faultIn(text: string): string | null {
  try {
    JSON.parse(text);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message.split("\n")[0]?.slice(0, 200) || t`it ends too early` : t`it is none`;
  }
}

/** `users` of an export: ids with the names that people read. */
function addName(names: Map<string, string>, value: JsonPiece["value"]): void {
  if (typeof value.id !== "string" || isMessage(value)) return;
  const name = nameOf(value.profile) ?? nameOf(value) ?? textAt(value, "username");
  if (name !== null) names.set(value.id, name);
}

function isMessage(value: JsonPiece["value"]): boolean {
  return secondsOf(value) !== null && ("text" in value || "content" in value || "body" in value || "message" in value);
}

interface Entry extends JsonPiece {
  readonly seconds: number;
  /** Of the thread's first message. */
  readonly thread: string | null;
  readonly id: string;
  readonly user: string | null;
  /** The name that stands beside the message. */
  readonly profile: string | null;
}

function entryOf(piece: JsonPiece): Entry | null {
  const { value } = piece;
  const seconds = secondsOf(value);
  if (seconds === null) return null;
  const id = textAt(value, "ts") ?? textAt(value, "id") ?? String(seconds);
  const thread = textAt(value, "thread_ts") ?? (textAt(value, "root_id") || textAt(value, "replyToId"));
  const from = isObject(value.from) ? (value.from.user ?? value.from.application) : value.from;
  const author = value.author ?? value.sender ?? value.creator ?? from;
  const profile =
    nameOf(value.user_profile) ??
    nameOf(value.bot_profile) ??
    (typeof author === "string" ? author : nameOf(author)) ??
    textAt(value, "username") ??
    (typeof value.user === "string" ? null : nameOf(value.user));
  const user = textAt(value, "user") ?? textAt(value, "user_id") ?? textAt(value, "bot_id");
  return { ...piece, seconds, id, thread: thread === id ? null : thread, user, profile };
}

const stampKeys = ["ts", "timestamp", "createdDateTime", "created_at", "create_at", "createdAt", "date", "time"];

/** Seconds since 1970; `null` where no stamp names a time of this or a near century. */
function secondsOf(value: JsonPiece["value"]): number | null {
  for (const key of stampKeys) {
    const stamp = value[key];
    const seconds = typeof stamp === "number" ? scaled(stamp) : typeof stamp === "string" ? secondsIn(stamp) : null;
    if (seconds !== null && seconds > 1e8 && seconds < latest) return seconds;
  }
  return null;
}

/** The year 2200. */
const latest = 7_258_118_400;

function secondsIn(stamp: string): number | null {
  if (/^\d{9,10}(?:\.\d{1,9})?$|^\d{13,19}$/.test(stamp)) return scaled(Number(stamp));
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(stamp)) return null;
  const time = Date.parse(/(?:Z|[+-]\d\d:?\d\d)$/.test(stamp) ? stamp : `${stamp}Z`);
  return Number.isNaN(time) ? null : time / 1000;
}

/** Machines count seconds, or thousandths, millionths, billionths of them. */
function scaled(stamp: number): number {
  if (stamp > 1e17) return stamp / 1e9;
  if (stamp > 1e14) return stamp / 1e6;
  return stamp > 1e11 ? stamp / 1e3 : stamp;
}

/** Replies below the message that began their thread, wherever they stand. */
function inThreads(entries: readonly Entry[]): Entry[] {
  const first = new Set(entries.filter(each => each.thread === null).map(each => each.id));
  const replies = new Map<string, Entry[]>();
  for (const each of entries) {
    if (each.thread === null || !first.has(each.thread)) continue;
    const known = replies.get(each.thread);
    if (known) known.push(each);
    else replies.set(each.thread, [each]);
  }
  return entries.flatMap(each => {
    if (each.thread !== null && first.has(each.thread)) return [];
    return [each, ...(replies.get(each.id) ?? [])];
  });
}

const perDay = 86_400;

function messagesIn(entries: readonly Entry[], names: ReadonlyMap<string, string>, block: BlockText): Message[] {
  const firstDay = Math.floor(Math.min(Number.POSITIVE_INFINITY, entries[0]?.seconds ?? 0) / perDay);
  const places = new Map<string, number>();
  return entries.map((entry, index) => {
    const { value, seconds, start, end } = entry;
    const whole = { block, start, end };
    const subtype = textAt(value, "subtype") ?? "";
    const name = entry.profile ?? (entry.user === null ? null : (names.get(entry.user) ?? entry.user));
    const text = plainText(textOf(value), names);
    const isNotice = /^(?:channel|group)_|^(?:pinned_item|unpinned_item|reminder_add|huddle_thread)$/.test(subtype);
    const lines = text
      .split(/\r?\n/)
      .map(line => line.trim())
      .filter(line => line !== "")
      .map((line): Words => ({ text: line, span: whole }));
    places.set(entry.id, index);
    return {
      speaker: isNotice ? null : name,
      minutes: (Math.floor(seconds) - firstDay * perDay) / 60,
      zone: utc,
      day: Math.floor(seconds / perDay),
      lines,
      head: { text: `${name ?? ""} ${formatDay(Math.floor(seconds / perDay))}`, span: whole },
      kind: isNotice || (subtype === "" && isComingOrGoing.test(text) && text.length < 120) ? "notice" : "said",
      isBot: isProgram(value, subtype) || (name !== null && botName.test(name)),
      isEdited: isObject(value.edited) || Boolean(value.lastEditedDateTime) || Boolean(value.timestampEdited),
      replyTo: entry.thread === null ? null : (places.get(entry.thread) ?? null)
    };
  });
}

function isProgram(value: JsonPiece["value"], subtype: string): boolean {
  const { author, from } = value;
  return (
    subtype === "bot_message" ||
    typeof value.bot_id === "string" ||
    (isObject(author) && (author.isBot === true || author.bot === true)) ||
    (isObject(from) && isObject(from.application))
  );
}

/** What a message says; of a program that says nothing itself, what it attached. */
function textOf(value: JsonPiece["value"]): string {
  const body = isObject(value.body) ? value.body.content : (value.body ?? value.content ?? value.message);
  const own = typeof value.text === "string" ? value.text : typeof body === "string" ? body : "";
  if (own.trim() !== "" || !Array.isArray(value.attachments)) return own;
  return value.attachments
    .flatMap((each: unknown) =>
      isObject(each) ? [textAt(each, "title"), textAt(each, "text") ?? textAt(each, "fallback")] : []
    )
    .filter(each => each !== null)
    .join("\n");
}

/** Mentions, links and entities as a reader sees them; tags of HTML are gone. */
function plainText(text: string, names: ReadonlyMap<string, string>): string {
  return text
    .replace(
      /<@([A-Z0-9]{2,20})(?:\|([^<>]{1,80}))?>/g,
      (_, id: string, label?: string) => `@${names.get(id) ?? label ?? id}`
    )
    .replace(/<#[A-Z0-9]{2,20}(?:\|([^<>]{0,80}))?>/g, (_, label?: string) => `#${label || "channel"}`)
    .replace(/<!(?:subteam\^[A-Z0-9]{1,20}\|)?@?([^<>|]{1,80})(?:\|[^<>]{0,80})?>/g, "@$1")
    .replace(/<((?:https?|mailto):[^<>|]{1,2000})(?:\|([^<>]{0,300}))?>/g, (_, address: string, label?: string) =>
      label && label !== address ? `${label} (${address})` : address
    )
    .replace(/<br\s*\/?>|<\/p>/gi, "\n")
    .replace(/<\/?(?:p|div|span|b|i|strong|em|at|a|ul|ol|li|code|pre)(?:\s[^<>]{0,400})?>/gi, "")
    .replace(/&(lt|gt|amp|nbsp|quot);/g, (_, entity: string) => entities[entity] ?? "");
}

const entities: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", nbsp: " ", quot: '"' };

/** The name by which people know somebody. */
function nameOf(value: unknown): string | null {
  if (!isObject(value)) return null;
  for (const key of ["display_name", "real_name", "displayName", "nickname", "global_name", "name", "username"]) {
    const name = textAt(value, key);
    if (name) return name;
  }
  return null;
}

function textAt(value: JsonPiece["value"], key: string): string | null {
  const text = value[key];
  return typeof text === "string" && text !== "" ? text : null;
}
