/** The words of staged rollouts. */

/** Who or what gets the release: what a share is one of. */
const exposed =
  "traffic|users?|customers?|requests?|hosts?|servers?|nodes?|pods?|instances?|replicas?|tenants?|merchants?|accounts?|devices?|fleet|production|prod|clusters?|cohort|population|audience|sessions?|usuarios|tráfico|トラフィック|ユーザー";

/** A share of those: "10% of production traffic", "25% rollout". Its first group is the number. */
export const exposedShare = new RegExp(
  `(\\d{1,3}(?:\\.\\d{1,3})?)\\s?%\\s?(?:of\\s)?(?:(?:all|our|the|live|real|production|prod|active|total|eligible|new)\\s){0,2}(?:${exposed}|rollout|canary|ramp|deployment)(?![\\p{L}])`,
  "iu"
);

/** "2 of 8 pods", "1/4": some, and how many there are. */
export const shareOfSeveral =
  /(?<![\d.,/])(\d{1,6})\s?(?:(?:out )?of|\/)\s?(?:the |our |all )?(\d{1,6})(?![\d.,/]*\d)/i;
/** "10 internal users": a number of them, and no share. */
export const countOfExposed = new RegExp(`\\d\\s?(?:[\\w-]{1,20}\\s)?(?:${exposed})(?![\\p{L}])`, "iu");
export const halfOrAll = new RegExp(
  `^\\W{0,4}(?:half|all|everyone|everybody)(?:\\s(?:of\\s)?(?:the\\s|our\\s)?(?:${exposed}))?\\W{0,4}$`,
  "iu"
);

/** A verb that sends a share to the release: "ramp to 25%", "canary at 5%", "Traffic: 10%". */
export const shareAfter =
  /\b(?:canary|ramp(?:ed|ing)?(?: up)?|expand(?:ed|ing)?|rollout|roll(?:ed|ing)? out|(?:increas(?:e[ds]?|ing)|ramp)(?: (?:the )?(?:rollout|traffic|exposure|percentage))? to|enable[ds]?|deploy(?:ed|ing)?|release[ds]?|traffic|percent(?:age)?|exposure|promot(?:e|ed|ing)|scale[ds]?(?: up)?|route[ds]?|shift(?:ed|ing)?|go(?:es)?|move[ds]?|start(?:ed|ing)?|open(?:ed)?|beta|pilot|full|partial|half|stage \d|phase \d|wave \d)\b[^%\n<>≤≥=]{0,32}?(\d{1,3}(?:\.\d{1,3})?)\s?%(?!\s?(?:increase|decrease|error|cpu|memory|uptime|availability|coverage|complete|done|of (?:tests|requests fail|errors)))/i;

/** An item that begins with a share and how long it lasts: "25% for 30 minutes", "10 % (1 h)". */
export const shareAtStart =
  /^[^\p{L}\p{N}\n]{0,6}(\d{1,3}(?:\.\d{1,3})?)\s?%\s?(?:for|until|over|during|[,;:(–—-])\s{0,2}(?:at least |about |~\s?)?(?:an?|one|\d{1,3})\s?(?:min(?:ute)?s?|h|hours?|hrs?|d|days?|weeks?)\b/iu;

/** Headings of stages. */
export const stageName =
  /\b(?:stage|phase|wave|ring|step|canary|ramp(?:[- ]up)?|rollout|pilot|beta|dogfood|full|partial|general availability|ga|week|day|etapa|fase)\b|段階|フェーズ/i;

/** Names of sections and lists that unfold in stages. */
export const rolloutName =
  /\b(?:rollouts?|roll-outs?|canary|ramp(?:[- ]up)?|staged|phased|gradual|progressive|traffic)\b|段階的/i;

/** Labels within a stage that tell its traffic, and those that tell how long it lasts. */
export const trafficLabel =
  /^(?:traffic|target|scope|audience|users?|percentage|rollout|exposure|traffic (?:split|share|%)|% (?:of )?(?:traffic|users)|cohort|population|size)$/i;
/** Those of them that hold nothing but a share. */
export const shareLabel =
  /^(?:traffic(?: (?:split|share|%))?|percentage|rollout|exposure|% (?:of )?(?:traffic|users))$/i;
export const bakeLabel =
  /^(?:bake(?: time)?|soak(?: time)?|duration|hold(?: time)?|wait|monitor(?:ing)?(?: period| window| time)?|observation(?: period| window)?|time ?frame|dwell(?: time)?)$/i;

/** What says that all get the release in the end. */
export const everybody =
  /\b100\s?%\s?(?:of |\()?(?:all |the |our |production )*(?:traffic|users?|customers?|hosts?|servers?|requests?|rollout|production|fleet|deployment|\))|(?:\b(?:to|at|rollout|canary|traffic|=)[ (:]{1,3})100\s?%|\b(?:full(?:y)?|complete|global)[ -](?:roll(?:ed)?[ -]?out|production|deployment|release|traffic)|\b(?:all|every|remaining) (?:users?|customers?|traffic|hosts?|regions|tenants|merchants|production)|\b(?:general availability|everyone|everybody)\b|全ユーザー/i;

/** Columns that say where, or to whose part of the world, a stage goes. */
export const placeColumn =
  /^(?:(?:target|aws|gcp|azure|cloud)\s)?(?:regions?|zones?|availability zones?|locations?|places?|clusters?|cells?|shards?|pops?|sites?|data ?cent(?:er|re)s?|dcs?|countr(?:y|ies)|markets?|city|cities|geos?|geograph(?:y|ies)|environments?|tenants?|tenant groups?|región|région)$/i;

/** Names of places: regions of clouds, cities and countries, and what is numbered among its like. */
export const placeName = new RegExp(
  [
    "\\b(?:us|eu|ap|sa|ca|me|af|il|mx|cn|uk)-(?:gov-)?(?:north|south|east|west|central|northeast|southeast|northwest|southwest)(?:-?\\d)?[a-d]?\\b",
    "\\b(?:us|europe|asia|australia|northamerica|southamerica|me|africa)-(?:north|south|east|west|central|northeast|southeast|northwest|southwest)\\d\\b",
    "\\b(?:north|south|east|west|central)(?:us|europe|india|asia)\\d?\\b",
    "\\b(?:emea|apac|latam|anz|dach|benelux|nordics|europe|asia|africa|oceania|(?:north|south|latin) america|asia[ -]pacific|middle east)\\b",
    "\\b(?:ireland|virginia|ohio|oregon|california|iowa|frankfurt|london|paris|dublin|amsterdam|madrid|milan|zurich|stockholm|warsaw|berlin|munich|mumbai|hyderabad|delhi|singapore|tokyo|osaka|seoul|sydney|melbourne|jakarta|hong kong|são paulo|sao paulo|montreal|toronto|new york|chicago|dallas|seattle|san francisco|los angeles|tel aviv|bahrain|dubai|cape town|johannesburg)\\b",
    "\\b(?:germany|france|spain|italy|poland|netherlands|belgium|austria|switzerland|sweden|norway|denmark|finland|portugal|united kingdom|united states|usa|canada|mexico|brazil|india|japan|korea|australia|new zealand|south africa)\\b",
    "^(?:us|eu|uk|de|fr|jp|br|ca|sg|nz)(?=\\s*(?:[(:,–—-]|$))",
    "\\b(?:region|cluster|cell|shard|zone|pop|site|data ?cent(?:er|re)|dc|tenant group|country|market)[ -]?(?:[a-z]|\\d{1,3}|[a-z]{1,20}-[\\w-]{1,20})\\b",
    "\\b(?!(?:one|two|three|all|half|every|each|the|remaining|rest|more|most|other|single|production|prod|canary|of|first) )[a-z][\\w-]{1,30} (?:region|cluster|cell|shard|zone|site|data ?cent(?:er|re)|market|tenants|tenant group)s?\\b"
  ].join("|"),
  "i"
);
