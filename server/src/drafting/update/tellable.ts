/** What of a postmortem may be told to whom. What may not is left out as a whole: a sentence is never altered. */
import type { Prose, Span, Words } from "../../document/facts.ts";
import { guidanceIn } from "../../document/leftover-guidance.ts";
import type { Postmortem } from "../../document/postmortem/postmortem.ts";
import { secretsInText } from "../../document/secrets.ts";
import { servicesOf } from "../../document/services.ts";
import { plainBlock } from "../../document/transcript/chat-lines.ts";
import type { Audience } from "../../document/update/audience.ts";
import { internalDetails } from "../../document/vocabulary/audiences.ts";
import {
  doneBySomebody,
  insideLanguage,
  insideMatters,
  insideNames,
  knownCapitals,
  noAnnouncement,
  somebodyActs,
  somebodyIsMeant
} from "../../document/vocabulary/outsiders.ts";
import { namesOfPeople } from "../named-people.ts";

/** Why something is not told. */
export type LeftOutReason = "left open" | "a person" | "blame" | "no announcement" | "internal" | "no owner";

/** What a text may hold. `code`: whether some of it is code. */
export interface ToldText extends Words {
  readonly code: boolean;
}

/** Why a text may not be told; `null` where nothing speaks against it. */
export type Tellable = (text: ToldText) => LeftOutReason | null;

/** How long a sentence of an update is at most. */
const longest = 320;

/** What may be told of a postmortem to an audience. */
export function tellableTo(audience: Audience, document: Postmortem): Tellable {
  const people = peopleOf(document);
  const known = knownWordsOf(document);
  const open: readonly Words[] = [...document.placeholders, ...document.markers, ...guidanceIn(document)];
  return ({ text, span, code }) => {
    if (text.length > longest || noAnnouncement.test(text)) return "no announcement";
    if (/\[[^\]]{0,80}\]|_{3,}|…$|\.{3}$/.test(text) || open.some(each => touches(each.span, span))) return "left open";
    if (/(?<![\w.+/@#-])@[A-Za-z\d]/.test(text) || people.test(text) || somebodyActs.test(text)) return "a person";
    if (document.blamed.some(each => touches(each.span, span))) return "blame";
    if (audience === "internal") return null;
    if (somebodyIsMeant.test(text) || doneBySomebody.test(text) || namesSomebody(text, known)) return "a person";
    const isInside =
      code ||
      insideNames.some(pattern => pattern.test(text)) ||
      internalDetails.some(([, pattern]) => text.search(pattern) >= 0) ||
      insideLanguage.test(text) ||
      insideMatters.test(text) ||
      secretsInText(plainBlock(text)).length > 0;
    return isInside ? "internal" : null;
  };
}

/** Words with capitals that readers know: those of any text, and the names of what it is about. */
function knownWordsOf(document: Postmortem): ReadonlySet<string> {
  return new Set([...knownCapitals, ...servicesOf(document).flatMap(({ text }) => text.split(/[^\p{L}\p{N}]+/u))]);
}

/**
 * Whether a word within a sentence is written like a name. Of whom or what nobody here knows: it may be a person, a
 * customer or a supplier, and none of them is to be read of outside. Strict: a placeholder is filled in, a name is out.
 */
function namesSomebody(text: string, known: ReadonlySet<string>): boolean {
  // "Globex's service": at its beginning any word has a capital, but few own something.
  if (
    /^\p{Lu}[\p{L}\p{N}]{1,30}['’]s\s/u.test(text) &&
    !/^(?:Today|Yesterday|Customer|User|Everyone|Nobody)/.test(text)
  )
    return true;
  const words = [...text.matchAll(/[\p{L}\p{N}]+/gu)];
  return words.some(({ 0: word }, index) => index > 0 && /^\p{Lu}/u.test(word) && !known.has(word));
}

/** Whether a text names somebody whom the postmortem names anywhere. */
function peopleOf(document: Postmortem): { test(text: string): boolean } {
  const names = namesOfPeople(document);
  return {
    test: text => {
      const words = text.toLowerCase().split(/[^\p{L}\p{N}_.-]+/u);
      return words.some((word, index) => {
        const bare = word.replace(/^[.-]+|(?<![.-])[.-]+$/g, "");
        const second = (words[index + 1] ?? "").replace(/(?<![.-])[.-]+$/, "");
        return bare !== "" && (names.has(bare) || names.has(`${bare} ${second}`));
      });
    }
  };
}

function touches(one: Span, other: Span): boolean {
  return one.block === other.block && one.start < other.end && other.start < one.end;
}

/** Whether some code stands between two places of a text. */
export function holdsCode({ code }: Prose, { start, end }: Span): boolean {
  return code.some(({ span }) => span.start < end && start < span.end);
}
