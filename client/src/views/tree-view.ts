/** A view of rows that are plain data. */
import {
  type Disposable,
  EventEmitter,
  ThemeColor,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  type TreeView,
  Uri,
  window
} from "vscode";
import { rangeOf } from "../document-command.ts";
import { l10n } from "../l10n.ts";
import { joined, type ViewNode } from "./node.ts";

/** What a view shows now. */
export interface ViewState {
  readonly nodes: readonly ViewNode[];
  /** In place of what is shown where there is nothing, or above the rows; none: VS Code shows what the manifest says. */
  readonly message: string | undefined;
  /** Behind its title. */
  readonly description: string | undefined;
  readonly badge: { readonly value: number; readonly tooltip: string } | undefined;
}

export interface RowsView extends Disposable {
  readonly view: TreeView<ViewNode>;
  /** Reads the state again, once it is looked at. */
  update(): void;
  /** The rows as they are shown. */
  nodes(): readonly ViewNode[];
}

/** @param looked called whenever somebody looks at it */
export function createRowsView(id: string, state: () => ViewState, looked: () => void): RowsView {
  const changes = new EventEmitter<undefined>();
  let nodes: readonly ViewNode[] = [];
  const provider: TreeDataProvider<ViewNode> = {
    onDidChangeTreeData: changes.event,
    getChildren: node => (node ? [...node.children] : [...nodes]),
    getTreeItem: treeItem
  };
  const view = window.createTreeView(id, { treeDataProvider: provider, showCollapseAll: true });
  const update = (): void => {
    const { message, description, badge, ...now } = state();
    nodes = now.nodes;
    view.message = message ?? "";
    view.description = description ?? "";
    view.badge = badge;
    changes.fire(undefined);
  };
  const listener = view.onDidChangeVisibility(({ visible }) => {
    if (visible) looked();
  });
  update();
  if (view.visible) looked();
  return {
    view,
    update,
    nodes: () => nodes,
    dispose() {
      listener.dispose();
      view.dispose();
      changes.dispose();
    }
  };
}

function treeItem(node: ViewNode): TreeItem {
  const { id, label, description, icon, target, ticket, can, children, isOpen } = node;
  const { None, Expanded, Collapsed } = TreeItemCollapsibleState;
  const item = new TreeItem(label, children.length === 0 ? None : isOpen ? Expanded : Collapsed);
  item.id = id;
  item.description = description;
  item.tooltip = joined(label, description);
  item.iconPath = new ThemeIcon(icon.name, icon.colour === undefined ? undefined : new ThemeColor(icon.colour));
  item.accessibilityInformation = { label: [label, description.replaceAll(" · ", ", ")].filter(Boolean).join(", ") };
  item.contextValue = [target ? "place" : "group", ...can, ...(ticket === null ? [] : ["ticket"])].join(" ");
  if (target) {
    const selection = rangeOf(target.range);
    item.command = {
      command: "vscode.open",
      title: l10n.t("Open Document"),
      arguments: [Uri.parse(target.uri), { selection }]
    };
  }
  return item;
}
