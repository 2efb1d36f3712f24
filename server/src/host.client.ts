/** A host whose files are read by the client: in VS Code, wherever they lie. */
import type { Connection } from "vscode-languageserver";
import { formatLocalDay } from "./document/days.ts";
import type { Entry, Host } from "./host.ts";
import { type CommitAuthor, methods } from "./protocol.ts";
import { messageOf } from "./text/message-of.ts";

export function clientHost(connection: Connection): Host {
  const log = logOf(connection);
  const ask = async <Answer>(method: string, params: object, otherwise: Answer): Promise<Answer> => {
    try {
      return await connection.sendRequest<Answer>(method, params);
    } catch (error) {
      log.warn(`The editor did not answer ${method}: ${messageOf(error)}`);
      return otherwise;
    }
  };
  return {
    today: () => formatLocalDay(new Date()),
    timeZone: () => new Intl.DateTimeFormat().resolvedOptions().timeZone,
    sees: "workspace",
    stat: uri => ask<Entry | null>(methods.stat, { uri }, null),
    readFile: uri => ask<string | null>(methods.readFile, { uri }, null),
    listFiles: (folder, extensions, limit) =>
      ask<readonly string[]>(methods.listFiles, { folder, extensions, limit }, []),
    authors: uri => ask<readonly CommitAuthor[]>(methods.authors, { uri }, []),
    log
  };
}

/** A log that writes to the client's output channel, for as long as there is a client. */
export function logOf(connection: Connection): Host["log"] {
  const write = (level: "info" | "warn" | "error", message: string): void => {
    try {
      connection.console[level](message);
    } catch {
      // The connection is closed, and with it the channel.
    }
  };
  return {
    info: message => write("info", message),
    warn: message => write("warn", message),
    error: message => write("error", message)
  };
}
