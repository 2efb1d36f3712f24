/**
 * Rule pages: what, why, how to satisfy, options, examples. The examples are the rule's tests: a fence with the language
 * `markdown` whose marks ⟦…⟧ show where the rule speaks. Words behind the language set the scene: `today=YYYY-MM-DD`,
 * `path=…`, and `severity=…` for all marks.
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

const example = /^### (.+)\n+```markdown([^\n]*)\n([\s\S]*?)\n?```$/gm;

/** Reads a page; throws if it has no title or no summary. */
export function readPage(text: string): RulePage {
  const head = /^# (\S+)\n\n(.+)\n/.exec(text);
  if (!head) throw new Error("A rule page begins with its id as title and its summary.");
  return {
    id: head[1] as string,
    summary: head[2] as string,
    sections: [...text.replace(/^```[\s\S]*?^```$/gm, "").matchAll(/^## (.+)$/gm)].map(match => match[1] as string),
    examples: [...text.matchAll(example)].map(([, title = "", scene = "", body = ""]) =>
      readExample(title, scene, body)
    )
  };
}

function readExample(title: string, scene: string, body: string): PageExample {
  const setting = (name: string): string | undefined => new RegExp(`(?:^|\\s)${name}=(\\S+)`).exec(scene)?.[1];
  return {
    title,
    ...readMarks(`${body}\n`),
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
