/** Reading options, with messages for the person who typed them. */
import { UsageError } from "./terminal.ts";

/** Calls `parse`, which calls `parseArgs` of Node; its complaints become a {@link UsageError}. */
export function parsing<Parsed>(parse: () => Parsed): Parsed {
  try {
    return parse();
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new UsageError(error.message.split("\n")[0] ?? "This command line cannot be read.");
  }
}

/** One of a few words; throws a {@link UsageError} that names them. */
export function oneOf<Word extends string>(option: string, value: string, words: readonly Word[]): Word {
  const word = words.find(each => each === value);
  if (word === undefined) throw new UsageError(`${option} is ${words.join(" or ")}, not '${value}'.`);
  return word;
}
