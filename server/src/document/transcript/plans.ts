/**
 * What people in a chat promise, propose or are asked for afterwards, besides what they list. While an incident goes on they
 * promise what they do at once: each sentence is weighed by when it is said, and by whether it speaks of work that lasts.
 */
import type { Words } from "../facts.ts";
import { tellingWords } from "../shared-words.ts";
import { ownerAtStart } from "../vocabulary/chats.ts";
import { atTheMoment, dropsAtOnce, givenBehind, namedBehind } from "../vocabulary/chats-answers.ts";
import { openingWords } from "../vocabulary/chats-facts.ts";
import {
  addingWork,
  addsWork,
  asksAll,
  asksWhetherI,
  asksWhoever,
  asksYou,
  bareWork,
  beginsLasting,
  doesOne,
  doesThat,
  doingLater,
  dueSaid,
  filesTicket,
  lastingThing,
  looksUp,
  mayBeWork,
  needsWork,
  offersWork,
  ownsOne,
  promisesWork
} from "../vocabulary/chats-work.ts";
import {
  asksElsewhere,
  lastingElsewhere,
  needsElsewhere,
  passingElsewhere,
  promisesElsewhere
} from "../vocabulary/chats-work-languages.ts";
import { type GrowingAction, longestSentence, newAction } from "./action.ts";
import { nameGiven } from "./action-answers.ts";
import { firstGroup } from "./action-numbers.ts";
import { ofPhase, type Phase, weightOf } from "./action-weights.ts";
import type { Message } from "./messages.ts";
import type { Speakers } from "./speakers.ts";

interface Said {
  readonly text: string;
  readonly owner: string | null;
  readonly awaiting: GrowingAction["awaiting"];
  readonly offeredBy?: string | null;
  /** What the form of the sentence weighs by itself. */
  readonly weight: number;
  /** What is weighed: the verb with which it begins tells the work. */
  readonly work: string;
}

/** "Ravi does the alert, Uma the docs, I do the ticket": each with whom it is given to; empty where it is no such sentence. */
export function sharedOut(
  words: Words,
  message: Message,
  place: number,
  phase: Phase,
  { meant }: Speakers
): readonly GrowingAction[] {
  const plain = withoutOpening(words.text);
  if (plain.length > longestSentence || /\?\W{0,100}$/.test(plain)) return [];
  const parts = plain.split(/[,;]\s+(?:and\s+)?|(?<!\s)\s+and\s+(?=@?[\p{L}\p{N}_.-]{1,30} (?:to|will|does|takes)\s)/u);
  if (parts.length < 2 || parts.length > 8) return [];
  const actions = parts.map(part => {
    const { name = "", text = "" } = doesOne.exec(part)?.groups ?? {};
    const owner = /^(?:i|me|ich|yo)$/i.test(name) ? message.speaker : meant(name);
    if (owner === null || text === "") return null;
    const weight = 1 + ofPhase[phase] + weightOf(text, part, phase);
    return newAction(
      {
        text: cleaned(text),
        span: words.span,
        owner,
        evidence: words,
        form: "planned",
        message,
        place,
        weight,
        isGiven: owner !== message.speaker
      },
      part
    );
  });
  const found = actions.flatMap(each => each ?? []);
  return found.length === parts.length ? found : [];
}

/** What a sentence plans, with its weight; `null` where it plans nothing. */
export function plannedIn(
  words: Words,
  message: Message,
  place: number,
  phase: Phase,
  speakers: Speakers
): GrowingAction | null {
  const plain = withoutOpening(words.text);
  const isLate = phase !== "before" && phase !== "unknown";
  if (plain.length > longestSentence || plain.length < 8) return null;
  if (!(isLate ? isLong : mayBeWork).test(plain) || dropsAtOnce.test(plain) || atTheMoment.test(plain)) return null;
  const said =
    english(plain, message.speaker, speakers, isLate, phase === "over") ?? elsewhere(plain, message.speaker, speakers);
  if (
    said === null ||
    (tellingWords(said.text).length < 2 &&
      !/[\u3040-\u30ff\u4e00-\u9fff]/.test(said.text) &&
      !lastingThing.test(said.text))
  )
    return null;
  return newAction(
    {
      text: cleaned(said.text),
      span: words.span,
      owner: said.owner,
      evidence: said.owner === null ? null : words,
      form: "planned",
      message,
      place,
      awaiting: said.awaiting,
      isGiven: said.owner !== null && said.owner !== message.speaker,
      offeredBy: said.offeredBy ?? null,
      weight: said.weight + ofPhase[phase] + weightOf(said.work, plain, phase)
    },
    plain
  );
}

function english(
  text: string,
  speaker: string | null,
  speakers: Speakers,
  isLate: boolean,
  isOver: boolean
): Said | null {
  const isQuestion = /\?\W{0,100}$/.test(text);
  if (!isQuestion) {
    const sure = matched(text, promisesWork) ?? matched(text, bareWork);
    const adding = isOver ? matched(text, [addingWork, looksUp]) : null;
    // "Enabling it on both edges tomorrow": without a subject, only with a day.
    const promise =
      sure ?? matched(text, offersWork) ?? adding ?? (dueSaid.test(text) ? matched(text, [doingLater]) : null);
    if (promise && speaker !== null) {
      const work = promise.text.replace(
        /,?\s{1,100}(?:can|could) (?:you|some(?:one|body)|any(?:one|body))\b.{0,1000}$/i,
        ""
      );
      return { text: promise.isWhole ? work : text, owner: speaker, awaiting: null, weight: sure ? 1 : 0, work };
    }
  }
  const whoever = asksWhoever.exec(text);
  if (whoever) {
    const work = Object.values(whoever.groups ?? {}).find(each => each !== undefined) ?? "";
    return { text: work, owner: null, awaiting: "anybody", weight: 1, work };
  }
  const own = asksWhetherI.exec(text)?.groups?.text;
  if (own !== undefined && isLate)
    return { text: own, owner: null, awaiting: null, offeredBy: speaker, weight: 0, work: own };
  const requested = request(text, isQuestion, isLate, speaker, speakers);
  if (requested) return requested;
  const all = firstGroup(text, [asksAll]) ?? undefined;
  if (all !== undefined)
    return {
      text: all,
      owner: null,
      awaiting: null,
      weight: isLate && !/\bshould we\b/i.test(text) ? 1 : 0,
      work: all
    };
  const behind = isQuestion ? namedBehind.exec(text) : null;
  const person = behind ? speakers.meant(behind.groups?.name ?? "") : null;
  const statement = behind && person !== null ? text.slice(0, behind.index) : text;
  if (isQuestion && person === null && !/\b(?:next time|in (?:the )?future|from now on|going forward)\b/i.test(text))
    return null;
  const filed = matched(text, [filesTicket]);
  if (filed) return { text: filed.text, owner: null, awaiting: null, weight: 2, work: filed.text };
  const need =
    matched(statement, needsWork) ??
    matched(statement, [addsWork]) ??
    ((person !== null || givenBehind.test(statement)) && lastingThing.test(statement)
      ? { text: statement, isWhole: true }
      : null);
  if (!need) return null;
  const given = givenBehind.exec(statement)?.groups?.name;
  const owner = given === undefined ? null : nameGiven(given, speakers.meant);
  const isFirm = isLate && mustBe.test(statement) && tellingWords(statement).length >= 3;
  return {
    text: need.isWhole ? need.text : statement,
    owner,
    awaiting: person === null ? null : [person],
    weight: isFirm ? 0.5 : 0,
    work: need.text
  };
}

/** What says less is no plan. */
const isLong = /\S\s\S|[\u3040-\u30ff\u4e00-\u9fff]{6}/;

const mustBe =
  /\b(?:should|must|ought to|needs? to|has to|let['’]?s also|would be (?:nice|good|great|better|right))\b/i;

/** "@pool-oncall please …", "can you …?", "Pool, ask the provider …", "pool-oncall will …". */
function request(
  text: string,
  isQuestion: boolean,
  isLate: boolean,
  speaker: string | null,
  speakers: Speakers
): Said | null {
  for (const form of asksYou) {
    const found = form.exec(text);
    const work = found?.groups?.text;
    if (!found || work === undefined) continue;
    const before = speakers.namedIn(text.slice(Math.max(0, found.index - 60), found.index + 1));
    const tail = /,\s*(@?[\p{L}\p{N}_.-]{2,30})$/u.exec(work.trim());
    const called = tail ? speakers.meant(tail[1] ?? "") : null;
    if (tail && called !== null && called !== speaker && !isQuestion) {
      const item = work.trim().slice(0, tail.index);
      return { text: item, owner: called, awaiting: null, weight: 1, work: item };
    }
    const last = /(?:^|[\s,])(@?[\p{L}\p{N}_.-]{2,30})\s?\?*\W{0,100}$/u.exec(text)?.[1] ?? "";
    const behind = /^@|\?/.test(last) || /,\s?\S{1,100}\W{0,100}$/.test(text) ? speakers.meant(last) : null;
    const named = [...before, ...(before.length === 0 && behind !== null ? [behind] : [])].filter(
      each => each !== speaker
    );
    const [only] = named;
    // Who is asked may still decline; who is told to takes it unless they do.
    const isGiven = !isQuestion && named.length === 1 && only !== undefined;
    return {
      text: work,
      owner: isGiven ? only : null,
      awaiting: isGiven ? null : named.length > 0 ? named : "anybody",
      weight: 1,
      work
    };
  }
  const called = isQuestion
    ? /^(?<name>@?[\p{L}][\p{L}\p{N}_.-]{0,30}),?\s+(?<text>[^?]{4,120})\?/u.exec(text)?.groups
    : undefined;
  const whom = called?.name === undefined ? null : speakers.meant(called.name);
  if (called?.text !== undefined && whom !== null && whom !== speaker && lastingThing.test(called.text))
    return { text: called.text, owner: null, awaiting: [whom], weight: 0, work: called.text };
  if (isQuestion) return null;
  const owns = ownsOne.exec(text)?.groups;
  const owner = owns?.name === undefined ? null : speakers.meant(owns.name);
  if (owns?.text !== undefined && owner !== null && owner !== speaker)
    return { text: owns.text, owner, awaiting: null, weight: 1, work: owns.text };
  const deed = doesThat.exec(text)?.groups;
  const doer = deed?.name === undefined || !isLate ? null : speakers.meant(deed.name);
  if (deed?.text !== undefined && doer !== null && doer !== speaker)
    return { text: deed.text, owner: doer, awaiting: null, weight: 1, work: deed.text };
  const start =
    ownerAtStart.exec(text) ?? /^(?:(?:and|also|plus) )?(?<colon>@?[\p{L}][\p{L}\p{N}_.-]{0,30}),\s+(?=\S)/u.exec(text);
  const name = start?.groups?.colon ?? start?.groups?.to;
  const person = name === undefined ? null : speakers.meant(name);
  if (!start || person === null || person === speaker) return null;
  const work = text.slice(start[0].length);
  if (
    start.groups?.to === undefined &&
    !beginsLasting.test(work) &&
    !/^(?:ask|talk|tell|mail|find out|follow up|look into)\b/i.test(work)
  )
    return null;
  return { text: work, owner: person, awaiting: null, weight: 1, work };
}

/** In other languages the verb may stand anywhere: the whole sentence is the text. */
function elsewhere(text: string, speaker: string | null, speakers: Speakers): Said | null {
  const isQuestion = /[?？]\W{0,100}$/.test(text);
  const weighed = (passingElsewhere.test(text) ? -2 : 0) + (lastingElsewhere.test(text) ? 1 : 0);
  const asks = asksElsewhere.exec(text);
  if (asks) {
    const named = speakers.namedIn(text).filter(each => each !== speaker);
    const [only] = named;
    const isGiven = !isQuestion && named.length === 1 && only !== undefined;
    const awaiting = isGiven ? null : named.length > 0 ? named : "anybody";
    return { text, owner: isGiven ? only : null, awaiting, weight: 1 + weighed, work: "" };
  }
  if (isQuestion) return null;
  if (speaker !== null && promisesElsewhere.test(text))
    return { text, owner: speaker, awaiting: null, weight: weighed + 0.5, work: "" };
  return needsElsewhere.test(text) ? { text, owner: null, awaiting: null, weight: weighed, work: "" } : null;
}

/** What the first form that fits says, and whether it says all that the sentence tells. */
function matched(text: string, forms: readonly RegExp[]): { readonly text: string; readonly isWhole: boolean } | null {
  for (const form of forms) {
    const found = form.exec(text);
    const said = found?.groups?.text;
    if (!found || said === undefined) continue;
    const before = tellingWords(text.slice(0, text.lastIndexOf(said)));
    return { text: said.trim(), isWhole: before.length <= 1 || tellingWords(said).length >= 5 };
  }
  return null;
}

const emoji = /:[a-z0-9_+-]{2,30}:|\p{Extended_Pictographic}|\u{FE0F}|\u{200D}|[\u{1F3FB}-\u{1F3FF}]/giu;

/** What people say while they think. */
const fillers = /(?:^|,?\s{1,100})(?:u[mh]+|er+m|hm+|you know|i mean|like(?=,))(?:[,.]|(?=\s))(?=\s)/giu;

/** Without pictures, and without what people say before they come to the point. */
export function withoutOpening(text: string): string {
  return text
    .slice(0, longestSentence + 100)
    .replace(emoji, " ")
    .replace(fillers, "")
    .replace(/\s{2,}/g, " ")
    .trim()
    .replace(openingWords, "");
}

/** Without "please" and marks at its end. */
function cleaned(text: string): string {
  return text
    .trim()
    .replace(
      /[\s,;:–—-]{0,100}(?:\b(?:please|pls|plz|thanks|thx|ok|though|maybe|lol|haha))?[\s.,;:!?…–—()-]{0,100}$/i,
      ""
    )
    .trim();
}
