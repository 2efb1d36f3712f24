/** The types of semantic tokens. Their names are public: people may set colours for them. */
import type { SemanticTokensLegend } from "vscode-languageserver-protocol";

/** In the order in which they count where two overlap. */
export const tokenTypes = ["gonogoOverdueDate", "gonogoOpenStatus", "gonogoPlaceholder", "gonogoOwner"] as const;
export type TokenType = (typeof tokenTypes)[number];

export const tokenLegend: SemanticTokensLegend = { tokenTypes: [...tokenTypes], tokenModifiers: [] };
