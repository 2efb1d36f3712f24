/** What there is to know of the rules. */
import { catalogue } from "../rules/index.ts";
import { wholePage } from "../rules/rule-texts.ts";
import type * as api from "./api/index.ts";

export const rules: typeof api.rules = catalogue.map(({ id, severity, preset, kinds, fixable, options, summary }) => ({
  ...{ id, severity, preset, kinds, fixable, options, summary }
}));

export const defineRule: typeof api.defineRule = rule => rule;

export const explain: typeof api.explain = async rule => (await wholePage(rule)) || null;
