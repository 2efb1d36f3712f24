/** What a client says of itself when it starts the server. */
import type { ClientCapabilities, InitializeParams } from "vscode-languageserver";
import type { InitializationOptions } from "./protocol.ts";

/** What the client can do, as far as it matters here. */
export interface Client {
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly showsRelated: boolean;
  readonly answersConfiguration: boolean;
  /** All that it said of itself. */
  readonly capabilities: ClientCapabilities;
  /** Our own extension: it reads files for us and shows the state of each document. */
  readonly isExtension: boolean;
}

export function optionsOf(params: InitializeParams): InitializationOptions {
  const { files, virtual, messages } = (params.initializationOptions ?? {}) as Readonly<Record<string, unknown>>;
  return {
    files: files === "client" ? "client" : "server",
    virtual: virtual === true,
    ...(isTable(messages) ? { messages } : {})
  };
}

function isTable(value: unknown): value is Readonly<Record<string, string>> {
  return (
    typeof value === "object" && value !== null && Object.values(value).every(message => typeof message === "string")
  );
}

export function clientOf({ capabilities }: InitializeParams, { files }: InitializationOptions): Client {
  return {
    pullsDiagnostics: capabilities.textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: capabilities.workspace?.diagnostics?.refreshSupport === true,
    showsRelated:
      capabilities.textDocument?.diagnostic?.relatedInformation === true ||
      capabilities.textDocument?.publishDiagnostics?.relatedInformation === true,
    answersConfiguration: capabilities.workspace?.configuration === true,
    capabilities,
    isExtension: files === "client"
  };
}
