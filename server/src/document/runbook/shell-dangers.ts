/** Commands that do something else than their author meant, or trust what nobody has checked. */

import type { Span } from "../facts.ts";
import { rememberingBy } from "../remembering.ts";
import { secretName } from "../vocabulary/commands.ts";
import type { Command, CommandWord } from "./commands.ts";
import type { PlacedCommand } from "./runbook.ts";
import { namesSetBy } from "./variables.ts";

export type ShellDanger =
  /** A download that is run without a look at it. */
  | { readonly kind: "piped-download"; readonly span: Span }
  /** A download that anybody on the way can change. */
  | { readonly kind: "plain-download"; readonly span: Span; readonly address: string }
  /** A secret that the reader's shell puts in, for a command that runs elsewhere. */
  | { readonly kind: "wrong-side"; readonly span: Span; readonly name: string; readonly runner: string };

export function shellDangers(commands: readonly PlacedCommand[]): ShellDanger[] {
  const set = new Set(commands.flatMap(setBy));
  return commands.flatMap((command, index): ShellDanger[] => {
    if (command.block && command.block.dialect !== "shell") return [];
    return [
      ...pipedDownload(command, commands[index - 1]),
      ...plainDownloads(command),
      ...wrongSides(command).filter(danger => !set.has(danger.name))
    ];
  });
}

const setBy = rememberingBy(({ words }: PlacedCommand) => words, namesSetBy);
const plainDownloads = rememberingBy(({ span }: PlacedCommand) => span, plainDownload);
const wrongSides = rememberingBy(({ span }: PlacedCommand) => span, wrongSide);

/** `curl … | sh`, `bash <(curl …)`, `sh -c "$(curl …)"`. */
function pipedDownload(command: Command, before: Command | undefined): ShellDanger[] {
  const isShell = /^(?:sudo (?:-\S+ )*)?(?:\/bin\/)?(?:ba|z|da|k)?sh\b(?! -c \S+ \S)/.test(command.text);
  const isPiped = command.isPiped && isShell && before !== undefined && isDownload(before.text);
  if (isPiped) return [{ kind: "piped-download", span: { ...before.span, end: command.span.end } }];
  const isInner = /^(?:sudo )?(?:(?:ba|z|da)?sh|source|\.|eval)\b.*(?:<\(|\$\(|`)\s*(?:curl|wget)\b/.test(
    source(command)
  );
  return isInner ? [{ kind: "piped-download", span: command.span }] : [];
}

function isDownload(text: string): boolean {
  return /^(?:sudo )?(?:curl|wget)\b/.test(text) && !/\blocalhost\b|\b127\.0\.0\.1\b|file:\/\//.test(text);
}

/** A file that is fetched over plain http from outside: asking a service for its health downloads nothing. */
function plainDownload({ text, words, span }: Command): ShellDanger[] {
  const isWget = /^(?:sudo )?wget\b/.test(text) && !/ (?:-\w*O-|-O -|--spider|-qO- )/.test(`${text} `);
  const isCurl =
    /^(?:sudo )?curl\b/.test(text) &&
    / (?:-\w*[oO]|--output|--remote-name|>)(?: |$)/.test(text) &&
    !/\/dev\/null/.test(text);
  if (!isWget && !isCurl) return [];
  const word = words.find(each => /^http:\/\//i.test(each.text));
  const host = /^http:\/\/(?:[^/@]*@)?([^/:?#]+)/i.exec(word?.text ?? "")?.[1] ?? "";
  return word && isPublicHost(host) ? [{ kind: "plain-download", span: word.span ?? span, address: word.text }] : [];
}

/** Whether a host can be anywhere: no name of a cluster or a private network, and no placeholder. */
function isPublicHost(host: string): boolean {
  if (!/^[\w-]+(?:\.[\w-]+)+$/.test(host)) return false;
  if (/^(?:localhost|127\.|10\.|192\.168\.|169\.254\.|172\.(?:1[6-9]|2\d|3[01])\.)/.test(host)) return false;
  return !/\.(?:local|localhost|internal|svc|cluster|lan|corp|intra|test|consul|home)(?:\.|$)|\.svc\./i.test(host);
}

type WrongSide = Extract<ShellDanger, { readonly kind: "wrong-side" }>;

/** The secrets among the words that run elsewhere. Single quotes keep a variable for the shell over there. */
function wrongSide(command: Command): WrongSide[] {
  const there = remoteFrom(command);
  if (!there) return [];
  const names = new Set<string>();
  return command.words.slice(there.from).flatMap(({ variables }) =>
    variables.flatMap(({ name, span, quote, hasDefault }) => {
      if (hasDefault || quote === "document" || !secretName.test(name) || names.has(name)) return [];
      names.add(name);
      return [{ kind: "wrong-side", span, name, runner: there.runner } as const];
    })
  );
}

/** The index of the first word that runs elsewhere, and what runs it there. */
function remoteFrom({ words }: Command): { readonly from: number; readonly runner: string } | null {
  const start = /^sudo$/.test(words[0]?.text ?? "") ? 1 : 0;
  const program = words[start]?.text ?? "";
  if (/^(?:kubectl|oc|nomad)$/.test(program)) {
    const verb = words.findIndex(word => /^(?:exec|rsh|run)$/.test(word.text));
    const dashes = words.findIndex(word => word.text === "--");
    return verb > 0 && dashes > verb ? { from: dashes + 1, runner: `${program} ${words[verb]?.text}` } : null;
  }
  if (/^(?:docker|podman|nerdctl|docker-compose|crictl)$/.test(program)) {
    const verb = words.findIndex(word => word.text === "exec");
    const container =
      verb < 0 ? -1 : firstOperand(words, verb + 1, /^(?:-e|--env|-u|--user|-w|--workdir|--index|--env-file)$/);
    return container < 0 ? null : { from: container + 1, runner: `${program} exec` };
  }
  if (program === "ssh") {
    const host = firstOperand(words, start + 1, /^-[bcDEeFIiJLlmOopQRSWw]$/);
    return host < 0 ? null : { from: host + 1, runner: "ssh" };
  }
  return null;
}

/** The index of the first word that is neither an option nor the value of one; `-1` if there is none. */
function firstOperand(words: readonly CommandWord[], from: number, takesValue: RegExp): number {
  for (let index = from; index < words.length; index++) {
    const text = words[index]?.text ?? "";
    if (!text.startsWith("-")) return index;
    if (takesValue.test(text)) index++;
  }
  return -1;
}

function source({ span: { block, start, end } }: Command): string {
  return block.source.slice(start, Math.min(end, start + 2000));
}
