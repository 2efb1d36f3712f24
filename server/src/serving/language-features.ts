/** All language features, group by group. */
import type { ClientCapabilities, Connection, ServerCapabilities } from "vscode-languageserver";
import { answering, type FeatureGroup, type FeatureSurroundings } from "./answering.ts";
import { completion } from "./completion.ts";
import { editing } from "./editing.ts";
import { navigation } from "./navigation.ts";
import { reviewing } from "./reviewing.ts";
import { showing } from "./showing.ts";

const groups: readonly FeatureGroup[] = [editing, completion, showing, navigation, reviewing];

/** What is answered, by what the client can do with it. */
export function featureCapabilities(client: ClientCapabilities): ServerCapabilities {
  return Object.assign({}, ...groups.map(group => group.capabilities(client)));
}

/** Answers until the connection closes. */
export function serveFeatures(
  connection: Connection,
  client: () => ClientCapabilities,
  surroundings: FeatureSurroundings
): void {
  const serving = {
    ...surroundings,
    connection,
    client,
    answer: answering(surroundings),
    obey: answering(surroundings, true)
  };
  for (const group of groups) group.serve(serving);
}
