/** The words of feature flags and of changes. */

/** What stands in a flag column where a change has no flag. */
export const noFlag =
  /^(?:no(?:ne|t? flagged)?|n\/a|not applicable|[-–—✗❌✘]|without(?: flag)?|nein|ninguno|なし|無)\b.{0,60}$|^[-–—✗❌✘]$/iu;

/** A name for machines, as flags have one: `idempotency_v2`, `checkout.newFlow`, `DARK-MODE`. */
export const flagName =
  /^(?=.{3,80}$)[A-Za-z][A-Za-z\d]*(?:[-_.:][A-Za-z\d]+)+$|^(?=.{3,80}$)[a-z]+(?:[A-Z][a-z\d]*)+$/;

/** Values, files and commands in code spans, which are no flags. */
export const noFlagName =
  /^(?:on|off|true|false|enabled|disabled|default|null|none|yes|no)$|\.(?:md|ya?ml|json|ts|js|tsx|jsx|py|sh|sql|go|rs|toml|env|txt|html?|css|lock|service|conf|cfg|com|io|net|org)$|^(?:https?|docker|kubectl|npm|git)\b|^\d/i;

/** That a text is about flags. */
export const flagWords = /\b(?:feature[- ]?)?(?:flags?|toggles?|kill[- ]?switch(?:es)?|gates?)\b|フラグ/i;

/** That a flag is taken away once it is not needed any more. */
export const cleanUpWords =
  /\bclean(?:ed)?[- ]?up\b|\bcleanup\b|\b(?:remov(?:e[sd]?|al|ing)|delet(?:e[sd]?|ion|ing)|retir(?:e[sd]?|ing)|sunset|drop(?:ped)?|archiv(?:e[sd]?|ing)|decommission(?:ed)?|expir(?:e[sd]?|y)|take out)\b|\blimpi(?:ar|eza)|削除|撤去/i;

/** Undoing the deployment itself, and not only what flags switch. */
export const deploymentUndo =
  /\bundo\b|\bre-?deploy|\b(?:roll(?:ing|ed)?[- ]?back|revert|restore|switch back|point)\b[^.\n]{0,60}\b(?:deploy(?:ment)?|release|version|image|build|tag|revision|commit|container|artifact|chart|backup|snapshot|database|dns|traffic|environment|blue|task definition|lambda|slot|code|migrations?|schema)\b|\b(?:previous|prior|last (?:known )?good|old|stable) (?:\w+ )?(?:version|image|release|build|deployment|revision|tag|artifact|commit|container|chart|task)\b|\bgit (?:revert|reset|checkout)\b|\bhelm\b.{0,40}\brollback\b|\bdown migration\b|\b(?:blue|green)\b|ロールバック/i;

/** Changes that nothing undoes by itself: data that is moved or lost, secrets that are replaced. */
export const irreversibleWords =
  /\b(?:(?:database|db|schema|data|table|column|sql|postgres\w*|mysql|mongo\w*|index|dynamo\w*|alembic|flyway|liquibase|prisma)\b[^.\n]{0,40}\bmigrat(?:ion|ions|e[sd]?|ing)|migrations?\b(?! (?:guide|tool|docs?|plan|path|strategy|framework|script for))[^.\n]{0,40}\b(?:database|db|schema|tables?|columns?|data|sql|postgres\w*)|migrations?$|run (?:the )?migrations|(?:delet(?:e[sd]?|ion|ing)|drop(?:s|ped|ping)?|purg(?:e[sd]?|ing)|truncat(?:e[sd]?|ing)|remov(?:e[sd]?|al|ing)|wip(?:e[sd]?|ing)|eras(?:e[sd]?|ing)|overwrit(?:e|es|ing))\b[^.\n]{0,40}\b(?:data|tables?|columns?|rows?|records?|databases?|schemas?|buckets?|topics?|queues?|volumes?|backups?|partitions?|collections?)\b(?! (?:type|class|component|view|model|filter|header|label)s?\b)|(?:rotat(?:e[sd]?|ion|ing)|re-?issu(?:e[sd]?|ing))\b[^.\n]{0,40}\b(?:keys?|secrets?|credentials?|certificates?|certs?|tokens?|passwords?)|(?:keys?|secrets?|credentials?|certificates?|certs?|tokens?|passwords?)\b[^.\n]{0,24}\brotat(?:e[sd]?|ion|ing)|re-?encrypt|back-?fill|(?:data|tables?|columns?|rows?|records?|databases?|schemas?|buckets?|topics?|queues?|volumes?|backups?|partitions?|collections?)\b[^.\n]{0,40}\b(?:dropped|deleted|purged|truncated|removed|wiped|erased|overwritten))\b/i;

/** A step that runs one. */
export const runsMigration =
  /^\W{0,4}(?:run|runs|apply|applies|deploy|deploys|execute|executes|perform|performs)\b(?![^\n]{0,80}\b(?:staging|test|local|dev)\b)[^.\n]{0,40}\b(?:migrations?|schema changes?)\b/i;

/** What makes such a change bearable: it can be undone, or somebody said that it cannot. */
export const reversalWords =
  /\b(?:back(?:ed)?[- ]?ups?|restor(?:e[sd]?|ing|ation)|snapshots?|cannot be (?:rolled back|undone|reverted)|can't be (?:rolled back|undone|reverted)|not (?:be )?(?:reversible|rolled back|revertible)|irreversible|non-?reversible|one-?way|point of no return|roll[- ]?forward|forward[- ](?:only|fix)|expand[–—/ -](?:and[- ])?(?:contract|migrate|only)|expand\b[^.\n]{0,40}\bcontract|parallel change|backwards?[- ]compatib\w{2,5}|dual[- ]writ\w{1,4}|down[- ]?migrations?|downgrade|reversible|undo (?:the )?migrations?|migrat\w{1,5}[: ]+(?:down|rollback|undo|revert)|roll(?:ed)?[- ]?back (?:the )?(?:migration|database|schema)|(?:migration|database|schema|db) roll[- ]?back|soft[- ]delet\w{1,3}|pitr|point[- ]in[- ]time|old (?:key|secret|certificate|credential)s? (?:stays?|remains?|is kept|kept|valid))\b|バックアップ|復元/i;

/** Words that do not tell one piece of infrastructure from another. */
export const commonWords: ReadonlySet<string> = new Set(
  `upgrade update change version layer cluster system shared yes refactor enhancement tuning sdk library client
  integration support migration infrastructure infra platform component config configuration setting key`.split(/\s+/)
);
