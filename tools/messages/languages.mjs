/** The languages in which messages are told besides English, by VS Code's names for them. */
export const languages = ["de", "ja"];
