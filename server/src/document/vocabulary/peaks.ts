/** The words by which people tell how bad a metric was. */

/** That a figure is the worst that was seen. */
export const peakWords =
  /\b(?:peak(?:ed|ing)?|max(?:imum|ed)?|spik(?:e|ed|ing)|up to|as high as|climbed to|rose to|jumped to|reached)\b/i;

/** Figures by what they measure; their groups are `number` and `unit`. */
export const peakSubjects: readonly { readonly subject: "error rate" | "latency"; readonly pattern: RegExp }[] = [
  {
    subject: "error rate",
    pattern: /\b(?:error|failure|5xx)s?(?: rates?)?\b[^.;\n\d]{0,40}?(?<number>\d{1,3}(?:[.,]\d{1,3})?)\s?(?<unit>%)/gi
  },
  {
    subject: "latency",
    pattern:
      /\b(?:latency|response times?|p99|p95)\b[^.;\n]{0,60}?(?:to|of|at|over|reached|peaked)\s(?:over |about |~)?(?<number>\d{1,5}(?:[.,]\d{1,3})?)\s?(?<unit>ms|s)\b/gi
  }
];
