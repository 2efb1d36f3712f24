/** The words by which people say how far an action item is, alone in their cell. */

/** How far an item is that is still somebody's: not dropped, not moved. */
export type ActionProgress = "open" | "started" | "done";

/** Nobody has begun. */
export const openStatus =
  /^(?:open|to[ -]?do|new|not (?:yet )?started|planned|pending|backlog|queued|proposed|tbd|offen|geplant|pendiente|abierto|aberto|pendente|未着手|未対応|[⬜☐🔴⚪])$/iu;

/** Somebody is at it. */
export const startedStatus =
  /^(?:in[ -]?progress|ongoing|started|under ?way|wip|doing|active|in (?:work|review|development)|in arbeit|begonnen|laufend|en curso|em andamento|対応中|進行中|作業中|[🟡🟠🔵🚧])$/iu;

/** What to write where a document has no word of its own, by language. */
export const progressWords: readonly Readonly<Record<ActionProgress, string>>[] = [
  { open: "Open", started: "In progress", done: "Done" },
  { open: "Offen", started: "In Arbeit", done: "Erledigt" },
  { open: "Pendiente", started: "En curso", done: "Hecho" },
  { open: "Pendente", started: "Em andamento", done: "Concluído" },
  { open: "未着手", started: "対応中", done: "完了" }
];
