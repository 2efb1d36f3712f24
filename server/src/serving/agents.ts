/** What the tools of VS Code's agent mode are told. */
import type { CancellationToken, Connection } from "vscode-languageserver";
import type { Host } from "../host.ts";
import { type AgentToolParams, type Draft, type DraftPostmortemParams, methods, type Settings } from "../protocol.ts";
import { toolAnswer } from "../report/agents/tool-answers.ts";
import { messageOf } from "../text/message-of.ts";
import { addressFrom, pathOf, pathWithin } from "../workspace/addresses.ts";
import type { OpenWorkspace } from "../workspace/open-workspace.ts";
import type { OpenState } from "./overview.ts";

export interface AgentSurroundings {
  readonly host: () => Host | undefined;
  readonly workspace: () => OpenWorkspace | undefined;
  readonly settings: () => Settings;
  /** The addresses of the workspace folders. */
  readonly folders: () => readonly string[];
  /** The addresses of all operational documents. */
  list(home: OpenWorkspace): Promise<ReadonlySet<string>>;
  /** The open document at an address; `null` for what is not open. */
  openAt(address: string): OpenState | null;
  draft(parameters: DraftPostmortemParams): Promise<Draft>;
  cancelled(): Error;
  refused(message: string): Error;
}

/** Answers until the connection closes. */
export function serveAgents(connection: Connection, surroundings: AgentSurroundings): void {
  const { host, workspace, settings, folders, list, openAt, draft, cancelled, refused } = surroundings;

  connection.onRequest(methods.agentTool, async (parameters: AgentToolParams, token: CancellationToken) => {
    const home = workspace();
    try {
      return await toolAnswer(parameters, {
        async documents() {
          if (!home) return [];
          const all = [...(await list(home))].sort();
          // Others link to documents elsewhere; those are nobody's business here unless somebody has them open.
          const ours = all.filter(uri => openAt(uri) || folders().some(folder => pathWithin(uri, folder) !== null));
          return ours.map(uri => ({ uri, path: home.called(uri), fullPath: pathOf(uri) }));
        },
        async judge(uri) {
          await home?.pause();
          if (token.isCancellationRequested) throw cancelled();
          const { model, by } = (await openAt(uri)?.judge()) ?? (await home?.judgeClosed(uri, settings())) ?? {};
          return model && by ? { model, judgement: by.inEnglish() } : null;
        },
        async read(path) {
          const uri = folders().reduce<string | null>((found, folder) => found ?? addressIn(folder, path), null);
          const text = uri === null ? null : ((await host()?.readFile(uri)) ?? null);
          return uri === null || text === null ? null : { uri, text };
        },
        draft({ uri, text }, title) {
          const [workspaceFolder] = folders();
          return draft({
            ...{ text, title, today: parameters.today, source: uri === null ? null : { uri, line: 0 } },
            ...(workspaceFolder === undefined ? {} : { workspaceFolder })
          });
        }
      });
    } catch (error) {
      if (token.isCancellationRequested) throw cancelled();
      throw refused(messageOf(error));
    }
  });
}

/** The address that a path means, from a folder or from the root; `null` outside of the folder. */
function addressIn(folder: string, path: string): string | null {
  const plain = path.replaceAll("\\", "/");
  const root = pathOf(folder).replace(/\/$/, "");
  const inner = plain.startsWith(`${root}/`) ? plain.slice(root.length + 1) : plain;
  const uri = addressFrom(folder, inner);
  return inner.startsWith("/") || !pathWithin(uri, folder) ? null : uri;
}
