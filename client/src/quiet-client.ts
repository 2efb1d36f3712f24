/** Keeps the client library from acting and speaking on its own when the server fails. */
import { type BaseLanguageClient, CloseAction, ErrorAction, type LanguageClientOptions } from "vscode-languageclient";
import { l10n } from "./l10n.ts";

/**
 * Options by which the library leaves it to the session what happens after the server is lost: its own way back starts
 * a client that is still ending, and it tells the person in words of its own.
 *
 * @param lost called with the reason, once per loss
 */
export function closing(lost: (reason: string) => void): LanguageClientOptions {
  return {
    initializationFailedHandler: () => false,
    errorHandler: {
      error: (error, _message, count) => {
        if (count === undefined || count <= 3) return { action: ErrorAction.Continue, handled: true };
        lost(error.message);
        return { action: ErrorAction.Shutdown, handled: true };
      },
      closed: () => {
        lost(l10n.t("it ended unexpectedly"));
        return { action: CloseAction.DoNotRestart, handled: true };
      }
    }
  };
}

/** The person gets one message with a way on, from the session; the library's go to the log. */
export function silenceNotifications(client: BaseLanguageClient): void {
  const error = client.error.bind(client);
  client.error = (message, data) => error(message, data, false);
}
