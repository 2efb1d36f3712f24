/** What people call the moments of an incident. In documents they are called by {@link momentLabels}. */
import { t } from "../text/translate.ts";
import type { MomentName } from "./vocabulary/moments.ts";

/** "Detected", as it stands alone or begins a sentence. */
export function momentLabel(name: MomentName): string {
  switch (name) {
    case "started":
      return t`Started`;
    case "detected":
      return t`Detected`;
    case "declared":
      return t`Declared`;
    case "acknowledged":
      return t`Acknowledged`;
    case "cause-identified":
      return t`Cause identified`;
    case "mitigation-started":
      return t`Mitigation started`;
    case "mitigated":
      return t`Mitigated`;
    case "resolved":
      return t`Resolved`;
  }
}

/** "detected", as it stands inside a sentence. */
export function momentWord(name: MomentName): string {
  switch (name) {
    case "started":
      return t`started`;
    case "detected":
      return t`detected`;
    case "declared":
      return t`declared`;
    case "acknowledged":
      return t`acknowledged`;
    case "cause-identified":
      return t`cause-identified`;
    case "mitigation-started":
      return t`mitigation-started`;
    case "mitigated":
      return t`mitigated`;
    case "resolved":
      return t`resolved`;
  }
}
