/** The three views of the activity bar: Readiness, Action Items, Runbooks. */
import { commands, type Disposable, type ExtensionContext, workspace } from "vscode";
import type { OverviewDocument } from "../../../server/src/protocol.ts";
import type { Attempt } from "../attempt.ts";
import { inLine, l10n } from "../l10n.ts";
import type { ServerCondition, Session } from "../session.ts";
import { actionTree, countLate, lateText } from "./action-tree.ts";
import { createChoices, type FilteredView } from "./choices.ts";
import { filterName } from "./filter.ts";
import { registerItemCommands } from "./item-commands.ts";
import type { ViewNode } from "./node.ts";
import { createOverview } from "./overview.ts";
import { countNoGo, readinessTree } from "./readiness-tree.ts";
import { runbookTree } from "./runbook-tree.ts";
import { createRowsView, type RowsView, type ViewState } from "./tree-view.ts";

export interface Views extends Disposable {
  /** The server says that they may show something else. */
  changed(): void;
  server(condition: ServerCondition): void;
  /** An operational document was seen: the views have a reason to be there, also the next time. */
  appear(): Promise<void>;
  /** The rows that a view shows now. */
  rows(view: ViewName): readonly ViewNode[];
}

export type ViewName = FilteredView | "runbooks";

export interface ViewsOptions {
  readonly state: ExtensionContext["workspaceState"];
  readonly request: Session["request"];
  /** Whether the files of the workspace lie far away, so that few of them are read. */
  readonly isVirtual: () => boolean;
  /** Does something, and tells the person where it fails. */
  readonly attempt: Attempt;
}

const shownKey = "gonogo.viewsShown";

export function createViews({ state, request, isVirtual, attempt }: ViewsOptions): Views {
  const choices = createChoices(state);
  const overview = createOverview(request, choices.me);
  const all = (): Iterable<OverviewDocument> => overview.documents.values();

  function messageFor(nodes: readonly ViewNode[]): string | undefined {
    switch (overview.state()) {
      case "off":
        return l10n.t("Switched off by the setting gonogo.enable.");
      case "failed":
        return l10n.t("The language server is not running.");
      case "reading":
        return l10n.t("Reading documents…");
      default:
        // Without rows the manifest says what to do.
        return isVirtual() && nodes.length > 0 ? l10n.t("Only what is open, and what that links to.") : undefined;
    }
  }

  const withMessage = (nodes: readonly ViewNode[], rest: Partial<ViewState> = {}): ViewState => ({
    ...{ nodes, message: messageFor(nodes), description: undefined, badge: undefined },
    ...rest
  });
  const filterText = (view: FilteredView): string | undefined =>
    [...choices.filter(view)].map(each => inLine(filterName(each).label)).join(", ") || undefined;

  const readiness = (): ViewState => {
    const filter = choices.filter("readiness");
    const value = countNoGo(all(), filter);
    const tooltip = value === 1 ? l10n.t("1 document is no-go") : l10n.t("{0} documents are no-go", value);
    return withMessage(readinessTree(all(), filter), {
      description: filterText("readiness"),
      badge: value > 0 ? { value, tooltip } : undefined
    });
  };
  const actions = (): ViewState => {
    const filter = choices.filter("actions");
    const value = countLate(all(), filter);
    return withMessage(actionTree(all(), filter, choices.grouping()), {
      description: filterText("actions"),
      badge: value > 0 ? { value, tooltip: lateText(value) } : undefined
    });
  };
  const runbooks = (): ViewState => withMessage(runbookTree(all()));

  const views: Readonly<Record<ViewName, RowsView>> = {
    readiness: createRowsView("gonogo.readiness", readiness, overview.follow),
    actions: createRowsView("gonogo.actions", actions, overview.follow),
    runbooks: createRowsView("gonogo.runbooks", runbooks, overview.follow)
  };
  const update = (): void => {
    for (const view of Object.values(views)) view.update();
  };

  let areShown = false;
  async function appear(): Promise<void> {
    if (areShown) return;
    areShown = true;
    await commands.executeCommand("setContext", shownKey, true);
    await state.update(shownKey, true);
  }
  if (state.get(shownKey) === true) void appear();
  else void lookForConfiguration(appear);

  const doing = (id: string, what: () => string, action: (argument: unknown) => Promise<void>): Disposable =>
    commands.registerCommand(id, (argument: unknown) => attempt(what, () => action(argument)));
  const disposables = [
    ...Object.values(views),
    overview,
    choices,
    overview.onDidChange(update),
    choices.onDidChange(() => {
      update();
      overview.refresh();
    }),
    ...registerItemCommands(request, attempt),
    commands.registerCommand("gonogo.refreshViews", () => overview.refresh(true)),
    doing(
      "gonogo.showReadiness",
      () => l10n.t("Show Readiness"),
      async () => {
        await appear();
        await commands.executeCommand("gonogo.readiness.focus");
      }
    ),
    doing(
      "gonogo.filterReadiness",
      () => l10n.t("Filter"),
      wanted => choices.choose("readiness", wanted)
    ),
    doing(
      "gonogo.refilterReadiness",
      () => l10n.t("Filter"),
      wanted => choices.choose("readiness", wanted)
    ),
    doing(
      "gonogo.clearReadinessFilter",
      () => l10n.t("Clear Filter"),
      () => choices.clear("readiness")
    ),
    doing(
      "gonogo.filterActions",
      () => l10n.t("Filter"),
      wanted => choices.choose("actions", wanted)
    ),
    doing(
      "gonogo.refilterActions",
      () => l10n.t("Filter"),
      wanted => choices.choose("actions", wanted)
    ),
    doing(
      "gonogo.clearActionsFilter",
      () => l10n.t("Clear Filter"),
      () => choices.clear("actions")
    ),
    doing(
      "gonogo.groupActionsByDue",
      () => l10n.t("Group by Due Date"),
      () => choices.group("due")
    ),
    doing(
      "gonogo.groupActionsByOwner",
      () => l10n.t("Group by Owner"),
      () => choices.group("owner")
    )
  ];
  return {
    changed: overview.changed,
    server: overview.server,
    appear,
    rows: view => views[view].nodes(),
    dispose() {
      for (const each of disposables) each.dispose();
    }
  };
}

/** Who configures us wants the views, too. */
async function lookForConfiguration(found: () => Promise<void>): Promise<void> {
  const [first] = await workspace.findFiles("**/gonogo.json", "**/node_modules/**", 1);
  if (first) await found();
}
