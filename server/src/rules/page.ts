/**
 * Rule pages: what, why, how to satisfy, options, examples. The examples are the rule's tests: a fence with the language
 * `markdown` (`text` for a chat, `jsonc` for a configuration) whose marks ⟦…⟧ show where the rule speaks. Words behind the language set the scene:
 * `today=YYYY-MM-DD`, `path=…`, `preset=strict`, and `severity=…` for all marks. Fences above it with `file=…` (and `changed=YYYY-MM-DD`)
 * are other files of the same folder tree; one named `gonogo.json` is the configuration. Fences may have more than three marks, so
 * that an example can hold code. `⟨secret:NAME⟩` stands for a credential (`page-secrets.ts`).
 */
import { withSecrets } from "./page-secrets.ts";
import type { Preset } from "./rule.ts";

/** A text whose marks ⟦…⟧ show where something is expected. */
export interface MarkedText {
  /** Without marks. */
  readonly text: string;
  /** Offsets (0-based, UTF-16) in `text`, in order; none inside another. */
  readonly marks: readonly { readonly start: number; readonly end: number }[];
}

export interface PageExample extends MarkedText {
  readonly title: string;
  /** `text` for a chat, `jsonc` for a configuration. */
  readonly language: "markdown" | "text" | "jsonc";
  /** The texts of the other files, by their paths. */
  readonly files: ReadonlyMap<string, string>;
  /** The days of their last changes (`changed=YYYY-MM-DD`), where one is given. */
  readonly changes: ReadonlyMap<string, string>;
  readonly today: string;
  readonly path: string;
  /** `null` for the one in which the rule is on by default. */
  readonly preset: Preset | null;
  readonly severity: string | null;
}

export interface RulePage {
  readonly id: string;
  readonly summary: string;
  /** The sections in order: their names, and what stands in each, without its heading and the white space around it. */
  readonly sections: ReadonlyMap<string, string>;
  readonly examples: readonly PageExample[];
}

/** A fence of an example as it stands on the page. */
export interface PageFence {
  /** The heading of depth 3 above it; `null` for a fence in another section. */
  readonly title: string | null;
  /** Its three or more backticks. */
  readonly marks: string;
  readonly language: string;
  readonly body: string;
  /** What a word behind the language says: `today` of `today=2026-03-20`. */
  setting(name: string): string | undefined;
}

/** A heading of depth 3, or a fence. */
const piece = /^### (?<title>.+)$|^(?<marks>`{3,})(?<language>\w+)(?<scene>[^\n]*)\n(?<body>[\s\S]*?)\n?^\k<marks>$/gm;

/** Reads a page; throws if it has no title or no summary. */
export function readPage(text: string): RulePage {
  const head = /^# (\S+)\n\n(.+)\n/.exec(text);
  if (!head) throw new Error("A rule page begins with its id as title and its summary.");
  const fences: PageFence[] = [];
  rewriteFences(text, fence => {
    fences.push(fence);
    return "";
  });
  const titles = [...new Set(fences.flatMap(({ title }) => title ?? []))];
  return {
    id: head[1] as string,
    summary: head[2] as string,
    sections: sectionsOf(text),
    examples: titles.flatMap(
      title =>
        readExample(
          title,
          fences.filter(fence => fence.title === title)
        ) ?? []
    )
  };
}

/** The page with each fence replaced by what `rewrite` makes of it. */
export function rewriteFences(page: string, rewrite: (fence: PageFence) => string): string {
  let current: string | null = null;
  return page.replace(piece, (...match) => {
    const { title, marks, language, scene = "", body = "" } = match.at(-1) as Record<string, string | undefined>;
    if (title !== undefined) current = title;
    if (marks === undefined || language === undefined) return match[0];
    const setting = (name: string): string | undefined => new RegExp(`(?:^|\\s)${name}=(\\S+)`).exec(scene)?.[1];
    return rewrite({ title: current, marks, language, body, setting });
  });
}

function sectionsOf(page: string): Map<string, string> {
  const parts = page.replace(piece, whole => (whole.startsWith("#") ? whole : "")).split(/^## (.+)$/m);
  return new Map(
    parts.slice(1).flatMap((name, index, all) => (index % 2 === 0 ? [[name, (all[index + 1] as string).trim()]] : []))
  );
}

function readExample(title: string, fences: readonly PageFence[]): PageExample | null {
  const own = fences.find(fence => fence.setting("file") === undefined);
  if (!own) return null;
  const language = own.language === "text" || own.language === "jsonc" ? own.language : "markdown";
  return {
    title,
    language,
    files: new Map(
      fences.flatMap(fence => {
        const file = fence.setting("file");
        return file === undefined ? [] : [[file, withSecrets(`${fence.body}\n`)] as const];
      })
    ),
    changes: new Map(
      fences.flatMap(fence => {
        const [file, changed] = [fence.setting("file"), fence.setting("changed")];
        return file === undefined || changed === undefined ? [] : [[file, changed] as const];
      })
    ),
    ...readMarks(withSecrets(`${own.body}\n`)),
    today: own.setting("today") ?? "2026-03-20",
    path: own.setting("path") ?? usualPaths[language],
    preset: presetOf(own.setting("preset")),
    severity: own.setting("severity") ?? null
  };
}

const usualPaths: Readonly<Record<PageExample["language"], string>> = {
  markdown: "docs/document.md",
  text: "docs/chat.txt",
  jsonc: "gonogo.json"
};

function presetOf(word: string | undefined): Preset | null {
  if (word === undefined || word === "recommended" || word === "strict") return word ?? null;
  throw new Error(`There is no preset '${word}'.`);
}

/** Takes the marks out of a text; throws where they do not come in pairs. */
export function readMarks(marked: string): MarkedText {
  const marks: { start: number; end: number }[] = [];
  let text = "";
  let start: number | null = null;
  for (const part of marked.split(/([⟦⟧])/)) {
    if (part !== "⟦" && part !== "⟧") {
      text += part;
    } else if ((part === "⟦") !== (start === null)) {
      throw new Error(`This mark has no partner: ${text.slice(-40)}${part}`);
    } else if (start === null) {
      start = text.length;
    } else {
      marks.push({ start, end: text.length });
      start = null;
    }
  }
  if (start !== null) throw new Error(`This mark has no partner: ⟦${text.slice(start, start + 40)}`);
  return { text, marks };
}
