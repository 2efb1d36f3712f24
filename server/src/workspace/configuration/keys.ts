/** The keys of `gonogo.json`: what each may be and what it means. Schema, documentation and reader are made from them. */

import { parseDay } from "../../document/days.ts";
import { chatMomentNames } from "../../document/vocabulary/chats-moments.ts";
import { columnNames } from "../../document/vocabulary/columns.ts";
import { fieldNames } from "../../document/vocabulary/fields.ts";
import { sectionNames } from "../../document/vocabulary/sections.ts";
import type { NoSuchName } from "../../rules/configuration-rule.ts";
import { defaultConventions } from "../../rules/conventions.ts";
import { t } from "../../text/translate.ts";
import { globProblem } from "./globs.ts";
import { patternProblem } from "./patterns.ts";
import { person } from "./people.ts";
import { ruleSettings } from "./rule-settings.ts";
import {
  anyKey,
  described,
  listOf,
  mapOf,
  nullable,
  oneOrMore,
  type ReadBy,
  record,
  type Shape,
  type Stated,
  stated,
  text,
  wholeNumber,
  word
} from "./shapes.ts";

const day = text(
  () => t`a day: YYYY-MM-DD`,
  written => (parseDay(written) === null ? t`'${written}' is no day of the calendar: write YYYY-MM-DD.` : null)
);
const days = wholeNumber(() => t`a number of days, 1 or more`, 1);
const path = text(
  () => t`a path, relative to this file`,
  written =>
    written.trim() === ""
      ? t`'${written}' leads nowhere.`
      : /^[/\\]|^[a-z][\w+.-]*:/i.test(written)
        ? t`'${written}' is not relative to this file.`
        : null
);
const glob = text(() => t`a glob`, globProblem);

/** What a document may be taken for. */
export const kindSetting = word({
  "release-checklist": "Release checklists and other go/no-go documents.",
  postmortem: "Postmortems and incident reports.",
  runbook: "Runbooks and playbooks.",
  "stakeholder-update": "Updates for stakeholders and customers.",
  transcript: "Chats of incidents.",
  none: "None of ours: they get no diagnostic.",
  auto: "What their text says, as without a configuration."
});

/** More names for the roles of a table; the first of its own names say what a role is. */
function moreNames(noSuch: NoSuchName, names: Readonly<Record<string, readonly string[]>>) {
  const list = listOf(
    stated(
      text(
        () => t`a name`,
        written => (written.trim() === "" ? t`'${written}' is no name.` : null)
      )
    )
  );
  const roles = Object.entries(names).map(([role, usual]): [string, typeof list] => [
    role,
    described(`More names for what is usually called ${usual.slice(0, 3).join(", ")}.`, list)
  ]);
  return mapOf(noSuch, Object.fromEntries(roles));
}

/** The words by which statuses are shown to be what they are. */
const statusNames: Readonly<Record<string, readonly string[]>> = {
  go: ["GO", "✅", "approved"],
  "no-go": ["NO-GO", "❌", "rejected"],
  conditional: ["conditional go", "🟡", "go with"],
  "not-applicable": ["N/A", "not applicable", "skipped"],
  waived: ["waived"],
  pending: ["in progress", "pending (due …)"],
  unfilled: ["___", "TBD", "☐"]
};

const ruleKeys = {
  preset: described(
    "Which rules are on: those of `recommended`, or those of `strict`, which are more.",
    stated(word({ recommended: "What nobody wants to miss.", strict: "All rules." })),
    { default: "recommended" }
  ),
  rules: described(
    'How severe each rule is, by its id: `off`, `hint`, `information`, `warning`, `error`, or `on` for its own severity. A list has options in second place: `["warning", { "days": 30 }]`.',
    ruleSettings
  )
} as const;

const conventionKeys = {
  vocabulary: described(
    "More names for sections, fields, columns, statuses and moments, by what they mean; they count besides the usual ones.",
    record(key => t`'vocabulary' has no key '${key}'`, {
      sections: described(
        "More names for sections, by role.",
        moreNames(role => t`A section has no role '${role}'`, sectionNames)
      ),
      fields: described(
        "More names for labelled values, by role.",
        moreNames(role => t`A field has no role '${role}'`, fieldNames)
      ),
      columns: described(
        "More names for the columns of tables, by role.",
        moreNames(role => t`A column has no role '${role}'`, columnNames)
      ),
      statuses: described(
        "More words for statuses, by what they mean.",
        moreNames(role => t`A status has no role '${role}'`, statusNames)
      ),
      moments: described(
        "More words by which people in a chat tell the moments of an incident.",
        moreNames(role => t`A moment has no role '${role}'`, chatMomentNames)
      )
    })
  ),
  people: described(
    "Who may own something, besides those in CODEOWNERS: each a handle, a name or a mail address, or an object that has several of them.",
    listOf(stated(person))
  ),
  tickets: described(
    "How tickets are written, as regular expressions, and the address of each: `$&` is the ticket, `$1` its first group; `null` where it has no address. The first 20 count.",
    anyKey(stated(nullable(text(() => t`an address, or null`))), patternProblem)
  ),
  timeZone: described(
    "The time zone of times that name none.",
    stated(text(() => t`a time zone: UTC or Europe/Berlin`, timeZoneProblem)),
    { examples: ["UTC", "Europe/Berlin", "America/New_York"] }
  ),
  freezes: described("When nothing is released; both days are within.", listOf(freeze())),
  deadlines: described(
    "Until when a postmortem is written and its action items are done, in days, by severity (`SEV-1`, `P1`), or `default` for all others.",
    bySeverity(
      record(key => t`A deadline has no key '${key}'`, {
        postmortem: described("Days from the incident until its postmortem is written.", stated(days)),
        actionItems: described("Days from the incident until its action items are done.", stated(days))
      })
    )
  ),
  audience: described(
    "For whom stakeholder updates are written that do not say so.",
    stated(word({ internal: "Colleagues.", external: "Customers and everybody else." }))
  ),
  staleAfter: described(
    "After how many days without use, review or rehearsal a runbook is stale that does not say so itself.",
    stated(days),
    { default: defaultConventions.staleAfter }
  ),
  siteRoot: described("The folder to which links that begin with `/` lead, relative to this file.", stated(path))
} as const;

/** The keys that say how documents are judged: of the whole file, or of some of its documents in `overrides`. */
const judging = { ...ruleKeys, ...conventionKeys } as const;

const overrides = listOf(
  record(
    key => t`An override has no key '${key}'`,
    {
      files: described(
        "Which documents: a glob or a list of them, relative to the folder of this file. One without `/` is about names in any folder; one that begins with `!` takes out again.",
        oneOrMore(glob)
      ),
      ...judging
    },
    ["files"]
  )
);

const extensions = oneOrMore(
  stated(
    text(
      () => t`the path of a file, or the name of a package`,
      name => (name.trim() === "" ? t`'${name}' names nothing.` : null)
    )
  )
);

export const file = record(key => t`There is no key '${key}'`, {
  $schema: described(
    "The schema of this file, for editors that are not told by their own settings.",
    text(() => t`an address`)
  ),
  extends: described(
    "What this configuration builds on: a relative path (`./` or `../`), or the name of an npm package whose `gonogo.json` is meant; a list of them counts from left to right. What stands here counts more.",
    extensions
  ),
  ...ruleKeys,
  documents: described(
    "What documents are, by glob: a kind, `none` for none of ours, or `auto`. Of several globs the last counts; front matter counts more.",
    anyKey(stated(kindSetting), globProblem)
  ),
  overrides: described(
    "What is different for some documents: each has `files` and any of the keys above. Of several that cover a document all count, the last the most.",
    overrides
  ),
  ...conventionKeys,
  templates: described(
    "The team's own templates for new documents, by kind; paths relative to this file.",
    mapOf(kind => t`There is no kind of template '${kind}'`, {
      "release-checklist": stated(path),
      postmortem: stated(path),
      runbook: stated(path),
      "stakeholder-update": stated(path)
    })
  ),
  baseline: described(
    "The file of findings that are known and left out, relative to this file; `gonogo check --write-baseline` makes it.",
    stated(path)
  ),
  today: described("The day that counts as today: for tests of a configuration.", stated(day))
});

/** What a file says, as far as it is right. */
export type FileContents = ReadBy<typeof file>;

export type KindSetting = ReadBy<typeof kindSetting>;

export interface Freeze {
  readonly from: string;
  readonly to: string;
  readonly reason: string | null;
}

function freeze(): Shape<Stated<Freeze>> {
  const fields = record(
    key => t`A freeze has no key '${key}'`,
    {
      from: described("The first day.", day),
      to: described("The last day.", day),
      reason: described(
        "Why, in a few words.",
        text(() => t`a text`)
      )
    },
    ["from", "to"]
  );
  return stated({
    schema: fields.schema,
    read(node, subject, reading) {
      const { from, to, reason = null } = fields.read(node, subject, reading) ?? {};
      if (from === undefined || to === undefined) return undefined;
      if (from <= to) return { from, to, reason };
      reading.report({ type: "wrong-text", message: t`'${to}' is before ${from}.`, range: reading.rangeOf(node) });
      return undefined;
    }
  });
}

/** An object by severity, in one spelling: `sev1`, `SEV 1` → `SEV-1`; `p1` → `P1`; `Default` → `default`. */
function bySeverity<Value>(shape: Shape<Value>): Shape<ReadonlyMap<string, Value>> {
  const spelled = (written: string): string => {
    const name = written.trim().replace(/^sev[\s-]?(?=\d)/i, "SEV-");
    return /^default$/i.test(name) ? "default" : name.toUpperCase();
  };
  const map = anyKey(shape, name => (name.trim() === "" ? t`'${name}' is no severity.` : null));
  return {
    schema: map.schema,
    read(node, subject, reading) {
      const values = map.read(node, subject, reading);
      return values && new Map([...values].map(([name, value]) => [spelled(name), value]));
    }
  };
}

/** What is wrong with the name of a time zone, as a sentence; `null` for nothing. */
function timeZoneProblem(name: string): string | null {
  try {
    // Some systems know offsets, others do not.
    if (!/^[a-z]/i.test(name)) throw new RangeError(name);
    new Intl.DateTimeFormat("en", { timeZone: name });
    return null;
  } catch {
    return t`'${name}' is no time zone: write UTC or a name such as Europe/Berlin.`;
  }
}
