/** The effective configuration of a document, in a tab of its own that nobody can edit. */
import { type Disposable, EventEmitter, languages, Uri, window, workspace } from "vscode";
import { methods } from "../../server/src/protocol.ts";
import { l10n } from "./l10n.ts";
import { inform } from "./notices.ts";
import type { Request } from "./scaffold.ts";

const scheme = "gonogo-configuration";

/** Shows what is configured, and follows it. */
export interface ConfigurationView extends Disposable {
  /**
   * Opens a tab for the document in the active editor; without one, the person is told what to do.
   *
   * @throws {Error} when the server does not answer
   */
  show(): Promise<void>;
  /** Configurations have changed: what is shown may be another. */
  update(): void;
}

export function createConfigurationView(request: Request): ConfigurationView {
  const changes = new EventEmitter<Uri>();
  const provider = workspace.registerTextDocumentContentProvider(scheme, {
    onDidChange: changes.event,
    provideTextDocumentContent: view => request<string>(methods.explainConfiguration, { uri: view.query })
  });
  return {
    async show() {
      const active = window.activeTextEditor?.document.uri;
      if (!active) {
        void inform(l10n.t("Open a document to see what is configured for it."));
        return;
      }
      const view = viewOf(active);
      changes.fire(view);
      const document = await workspace.openTextDocument(view);
      await languages.setTextDocumentLanguage(document, "jsonc");
      await window.showTextDocument(document, { preview: true });
    },
    update() {
      for (const { uri } of workspace.textDocuments) if (uri.scheme === scheme) changes.fire(uri);
    },
    dispose() {
      provider.dispose();
      changes.dispose();
    }
  };
}

/** The tab for a document, named after it; the tab's own for the tab. */
function viewOf(document: Uri): Uri {
  if (document.scheme === scheme) return document;
  const name = document.path.slice(document.path.lastIndexOf("/") + 1);
  return Uri.from({ scheme, path: `/${l10n.t("Configuration of {0}", name)}.jsonc`, query: document.toString() });
}
