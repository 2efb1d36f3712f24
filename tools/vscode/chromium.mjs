/** Finds a Chromium to drive: one that is named, one that is installed, or the one from npm. */
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync
} from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress } from "node:zlib";
import { onPath, root, toolsVscode } from "../place.mjs";

const names = ["google-chrome", "google-chrome-stable", "chromium", "chromium-browser", "chrome"];
const usualPlaces = {
  darwin: [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium"
  ],
  win32: ["C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe"]
};

const quiet = ["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"];
const switches = [...quiet, "--disable-component-update", "--disable-sync", "--font-render-hinting=none"];

/**
 * @typedef {{ executablePath: string, args: string[], env: Record<string, string | undefined> }} Browser
 *   what Playwright's `launch` takes
 */

/**
 * Finds the browser; the one from npm is unpacked on first use (a second or two).
 *
 * @returns {Promise<Browser>}
 * @throws {Error} when there is none for this machine
 */
export async function findChromium() {
  const named = process.env.GONOGO_CHROMIUM;
  if (named && !existsSync(named)) throw new Error(`GONOGO_CHROMIUM names a file that is not there: ${named}`);
  const installed = named || onPath(names) || usualPlaces[process.platform]?.find(place => existsSync(place));
  if (installed) return { executablePath: installed, args: launchArguments(), env: process.env };
  if (process.platform === "linux" && process.arch === "x64") return unpackedChromium();
  throw new Error("no Chrome or Chromium found: install one, or name it in GONOGO_CHROMIUM");
}

function launchArguments() {
  // Chromium refuses its sandbox to root, as which containers and many CI machines run.
  return process.getuid?.() === 0 ? ["--no-sandbox", ...switches] : [...switches];
}

/** The npm package carries compressed archives for a machine without libraries or fonts: unpacked here, once per version. */
async function unpackedChromium() {
  const packages = path.join(toolsVscode, "node_modules");
  const version = JSON.parse(readFileSync(path.join(packages, "@sparticuz/chromium/package.json"), "utf8")).version;
  const home = path.join(root, ".cache", `chromium-${version}`);
  if (!existsSync(home)) {
    const unfinished = `${home}.${process.pid}`;
    mkdirSync(unfinished, { recursive: true });
    const archives = path.join(packages, "@sparticuz/chromium/bin");
    await unpackFile(path.join(archives, "chromium.br"), path.join(unfinished, "chromium"));
    for (const name of ["al2023", "fonts", "swiftshader"]) {
      await unpackFolder(path.join(archives, `${name}.tar.br`), path.join(unfinished, name));
    }
    try {
      renameSync(unfinished, home);
    } catch (error) {
      rmSync(unfinished, { recursive: true, force: true });
      // Another run was faster: its folder is as good.
      if (!existsSync(home)) throw error;
    }
  }
  const fontConfiguration = writeFontConfiguration(home, [
    path.join(home, "fonts"),
    path.join(packages, "dejavu-fonts-ttf/ttf"),
    "/usr/share/fonts"
  ]);
  const libraries = [path.join(home, "al2023", "lib"), process.env.LD_LIBRARY_PATH].filter(Boolean).join(":");
  return {
    executablePath: path.join(home, "chromium"),
    args: launchArguments(),
    env: { ...process.env, LD_LIBRARY_PATH: libraries, FONTCONFIG_FILE: fontConfiguration }
  };
}

async function unpackFile(archive, target) {
  await pipeline(createReadStream(archive), createBrotliDecompress(), createWriteStream(target, { mode: 0o755 }));
}

async function unpackFolder(archive, target) {
  const { extract } = createRequire(path.join(toolsVscode, "package.json"))("tar-fs");
  await pipeline(createReadStream(archive), createBrotliDecompress(), extract(target));
}

/** Written on every use, since the folder may have moved: fonts that are not named are invisible, not replaced. */
function writeFontConfiguration(home, folders) {
  const file = path.join(home, "fonts.conf");
  const prefer = (family, font) => `<alias><family>${family}</family><prefer><family>${font}</family></prefer></alias>`;
  const lines = [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    "<fontconfig>",
    ...folders.map(folder => `<dir>${folder}</dir>`),
    `<cachedir>${path.join(home, "font-cache")}</cachedir>`,
    prefer("sans-serif", "Open Sans"),
    prefer("system-ui", "Open Sans"),
    prefer("serif", "DejaVu Serif"),
    prefer("monospace", "DejaVu Sans Mono"),
    "</fontconfig>"
  ];
  writeFileSync(file, `${lines.join("\n")}\n`);
  return file;
}
