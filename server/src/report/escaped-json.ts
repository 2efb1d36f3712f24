/** The same values, with what steers a terminal written as escapes; JSON itself does so only below U+0020. */
export function escapedJson(json: string): string {
  return json.replace(
    /[\u007F-\u009F\u061C\u200E\u200F\u2028\u2029\u202A-\u202E\u2066-\u2069]/g,
    character => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`
  );
}
