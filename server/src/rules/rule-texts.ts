/** The texts of rule pages, loaded when somebody asks: they are many and long. */
import { pageHead } from "./describe.ts";
import { catalogue } from "./index.ts";

/** What a page says, but for its examples. */
export interface RuleText {
  readonly id: string;
  readonly summary: string;
  /** By their names, in the order of the page. */
  readonly sections: ReadonlyMap<string, string>;
}

/** `null` for a rule that there is not. */
export async function pageOf(id: string): Promise<RuleText | null> {
  const rule = catalogue.find(each => each.id === id);
  if (!rule) return null;
  const { texts } = await import("./page-texts.generated.ts");
  const [, ...parts] = (texts[id] ?? "").split(/^## (.+)\n+/m);
  const sections = new Map<string, string>();
  for (let index = 0; index < parts.length; index += 2)
    sections.set(parts[index] ?? "", (parts[index + 1] ?? "").trim());
  return { id, summary: rule.summary, sections };
}

/** The whole page, its examples among them, as `gonogo rules` shows it; empty for a rule that there is not. */
export async function wholePage(id: string): Promise<string> {
  const rule = catalogue.find(each => each.id === id);
  if (!rule) return "";
  const [{ texts }, { examples }] = await Promise.all([
    import("./page-texts.generated.ts"),
    import("./page-examples.generated.ts")
  ]);
  return `${pageHead(rule)}${texts[id] ?? ""}${examples[id] ?? ""}`;
}
