/** What a chat tells besides times: who took part in which role, what was decided, asked and learned, and what is named. */
import type { Words } from "../facts.ts";
import { decides, gotLucky, lesson, serviceName, wentLabel, wentPoorly, wentWell } from "../vocabulary/chats-facts.ts";
import { chatRoles, hasRole, takesRole } from "../vocabulary/chats-roles.ts";
import { knownProgram } from "../vocabulary/commands.ts";
import type { Message } from "./messages.ts";
import { speakersOf } from "./speakers.ts";
import { sentenceEnd } from "./untold.ts";

/** Somebody who took part. */
export interface ChatPerson {
  readonly name: string;
  /** "Incident commander", where somebody says so. */
  readonly role: string | null;
}

/** Words of a chat with their message. */
export interface Said extends Words {
  readonly message: Message;
}

/** Longer lines are logs. */
const longest = 600;

const roles = chatRoles.map(([role, words]) => ({ role, takes: takesRole(words), has: hasRole(words) }));

/** The people of a chat, programs aside, in the order in which they speak. */
export function chatPeopleOf(messages: readonly Message[]): ChatPerson[] {
  const speakers = speakersOf(messages);
  const known = new Map<string, string>();
  for (const { speaker, lines, isBot } of messages) {
    if (isBot || speaker === null) continue;
    for (const { text } of lines) {
      // Reactions and replies quote what somebody else said.
      if (text.length > longest || /\?\W{0,100}$|^(?:Reacted|Replying) to /.test(text)) continue;
      for (const { role, takes, has } of roles) {
        const named = has.exec(text)?.groups;
        const person = takes.test(text) ? speaker : speakers.meant(named?.name ?? named?.behind ?? named?.next ?? "");
        // Who took a role last has it.
        if (person !== null) known.set(person, role);
      }
    }
  }
  return speakers.people.map(name => ({ name, role: known.get(name) ?? null }));
}

/** The sentences of the messages that people said, one by one. */
function sentencesSaid(messages: readonly Message[]): Said[] {
  return messages.flatMap(message =>
    message.kind === "notice"
      ? []
      : message.lines.flatMap(line => sentencesOfLine(line).map(each => ({ ...each, message })))
  );
}

/** The sentences of a line; a line that is too long to be said is one. */
export function sentencesOfLine({ text, span }: Words): Words[] {
  if (text.length > longest) return [{ text, span }];
  const isInPlace = span.end - span.start <= text.length + 2;
  let at = 0;
  return text.split(sentenceEnd).map(sentence => {
    const start = text.indexOf(sentence, at);
    at = start + sentence.length;
    if (!isInPlace) return { text: sentence, span };
    return { text: sentence, span: { ...span, start: span.start + start, end: span.start + at } };
  });
}

export interface ChatStatements {
  /** What people decided. */
  readonly decisions: readonly Said[];
  /** What they learned, in words that say so. */
  readonly lessons: readonly Said[];
  readonly wentWell: readonly Said[];
  readonly wentPoorly: readonly Said[];
  readonly lucky: readonly Said[];
}

export function statementsOf(messages: readonly Message[]): ChatStatements {
  const decisions: Said[] = [];
  const lessons: Said[] = [];
  const good: Said[] = [];
  const poor: Said[] = [];
  const lucky: Said[] = [];
  for (const said of sentencesSaid(messages)) {
    const { text, message } = said;
    if (text.length > longest || message.isBot || /\?\W{0,100}$/.test(text)) continue;
    const learned = lesson.exec(text)?.groups?.text;
    if (learned !== undefined) lessons.push({ ...said, text: learned });
    else if (gotLucky.test(text)) lucky.push(said);
    else {
      const label = wentLabel.exec(text);
      const how = label?.groups?.how;
      const words = { ...said, text: text.slice(label?.[0].length ?? 0) };
      if (how === undefined ? wentWell.test(text) : /well|good/i.test(how)) good.push(words);
      else if (how !== undefined || wentPoorly.test(text)) poor.push(words);
    }
    if (decides.test(text)) decisions.push(said);
  }
  return { decisions, lessons, wentWell: good, wentPoorly: poor, lucky };
}

export interface NamedInChat {
  readonly links: readonly Said[];
  /** Each once, where it is named first. */
  readonly services: readonly Said[];
  readonly commands: readonly Said[];
}

const address = /https?:\/\/[^\s<>"'`)\]]{4,500}/g;

/** The links, services and commands that a chat names. */
export function namedIn(messages: readonly Message[]): NamedInChat {
  const links = new Map<string, Said>();
  const services = new Map<string, Said>();
  const commands = new Map<string, Said>();
  const add = (to: Map<string, Said>, text: string, line: Words, message: Message): void => {
    if (text !== "" && !to.has(text)) to.set(text, { text, span: line.span, message });
  };
  for (const message of messages) {
    let isFenced = false;
    for (const line of message.lines) {
      const { text } = line;
      if (/^```/.test(text)) {
        isFenced = !isFenced && !/.```$/.test(text);
        continue;
      }
      if (text.length > 4000) continue;
      for (const [found] of text.matchAll(address))
        add(links, found.replace(/(?<![.,;:!?])[.,;:!?]+$/, ""), line, message);
      const plain = text.replace(address, " ");
      for (const [found] of plain.matchAll(serviceName)) add(services, found, line, message);
      for (const [, found = ""] of plain.matchAll(/(?<!`)`([^`\n]{2,300})`(?!`)/g))
        if (beginsWithProgram(found)) add(commands, found.trim(), line, message);
      const whole = /^(?:\$|❯|>)\s+(\S.{1,300})$/.exec(text)?.[1] ?? (isFenced || !/[.!?]$/.test(text) ? text : "");
      if (
        beginsWithProgram(whole) &&
        /^\S+ (?:-|\S+)/.test(whole) &&
        (isFenced || !/^[A-Z]/.test(whole)) &&
        isCommand(whole, isFenced, text)
      )
        add(commands, whole, line, message);
    }
  }
  return { links: [...links.values()], services: [...services.values()], commands: [...commands.values()] };
}

/** Whether a text begins like a command: with the name of a program, in lower case. */
export function beginsWithProgram(text: string): boolean {
  return knownProgram.test(/^\S{1,40}/.exec(text)?.[0] ?? "");
}

/** Outside of code, a program's name may begin a sentence: "service is down". */
function isCommand(whole: string, isFenced: boolean, line: string): boolean {
  return (
    isFenced ||
    line !== whole ||
    /^(?:kubectl|helm|aws|gcloud|psql|curl|docker|systemctl|terraform)\s+[\w-]+/.test(whole)
  );
}
