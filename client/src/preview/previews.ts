/** VS Code's own Markdown preview with what the server says of a document. It renders at once; what is said comes later. */
import {
  commands,
  type Disposable,
  type LogOutputChannel,
  type TextDocument,
  type Uri,
  window,
  workspace
} from "vscode";
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

/**
 * A preview has loaded so long after it was rendered as a whole. Nobody asks for it again meanwhile: VS Code's page for
 * previews may take the end of one load for that of the next, which is then never shown. In milliseconds.
 */
const loading = 1500;

export function createPreviews(request: Session["request"], log: LogOutputChannel): Previews {
  /** By address; `null` for what is none of ours any more. */
  const known = new Map<string, Presentation | null>();
  /** Of which the server tells whenever it is shown otherwise. */
  const followed = new Set<string>();
  /** What was told for the first time, or is to be asked for once more, and was not rendered since. */
  const unseen = new Set<string>();
  /** What was closed last. */
  let closed: string | undefined;
  let loadedAt = 0;
  let refreshing: ReturnType<typeof setTimeout> | undefined;

  function refresh(): void {
    clearTimeout(refreshing);
    refreshing = setTimeout(() => renderAnew(3), Math.max(together, loadedAt - Date.now()));
  }

  /** VS Code forgets that it was asked where it is about to look by itself whether the text is another: it is asked again. */
  function renderAnew(left: number): void {
    loadedAt = Date.now() + loading;
    void commands.executeCommand("markdown.preview.refresh");
    refreshing = setTimeout(() => {
      if (unseen.size > 0 && left > 0) renderAnew(left - 1);
      // There is no preview of it any more.
      else unseen.clear();
    }, loading);
  }

  function changed(uri: string, presentation: Presentation | null): void {
    if (JSON.stringify(presentation) === JSON.stringify(known.get(uri) ?? null)) return;
    // Whoever types has VS Code render anyway; what is told for the first time, also after an answer that came too early, not.
    if (presentation && !known.get(uri)) unseen.add(uri);
    known.set(uri, presentation);
    refresh();
  }

  async function follow(uri: string): Promise<void> {
    followed.add(uri);
    try {
      const presentation = await request<Presentation | null>(methods.presentation, { uri });
      if (followed.has(uri)) changed(uri, presentation);
      else {
        // A preview that takes the place of its editor closes the document while this is under way: it is asked for once more.
        unseen.add(uri);
        refresh();
      }
    } catch (error) {
      followed.delete(uri);
      log.debug(`What a preview shows of ${uri} could not be asked for: ${String(error)}`);
    }
  }

  /** Asks for what a preview would show, so that one that is opened need not be rendered twice. */
  async function foresee(document: TextDocument | undefined): Promise<void> {
    const uri = document?.uri.toString() ?? "";
    if (document?.languageId !== "markdown" || followed.has(uri)) return;
    const presentation = await request<Presentation | null>(methods.presentation, { uri, once: true }).catch(
      () => null
    );
    // What a preview has asked for meanwhile comes in its own way, and is rendered then.
    if (presentation && !followed.has(uri) && !document.isClosed) known.set(uri, presentation);
  }

  function forget(): void {
    known.clear();
    followed.clear();
    void foresee(window.activeTextEditor?.document);
    refresh();
  }

  const switching = window.onDidChangeActiveTextEditor(editor => void foresee(editor?.document));
  // The server tells only of what is open. A preview that takes the place of its editor closes the document and opens it again.
  const closing = workspace.onDidCloseTextDocument(({ uri }) => {
    if (closed !== undefined && !followed.has(closed)) known.delete(closed);
    closed = uri.toString();
    followed.delete(closed);
  });
  const enabling = workspace.onDidChangeConfiguration(event => {
    if (event.affectsConfiguration("gonogo.enable")) forget();
  });

  return {
    changed,
    extendMarkdownIt(reader) {
      const { renderer } = reader;
      const render = renderer.render;
      renderer.render = function (tokens, options, environment) {
        const uri = addressIn(environment);
        if (uri === null) return render.call(this, tokens, options, environment);
        if (!followed.has(uri)) {
          loadedAt = Date.now() + loading;
          void follow(uri);
        }
        unseen.delete(uri);
        const presentation = known.get(uri);
        return render.call(this, presentation ? decorated(tokens, presentation) : tokens, options, environment);
      };
      return reader;
    },
    forget,
    dispose() {
      clearTimeout(refreshing);
      for (const each of [switching, closing, enabling]) each.dispose();
    }
  };
}

/** The document that is rendered; `null` for a mere text, such as that of a chat or a release note. */
function addressIn(environment: unknown): string | null {
  const document = (environment as { readonly currentDocument?: Uri } | undefined)?.currentDocument;
  return document ? document.toString() : null;
}
