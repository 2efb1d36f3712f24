/** Where this user's caches lie: never in a repository. */
import { homedir } from "node:os";
import { isAbsolute, join } from "node:path";

/** The folder of our caches, absolute; `null` where the system names none. */
export function cacheFolder(
  env: Readonly<Record<string, string | undefined>> = process.env,
  platform: NodeJS.Platform = process.platform,
  home: () => string = homedir
): string | null {
  const named = (name: string): string | null => {
    const path = env[name];
    return path !== undefined && isAbsolute(path) ? path : null;
  };
  const own = named("XDG_CACHE_HOME") ?? (platform === "win32" ? named("LOCALAPPDATA") : null);
  if (own !== null) return join(own, "gonogo");
  try {
    const folder = home();
    if (!isAbsolute(folder)) return null;
    return platform === "darwin"
      ? join(folder, "Library", "Caches", "gonogo")
      : platform === "win32"
        ? join(folder, "AppData", "Local", "gonogo")
        : join(folder, ".cache", "gonogo");
  } catch {
    return null;
  }
}
