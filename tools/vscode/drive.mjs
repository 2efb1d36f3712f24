/** Opens a page of VS Code in which tests run, and waits for their end. */
import { chromium } from "playwright-core";
import { endWithThisProcess } from "../processes.mjs";
import { findChromium } from "./chromium.mjs";

/** Lines of the tests begin with this invisible character; all others are the workbench's own. */
export const mark = "\u2063";

/**
 * Runs the tests that an address names: the workbench reports through two functions on its page.
 *
 * @param {string} address
 * @param {{ timeout?: number, page?: (page: import("playwright-core").Page) => Promise<void>, say?: (line: string) => void }} options
 *   `timeout` in milliseconds; `page` prepares the page before it opens
 * @returns {Promise<number>} the tests' exit code
 * @throws {Error} when the page or the browser dies, or no result comes in time
 */
export async function runTestsInPage(address, { timeout = 240_000, page: preparePage, say = console.log } = {}) {
  const browser = await chromium.launch(await findChromium());
  const forget = endWithThisProcess(() => void browser.close());
  const other = [];
  let spoke = false;
  try {
    const page = await browser.newPage();
    page.on("pageerror", error => other.push(`page error: ${error.message}`));
    page.on("console", message => other.push(message.text().slice(0, 500)));
    return await new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`no result within ${timeout / 1000} s`)), timeout);
      const settle = code => {
        clearTimeout(timer);
        if (code === 0 || spoke) resolve(code);
        else reject(new Error(`the tests did not run (exit code ${code})`));
      };
      page.once("crash", () => reject(new Error("the page crashed")));
      browser.once("disconnected", () => reject(new Error("the browser went away")));
      const open = async () => {
        await page.exposeFunction("codeAutomationLog", (_type, values) => {
          const text = values.map(value => (typeof value === "string" ? value : JSON.stringify(value))).join(" ");
          if (!text.startsWith(mark)) {
            other.push(text.slice(0, 500));
            return;
          }
          spoke = true;
          say(text.slice(mark.length));
        });
        await page.exposeFunction("codeAutomationExit", settle);
        await preparePage?.(page);
        await page.goto(address);
      };
      open().catch(reject);
    });
  } catch (error) {
    // What the workbench said last is mostly why.
    throw new Error(`${error.message}\n${other.slice(-40).join("\n")}`);
  } finally {
    forget();
    await browser.close();
  }
}
