/** A host whose files are read by the client: in VS Code, wherever they lie. */
import type { Connection } from "vscode-languageserver";
import { formatLocalDay } from "./document/days.ts";
import type { Host } from "./host.ts";
import { methods } from "./protocol.ts";

export function clientHost(connection: Connection): Host {
  const log = logOf(connection);
  const ask = async <Answer>(method: string, params: object, otherwise: Answer): Promise<Answer> => {
    try {
      return await connection.sendRequest<Answer>(method, params);
    } catch (error) {
      log.warn(`The editor did not answer ${method}: ${error instanceof Error ? error.message : String(error)}`);
      return otherwise;
    }
  };
  return {
    today: () => formatLocalDay(new Date()),
    readFile: uri => ask<string | null>(methods.readFile, { uri }, null),
    listFiles: (folder, extensions, limit) =>
      ask<readonly string[]>(methods.listFiles, { folder, extensions, limit }, []),
    log
  };
}

/** A log that writes to the client's output channel. */
export function logOf(connection: Connection): Host["log"] {
  return {
    info: message => connection.console.info(message),
    warn: message => connection.console.warn(message),
    error: message => connection.console.error(message)
  };
}
