import { existsSync } from "node:fs";
import { posix, win32 } from "node:path";
import { type Browser, chromium } from "playwright-core";

/** Where a browser is installed, the one that CHROMIUM names first; none where there is none. */
export function browserPath(): string | undefined {
  return browserPlaces(process.platform, process.env).find((place) => existsSync(place));
}

/**
 * Where may Chromium, Chrome or Edge be, in the order in which they are looked for?
 *
 * @param platform - as in `process.platform`
 * @param env - CHROMIUM names one; on Windows the folders of programs are read from it, elsewhere HOME
 */
export function browserPlaces(platform: string, env: Readonly<Record<string, string | undefined>>): readonly string[] {
  const named = env["CHROMIUM"] === undefined ? [] : [env["CHROMIUM"]];
  if (platform === "win32") {
    const folders = ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].flatMap((name) => env[name] ?? []);
    const programs = [
      "Google/Chrome/Application/chrome.exe",
      "Chromium/Application/chrome.exe",
      "Microsoft/Edge/Application/msedge.exe",
    ];
    return [...named, ...programs.flatMap((program) => folders.map((folder) => win32.join(folder, program)))];
  }
  if (platform === "darwin") {
    const folders = ["/Applications", ...(env["HOME"] === undefined ? [] : [posix.join(env["HOME"], "Applications")])];
    const names = ["Google Chrome", "Chromium", "Microsoft Edge"];
    return [
      ...named,
      ...names.flatMap((name) => folders.map((folder) => `${folder}/${name}.app/Contents/MacOS/${name}`)),
    ];
  }
  const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"];
  return [...named, ...["/usr/bin", "/snap/bin"].flatMap((folder) => names.map((name) => `${folder}/${name}`))];
}

/** Starts the browser at a path. */
export function startBrowser(path: string): Promise<Browser> {
  // Chromium has no sandbox of its own for root.
  const args = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  return chromium.launch({ executablePath: path, args });
}
