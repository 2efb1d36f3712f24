/** The commands that start a new document. */
import { methods, type Scaffold, type ScaffoldKind, type ScaffoldParams } from "../../server/src/protocol.ts";
import { l10n } from "./l10n.ts";
import { showNewDocument } from "./new-document.ts";
import { askAboutDocument } from "./new-document-questions.ts";

/** A kind of document that a command can start. */
export interface ScaffoldCommand {
  readonly kind: ScaffoldKind;
  /** The heading of the input box. */
  readonly heading: () => string;
  /** A title such as a person would give. */
  readonly example: () => string;
}

/** Asks the server. */
export type Request = <Result>(method: string, parameters: object) => Promise<Result>;

/**
 * Asks for a title and opens the new document with its first placeholder selected: as a file where the workspace keeps
 * such documents, else untitled. Nothing happens when the person cancels.
 *
 * @throws {Error} when the server does not answer
 */
export async function startDocument({ kind, heading, example }: ScaffoldCommand, request: Request): Promise<void> {
  const answers = await askAboutDocument({
    heading: heading(),
    prompt: l10n.t("Title (leave it empty to fill it in later)"),
    example: example()
  });
  if (!answers) return;
  const parameters: ScaffoldParams = { kind, ...answers.parameters };
  await showNewDocument(await request<Scaffold>(methods.scaffold, parameters));
}
