/** Our findings, as VS Code has them. */
import { type Diagnostic, type Disposable, languages, type Uri } from "vscode";

/** In milliseconds: so long may a server take that has just been started. */
const patience = 15_000;

/** What we have found in a document, in the order of its lines. */
export function findingsOf(document: Uri): Diagnostic[] {
  return languages
    .getDiagnostics(document)
    .filter(({ source }) => source === "gonogo")
    .sort((one, other) => one.range.start.compareTo(other.range.start));
}

/** The same once there is something: of a document just opened nothing is known yet. Empty where that takes too long. */
export function awaitFindings(document: Uri): Promise<Diagnostic[]> {
  return new Promise(resolve => {
    let listener: Disposable | undefined;
    const timer = setTimeout(() => end([]), patience);
    const end = (found: Diagnostic[]): void => {
      clearTimeout(timer);
      listener?.dispose();
      resolve(found);
    };
    const look = (): void => {
      const found = findingsOf(document);
      if (found.length > 0) end(found);
    };
    listener = languages.onDidChangeDiagnostics(look);
    look();
  });
}
