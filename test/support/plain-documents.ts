/**
 * Documents that are nearly plain: what people write, and the edges of it, in lines that follow each other as lines do.
 * Where fragments without order meet seldom, these nest, go on behind blank lines, and end in the middle.
 */
import fc from "fast-check";

const words = [
  "word",
  "two words",
  "Owner:",
  "**strong**",
  "*emphasis*",
  "_emphasis_",
  "__strong__",
  "**strong *and* more**",
  "*one _two_ one*",
  "`code`",
  "`` c`d ``",
  "` padded `",
  "[text](target.md)",
  "[t *e*](./a_b.md#c)",
  "[`a`](b)",
  "[**a**](x)",
  "**[a](x)**",
  "[a]()",
  "[a](<b>)",
  "[a](b(c))",
  '[a](b "t")',
  "[label]",
  "[^n]",
  "[^m]",
  "[a][label]",
  "[label][]",
  "[Owner]",
  "[ ]",
  "[x]",
  "![i](j)",
  "https://a.example.com/x.",
  "(see https://a.example.com/c?d=e)",
  "https://a.example.com:80/_b_",
  "http://x",
  "xhttps://a.b",
  "www.a.b",
  "www.",
  "@handle",
  "a@b.cd",
  "<https://a.example.com>",
  "\\*",
  "\\|",
  "\\",
  "&amp;",
  "& b",
  "R&D;",
  "~5",
  "~~s~~",
  "< 5",
  "<5@c",
  "<br>",
  "<b>",
  "</b>",
  "<a href='x'>",
  "<!-- c -->",
  "snake_case_x",
  "a*b",
  "**a**b",
  "*",
  "**",
  "***",
  "_",
  "`",
  "[",
  "]",
  "(",
  ")",
  "!",
  "|",
  "#",
  "-",
  "1.",
  "___",
  "é",
  "🟢",
  "😀*a*",
  "“q”",
  "\u00A0",
  "\uFEFF",
  "\f",
  "\uD83D"
];

const line = fc
  .tuple(
    fc.array(fc.tuple(fc.constantFrom(...words), fc.constantFrom(" ", " ", " ", "", "  ", "\t")), {
      minLength: 1,
      maxLength: 6
    }),
    fc.constantFrom("", "", "", "", " ", "  ", "\t")
  )
  .map(
    ([parts, end]) =>
      parts
        .map(part => part.join(""))
        .join("")
        .trimEnd() + end
  );

const indent = fc.constantFrom("", "", "", "", " ", "  ", "  ", "   ", "    ", "     ", "      ", "\t");
const mark = fc.constantFrom(
  ...["- ", "- ", "* ", "+ ", "1. ", "2. ", "1) ", "10. ", "-  ", "-   ", "-     ", "- [ ] ", "- [x] ", "1. [X]  "],
  ...["-", "*", "1.", "-\t", "- [ ]", "- [ ] \t", "- - ", "- 1. ", "01. ", "1234567890. ", "- [", "> ", ">", "[^n]: "]
);
const fence = fc.constantFrom("```", "```sh", "``` sh  x ", "~~~", "````", "```a`b", "```a&amp;b", "``` ");
const row = fc
  .tuple(
    fc.constantFrom("|", "|", "|", ""),
    fc.array(line, { minLength: 1, maxLength: 4 }),
    fc.constantFrom("|", "|", "")
  )
  .map(([first, cells, last]) => first + cells.join("|") + last);
const delimiters = fc.constantFrom(
  "|---|",
  "|---|---|",
  "| --- | :-: |",
  "--- | ---",
  "|:--|--:|-|",
  "|-",
  "- |",
  "- --"
);
const others = fc.constantFrom(
  ...[
    "---",
    "***",
    "- - -",
    "--\t-",
    "===",
    "=",
    "--",
    "<!-- c -->",
    "<!--",
    "-->",
    "<!-->",
    "<details>",
    "</details>"
  ],
  ...[
    "<pre>",
    "</pre>",
    "<?",
    "<!A",
    "[label]: ./x.md",
    "[label]: defines nothing",
    "[label] [x]: ./x.md",
    "below",
    "[^n]: a note",
    "[^m]: *n*",
    "[Owner]:",
    "./x",
    "[^n]:",
    "- [label]: x"
  ]
);

/** A line with what stands before it, or a blank one. */
const anyLine = fc.oneof(
  { weight: 3, arbitrary: line },
  { weight: 4, arbitrary: fc.constantFrom("", "", "", " ", "\t") },
  { weight: 3, arbitrary: fc.tuple(indent, mark, line).map(parts => parts.join("")) },
  { weight: 2, arbitrary: fc.tuple(indent, line).map(parts => parts.join("")) },
  {
    weight: 2,
    arbitrary: fc.tuple(fc.constantFrom("#", "##", "######", "#######"), line).map(parts => parts.join(" "))
  },
  { weight: 1, arbitrary: fc.tuple(indent, fence).map(parts => parts.join("")) },
  { weight: 2, arbitrary: row },
  { weight: 1, arbitrary: delimiters },
  { weight: 1, arbitrary: fc.tuple(indent, others).map(parts => parts.join("")) }
);

const table = fc
  .tuple(fc.integer({ min: 1, max: 3 }), fc.array(fc.oneof(row, line), { maxLength: 3 }))
  .map(([columns, rows]) => [`|${" a |".repeat(columns)}`, `|${"---|".repeat(columns)}`, ...rows].join("\n"));

/** Lines that end with one terminator or another. */
export const plainDocuments: fc.Arbitrary<string> = fc
  .tuple(
    fc.array(fc.oneof({ weight: 9, arbitrary: anyLine }, { weight: 1, arbitrary: table }), {
      minLength: 1,
      maxLength: 14
    }),
    fc.constantFrom("\n", "\n", "\n", "\n", "\r\n", "\r"),
    fc.boolean()
  )
  .map(([lines, end, isEnded]) => lines.join("\n").replaceAll("\n", end) + (isEnded ? end : ""));

/** What an edit may put anywhere. */
export const smallEdits: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...words),
  fc.constantFrom(
    "\n",
    "\n\n",
    " ",
    "  ",
    "    ",
    "\t",
    "\r",
    "- ",
    "1. ",
    "> ",
    "# ",
    "```",
    "---",
    "|",
    "<",
    "]:",
    "[x] ",
    ""
  )
);
