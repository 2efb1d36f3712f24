/** The configuration of one document: which layers of which files count for it, and what they say together. */
import type { RuleSetting } from "../../check.ts";
import { type Day, parseDay } from "../../document/days.ts";
import {
  extendVocabulary,
  standardVocabulary,
  type VocabularyExtension
} from "../../document/vocabulary/vocabulary.ts";
import type { ScaffoldKind } from "../../protocol.ts";
import { type Conventions, defaultConventions } from "../../rules/conventions.ts";
import type { OptionValue } from "../../rules/rule.ts";
import { addressFrom, folderOf, pathOf, pathWithin } from "../addresses.ts";
import type { ChainLink } from "./bases.ts";
import { type Configuration, noConfiguration } from "./configuration.ts";
import { coveredBy, covers } from "./globs.ts";
import type { FileContents, KindSetting } from "./keys.ts";
import { merged } from "./merge.ts";
import { readPattern } from "./patterns.ts";
import { personOf } from "./people.ts";
import type { StatedRule } from "./rule-settings.ts";
import type { Stated } from "./shapes.ts";

/** More of them would only cost time at each action item. */
const mostTickets = 20;

/** What files say of documents, without what says of which. */
export type Settings = Omit<FileContents, "$schema" | "extends" | "documents" | "overrides">;

/** What counts for a document. */
export interface Selection {
  /** Each over the ones before. */
  readonly layers: readonly Settings[];
  /** The glob that says the kind of the document, and what it says. */
  readonly kind: { readonly glob: string; readonly stated: Stated<KindSetting> } | null;
  /** The same for two documents for which the same counts. */
  readonly key: string;
}

/** What of the files counts for a document: of each file what it says of all, then its overrides that cover it. */
export function selectionFor(uri: string, links: readonly ChainLink[]): Selection {
  const layers: Settings[] = [];
  const parts: string[] = [];
  let kind: Selection["kind"] = null;
  for (const { file, home } of links) {
    const path = pathFrom(home, uri);
    const { $schema: _, extends: __, documents = new Map(), overrides = [], ...settings } = file.contents;
    layers.push(settings);
    parts.push(file.uri);
    for (const [glob, stated] of documents) if (covers(glob, path)) kind = { glob, stated };
    for (const [index, { files = [], ...override }] of overrides.entries()) {
      if (files.length === 0 || !coveredBy(files, path)) continue;
      layers.push(override);
      parts.push(String(index));
    }
  }
  return { layers, kind, key: JSON.stringify([...parts, kind?.glob, kind?.stated.value]) };
}

/** Relative to the folder that a file governs; of a document elsewhere its whole path. */
function pathFrom(home: string, uri: string): string {
  return pathWithin(uri, home) ?? pathOf(uri).replace(/^\//, "");
}

/** What layers say together. */
export function settingsOf(layers: readonly Settings[]): Settings {
  return layers.reduce<Settings>((below, layer) => merged(below, layer) ?? {}, {});
}

/** Settings in the terms of those who need them. */
export function configurationOf(settings: Settings, kind: KindSetting | null): Configuration {
  return {
    reading: {
      vocabulary: settings.vocabulary ? extendVocabulary(namesOf(settings.vocabulary)) : standardVocabulary,
      ...(kind === null || kind === "auto" ? {} : { kind: kind === "none" ? null : kind })
    },
    judging: {
      preset: settings.preset?.value ?? noConfiguration.judging.preset,
      rules: new Map([...(settings.rules ?? [])].map(([id, rule]) => [id, ruleSettingOf(rule)])),
      conventions: conventionsOf(settings)
    },
    people: (settings.people ?? []).map(({ value }) => personOf(value)),
    siteRoot: addressIn(settings.siteRoot),
    templates: new Map(
      [...(settings.templates ?? [])].flatMap(([name, stated]) => {
        const address = addressIn(stated);
        return address === null ? [] : [[name as ScaffoldKind, address] as const];
      })
    ),
    baseline: addressIn(settings.baseline),
    today: dayIn(settings.today)
  };
}

function ruleSettingOf({ severity, options }: StatedRule): RuleSetting {
  const values = [...(options ?? [])].map(([name, { value }]): [string, OptionValue] => [name, value]);
  return {
    ...(severity ? { severity: severity.value } : {}),
    ...(options ? { options: Object.fromEntries(values) } : {})
  };
}

function conventionsOf(settings: Settings): Conventions {
  return {
    timeZone: settings.timeZone?.value ?? defaultConventions.timeZone,
    freezes: (settings.freezes ?? []).flatMap(({ value: { from, to, reason } }) => {
      const [first, last] = [parseDay(from), parseDay(to)];
      return first === null || last === null ? [] : [{ from: first, to: last, reason }];
    }),
    deadlines: new Map(
      [...(settings.deadlines ?? [])].map(([severity, { postmortem, actionItems }]) => [
        severity,
        {
          ...(postmortem ? { postmortem: postmortem.value } : {}),
          ...(actionItems ? { actionItems: actionItems.value } : {})
        }
      ])
    ),
    staleAfter: settings.staleAfter?.value ?? defaultConventions.staleAfter,
    audience: settings.audience?.value ?? defaultConventions.audience,
    tickets: [...(settings.tickets ?? [])].slice(0, mostTickets).flatMap(([text, { value: address }]) => {
      const pattern = readPattern(text);
      return typeof pattern === "string" ? [] : [{ pattern, address }];
    })
  };
}

/** The names without their origins. Roles are those of the vocabulary: the reader of the file knows no others. */
function namesOf(vocabulary: NonNullable<Settings["vocabulary"]>): VocabularyExtension {
  const plain = (roles: ReadonlyMap<string, readonly Stated<string>[]> | undefined) =>
    Object.fromEntries([...(roles ?? [])].map(([role, names]) => [role, names.map(({ value }) => value)]));
  return Object.fromEntries(Object.entries(vocabulary).map(([table, roles]) => [table, plain(roles)]));
}

/** What a path leads to, from the file in which it stands. */
function addressIn(stated: Stated<string> | undefined): string | null {
  if (!stated || typeof stated.origin === "string") return null;
  const folder = folderOf(stated.origin.uri);
  return folder === null ? null : addressFrom(folder, stated.value);
}

function dayIn(stated: Stated<string> | undefined): Day | null {
  return stated ? parseDay(stated.value) : null;
}
