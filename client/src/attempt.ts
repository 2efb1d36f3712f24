/** Does what a command asks for; where that fails, the person hears why and what to do. */
import { type LogOutputChannel, window } from "vscode";
import type { Session } from "./session.ts";

/** `what`: the command, as the person knows it. Never rejects. */
export type Attempt = (what: string, action: () => Promise<void>) => Promise<void>;

export function attempting(session: Session, log: LogOutputChannel): Attempt {
  const showFailure = async (what: string, error: unknown): Promise<void> => {
    const reason = error instanceof Error ? error.message : String(error);
    log.error(`${what}: ${reason}`);
    const choice = await window.showErrorMessage(`${what}: ${reason}`, "Show Log", "Restart Server");
    if (choice === "Show Log") log.show();
    if (choice === "Restart Server") await session.restart();
  };
  return async (what, action) => {
    try {
      await action();
    } catch (error) {
      // Not awaited: the command has ended when the person sees why.
      void showFailure(`${what} did not work`, error);
    }
  };
}
