import { type CopyingTrouble, copyingTrouble } from "../../document/runbook/command-copying.ts";
import { t } from "../../text/translate.ts";
import { rule } from "../rule.ts";

export const codeLanguage = rule({
  id: "code-language",
  kinds: ["runbook"],
  severity: "hint",
  preset: "strict",
  judges: "structure",
  fill: false,
  fixable: true,
  summary: "Blocks of commands name their language and can be copied as they are.",
  *check({ commandBlocks }) {
    for (const trouble of [...commandBlocks.values()].flatMap(block => copyingTrouble(block) ?? [])) {
      const { block, edits, isCertain } = trouble;
      const { block: text, start } = block.code.content.span;
      const fence = /^[^\r\n]*/.exec(text.source.slice(start, start + 200))?.[0].trimEnd().length ?? 3;
      yield {
        message: messageOf(trouble),
        span: { block: text, start, end: start + fence },
        fixes: edits.length > 0 ? [{ title: titleOf(trouble), edits, automatic: isCertain }] : []
      };
    }
  }
});

function messageOf({ block, lacksLanguage, hasPrompts, language }: CopyingTrouble): string {
  if (!hasPrompts)
    return t`These commands name no language: write \`\`\`${language}, so that they are coloured and can be run.`;
  if (block.hasOutput)
    return t`Prompts and output stand between the commands: call it console, or take the output out.`;
  return lacksLanguage
    ? t`These commands name no language and carry prompts: write ${language}, so that they can be copied.`
    : t`The prompts break copying: leave them out.`;
}

function titleOf({ lacksLanguage, hasPrompts, block, language }: CopyingTrouble): string {
  const removes = hasPrompts && !block.hasOutput;
  if (lacksLanguage)
    return removes ? t`Add the language ${language} and remove the prompts` : t`Add the language ${language}`;
  return removes ? t`Remove the prompts` : t`Call it ${language}`;
}
