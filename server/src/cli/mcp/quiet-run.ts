/** A command of the command line, run for an agent: what it prints is kept, and nobody is asked anything. */
import type { ExitCode, Terminal } from "../terminal.ts";
import { isUsageError } from "../terminal.ts";
import { Refused } from "./confined.ts";

/** Where tools work. */
export interface Workplace extends Pick<Terminal, "today" | "threads"> {
  /** The working directory, absolute and without links: no path that an agent names leads out of it. */
  readonly folder: string;
  /** What holds it, likewise: what counts for its documents is read in there, and nothing outside. */
  readonly within: string;
  /** `gonogo check`. */
  readonly checkCommand: Command;
}

export interface QuietRun {
  readonly code: ExitCode;
  readonly out: string;
  /** What it says beside its report, line by line, without the name of the program. */
  readonly notes: readonly string[];
}

export type Command = (options: readonly string[], terminal: Terminal) => Promise<ExitCode>;

/** `input`: what stands on standard input. Throws {@link Refused} for what the command does not understand. */
export async function quietly(
  command: Command,
  options: readonly string[],
  { place, input = "", signal }: { readonly place: Workplace; readonly input?: string; readonly signal: AbortSignal }
): Promise<QuietRun> {
  let out = "";
  let error = "";
  try {
    const code = await command(options, {
      ...{ cwd: place.folder, within: place.within, colour: false, interruption: signal },
      ...(place.threads === undefined ? {} : { threads: place.threads }),
      get today() {
        return place.today;
      },
      out: text => {
        out += text;
      },
      error: text => {
        error += text;
      },
      readInput: async () => new TextEncoder().encode(input)
    });
    const notes = error.split("\n").flatMap(line => (line === "" ? [] : [line.replace(/^gonogo: /, "")]));
    return { code, out, notes };
  } catch (fault) {
    throw isUsageError(fault) ? new Refused(fault.message) : fault;
  }
}
