/** Lists of actions in a chat: in one message, over several, and behind a label on one line. */
import type { Words } from "../facts.ts";
import { agrees, beginsWork, listedAction, ownerAtEnd, ownerAtStart } from "../vocabulary/chats.ts";
import {
  actionsAnnounced,
  actionsAsked,
  actionsBegun,
  actionsInline,
  goesOnBehindComma,
  listsElse,
  numberedInline,
  ownerBehindComma,
  wishedInline
} from "../vocabulary/chats-lists.ts";
import { ownsOne, passingWork } from "../vocabulary/chats-work.ts";
import { type GrowingAction, longestLine, newAction, type Talk } from "./action.ts";
import { sentencesOfLine } from "./chat-facts.ts";
import type { Message } from "./messages.ts";
import type { Speakers } from "./speakers.ts";

/** A list that messages go on with. */
export interface OpenList {
  readonly speaker: string | null;
  /** The place of its last message. */
  place: number;
  /** Whether what its speaker says next is an item without any mark. */
  takesUnmarked: boolean;
}

export interface FoundItems {
  readonly items: readonly GrowingAction[];
  /** What else the message says. */
  readonly rest: readonly Words[];
  readonly list: OpenList | null;
}

/** How many messages later an item may still come. */
const patience = 10;

/** The items of a message, and what is no item in it. `list`: the one that was begun before it; `isOver`: whether the incident is. */
export function listedIn(
  message: Message,
  place: number,
  talk: Talk,
  list: OpenList | null,
  isOver: boolean
): FoundItems {
  const { lines, speaker } = message;
  const item = (words: Words): GrowingAction => itemOf(words, message, place, talk.speakers);
  const announces = ({ text }: Words, index: number): boolean =>
    text.length <= longestLine &&
    (actionsAnnounced.test(text) ||
      (isOver && headsItems(text) && lines.slice(index + 1).filter(isMarked).length >= 2));
  const at = lines.findIndex(announces);
  if (at >= 0) {
    const below = lines.slice(at + 1);
    const hasMarks = below.some(isMarked);
    const items = hasMarks ? below.filter(isMarked) : below;
    if (items.length > 0 || /[:：]\s*$/.test(lines[at]?.text ?? ""))
      return {
        items: items.map(item),
        rest: [...lines.slice(0, at), ...(hasMarks ? below.filter(each => !isMarked(each)) : [])],
        list: { speaker, place, takesUnmarked: items.length === 0 }
      };
  }
  const begins = ({ text }: Words): boolean =>
    text.length <= longestLine && (actionsAsked.test(text) || (lines.length === 1 && actionsBegun.test(text)));
  const heads = isOver && lines.length === 1 && headsItems(lines[0]?.text ?? "");
  if ((heads || lines.some(begins)) && !lines.some(isInline))
    return { items: [], rest: lines, list: { speaker, place, takesUnmarked: false } };
  const inline = lines.map(words => itemsOfLine(words, message, place, talk.speakers, isOver));
  if (inline.some(each => each.items.length > 0))
    return { items: inline.flatMap(each => each.items), rest: inline.flatMap(each => each.rest), list };
  if (list && place - list.place <= patience && lines.length > 0) {
    const goesOn =
      lines.every(goesOnWith) ||
      (list.takesUnmarked && speaker === list.speaker && lines.every(({ text }) => mayBeItem(text)));
    if (goesOn) return { items: lines.map(item), rest: [], list: { ...list, place } };
    // Others agree between the items of a list; who listed them and says something else is done with it.
    if (speaker === list.speaker && list.takesUnmarked)
      return { items: [], rest: lines, list: { ...list, takesUnmarked: false } };
  }
  return { items: [], rest: lines, list };
}

/** A short line with a colon over a list, once an incident is over: unless it says what else is listed. */
function headsItems(text: string): boolean {
  return text.length <= 100 && /[:：]\s*$/.test(text) && !listsElse.test(text);
}

function isMarked({ text }: Words): boolean {
  return text.length <= longestLine && listedAction.test(text);
}

function isInline({ text }: Words): boolean {
  return text.length <= longestInline && actionsInline.test(text);
}

/** Longer lines list nothing behind a label. */
const longestInline = 500;

/** The label may stand behind other sentences: "handing over. open: call the carrier, order an optic". */
function itemsOfLine(words: Words, message: Message, place: number, speakers: Speakers, isOver: boolean): InlineItems {
  const whole = inlineItems(words, message, place, speakers, isOver);
  if (whole.items.length > 0 || words.text.length > longestInline) return whole;
  const sentences = sentencesOfLine(words);
  for (let at = 1; at < sentences.length; at++) {
    const first = sentences[at] as Words;
    const start = words.text.lastIndexOf(first.text);
    const found = inlineItems({ ...words, text: words.text.slice(start) }, message, place, speakers, isOver);
    if (found.items.length > 0) return { items: found.items, rest: [...sentences.slice(0, at), ...found.rest] };
  }
  return whole;
}

interface InlineItems {
  readonly items: readonly GrowingAction[];
  readonly rest: readonly Words[];
}

/** "#1 → somebody" gives an item, and is none. */
function goesOnWith(words: Words): boolean {
  return isMarked(words) && !words.text.startsWith("#");
}

/** Whether a line without a mark may be an item: nobody answers or asks in it. */
function mayBeItem(text: string): boolean {
  return (
    text.length >= 8 &&
    text.length <= 300 &&
    !/^\W{0,3}(?:(?:and|so|ok|then)[,\s]+){0,2}i(?:['’]\p{L}{1,2})?\s/iu.test(text) &&
    /\s/.test(text) &&
    !/\?\W{0,100}$/.test(text) &&
    !agrees.test(text)
  );
}

function itemOf(words: Words, message: Message, place: number, speakers: Speakers): GrowingAction {
  const { text, span } = words;
  const whole = text.length > longestLine ? text : (listedAction.exec(text)?.groups?.text ?? text);
  const { item, owner } = ownedItem(whole, speakers, message.speaker);
  const start = Math.max(span.start, span.end - whole.length) + Math.max(0, whole.indexOf(item));
  const isInPlace = span.end - span.start <= text.length + 2;
  return newAction(
    {
      text: item,
      span: isInPlace ? { ...span, start, end: Math.min(span.end, start + item.length) } : span,
      owner,
      evidence: owner === null ? null : words,
      form: "listed",
      message,
      place,
      isGiven: owner !== null && owner !== message.speaker
    },
    whole
  );
}

/** "todo: alert on the disk; purge the logs": commas part items only where each begins with what is to be done. */
function inlineItems(words: Words, message: Message, place: number, speakers: Speakers, isOver: boolean): InlineItems {
  const none = { items: [], rest: [words] };
  if (words.text.length > longestInline) return none;
  const sentences = sentencesOfLine(words);
  const first = sentences[0];
  const found = (
    actionsInline.exec(words.text) ??
    (isOver ? (numberedInline.exec(words.text) ?? wishedInline.exec(words.text)) : null)
  )?.groups;
  if (found?.text === undefined || !first) return none;
  const whose = found.name ?? found.whom;
  const isOwn = whose !== undefined && /^(?:me|ich|yo|mine)$/i.test(whose);
  const given = whose === undefined ? null : isOwn ? message.speaker : known(whose, speakers);
  // "Todo for the day shift: …" names nobody; "actions taken: …" is none.
  if (found.name !== undefined && given === null) return none;
  // "todo: limit the retries. @pool-oncall ticket?": the question is none.
  const isAsked = (each: Words | undefined): boolean => /\?\W{0,100}$/.test(each?.text ?? "");
  const asked = isAsked(first) && sentences.length > 1 ? 1 : sentences.findIndex((each, at) => at > 0 && isAsked(each));
  const end = asked < 0 ? undefined : (sentences[asked]?.text ?? "");
  const text = (end === undefined ? found.text : found.text.slice(0, found.text.lastIndexOf(end))).trim();
  const byMarks = text.split(/(?<!\s)\s*;\s+|(?<!\s)\s*(?:^|[,;]?\s)\(?\d{1,2}[.)]\s+/).filter(each => each !== "");
  const byCommas = text.split(/,\s+(?:and\s+)?/);
  const byAnd = text.split(/,\s+and\s+/);
  const isOne = byMarks.length === 1;
  // "Todo me: a soak test, 2 h, before each release": who says whose it is says one thing.
  const areShort =
    whose === undefined &&
    byCommas.length >= 3 &&
    byCommas.every(each => each.length <= 80 && !goesOnBehindComma.test(each));
  const parts =
    isOne && (areShort || byCommas.every(isWholeItem))
      ? byCommas
      : isOne && (byAnd.slice(1).every(isWholeItem) || (isOver && wishedInline.test(words.text)))
        ? byAnd
        : byMarks;
  const items = parts.map(part => {
    const { item, owner } = ownedItem(part.replace(/[.,?]$/, ""), speakers, message.speaker);
    const taken = owner ?? given;
    return newAction(
      {
        text: item,
        span: words.span,
        owner: taken,
        awaiting: taken === null ? askedIn(part, speakers, message.speaker) : null,
        evidence: taken === null ? null : words,
        form: "listed",
        message,
        place
      },
      part
    );
  });
  return { items, rest: asked < 0 ? [] : sentences.slice(asked) };
}

/** "The carrier must tell us, @pool-oncall can you raise that?": whose answer an item waits for. */
function askedIn(part: string, { namedIn }: Speakers, speaker: string | null): readonly string[] | null {
  const asking = /,\s*(?<name>@?\p{L}[^,?]{1,40}?),? (?:can|could|would|will) you\b/iu.exec(part)?.groups?.name;
  const named = asking === undefined ? [] : namedIn(asking).filter(each => each !== speaker);
  return named.length > 0 ? named : null;
}

/** "Alert on it @Pool Owner": exports write out the names of those whom a message mentions. */
function isMentionedAtEnd(text: string, person: string): boolean {
  return text.endsWith(person) && text[text.length - person.length - 1] === "@" && text.length > person.length + 3;
}

/** Whether what stands between commas is an item by itself. */
function isWholeItem(text: string): boolean {
  return (
    /\S\s?\(@?[\p{L}][^()]{1,40}\)$|^@?[\p{L}\p{N}_.-]{1,30}\s?(?:→|->|:)\s?\S/u.test(text) ||
    beginsWork.test(text) ||
    passingWork.test(text) ||
    /^(?:i['’]?ll|i will|@?[\p{L}\p{N}_.-]{1,30} (?:to|will)) \S/iu.test(text)
  );
}

/** Somebody who speaks here, or a handle. */
function known(name: string | undefined, { meant }: Speakers): string | null {
  return name === undefined ? null : (meant(name) ?? (/^@[\w.-]{2,}$/.test(name) ? name : null));
}

/** "Check the pool size (@pool-oncall)": the item without its owner, who speaks here or has a handle. */
function ownedItem(
  text: string,
  speakers: Speakers,
  speaker: string | null
): { readonly item: string; readonly owner: string | null } {
  if (text.length > longestLine) return { item: text, owner: null };
  const own = /^(?:i['’]?ll|i will|i)\s+(?=\p{L})/iu.exec(text);
  if (own && speaker !== null) return { item: text.slice(own[0].length), owner: speaker };
  const mine = /(?<!\s)\s*(?:[-–—→>(,:]{1,2}|=>)\s*(?:me|mine|i['’]?ll do (?:it|that)|ich|yo)\)?[.!]?$/i.exec(text);
  if (mine && speaker !== null && mine.index > 0) return { item: text.slice(0, mine.index).trimEnd(), owner: speaker };
  const end = ownerAtEnd.exec(text);
  const bracket = end?.groups?.bracket;
  const isTeam = bracket !== undefined && /\s(?:team|squad|crew|guild)$/i.test(bracket);
  const last = isTeam ? bracket : known(end?.groups?.arrow ?? bracket ?? end?.groups?.handle, speakers);
  if (end && last !== null && end.index > 0) return { item: text.slice(0, end.index).trimEnd(), owner: last };
  const mentioned = speakers.people.find(each => isMentionedAtEnd(text, each));
  if (mentioned !== undefined) return { item: text.slice(0, -mentioned.length - 1).trimEnd(), owner: mentioned };
  const comma = ownerBehindComma.exec(text);
  const behind = comma?.groups?.name === undefined ? null : speakers.meant(comma.groups.name);
  if (comma && behind !== null && comma.index > 0) return { item: text.slice(0, comma.index).trimEnd(), owner: behind };
  const doing = ownsOne.exec(text)?.groups?.name;
  const doer = doing === undefined ? null : speakers.meant(doing);
  if (doer !== null) return { item: text, owner: doer };
  const start = ownerAtStart.exec(text);
  const first = known(start?.groups?.colon ?? start?.groups?.to, speakers);
  if (start && first !== null) return { item: text.slice(start[0].length).trim(), owner: first };
  return { item: text, owner: null };
}
