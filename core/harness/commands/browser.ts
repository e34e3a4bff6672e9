import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

/** Where a browser is installed, the one that CHROMIUM names first; none where there is none. */
export function browserPath(): string | undefined {
  const places = [process.env["CHROMIUM"], "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
  return places.find((place) => place !== undefined && existsSync(place));
}

/**
 * Must the tests of the page run? So they must where PROBATUM_BROWSER is `required`; elsewhere they are skipped without a browser.
 *
 * @param wanted - the variable `PROBATUM_BROWSER` of the environment
 * @throws RangeError for any other value
 */
export function isBrowserRequired(wanted: string | undefined): boolean {
  if (wanted === undefined || wanted === "") return false;
  if (wanted === "required") return true;
  throw new RangeError(`PROBATUM_BROWSER must be required or nothing, got ${wanted}`);
}

/** Starts the browser at a path. */
export function startBrowser(path: string): Promise<Browser> {
  // Chromium has no sandbox of its own for root.
  const args = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  return chromium.launch({ executablePath: path, args });
}
