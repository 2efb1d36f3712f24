/** The words of durations. */

/** The names of units, by how many minutes they have; a working day is a day that the calendar does not tell. */
export const durationUnits: readonly (readonly [name: string, minutes: number, names: string])[] = [
  ["second", 1 / 60, "s|secs?|seconds?|segundos?|Sekunden?|secondes?|秒間?"],
  ["minute", 1, "m|mins?|minutes?|minutos?|Minuten?|分間?"],
  ["hour", 60, "h|hrs?|hours?|horas?|Stunden?|heures?|時間"],
  ["working day", 1440, "(?:business|working|work|week) ?days?|BD|営業日"],
  ["day", 1440, "d|days?|d[ií]as?|Tagen?|Tage|jours?|日間"],
  ["week", 10_080, "w|weeks?|wks?|semanas?|Wochen?|semaines?|週間"],
  ["month", 43_200, "months?"]
];

/** Numbers that are written as words. */
export const numberWords: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  forty: 40,
  "forty-five": 45,
  sixty: 60,
  ninety: 90,
  half: 0.5,
  "half an": 0.5,
  "half a": 0.5,
  "one and a half": 1.5,
  "two and a half": 2.5,
  "three and a half": 3.5,
  "a couple of": 2,
  "a couple": 2
};

/** What stands before a duration that is only roughly so. */
export const roughlyBefore =
  /(?:[~≈∼<>≤≥]|\b(?:ca\.?|circa|around|about|approx\.?|approximately|roughly|nearly|almost|just|over|under|below|more than|less than|at least|at most|up to|within|some|only|estimated)|約)(?: (?:over|under|about|around|a))?\s{0,2}$/i;
