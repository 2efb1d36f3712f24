import assert from "node:assert/strict";
import { type CompletionItem, type CompletionList, commands, Position, type Uri, workspace } from "vscode";
import { closeAll } from "./editor.ts";

/** What the editor offers at the end of a text: the prefixes of snippets among it. */
async function offered(language: string, content: string): Promise<string[]> {
  const { uri, lineCount } = await workspace.openTextDocument({ language, content });
  const items = await completions(uri, new Position(lineCount - 1, content.split("\n").at(-1)?.length ?? 0));
  return items.map(({ label }) => (typeof label === "string" ? label : label.label));
}

async function completions(uri: Uri, position: Position): Promise<readonly CompletionItem[]> {
  const list = await commands.executeCommand<CompletionList>("vscode.executeCompletionItemProvider", uri, position);
  return list.items;
}

describe("snippets", () => {
  afterEach(closeAll);

  it("are offered in a Markdown file, for whole documents, sections and rows", async () => {
    const labels = await offered("markdown", "# Words\n\ngonogo");
    const ours = labels.filter(label => label.startsWith("gonogo-"));
    assert.ok(ours.length > 40, `${ours.length}: ${ours.join(", ")}`);
  });

  it("are not offered in other files", async () => {
    const labels = await offered("plaintext", "gonogo");
    assert.deepEqual(
      labels.filter(label => label.startsWith("gonogo-")),
      []
    );
  });
});
