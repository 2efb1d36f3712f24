/** A window of VS Code as a person sees it: what to look at, what to press. */
import { mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { type Browser, chromium, type LaunchOptions, type Locator, type Page } from "playwright-core";

/** What the tool that runs these tests has prepared; see tools/vscode/ui.mjs. */
interface Setting {
  readonly address: string;
  readonly authority: string;
  readonly workspace: string;
  /** The folder in which a window keeps its settings and what was not saved. */
  readonly userData: string;
  readonly extension: string;
  readonly browser: LaunchOptions;
  /** Where pictures go. */
  readonly images: string;
  /** Where the README's pictures go, when they are to be renewed. */
  readonly documentedImages?: string;
}

const setting = readSetting();

/** The folder that the window has open: a copy of the examples. */
export const workspaceFolder = setting.workspace;

/** The folder into which the extension was installed. */
export const extensionFolder = setting.extension;

/** A browser of its own, for pages that need no window. */
export const openBrowser = (): Promise<Browser> => chromium.launch(setting.browser);

/** Where the pictures of tests go. */
export const picturesFolder = setting.images;

/** Where the README's pictures go; `undefined` where they are not to be renewed. */
export const documentedFolder = setting.documentedImages;

/** One window. */
export interface Workbench {
  readonly page: Page;
  /** The editor that shows a document, by the end of its address. */
  editor(name: string): Locator;
  /** Opens the palette and waits until it offers a command. */
  offer(command: string): Promise<Locator>;
  /** Closes all documents, of which none may be unsaved, and opens another one of the workspace. */
  open(document: string): Promise<void>;
  /** Opens what VS Code tells of the language of the document. */
  languageStatus(): Promise<Locator>;
  /** Shows the Problems panel. */
  showProblems(): Promise<void>;
  /** Moves the cursor to a line (1-based) and scrolls the editor to it. */
  revealLine(name: string, line: number): Promise<void>;
  /** Shows everything in light, as at first, or in dark. */
  light(isLight: boolean): Promise<void>;
  /** Shows everything in the high contrast that the system asks for, light or dark as before, or ends that. */
  highContrast(isAsked: boolean): Promise<void>;
  /** Writes a picture of the window, once it has come to rest. */
  picture(name: string): Promise<void>;
  /** The same for a picture that the README shows. */
  documentedPicture(name: string): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens a window on the example workspace with one document.
 *
 * @param language by VS Code's name for it. No pack of translations is installed, so VS Code's own words stay English, but
 *   extensions are told the language, and their texts are shown in it.
 */
export async function openWorkbench(document: string, language?: string): Promise<Workbench> {
  // What a window before left behind, since its test failed, would come back.
  for (const name of ["Backups", "settings.json"])
    rmSync(path.join(setting.userData, name), { recursive: true, force: true });
  const browser = await chromium.launch(setting.browser);
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    if (language !== undefined)
      await page.addInitScript(`globalThis._VSCODE_NLS_LANGUAGE = ${JSON.stringify(language)}`);
    // The first window after an installation takes long where little else runs quickly either.
    page.setDefaultTimeout(60_000);
    const payload = [
      ["skipWelcome", "true"],
      ["openFile", `vscode-remote://${setting.authority}${path.join(setting.workspace, document)}`]
    ];
    await page.goto(`${setting.address}&payload=${encodeURIComponent(JSON.stringify(payload))}`);
    return workbench(browser, page);
  } catch (error) {
    await browser.close();
    throw error;
  }
}

/** Waits until nothing fades any more, a second at most: what is hidden meanwhile never ends. Playwright could end all animations itself, but that closes VS Code's menus. */
export async function comeToRest(page: Page): Promise<void> {
  await page.evaluate(`Promise.race([
    new Promise(resolve => setTimeout(resolve, 1000)),
    Promise.allSettled(document.getAnimations()
      .filter(({ playState, effect }) => playState === "running" && Number.isFinite(effect?.getComputedTiming().endTime))
      .map(({ finished }) => finished))
  ])`);
}

/**
 * Does something until it shows. VS Code drops keys while it does not know yet what they mean where the cursor is, and closes
 * menus where something else happens meanwhile.
 */
export async function until(effect: Locator, act: () => Promise<void>): Promise<void> {
  for (let left = 4; ; left--) {
    await act();
    try {
      return await effect.waitFor({ timeout: 8_000 });
    } catch (error) {
      if (left === 0) throw error;
    }
  }
}

/** Presses keys one after the other until what they do shows; `place` brings the cursor to where they are meant. */
export function pressUntil(
  { page }: Workbench,
  keys: readonly string[],
  { effect, place }: { readonly effect: Locator; readonly place?: () => Promise<void> }
): Promise<void> {
  return until(effect, async () => {
    await place?.();
    for (const key of keys) await page.keyboard.press(key);
  });
}

/** Chooses from a menu, and opens it again where VS Code closed it. */
export async function chooseFrom(row: Locator, open: () => Promise<void>): Promise<void> {
  for (let left = 4; ; left--)
    try {
      if (!(await row.isVisible())) await until(row, open);
      return await row.click({ timeout: 5_000 });
    } catch (error) {
      if (left === 0) throw error;
    }
}

function workbench(browser: Browser, page: Page): Workbench {
  const write = async (folder: string, name: string): Promise<void> => {
    await page.locator(".statusbar-item:visible").filter({ hasText: "Activating" }).waitFor({ state: "detached" });
    mkdirSync(folder, { recursive: true });
    await comeToRest(page);
    await page.screenshot({ path: path.join(folder, `${name}.png`), caret: "initial" });
  };
  const input = page.locator(".quick-input-widget input[type=text]:visible");
  const rows = page.locator(".quick-input-list .monaco-list-row");
  const editorOf = (name: string): Locator => page.locator(`.monaco-editor[data-uri$="${name}"]`).first();
  /** Asks the box on top for something until it offers it. */
  const search = async (key: string, text: string, row: Locator): Promise<void> =>
    until(row, async () => {
      await until(input, () => page.keyboard.press(key));
      await input.fill(text, { timeout: 5_000 }).catch(() => {});
    });
  const offer: Workbench["offer"] = async command => {
    const row = rows.filter({ hasText: command }).first();
    await search("F1", `>${command}`, row);
    return row;
  };
  return {
    page,
    offer,
    editor: editorOf,
    async open(document) {
      await (await offer("View: Close All Editors")).click();
      await page.locator(".tab").first().waitFor({ state: "detached" });
      const name = path.basename(document);
      const row = rows.filter({ hasText: name }).first();
      await search("Control+P", name, row);
      await row.click();
      await editorOf(document).locator(".view-line").first().waitFor();
    },
    async languageStatus() {
      const status = page.locator(".hover-language-status");
      const icons = page.locator(".codicon-bracket, .codicon-bracket-dot, .codicon-bracket-error");
      await until(status.first(), () => page.locator(".statusbar-item").filter({ has: icons }).first().click());
      return status;
    },
    async light(isLight) {
      await page.emulateMedia({ colorScheme: isLight ? "light" : "dark" });
      await page.locator(`.monaco-workbench.${isLight ? "vs" : "vs-dark"}`).waitFor();
    },
    async highContrast(isAsked) {
      await page.emulateMedia({ forcedColors: isAsked ? "active" : "none" });
      const themes = isAsked ? [".hc-black", ".hc-light"] : [".vs", ".vs-dark"];
      await page.locator(themes.map(theme => `.monaco-workbench${theme}`).join(", ")).waitFor();
    },
    async revealLine(name, line) {
      const editor = editorOf(name);
      const active = editor.locator(".line-numbers.active-line-number").filter({ hasText: String(line) });
      await until(active, async () => {
        await until(editor.and(page.locator(".focused")), () => page.keyboard.press("Control+1"));
        await until(input, () => page.keyboard.press("Control+G"));
        await input.fill(`:${line}`);
        await page.keyboard.press("Enter");
      });
    },
    async showProblems() {
      await page.keyboard.press("Control+Shift+M");
      await page.locator(".markers-panel .monaco-list-row").first().waitFor();
    },
    picture: name => write(setting.images, name),
    documentedPicture: name => write(setting.documentedImages ?? setting.images, name),
    close: () => browser.close()
  };
}

/** @throws {Error} when the tests are run by hand */
function readSetting(): Setting {
  const text = process.env.GONOGO_WINDOW;
  if (!text) throw new Error("these tests need a window: run them by `npm test -- ui`");
  return JSON.parse(text);
}
