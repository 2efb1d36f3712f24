/** How somebody wants the views: filters and grouping, remembered for the workspace; and whether the views are there. */
import { commands, type Disposable, EventEmitter, type Memento, window, workspace } from "vscode";
import { gitIdentity } from "../git.ts";
import { l10n } from "../l10n.ts";
import { inform } from "../notices.ts";
import type { Grouping } from "./action-tree.ts";
import { type Filter, filterName, filters } from "./filter.ts";

/** The views that can be filtered, with what makes sense in each. */
export const filtered = {
  readiness: ["mine", "week", "noGo"],
  actions: ["mine", "week"]
} as const satisfies Readonly<Record<string, readonly Filter[]>>;
export type FilteredView = keyof typeof filtered;

export interface Choices extends Disposable {
  filter(view: FilteredView): ReadonlySet<Filter>;
  grouping(): Grouping;
  /** Asks which filters are on; `wanted` says it without asking, for keybindings. */
  choose(view: FilteredView, wanted?: unknown): Promise<void>;
  clear(view: FilteredView): Promise<void>;
  group(grouping: Grouping): Promise<void>;
  /** Who the person is; nobody as long as no filter asks. */
  me(): Promise<readonly string[]>;
  onDidChange(listener: () => void): Disposable;
}

export function createChoices(state: Memento): Choices {
  const changes = new EventEmitter<void>();
  /** Git is not asked again and again. */
  let known: Promise<readonly string[]> | undefined;
  const settings = workspace.onDidChangeConfiguration(change => {
    if (!change.affectsConfiguration("gonogo.me")) return;
    known = undefined;
    changes.fire();
  });

  function me(): Promise<readonly string[]> {
    known ??= names();
    return known;
  }

  const filter = (view: FilteredView): ReadonlySet<Filter> => among(state.get(`gonogo.filter.${view}`), filtered[view]);
  const grouping = (): Grouping => (state.get("gonogo.grouping") === "due" ? "due" : "owner");
  const isMineAsked = (): boolean => filter("readiness").has("mine") || filter("actions").has("mine");

  function show(): void {
    for (const view of ["readiness", "actions"] as const)
      void commands.executeCommand("setContext", `gonogo.${view}Filtered`, filter(view).size > 0);
    void commands.executeCommand("setContext", "gonogo.actionsGrouping", grouping());
  }

  async function set(view: FilteredView, wanted: readonly Filter[]): Promise<void> {
    await state.update(`gonogo.filter.${view}`, wanted);
    known = undefined;
    show();
    changes.fire();
    if (wanted.includes("mine") && (await me()).length === 0) askWho();
  }

  show();
  return {
    filter,
    grouping,
    async choose(view, wanted) {
      if (Array.isArray(wanted)) return set(view, [...among(wanted, filtered[view])]);
      const on = filter(view);
      const items = filtered[view].map(id => ({
        label: filterName(id).label,
        detail: filterName(id).detail,
        id,
        picked: on.has(id)
      }));
      const chosen = await window.showQuickPick(items, {
        canPickMany: true,
        title: view === "readiness" ? l10n.t("Filter Readiness") : l10n.t("Filter Action Items"),
        placeHolder: l10n.t("All that are chosen must hold; none shows everything")
      });
      if (chosen)
        await set(
          view,
          chosen.map(({ id }) => id)
        );
    },
    clear: view => set(view, []),
    async group(next) {
      await state.update("gonogo.grouping", next);
      show();
      changes.fire();
    },
    me: async () => (isMineAsked() ? me() : []),
    onDidChange: changes.event,
    dispose() {
      settings.dispose();
      changes.dispose();
    }
  };
}

/** Those of a stored or given value that are filters of the view. */
function among(value: unknown, possible: readonly Filter[]): ReadonlySet<Filter> {
  const given: readonly unknown[] = Array.isArray(value) ? value : [];
  return new Set(filters.filter(each => possible.includes(each) && given.includes(each)));
}

/** What the person is called in documents: by the setting, and by git; a mail address also by what stands before its @. */
async function names(): Promise<readonly string[]> {
  const own = workspace.getConfiguration("gonogo").get<readonly unknown[]>("me", []);
  const { name, mail } = await gitIdentity(workspace.workspaceFolders?.[0]?.uri);
  const all = [...own, name, mail, mail?.replace(/@.{0,1000}$/, "")];
  return [...new Set(all.flatMap(each => (typeof each === "string" && each.trim() !== "" ? [each.trim()] : [])))];
}

function askWho(): void {
  const open = l10n.t("Open Setting");
  const message = l10n.t("Nobody knows what you are called in documents: write your handles and roles into gonogo.me.");
  void inform(message, open).then(choice => {
    if (choice === open) void commands.executeCommand("workbench.action.openSettings", "gonogo.me");
  });
}
