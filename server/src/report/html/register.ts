/** The register of action items as a table of a page. */
import { formatDay } from "../../document/days.ts";
import { stateName } from "../../document/state-names.ts";
import type { RegisterItem } from "../../register/register.ts";
import { type Content, element, type Markup } from "../../text/markup.ts";
import { spokenDistance } from "../../text/spoken.ts";
import { t } from "../../text/translate.ts";

const columnsOf = (): readonly { readonly name: string; readonly cell: (item: RegisterItem) => Content }[] => [
  { name: t`Due`, cell: dueOf },
  { name: t`Owner`, cell: ({ owner }) => owner ?? t`nobody` },
  { name: t`Action`, cell: ({ text }) => text },
  { name: t`State`, cell: ({ state }) => stateName(state) },
  { name: t`Ticket`, cell: ticketOf },
  { name: t`Postmortem`, cell: ({ postmortem }) => postmortem.title ?? postmortem.path }
];

export function registerMarkup(items: readonly RegisterItem[]): Markup {
  const columns = columnsOf();
  return element(
    "div",
    { class: "gonogo-wide", tabindex: 0, role: "group", "aria-label": t`Action items` },
    element(
      "table",
      {},
      element("thead", {}, element("tr", {}, ...columns.map(({ name }) => element("th", { scope: "col" }, name)))),
      element(
        "tbody",
        {},
        ...items.map(item => element("tr", {}, ...columns.map(({ cell }) => element("td", {}, cell(item)))))
      )
    )
  );
}

function dueOf({ due, overdue }: RegisterItem): Content {
  if (due === null) return t`no date`;
  const date = due.day === null ? due.text : formatDay(due.day);
  return overdue === null ? date : element("strong", { class: "error" }, `${date}, ${spokenDistance(-overdue)}`);
}

/** Only addresses of the web are links: a page may be opened by somebody else than who wrote the document. */
function ticketOf({ ticket }: RegisterItem): Content {
  if (ticket === null) return "";
  const { id, address } = ticket;
  return address !== null && /^https?:\/\//i.test(address)
    ? element("a", { href: address, rel: "noreferrer" }, id)
    : id;
}
