/** The names that readers look up: those of this folder, and those that a team adds to them in its configuration. */
import { type NameTable, nameTable, normalName } from "../names.ts";
import { type ChatMomentName, wordsPattern } from "./chats-moments.ts";
import { type ColumnRole, columnNames } from "./columns.ts";
import { type FieldRole, fieldNames } from "./fields.ts";
import { type SectionRole, sectionNames } from "./sections.ts";
import type { StatusState } from "./statuses.ts";

export interface Vocabulary {
  readonly sections: NameTable<SectionRole>;
  readonly fields: NameTable<FieldRole>;
  readonly columns: NameTable<ColumnRole>;
  /** What a team writes into status cells besides the usual words, by its normal name. */
  readonly statuses: ReadonlyMap<string, StatusState>;
  /** How a team tells the moments of an incident in its chats, besides the usual words. */
  readonly moments: ReadonlyMap<ChatMomentName, RegExp>;
  /** Whether somebody added names of sections, as for a language that this folder does not have. */
  readonly isExtended: boolean;
}

/** More names by role, as a configuration gives them. */
export interface VocabularyExtension {
  readonly sections?: Names<SectionRole>;
  readonly fields?: Names<FieldRole>;
  readonly columns?: Names<ColumnRole>;
  readonly statuses?: Names<StatusState>;
  readonly moments?: Names<ChatMomentName>;
}

type Names<Role extends string> = Partial<Readonly<Record<Role, readonly string[]>>>;

/** The vocabulary of this folder. */
export const standardVocabulary: Vocabulary = extendVocabulary({});

/** The vocabulary of this folder with more names; where both know a name, the added one counts. */
export function extendVocabulary({
  sections,
  fields,
  columns,
  statuses = {},
  moments = {}
}: VocabularyExtension): Vocabulary {
  const words = (Object.entries(statuses) as [StatusState, readonly string[]][]).flatMap(([state, names]) =>
    names.map(name => [normalName(name), state] as const)
  );
  return {
    sections: nameTable(sectionNames, sections),
    fields: nameTable(fieldNames, fields),
    columns: nameTable(columnNames, columns),
    statuses: new Map(words),
    moments: new Map(
      (Object.entries(moments) as [ChatMomentName, readonly string[]][]).flatMap(([moment, phrases]) => {
        const pattern = wordsPattern(phrases);
        return pattern ? [[moment, pattern] as const] : [];
      })
    ),
    isExtended: Object.keys(sections ?? {}).length > 0
  };
}
