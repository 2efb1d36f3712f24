/** What a person's screen shows of what a command prints. Files and pipes get it as it is. */
import { printableLines } from "../report/printable.ts";
import type { Terminal } from "./terminal.ts";

/** They make each text of others printable before they paint it. */
const painting: ReadonlySet<string> = new Set(["actions", "check", "rules"]);

/** The terminal of a command; where it is a screen, one that gets no control characters, whatever a document says. */
export function harmless(command: string, terminal: Terminal): Terminal {
  if (!terminal.isScreen) return terminal;
  const painted = terminal.colour && painting.has(command);
  // Described, not spread: some of it is found out when somebody asks.
  const { out, ...others } = Object.getOwnPropertyDescriptors(terminal);
  const printed = { ...out, value: (text: string) => terminal.out(printableLines(text, painted)) };
  return Object.defineProperties({} as Terminal, { ...others, out: printed });
}

/** A text of others as it is printed by a command that paints. */
export function unpainted(text: string, terminal: Terminal): string {
  return terminal.isScreen ? printableLines(text, false) : text;
}
