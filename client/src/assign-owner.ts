/** The owner of what stands under the cursor, chosen from whom the document and the person know. */
import { type QuickPickItem, window } from "vscode";
import { methods, type OwnerChoice } from "../../server/src/protocol.ts";
import { editDocument, placeOf } from "./document-command.ts";
import { l10n } from "./l10n.ts";
import type { Session } from "./session.ts";

/** Asks for the owner, then writes it. Whoever is not on the list can be typed. */
export async function assignOwner(request: Session["request"], editor = window.activeTextEditor): Promise<void> {
  if (!editor) return;
  const nothing = (): string => l10n.t("Nothing on this line has an owner.");
  const choice = await request<OwnerChoice | null>(methods.owners, placeOf(editor));
  if (!choice) {
    void window.setStatusBarMessage(nothing(), 4000);
    return;
  }
  const owner = await pick(choice);
  if (owner === undefined || owner === choice.current) return;
  await editDocument({ method: methods.assignOwner, nothing, parameters: () => ({ owner }) }, request, editor);
}

function pick({ subject, current, candidates }: OwnerChoice): Promise<string | undefined> {
  const picker = window.createQuickPick();
  const known: readonly QuickPickItem[] = candidates.map(({ name, detail }) => ({
    label: name,
    description: [...(name === current ? [l10n.t("owns it now")] : []), detail ?? ""].filter(Boolean).join(" · ")
  }));
  picker.title = subject === "" ? l10n.t("Assign Owner") : l10n.t("Assign Owner: {0}", subject);
  picker.placeholder = l10n.t("A person, a role or a team");
  picker.items = known;
  picker.onDidChangeValue(value => {
    const typed = value.trim();
    const isKnown = candidates.some(({ name }) => name.toLowerCase() === typed.toLowerCase());
    picker.items = typed === "" || isKnown ? known : [...known, { label: typed, description: l10n.t("as typed") }];
    // Who is known counts more than half of their name: it is taken as typed only where somebody chooses that.
    const meant = known.find(({ label }) => typed !== "" && label.toLowerCase().includes(typed.toLowerCase()));
    if (meant) picker.activeItems = [meant];
  });
  return new Promise(resolve => {
    picker.onDidAccept(() => {
      resolve(picker.selectedItems[0]?.label);
      picker.hide();
    });
    picker.onDidHide(() => {
      resolve(undefined);
      picker.dispose();
    });
    picker.show();
  });
}
