/**
 * Holds a client to the order of the protocol: nothing comes before `initialize`, which comes once, and nothing but `exit`
 * after `shutdown`. The library leaves that to the server. A request out of order is refused, a notification is dropped.
 */
import { type Connection, ErrorCodes, type MessageStrategy, ResponseError } from "vscode-languageserver/node";

/** What a request out of order is called, so that its handler can refuse it. */
const refusals = {
  "gonogo/early": [ErrorCodes.ServerNotInitialized, "The server is not initialized."],
  "gonogo/again": [ErrorCodes.InvalidRequest, "The server is initialized already."],
  "gonogo/late": [ErrorCodes.InvalidRequest, "The server has been shut down."]
} as const satisfies Readonly<Record<string, readonly [number, string]>>;

/** Looks at each message before the connection does. */
export function messageOrder(): MessageStrategy {
  let state: "new" | "running" | "shut down" = "new";
  return {
    handleMessage(message, next) {
      const { method, id } = message as { readonly method?: unknown; readonly id?: unknown };
      // Answers to our own requests have no method.
      if (method === undefined || method === "exit") return next(message);
      const refusal = refusalOf(method);
      if (refusal !== null)
        return id === undefined ? undefined : next({ ...message, method: refusal } as typeof message);
      if (method === "initialize") state = "running";
      if (method === "shutdown") state = "shut down";
      return next(message);
    }
  };

  function refusalOf(method: unknown): keyof typeof refusals | null {
    if (state === "new") return method === "initialize" ? null : "gonogo/early";
    if (state === "shut down") return "gonogo/late";
    return method === "initialize" ? "gonogo/again" : null;
  }
}

/** Answers what {@link messageOrder} has refused. */
export function refuseDisorder(connection: Connection): void {
  for (const [name, [code, message]] of Object.entries(refusals))
    connection.onRequest(name, () => new ResponseError(code, message));
}
