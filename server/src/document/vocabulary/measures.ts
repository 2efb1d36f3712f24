/** The words of figures: units, and how one figure is compared with another. */

/** What a figure counts. */
export type Dimension = "share" | "duration" | "size" | "multiple" | "money" | "count";

/** The names of units by their dimension, with their size in its base unit: percent, seconds, bytes, times. */
export const measureUnits: readonly (readonly [dimension: Dimension, size: number, names: string])[] = [
  ["share", 1, "%|percent(?:age points?)?|per cent|pct|pp|Prozent|por ciento|パーセント"],
  ["duration", 1e-6, "[µμu]s|microseconds?"],
  ["duration", 1e-3, "ms|msecs?|milliseconds?|milisegundos?|Millisekunden|ミリ秒"],
  ["duration", 1, "s|secs?|seconds?|segundos?|Sekunden?|secondes?|秒間?"],
  ["duration", 60, "m|mins?|minutes?|minutos?|Minuten?|分間?"],
  ["duration", 3600, "h|hrs?|hours?|horas?|Stunden?|heures?|時間"],
  ["duration", 86_400, "d|days?|d[ií]as?|Tagen?|Tage|jours?|日間"],
  ["duration", 604_800, "wks?|weeks?|semanas?|Wochen?|semaines?|週間"],
  ["size", 1, "bytes?|B"],
  ["size", 1e3, "[kK]B"],
  ["size", 1024, "[kK]iB"],
  ["size", 1e6, "MB"],
  ["size", 1_048_576, "MiB"],
  ["size", 1e9, "GB"],
  ["size", 1_073_741_824, "GiB"],
  ["size", 1e12, "TB"],
  ["multiple", 1, "[x×]|times(?= (?:the )?(?:baseline|normal|usual|average|previous|current))|-?fold|倍"]
];

/** What multiplies a number that has no unit: 5k requests, $2.3M. */
export const multipliers: Readonly<Record<string, number>> = { k: 1e3, K: 1e3, M: 1e6, B: 1e9, 万: 1e4 };

/** How a value stands to a figure. `between`: inside a range of two figures. */
export type Comparator = "above" | "at-least" | "below" | "at-most" | "equal" | "within" | "between";

/** What stands directly before a figure; the first that fits decides. */
export const comparatorsBefore: readonly (readonly [Comparator, RegExp])[] = [
  [
    "at-least",
    /(?:>\s?=|≥|=>|≧|\b(?:at least|no less than|not less than|minimum(?: of)?|min\.?|mindestens|al menos))$/i
  ],
  [
    "at-most",
    /(?:<\s?=|≤|=<|≦|\b(?:at most|no more than|not more than|up to|maximum(?: of)?|max\.?|(?:not|never|n't) (?:to )?exceed(?:s|ing)?|höchstens|como máximo))$/i
  ],
  ["within", /(?:±|\+\/-|\bwithin(?: [~±])?)$/i],
  [
    "above",
    /(?:>|\b(?:above|over|more than|greater than|higher than|larger than|longer than|slower than|exceed(?:s|ed|ing)?|surpass(?:es)?|(?:rises?|goes|increases?|grows?|spikes?|climbs?) (?:above|over|past|to)|beyond|past|reach(?:es)?|hits?|superior a|mayor (?:que|a)|más de|über|acima de))$/i
  ],
  [
    "below",
    /(?:<|\b(?:below|under|less than|fewer than|lower than|smaller than|faster than|(?:drops?|falls?|goes|dips?) (?:below|under|to)|inferior a|menor (?:que|a)|menos de|unter|abaixo de))$/i
  ],
  ["equal", /(?:==?|\b(?:equals?|exactly|(?:must|should|to) be|is|remains?|stays?))$/i]
];

/** What stands directly behind a figure. */
export const comparatorsBehind: readonly (readonly [Comparator, RegExp])[] = [
  ["at-least", /^(?:\+|\s?(?:or (?:more|higher|above|greater|better)|and (?:more|above)|以上))/i],
  ["at-most", /^\s?(?:or (?:less|lower|fewer|below)|以下|以内)/i],
  ["above", /^\s?(?:を?超(?:え|過)?|より(?:大きい|多い|高い))/],
  ["below", /^\s?(?:未満|を?下回|より(?:小さい|少ない|低い))/]
];

/** "1 in 1000": how many there are of which it is one. */
export const oneIn =
  /^\s(?:in|out of)(?: every)?\s(\d{1,3}(?:,\d{3})+|\d{1,9})(?![.,]?\d|\s?(?:%|[smhdw]\b|secs?\b|min|sec|hour|hr|day|week))/i;
/** "100/min", "5 requests per second", "900 rps": the first letter of the time that it is counted in. */
export const rateBehind =
  /^(?:(?:\s[\p{L}-]{2,20}){0,2}?\s?(?:\/\s?|\bper\s)([smhd])(?:ec|econd|in|inute|r|our|ay)?\b|\s?[rqt]p([smh])\b)/iu;

/** What makes a figure one of a change rather than of a level: "increases by 20 %", "25 % relative to baseline". */
export const changeBefore =
  /\b(?:by|Δ|delta)\s?(?:[<>≤≥~]=?|more than|less than|at least|at most|over|about|no more than|up to)?$/i;
export const changeBehind =
  /^[`*"')]{0,4}\s?(?:\(?(?:relative|absolute)\b|(?:increase|decrease|rise|drop|degradation|regression|growth|spike|reduction|slower|faster|higher|lower|worse|additional|more|fewer|above|below|over|under)\b|(?:of|from|vs\.?|versus|than|compared to|relative to|above|over|below) (?:the |its |our |current |previous |pre-\w{1,12} )?(?:baseline|normal|average|control|stable|previous))/i;
