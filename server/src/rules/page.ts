/**
 * Rule pages: what, why, how to satisfy, options, examples. The examples are the rule's tests: a fence with the language
 * `markdown` whose marks ⟦…⟧ show where the rule speaks. Words behind the language set the scene: `today=YYYY-MM-DD`,
 * `path=…`, and `severity=…` for all marks.
 */

export interface PageExample {
  readonly title: string;
  /** Without marks. */
  readonly text: string;
  /** Offsets (0-based, UTF-16) in `text`. */
  readonly marks: readonly { readonly start: number; readonly end: number }[];
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
  const marks: { start: number; end: number }[] = [];
  let text = "";
  for (const part of body.split(/([⟦⟧])/)) {
    if (part === "⟦") marks.push({ start: text.length, end: -1 });
    else if (part === "⟧") {
      const last = marks.at(-1);
      if (!last || last.end >= 0) throw new Error(`A mark ends that did not begin: ${title}`);
      marks[marks.length - 1] = { ...last, end: text.length };
    } else text += part;
  }
  return {
    title,
    text: `${text}\n`,
    marks,
    today: setting("today") ?? "2026-03-20",
    path: setting("path") ?? "docs/document.md",
    severity: setting("severity") ?? null
  };
}
