/** Texts that stand in our sources as people would read them. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { type Program, parse } from "acorn";
import { transformSync } from "esbuild";

export interface Source {
  /** Relative to the folder, with `/`. */
  readonly name: string;
  readonly text: string;
  readonly tree: Program;
}

/** The sources below a folder, but for those that are generated. */
export function sourcesIn(folder: string): readonly Source[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter(name => name.endsWith(".ts") && !name.endsWith(".generated.ts"))
    .map(name => {
      const text = readFileSync(path.join(folder, name), "utf8");
      const { code } = transformSync(text, { loader: "ts", target: "esnext" });
      const tree = parse(code, { ecmaVersion: "latest", sourceType: "module" });
      return { name: name.replaceAll("\\", "/"), text, tree };
    });
}

/** The words of a text in the source: of a template without its values and the icons in front. `""`: it is something else. */
export function plainText(node: unknown): string {
  const { type, value, quasis, consequent, alternate } = node as {
    readonly type: string;
    readonly value?: unknown;
    readonly quasis?: readonly { readonly value: { readonly cooked: string } }[];
    readonly consequent?: unknown;
    readonly alternate?: unknown;
  };
  if (type === "Literal" && typeof value === "string") return value;
  if (type === "TemplateLiteral")
    return (quasis ?? []).map(part => part.value.cooked.replace(/\$\([\w-]+\)/g, "")).join("");
  return type === "ConditionalExpression" ? plainText(consequent) || plainText(alternate) : "";
}
