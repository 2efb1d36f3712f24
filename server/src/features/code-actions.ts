/** What can be done about the findings at a place: their fixes, silence with a reason, and all that needs no judgement. */
import type { CodeAction, WorkspaceEdit } from "vscode-languageserver-protocol";
import type { Problem } from "../check.ts";
import type { OpsDocument } from "../document/ops-document.ts";
import { silenceInFile, silenceOnLine } from "../document/silence-edits.ts";
import { fixesAtOnce } from "../fix.ts";
import { codeActionKinds, type DocumentEdit, type Range, serverCommands } from "../protocol.ts";
import { t } from "../text/translate.ts";
import { diagnosticsOf } from "./diagnostics.ts";
import { type EditAbilities, type EditedDocument, editOf, editOfFix, snippetEditOf } from "./document-edits.ts";
import { placeholderStops } from "./placeholder-stops.ts";

export interface CodeActionRequest {
  readonly document: EditedDocument;
  readonly model: OpsDocument;
  readonly problems: readonly Problem[];
  /** Where somebody asks: the cursor, or what is selected. */
  readonly range: Range;
  /** The kinds that are wanted; none given: all but those of source actions, which are made on request only. */
  readonly only?: readonly string[] | undefined;
  readonly can: EditAbilities;
  /** Whether diagnostics were shown with their related places. */
  readonly showsRelated: boolean;
  /** Whether the client runs our commands and shows a place when it is asked to. */
  readonly showsDocuments?: boolean;
}

/** In the order in which they are most likely wanted. */
export function codeActionsOf(request: CodeActionRequest): CodeAction[] {
  const wants = (kind: string): boolean =>
    request.only === undefined
      ? !kind.startsWith("source.")
      : request.only.some(wanted => kind === wanted || kind.startsWith(`${wanted}.`));
  return [
    ...(wants(codeActionKinds.fix) ? once(quickFixes(request)) : []),
    ...(wants(codeActionKinds.silence) ? once(silences(request)) : []),
    ...(wants(codeActionKinds.fillPlaceholders) ? fillPlaceholders(request) : []),
    ...(wants(codeActionKinds.fixAll) ? fixAll(request) : [])
  ];
}

/** What would do the same for several findings is offered once, for all of them. */
function once(actions: readonly CodeAction[]): CodeAction[] {
  const known = new Map<string, CodeAction>();
  for (const action of actions) {
    const key = JSON.stringify([action.title, action.edit]);
    const same = known.get(key);
    const diagnostics = [...(same?.diagnostics ?? []), ...(action.diagnostics ?? [])];
    known.set(key, { ...(same ?? action), diagnostics });
  }
  return [...known.values()];
}

function quickFixes(request: CodeActionRequest): CodeAction[] {
  const { document, problems, range, can } = request;
  const here = problems.filter(problem => isAt(problem, range));
  const fixes = here.flatMap(problem => {
    const possible = problem.fixes.flatMap(fix => {
      const edit = editOfFix(document, fix, can);
      return edit ? [{ title: fix.title, edit }] : [];
    });
    const isPreferred = possible.length === 1;
    return possible.map(({ title, edit }) => quickFix(request, problem, { title, edit, isPreferred }));
  });
  return [...fixes, ...sameFixes(request, here)];
}

/** Last of all: nobody should look away first. */
function silences(request: CodeActionRequest): CodeAction[] {
  return request.problems
    .filter(problem => isAt(problem, request.range))
    .flatMap(problem => silencing(request, problem));
}

/** Of a rule that finds the same more than once and needs no judgement: all of them at once. */
function sameFixes(request: CodeActionRequest, here: readonly Problem[]): CodeAction[] {
  const rules = new Set(here.filter(({ fixes }) => fixes.some(({ automatic }) => automatic)).map(({ rule }) => rule));
  return [...rules].flatMap(rule => {
    const same = request.problems.filter(problem => problem.rule === rule);
    const fixes = fixesAtOnce(same);
    const [first] = same;
    if (fixes.length < 2 || !first) return [];
    const edit = editOf(request.document, editsOf(fixes), request.can);
    return [quickFix(request, first, { title: t`Fix all of '${rule}' in this document`, edit, isPreferred: false })];
  });
}

/** Where a comment can stand. The reason is left to the person: a tab stop, or a placeholder. */
function silencing(request: CodeActionRequest, problem: Problem): CodeAction[] {
  const { model } = request;
  const { rule } = problem;
  const reason = "[reason]";
  const there = silenceOnLine(model, problem.range.start.line, { rule, reason });
  const ways = [
    { title: t`Silence '${rule}' here, with a reason`, edit: there },
    { title: t`Silence '${rule}' in this document, with a reason`, edit: silenceInFile(model, { rule, reason }) }
  ];
  return ways.flatMap(({ title, edit }) => {
    if (!edit) return [];
    const change = { range: model.rangeOf(edit.span), newText: edit.text };
    const silence = quickFix(request, problem, { title, edit: withStop(request, change, reason), isPreferred: false });
    return [{ ...silence, kind: codeActionKinds.silence }];
  });
}

/** An edit in which a placeholder is a tab stop, where the client can. */
function withStop(
  { document, can }: CodeActionRequest,
  { range, newText }: DocumentEdit,
  placeholder: string
): WorkspaceEdit {
  if (!can.snippets) return editOf(document, [{ range, newText }], can);
  const escaped = newText.replace(/[\\$}]/g, "\\$&");
  const value = escaped.replace(placeholder, () => `\${1:${placeholder}}`);
  return snippetEditOf(document, [{ range, snippet: { kind: "snippet", value } }]);
}

/**
 * All placeholders from the first to the last: where one is, or where somebody asks for it. Where the client makes no tab
 * stops, the first is selected.
 */
function fillPlaceholders({ document, model, can, only, range, showsDocuments }: CodeActionRequest): CodeAction[] {
  if (!can.snippets && !showsDocuments) return [];
  const stops = placeholderStops(model);
  if (only === undefined ? !stops.some(stop => touches(stop.range, range)) : stops.length === 0) return [];
  const kind = codeActionKinds.fillPlaceholders;
  if (!can.snippets) {
    const title = stops.length === 1 ? t`Select the placeholder` : t`Select the first of ${stops.length} placeholders`;
    const command = { title, command: serverCommands.selectPlaceholder, arguments: [document.uri] };
    return [{ title, kind, command }];
  }
  const title = stops.length === 1 ? t`Fill the placeholder` : t`Fill all ${stops.length} placeholders`;
  return [{ title, kind, edit: snippetEditOf(document, stops) }];
}

function fixAll({ document, problems, can }: CodeActionRequest): CodeAction[] {
  const edits = editsOf(fixesAtOnce(problems));
  if (edits.length === 0) return [];
  return [
    { title: t`Fix all that needs no judgement`, kind: codeActionKinds.fixAll, edit: editOf(document, edits, can) }
  ];
}

function editsOf(fixes: readonly { readonly edits: readonly DocumentEdit[] }[]): DocumentEdit[] {
  return fixes.flatMap(({ edits }) => edits);
}

function quickFix(
  { document, showsRelated }: CodeActionRequest,
  problem: Problem,
  { title, edit, isPreferred }: { readonly title: string; readonly edit: WorkspaceEdit; readonly isPreferred: boolean }
): CodeAction {
  return {
    title,
    kind: codeActionKinds.fix,
    diagnostics: diagnosticsOf([problem], document.uri, showsRelated),
    ...(isPreferred ? { isPreferred } : {}),
    edit
  };
}

/** Whether a finding is at a place, or one of the other places in the document that it speaks of. */
function isAt({ range, related }: Problem, place: Range): boolean {
  return [range, ...related.flatMap(each => (each.uri === null ? [each.range] : []))].some(each =>
    touches(each, place)
  );
}

function touches(one: Range, other: Range): boolean {
  return !isBefore(one.end, other.start) && !isBefore(other.end, one.start);
}

function isBefore(one: Range["start"], other: Range["start"]): boolean {
  return one.line < other.line || (one.line === other.line && one.character < other.character);
}
