/** What may be written at the cursor. */
import type { FeatureGroup } from "./answering.ts";

export const completion: FeatureGroup = {
  capabilities: () => ({}),
  serve() {}
};
