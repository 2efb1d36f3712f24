/** Does what a command asks for; where that fails, the person hears why and what to do. */
import type { LogOutputChannel } from "vscode";
import { inEnglish, l10n } from "./l10n.ts";
import { fail } from "./notices.ts";
import type { Session } from "./session.ts";

/** `what`: says the command, as the person knows it. Never rejects. */
export type Attempt = (what: () => string, action: () => Promise<void>) => Promise<void>;

export function attempting(session: Session, log: LogOutputChannel): Attempt {
  const showFailure = async (what: () => string, error: unknown): Promise<void> => {
    const reason = error instanceof Error ? error.message : String(error);
    log.error(`${inEnglish(what)} did not work: ${reason}`);
    const [showLog, restart] = [l10n.t("Show Log"), l10n.t("Restart Server")];
    const choice = await fail(l10n.t("{0} did not work: {1}", what(), reason), showLog, restart);
    if (choice === showLog) log.show();
    if (choice === restart) await session.restart();
  };
  return async (what, action) => {
    try {
      await action();
    } catch (error) {
      // Not awaited: the command has ended when the person sees why.
      void showFailure(what, error);
    }
  };
}
