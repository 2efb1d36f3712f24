/** Configurations as people write them, right and wrong. */

/** Every key, with nothing wrong. */
export const rightConfiguration = {
  $schema: "https://example.com/gonogo.schema.json",
  extends: ["./team.json", "@acme/gonogo"],
  preset: "strict",
  rules: { placeholder: "error", "missing-owner": ["warning", {}], "invalid-front-matter": "on" },
  documents: { "docs/**": "runbook", "docs/old/**": "none", "docs/new/**": "auto" },
  overrides: [
    { files: ["docs/**", "!docs/x.md"], preset: "recommended", staleAfter: 30 },
    { files: "*.md", rules: {} }
  ],
  vocabulary: {
    sections: { "rollback-procedure": ["way back"] },
    fields: { "release-manager": ["captain"] },
    columns: { owner: ["wer"] },
    statuses: { go: ["fein"] },
    moments: { mitigated: ["failback done"] }
  },
  people: ["@ledger-oncall", "ledger@example.com", { handle: "@dba", name: "Database team", aliases: ["DBA"] }],
  tickets: { "LED-\\d+": "https://tracker.example.com/browse/$&", "#\\d+": null },
  timeZone: "Europe/Berlin",
  freezes: [{ from: "2026-12-20", to: "2027-01-03", reason: "year's end" }],
  deadlines: { "SEV-1": { postmortem: 2, actionItems: 30 }, default: { postmortem: 5 } },
  siteRoot: "docs",
  audience: "external",
  templates: { postmortem: "templates/postmortem.md" },
  staleAfter: 60,
  baseline: "gonogo-baseline.json",
  today: "2026-03-20"
};

/** Each with one thing wrong: what it is said of, and what is said. */
export const wrongConfigurations: Readonly<Record<string, readonly string[]>> = {
  '{ "presett": "strict" }': ["\"presett\" → There is no key 'presett': did you mean 'preset'?"],
  '{ "colour": true }': ["\"colour\" → There is no key 'colour'."],
  '{ "rules": { "place-holder": "error" } }': [
    "\"place-holder\" → There is no rule 'place-holder': did you mean 'placeholder'?"
  ],
  '{ "rules": { "placeholder": "warn" } }': [
    "\"warn\" → 'placeholder' is off, hint, information, warning, error or on, not \"warn\": did you mean 'warning'?"
  ],
  '{ "rules": { "placeholder": 2 } }': ["2 → 'placeholder' is off, hint, information, warning, error or on, not 2."],
  '{ "rules": { "placeholder": [] } }': [
    "[] → 'placeholder' is a severity, or a list of a severity and options: [\"warning\", { … }], not []."
  ],
  '{ "rules": { "placeholder": ["error", { "strength": 3 }] } }': [
    "\"strength\" → Rule 'placeholder' has no option 'strength': there are none."
  ],
  '{ "rules": { "stuck-draft": ["error", { "hours": 3 }] } }': [
    "\"hours\" → Rule 'stuck-draft' has no option 'hours': known are days."
  ],
  '{ "rules": [] }': ["[] → 'rules' is an object: { … }, not []."],
  '{ "preset": "strickt" }': [
    "\"strickt\" → 'preset' is recommended or strict, not \"strickt\": did you mean 'strict'?"
  ],
  '{ "documents": { "docs/[a": "runbook" } }': [
    "\"docs/[a\" → 'docs/[a' is no glob: one of its brackets is not closed, or its braces mean more than a hundred texts."
  ],
  '{ "documents": { "docs/**": "run-book" } }': [
    "\"run-book\" → 'docs/**' is release-checklist, postmortem, runbook, stakeholder-update, transcript, none or auto, not \"run-book\": did you mean 'runbook'?"
  ],
  '{ "overrides": [{ "preset": "strict" }] }': [
    '{ "preset": "strict" } → \'files\' is missing here: without it, none of this counts.'
  ],
  '{ "overrides": [{ "files": "*.md", "documents": {} }] }': [
    "\"documents\" → An override has no key 'documents': known are files, preset, rules, vocabulary, people, tickets, timeZone, freezes, deadlines, audience, staleAfter, siteRoot."
  ],
  '{ "vocabulary": { "sections": { "rollback": ["way back"] } } }': [
    "\"rollback\" → A section has no role 'rollback'."
  ],
  '{ "people": "@ledger" }': ['"@ledger" → \'people\' is a list, not "@ledger".'],
  '{ "people": ["@ledger", 5] }': ["5 → each of 'people' is a handle, a name or a mail address, not 5."],
  '{ "tickets": { "LED-(": null } }': ["\"LED-(\" → 'LED-(' is no regular expression: Unterminated group."],
  '{ "timeZone": "Europe/Atlantis" }': [
    "\"Europe/Atlantis\" → 'Europe/Atlantis' is no time zone: write UTC or a name such as Europe/Berlin."
  ],
  '{ "freezes": [{ "from": "2026-12-20" }] }': [
    '{ "from": "2026-12-20" } → \'to\' is missing here: without it, none of this counts.'
  ],
  '{ "freezes": [{ "from": "2026-02-30", "to": "2026-03-01" }] }': [
    "\"2026-02-30\" → '2026-02-30' is no day of the calendar: write YYYY-MM-DD."
  ],
  '{ "freezes": [{ "from": "2026-12-20", "to": "2026-12-01" }] }': [
    '{ "from": "2026-12-20", "to": "2026-12-01" } → \'2026-12-01\' is before 2026-12-20.'
  ],
  '{ "staleAfter": "90" }': ['"90" → \'staleAfter\' is a number of days, 1 or more, not "90".'],
  '{ "staleAfter": 0 }': ["0 → 'staleAfter' is a number of days, 1 or more, not 0."],
  '{ "baseline": "/etc/baseline.json" }': [
    "\"/etc/baseline.json\" → '/etc/baseline.json' is not relative to this file."
  ],
  '{ "preset": "strict", "preset": "recommended" }': [
    "\"preset\" → 'preset' stands here twice, and the last one counts: remove one of them."
  ],
  "[]": ["[] → a configuration is an object: { … }, not []."],
  '{ "preset" "strict" }': [
    '"strict" → This is not JSON: a colon is missing. Until it is mended, only what can still be read counts.'
  ],
  "{ preset: 1 }": [
    "preset → This is not JSON: keys and texts stand in double quotes; other values are numbers, true, false and null. Until it is mended, only what can still be read counts."
  ],
  '{ "rules": { }\n\n': [
    "} → This is not JSON: a closing brace } is missing. Until it is mended, only what can still be read counts."
  ]
};
