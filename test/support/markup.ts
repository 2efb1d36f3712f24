/** Whether a text is well-formed XML, and what stands in it: strict enough to find a text that was not escaped. */
import assert from "node:assert/strict";

/** The elements of a well-formed text, in document order, with their attributes and the text inside. Fails for any other. */
export interface WrittenElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly text: string;
}

const token = /<(\/)?([a-z][a-z\d-]*)((?: [\w:-]+="[^"<]*")*)(\/)?>|([^<>]+)/gy;

export function elementsOf(markup: string): WrittenElement[] {
  const elements: { name: string; attributes: ReadonlyMap<string, string>; text: string }[] = [];
  const open: (typeof elements)[number][] = [];
  token.lastIndex = 0;
  let end = 0;
  for (let match = token.exec(markup); match; match = token.exec(markup)) {
    end = token.lastIndex;
    const [, closes, name, attributes = "", isEmpty, text] = match;
    if (text !== undefined) {
      assert.doesNotMatch(text, /&(?!(?:amp|lt|gt|quot|#39);)/, "a bare ampersand");
      for (const each of open) each.text += plain(text);
    } else if (closes) assert.equal(open.pop()?.name, name, `</${name}>`);
    else {
      const read = [...attributes.matchAll(/([\w:-]+)="([^"]*)"/g)].map(
        ([, key = "", value = ""]) => [key, plain(value)] as const
      );
      const element = { name: name ?? "", attributes: new Map(read), text: "" };
      elements.push(element);
      if (!isEmpty) open.push(element);
    }
  }
  assert.equal(markup.slice(end).trim(), "", "no markup from here on");
  assert.deepEqual(
    open.map(each => each.name),
    [],
    "elements that are not closed"
  );
  return elements;
}

function plain(text: string): string {
  const signs: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', "#39": "'", amp: "&" };
  return text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => signs[name] ?? "");
}
