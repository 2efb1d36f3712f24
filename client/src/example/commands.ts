/** First contact: the example documents, and what the walkthrough does with them. */
import {
  commands,
  type Diagnostic,
  type Disposable,
  type Position,
  Range,
  type Tab,
  TabInputText,
  type TextDocument,
  Uri,
  ViewColumn,
  window,
  workspace
} from "vscode";
import type { Attempt } from "../attempt.ts";
import { draftExample } from "../draft-postmortem.ts";
import { l10n } from "../l10n.ts";
import { inform } from "../notices.ts";
import type { Session } from "../session.ts";
import { type Example, exampleFiles } from "./files.ts";
import { awaitFindings } from "./findings.ts";

/** Registers the commands; disposing of the result takes them back. */
export function registerExampleCommands(
  example: Example,
  { request, attempt }: { readonly request: Session["request"]; readonly attempt: Attempt }
): Disposable[] {
  const file = (name: keyof typeof exampleFiles): Uri => Uri.joinPath(example.home, exampleFiles[name]);
  /** Where it is open already, so that the walkthrough stays beside it; the cursor at `position`, if any. */
  const showChecklist = async (position?: Position): Promise<TextDocument> => {
    const document = await workspace.openTextDocument(file("checklist"));
    await window.showTextDocument(document, {
      preview: false,
      viewColumn: columnFor(document.uri),
      ...(position ? { selection: new Range(position, position) } : {})
    });
    return document;
  };

  const openWorkspace = async (): Promise<void> => {
    await example.prepare();
    if ((await example.isChanged()) && !(await askAboutChanges(example))) return;
    const isHere = workspace.workspaceFolders?.some(({ uri }) => uri.toString() === example.home.toString());
    // What a browser keeps for an extension is no folder that another window could open.
    if (isHere || example.home.scheme === "vscode-userdata") await showChecklist();
    else await commands.executeCommand("vscode.openFolder", example.home, { forceNewWindow: true });
  };

  /** Puts the cursor on a finding, and does with it what a person would do next. */
  const goToFinding = async (next: () => Thenable<unknown>): Promise<void> => {
    const document = await showChecklist();
    const finding = easiest(await awaitFindings(document.uri));
    if (!finding) {
      const again = l10n.t("Start Over");
      const message = l10n.t("Nothing is found in the example any more. Start over with a fresh copy of it?");
      if ((await inform(message, again)) === again) await example.startOver();
      return;
    }
    // Shown again and not moved: what a command shows at the cursor would go away with the scrolling.
    await showChecklist(finding.range.start);
    await next();
  };

  /** What a step of the walkthrough names; without a name, the checklist is shown. */
  const steps: Readonly<Record<string, () => Promise<unknown>>> = {
    finding: () => goToFinding(() => commands.executeCommand("editor.action.showHover")),
    fix: () => goToFinding(() => commands.executeCommand("editor.action.quickFix")),
    postmortem: () => draftExample(file("chat"), Uri.joinPath(example.home, "postmortems"), request)
  };
  return [
    commands.registerCommand("gonogo.openExampleWorkspace", () =>
      attempt(() => l10n.t("Open Example Workspace"), openWorkspace)
    ),
    commands.registerCommand("gonogo.openExample", (step: unknown) =>
      attempt(
        () => l10n.t("Open Example"),
        async () => {
          await example.prepare();
          await (steps[String(step)] ?? showChecklist)();
        }
      )
    )
  ];
}

/** Where a document is open already, else the active column, or the one beside the walkthrough if there is one. */
function columnFor(document: Uri): ViewColumn {
  const groups = window.tabGroups.all;
  const shows = ({ input }: Tab): boolean => input instanceof TabInputText && `${input.uri}` === `${document}`;
  // Of pages such as the walkthrough VS Code tells no more than that they are there.
  const free = groups.filter(({ activeTab }) => activeTab === undefined || activeTab.input !== undefined);
  const column = groups.find(({ tabs }) => tabs.some(shows)) ?? free.find(({ isActive }) => isActive) ?? free[0];
  return column?.viewColumn ?? ViewColumn.Active;
}

/** Whether to go on; the copy is made anew where the person wants that. */
async function askAboutChanges(example: Example): Promise<boolean> {
  const keep = { label: l10n.t("Open As It Is") };
  const renew = {
    label: l10n.t("Start Over"),
    detail: l10n.t("What you changed in it is lost; what you added stays.")
  };
  const choice = await window.showQuickPick([keep, renew], {
    title: l10n.t("Open Example Workspace"),
    placeHolder: l10n.t("The example workspace is not as it came any more.")
  });
  if (choice === renew) await example.startOver();
  return choice !== undefined;
}

/** A status is a word; the fix of anything else wants thinking. */
function easiest(findings: readonly Diagnostic[]): Diagnostic | undefined {
  const ruleOf = ({ code }: Diagnostic): unknown => (typeof code === "object" ? code.value : code);
  return findings.find(finding => ruleOf(finding) === "unfilled-status") ?? findings[0];
}
