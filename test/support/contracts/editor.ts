/**
 * What other extensions, keys and editors may use: what `activate` of our extension returns, the context keys that it sets, and
 * what a client hands over when it starts the server.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { optionsOf } from "../../../server/src/client-options.ts";

const root = join(import.meta.dirname, "../../..");
const read = (file: string) => readFileSync(join(root, file), "utf8");

/** `withoutComments`: takes the comments out of a source. */
export function editorContract(withoutComments: (source: string) => string): string {
  const shapes = [
    shape("client/src/extension.ts", "Api"),
    shape("client/src/views/node.ts", "ViewNode"),
    shape("server/src/protocol.ts", "DocumentState")
  ];
  return [
    ...shapes.map(withoutComments),
    ...sorted(contextKeys().map(key => `context key ${key}`)),
    ...sorted(initializationOptions().map(name => `initialization option ${name}`)),
    ""
  ].join("\n");
}

/** An interface as it is written. */
function shape(file: string, name: string): string {
  const [found] = new RegExp(`^export interface ${name} \\{\\n[\\s\\S]*?^\\}`, "m").exec(read(file)) ?? [];
  if (!found) throw new Error(`${file} has no interface ${name}`);
  return found;
}

/** Those that the extension sets, as they are written there, and those that its manifest asks. */
function contextKeys(): string[] {
  const sources = readdirSync(join(root, "client/src"), { recursive: true, encoding: "utf8" }).filter(name =>
    name.endsWith(".ts")
  );
  const set = sources.flatMap(name => {
    const text = read(`client/src/${name}`);
    return [...text.matchAll(/"setContext",\s*([^,]+),/g)].map(([, key = ""]) => {
      const [, value = key] = new RegExp(`const ${key.replace(/\W/g, "\\$&")} = (".*?");`).exec(text) ?? [];
      return `set ${value.slice(1, -1)}`;
    });
  });
  const asked = [...read("package.json").matchAll(/"(?:when|enablement)": "([^"]*)"|"onContext:([\w.]+)"/g)].flatMap(
    ([, clause = "", key = ""]) => [...`${clause} ${key}`.matchAll(/\bgonogo\.\w+/g)].map(([name]) => `asked ${name}`)
  );
  return [...set, ...asked];
}

/** The names that the server reads. */
function initializationOptions(): string[] {
  const names: string[] = [];
  const watched = new Proxy({}, { get: (_, name) => void names.push(String(name)) });
  optionsOf({ processId: null, rootUri: null, capabilities: {}, initializationOptions: watched });
  const elsewhere = [...read("server/src/server.ts").matchAll(/\binitializationOptions\??\.(\w+)/g)];
  return [...names, ...elsewhere.map(([, name = ""]) => name)];
}

function sorted(all: readonly string[]): string[] {
  return [...new Set(all)].sort();
}
