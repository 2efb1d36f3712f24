/** How the ids of incidents and tickets are written. */

/** `INC-2041`, `LEDGER-77`, `#77`; no severity, standard, protocol, decision or date, and no `#1` of a list. */
export const identifierShape =
  /(?<![\w/#&-])(?:#\d{2,7}|(?!(?:UTF|SHA|RSA|ADR|SEV|ISO|RFC|AES|TLS|SSL|CVE|HTTP|Q|IPV|US|EU|AP|V|P|T|S|M|GPT|COVID|UTC|GMT|MD|BASE|X|ARM|ECS|EC)-?\d)[A-Z][A-Z\d]{1,11}-\d{1,8}(?:-\d{1,6})?|INC\d{3,9})(?![\w-]|\.[a-z\d])/g;

/** The ids that only incidents have. */
export const incidentShape = /^(?:INC|INCIDENT|IR|PIR|MI|OUTAGE|IM|PM|POSTMORTEM)-?\d/i;
