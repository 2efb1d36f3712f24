/** VS Code's own Markdown preview with what the server says of a document. It renders at once; what is said comes later. */
import { commands, type Disposable, type LogOutputChannel, type Uri, workspace } from "vscode";
import { methods, type Presentation } from "../../../server/src/protocol.ts";
import type { Session } from "../session.ts";
import { decorated } from "./decorate.ts";
import type { MarkdownIt } from "./markdown-tokens.ts";

export interface Previews extends Disposable {
  /** The preview hands over its Markdown reader, once for all that it renders. */
  extendMarkdownIt<Given extends MarkdownIt>(reader: Given): Given;
  /** The server says that a document is shown otherwise now; `null` for none of ours. */
  changed(uri: string, presentation: Presentation | null): void;
  /** There is another server: what is shown has to be asked for again. */
  forget(): void;
}

/** Several documents, or keys, become one refresh of all previews. In milliseconds. */
const together = 100;

/** VS Code renders so long after it was asked to, at the latest. In milliseconds. */
const patience = 1000;

export function createPreviews(request: Session["request"], log: LogOutputChannel): Previews {
  /** By address, also what is asked for: it is `null` until it comes, and for what is none of ours. */
  const known = new Map<string, Presentation | null>();
  /** What was told for the first time, or is to be asked for once more, and was not rendered since. */
  const unseen = new Set<string>();
  let refreshing: ReturnType<typeof setTimeout> | undefined;

  function refresh(): void {
    clearTimeout(refreshing);
    refreshing = setTimeout(() => renderAnew(3), together);
  }

  /** VS Code forgets that it was asked where it is about to look by itself whether the text is another: it is asked again. */
  function renderAnew(left: number): void {
    void commands.executeCommand("markdown.preview.refresh");
    refreshing = setTimeout(() => {
      if (unseen.size > 0 && left > 0) renderAnew(left - 1);
      // There is no preview of it any more.
      else unseen.clear();
    }, patience);
  }

  function changed(uri: string, presentation: Presentation | null): void {
    // Whoever types has VS Code render anyway; what is told for the first time, also after an answer that came too early, not.
    if (presentation && !known.get(uri)) unseen.add(uri);
    known.set(uri, presentation);
    refresh();
  }

  async function ask(uri: string): Promise<void> {
    known.set(uri, null);
    try {
      const presentation = await request<Presentation | null>(methods.presentation, { uri });
      // A preview that takes the place of its editor closes the document while this is under way: it is asked for once more.
      if (!known.has(uri)) {
        unseen.add(uri);
        refresh();
      } else if (presentation) changed(uri, presentation);
    } catch (error) {
      known.delete(uri);
      log.debug(`What a preview shows of ${uri} could not be asked for: ${String(error)}`);
    }
  }

  // What is opened again may have been changed meanwhile, and the server tells only of what is open.
  const closing = workspace.onDidCloseTextDocument(({ uri }) => known.delete(uri.toString()));
  const enabling = workspace.onDidChangeConfiguration(event => {
    if (!event.affectsConfiguration("gonogo.enable")) return;
    known.clear();
    refresh();
  });

  return {
    changed,
    extendMarkdownIt(reader) {
      const { renderer } = reader;
      const render = renderer.render;
      renderer.render = function (tokens, options, environment) {
        const uri = addressIn(environment);
        if (uri !== null && !known.has(uri)) void ask(uri);
        const presentation = uri === null ? null : known.get(uri);
        if (uri !== null) unseen.delete(uri);
        return render.call(this, presentation ? decorated(tokens, presentation) : tokens, options, environment);
      };
      return reader;
    },
    forget() {
      known.clear();
      refresh();
    },
    dispose() {
      clearTimeout(refreshing);
      closing.dispose();
      enabling.dispose();
    }
  };
}

/** The document that is rendered; `null` for a mere text, such as that of a chat or a release note. */
function addressIn(environment: unknown): string | null {
  const document = (environment as { readonly currentDocument?: Uri } | undefined)?.currentDocument;
  return document ? document.toString() : null;
}
