/** What the language features answer with: a document as it is now, and what is known around it. */
import type {
  CancellationToken,
  ClientCapabilities,
  Connection,
  Location,
  ServerCapabilities
} from "vscode-languageserver";
import type { Judgement } from "../check.ts";
import type { CursorLine } from "../document/cursor.ts";
import type { Day } from "../document/days.ts";
import type { OpsDocument } from "../document/ops-document.ts";
import type { Surroundings } from "../document/surroundings.ts";
import type { EditedDocument } from "../features/document-edits.ts";
import type { Log } from "../host.ts";
import type { CommitAuthor, Position, Settings } from "../protocol.ts";
import type { Conventions } from "../rules/conventions.ts";
import type { Digest } from "../workspace/digest.ts";
import type { DocumentIndex } from "../workspace/document-index.ts";

/** An open document that is one of ours, judged as it is now. */
export interface ReadyDocument {
  /** As the client calls it. */
  readonly uri: string;
  /** The address of its file, where it lies among others: another where a state of the file is open that nobody can edit. */
  readonly place: string;
  readonly version: number;
  readonly model: OpsDocument;
  readonly judgement: Judgement;
  /** By what it was judged. */
  readonly today: Day;
  readonly conventions: Conventions;
  readonly surroundings: Surroundings;
  /** The same judgement in English, for what is written for others than the person who asks. */
  inEnglish(): Judgement;
}

/** Whether it is a state of a file that is shown to be read: nothing of it can be edited. */
export function isReadOnly({ uri, place }: ReadyDocument): boolean {
  return uri !== place;
}

/** What the features need of the server around them. */
export interface FeatureSurroundings {
  /**
   * The document at an address; `null` for one that is not open, or none of ours. When everything is switched off, none
   * is but for a command.
   */
  ready(uri: string, isCommand?: boolean): Promise<ReadyDocument | null>;
  /** The line of an open Markdown document, without reading what it says: cheap enough for every key. */
  lineAt(uri: string, position: Position): CursorLine | null;
  /** All operational documents of the workspace; none before the client has said which workspace it is. */
  readonly index: () => DocumentIndex | undefined;
  /** Where the files of a team list somebody, by their handle or name; `null` where none does. */
  listed(uri: string, key: string): Promise<Location | null>;
  /** Whether the client is our own extension, beside which VS Code reads Markdown on its own. */
  readonly isExtension: () => boolean;
  /** What is known by now of the other documents of the workspace. Waits for nothing. */
  neighbours(uri: string): readonly Digest[];
  /** The text of an open configuration; `null` for anything else. */
  configurationText(uri: string): string | null;
  /** The person's time zone, as IANA calls it. */
  readonly timeZone: () => string;
  /** Who committed lately where the document at an address lies, as far as somebody has told by now. Waits for nothing. */
  authors(uri: string): readonly CommitAuthor[];
  readonly log: () => Log | undefined;
  readonly settings: () => Settings;
  /** Whether the client shows related places of diagnostics. */
  readonly showsRelated: () => boolean;
  cancelled(): Error;
  /** An error that the client shows to the person: why what they asked for is not done. */
  refused(message: string): Error;
  /** An open document by the address of its file: as the client calls it, and its version; `null` for what is not open. */
  openAt(address: string): EditedDocument | null;
}

/** What a feature says of an open document; `null` where it has failed, or the document is none of ours. */
export type Answer = <Result>(
  feature: string,
  uri: string,
  token: CancellationToken,
  say: (document: ReadyDocument) => Result | Promise<Result>
) => Promise<Result | null>;

/** What the features of a group are served with. */
export interface Serving extends FeatureSurroundings {
  readonly connection: Connection;
  /** What the client can do; known once it has said so. */
  readonly client: () => ClientCapabilities;
  readonly answer: Answer;
  /** The same for a command, which works when everything is switched off that speaks unasked. */
  readonly obey: Answer;
}

/** Features that belong together: the capability of each beside what answers for it. */
export interface FeatureGroup {
  /** What is answered, by what the client can do with it. */
  capabilities(client: ClientCapabilities): ServerCapabilities;
  /** Answers until the connection closes. */
  serve(serving: Serving): void;
}

/** A feature that fails says nothing and a word in the log; the others live. */
export function answering({ ready, cancelled, log }: FeatureSurroundings, isCommand = false): Answer {
  return async (feature, uri, token, say) => {
    const document = await ready(uri, isCommand);
    if (token.isCancellationRequested) throw cancelled();
    return document ? spared(feature, uri, log(), () => say(document)) : null;
  };
}

/** What is said, or `null` and a word in the log where saying it fails. */
export async function spared<Result>(
  feature: string,
  uri: string,
  log: Log | undefined,
  say: () => Result | Promise<Result>
): Promise<Result | null> {
  try {
    return await say();
  } catch (error) {
    log?.error(`${feature} failed in ${uri}: ${error instanceof Error ? (error.stack ?? error.message) : error}`);
    return null;
  }
}
