/** The words by which people in a chat take a role, or are given one. */

/** Roles by the words with which somebody takes one: "I'm IC", "taking comms". */
export const chatRoles: readonly (readonly [role: string, words: string])[] = [
  [
    "Incident commander",
    "ic|im|incident commander|commander|incident lead|incident manager|lead|leading (?:this|it|the incident|here)|command|einsatzleit(?:er|ung)|leitung"
  ],
  [
    "Communications",
    "comms|communications?(?: lead)?|comms lead|status page(?: updates)?|customers|customer (?:comms|updates)|kommunikation|comunicación"
  ],
  ["Scribe", "scribe|scribing|notes|note[- ]taker|protokoll"],
  ["Operations", "ops lead|operations lead|tech lead|technical lead|ops"],
  ["Customer liaison", "customer liaison|support liaison|support lead"],
  ["On-call engineer", "on-?call|primary(?: on-?call)?|secondary(?: on-?call)?"]
];

/** A sentence by which somebody takes a role of their own. `words` are those of {@link chatRoles}. */
export const takesRole = (words: string): RegExp =>
  new RegExp(
    `\\b(?:i(?:['’]m| am|['’]ll be| will be)(?: the| your| acting| taking(?: the)?)?|acting as(?: the)?|i(?:['’]ll| will)? ?(?:take|run|do|handle|own)(?: over)?(?: as)?(?: the)?|taking(?: over)?(?: as)?(?: the)?|i(?:['’]ve)? got(?: the)?|i have(?: the)?|ich (?:mache|übernehme)(?: die| das)?) (?:${words})\\b(?! (?:out|is|was|on|for|to|from|with|of|off|time|up|it\\b|down|that|who|say))|(?:^|[,.;]\\s*)(?:the )?(?:${words}) is me\\b|(?:^|[,.;]\\s*)(?:${words}):? (?:me|mine)(?=\\W*$|[,.;])`,
    "i"
  );

/** A sentence by which somebody is said to have one: "@pool-oncall is IC", "IC: @pool-oncall", "pool-oncall = comms". */
export const hasRole = (words: string): RegExp =>
  new RegExp(
    `(?:^|\\s)(?<name>@?[\\p{L}][\\p{L}\\p{N}_.-]{1,30}),? (?:is|will be|as|has|takes|you['’]re|you are|you (?:take|do|have)|=|→|->|on)(?: the| our)? (?:${words})(?=\\W*$|[,.;!]|\\s(?:and|now|from|today|then|please|pls)\\b)|\\b(?:${words})\\s?[:=]\\s?(?<behind>@?[\\p{L}][\\p{L}\\p{N}_.-]{1,30})|\\b(?:handing|passing|giving|hand|pass)(?: over)?(?: the)? (?:${words})(?: over)? to (?<next>@?[\\p{L}][\\p{L}\\p{N}_.-]{1,30})`,
    "iu"
  );
