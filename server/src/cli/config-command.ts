/** `gonogo config`: what counts for a document, and where each part of it comes from. */
import { parseArgs } from "node:util";
import { linesOfProblems } from "../report/pretty.ts";
import { printable } from "../report/printable.ts";
import { explainConfiguration } from "../workspace/configuration/explain.ts";
import { checkedConfigurations, resolverFor } from "./configuration.ts";
import { configurationOptions, fileAddress, pathFrom } from "./configuration-options.ts";
import { parsing } from "./options.ts";
import { type ExitCode, type Terminal, UsageError } from "./terminal.ts";

export async function configCommand(options: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { values, positionals } = parsing(() =>
    parseArgs({ args: [...options], allowPositionals: true, options: configurationOptions })
  );
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new UsageError("config takes one file: the document in question.");
  const resolver = await resolverFor(values, terminal);
  const address = fileAddress(file, terminal);
  const nameOf = (uri: string): string => pathFrom(uri, terminal);
  const text = explainConfiguration(await resolver.resolve(address), { document: nameOf(address), nameOf });
  // Line by line: what a line must not hold is what ends one.
  terminal.out(text.split("\n").map(printable).join("\n"));
  const broken = (await checkedConfigurations(resolver, terminal)).filter(({ problems }) => problems.length > 0);
  for (const { path, problems } of broken) terminal.error(`${linesOfProblems(path, problems).join("\n")}\n`);
  return broken.some(({ problems }) => problems.some(({ severity }) => severity === "error")) ? 2 : 0;
}
