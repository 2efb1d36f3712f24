/** The rules about more than one kind. Order is that of the catalogue. */
import type { Rule } from "../rule.ts";
import { brokenLink } from "./broken-link.ts";
import { dateOrder } from "./date-order.ts";
import { emptySection } from "./empty-section.ts";
import { invalidDate } from "./invalid-date.ts";
import { invalidFrontMatter } from "./invalid-front-matter.ts";
import { leftoverGuidance } from "./leftover-guidance.ts";
import { missingField } from "./missing-field.ts";
import { missingOwner } from "./missing-owner.ts";
import { missingSection } from "./missing-section.ts";
import { mixedDocuments } from "./mixed-documents.ts";
import { overdue } from "./overdue.ts";
import { placeholder } from "./placeholder.ts";
import { secret } from "./secret.ts";
import { tableShape } from "./table-shape.ts";
import { todoMarker } from "./todo-marker.ts";
import { unknownDirective } from "./unknown-directive.ts";
import { unknownOwner } from "./unknown-owner.ts";
import { unlinkedReference } from "./unlinked-reference.ts";
import { unquantifiedImpact } from "./unquantified-impact.ts";

export const commonRules: readonly Rule[] = [
  placeholder,
  todoMarker,
  emptySection,
  invalidDate,
  dateOrder,
  brokenLink,
  unknownOwner,
  secret,
  tableShape,
  unlinkedReference,
  leftoverGuidance,
  mixedDocuments,
  invalidFrontMatter,
  missingField,
  missingSection,
  missingOwner,
  overdue,
  unquantifiedImpact,
  unknownDirective
];
