/** How services are named, and what looks like such a name and is none. */

/** How the name of a service for machines ends: `ledger-api`, `mail_worker`. "follow-up" and "go-live" do not. */
export const serviceNoun =
  /^(?:apis?|app|apps|auth|backend|bff|bot|broker|cache|cdn|cli|client|cluster|consumer|controller|core|cron|daemon|database|db|dns|edge|engine|exporter|frontend|gateway|gw|ingress|job|lambda|lb|mesh|microservice|operator|platform|portal|processor|producer|proxy|queue|registry|relay|router|runner|scheduler|sdk|server|service|services|sidecar|site|store|svc|ui|vault|web|webapp|webhook|webhooks|website|worker|workers)$/i;

/** Fields whose value names services whatever it looks like; a "component" may be any part of the work. */
export const serviceField = /servi[cç]|servici/i;

/** Values of such a field that name none. */
export const noService =
  /^(?:all|all services|any|every service|multiple|multiple services|several|various|none|no|n\/?a|unknown|tbd|todo|tba|various services|other|others|platform|infrastructure|system|service|services|production|staging|-+|–|—|\?+)$/i;

/** What may stand before a version in a title, and is the name of no service. */
export const beforeVersion =
  /^(?:(?:pre-?|post-?)?(?:releases?|launch|deploy(?:ment)?s?)|versions?|tags?|hot-?fix|patch|minor|major|go-?live|production|prod|staging|check-?list|plan|phase|tier|step|stage|sprint|milestone|part|for|of|the|to|from|and|api|app|service|update|upgrade|rc|beta|alpha|day|no-?go|go\/no-?go|readiness|cutover|rollout)$/i;
