/**
 * Rule pages: what, why, how to satisfy, options, examples. The examples are the rule's tests: a fence with the language
 * `markdown` (`text` for a chat) whose marks ⟦…⟧ show where the rule speaks. Words behind the language set the scene:
 * `today=YYYY-MM-DD`, `path=…`, and `severity=…` for all marks. Fences above it with `file=…` are other files of the
 * same folder tree; one named `gonogo.json` is the configuration. Fences may have more than three marks, so that an
 * example can hold code.
 */

/** A text whose marks ⟦…⟧ show where something is expected. */
export interface MarkedText {
  /** Without marks. */
  readonly text: string;
  /** Offsets (0-based, UTF-16) in `text`, in order; none inside another. */
  readonly marks: readonly { readonly start: number; readonly end: number }[];
}

export interface PageExample extends MarkedText {
  readonly title: string;
  /** The texts of the other files, by their paths. */
  readonly files: ReadonlyMap<string, string>;
  readonly today: string;
  readonly path: string;
  readonly severity: string | null;
}

export interface RulePage {
  readonly id: string;
  readonly summary: string;
  /** The names of the sections, in order. */
  readonly sections: readonly string[];
  readonly examples: readonly PageExample[];
}

/** A heading of depth 3, or a fence. */
const piece = /^### (?<title>.+)$|^(?<marks>`{3,})\w+(?<scene>[^\n]*)\n(?<body>[\s\S]*?)\n?^\k<marks>$/gm;

/** Reads a page; throws if it has no title or no summary. */
export function readPage(text: string): RulePage {
  const head = /^# (\S+)\n\n(.+)\n/.exec(text);
  if (!head) throw new Error("A rule page begins with its id as title and its summary.");
  return {
    id: head[1] as string,
    summary: head[2] as string,
    sections: [...text.replace(piece, "").matchAll(/^## (.+)$/gm)].map(match => match[1] as string),
    examples: partsOf(text).flatMap(({ title, fences }) => readExample(title, fences) ?? [])
  };
}

interface Fence {
  /** The words behind the language. */
  readonly scene: string;
  readonly body: string;
}

/** What stands below each heading of depth 3, fences only. */
function partsOf(text: string): { readonly title: string; readonly fences: readonly Fence[] }[] {
  const parts: { title: string; fences: Fence[] }[] = [];
  for (const { groups: { title, scene = "", body = "" } = {} } of text.matchAll(piece)) {
    if (title !== undefined) parts.push({ title, fences: [] });
    else parts.at(-1)?.fences.push({ scene, body });
  }
  return parts;
}

function readExample(title: string, fences: readonly Fence[]): PageExample | null {
  const settingOf = (scene: string, name: string): string | undefined =>
    new RegExp(`(?:^|\\s)${name}=(\\S+)`).exec(scene)?.[1];
  const files = fences.flatMap(({ scene, body }) => {
    const file = settingOf(scene, "file");
    return file === undefined ? [] : [[file, `${body}\n`] as const];
  });
  const own = fences.find(({ scene }) => settingOf(scene, "file") === undefined);
  if (!own) return null;
  const setting = (name: string): string | undefined => settingOf(own.scene, name);
  return {
    title,
    files: new Map(files),
    ...readMarks(`${own.body}\n`),
    today: setting("today") ?? "2026-03-20",
    path: setting("path") ?? "docs/document.md",
    severity: setting("severity") ?? null
  };
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
