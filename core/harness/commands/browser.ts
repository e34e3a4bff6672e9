import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

/** Where a browser is installed, the one that CHROMIUM names first; none where there is none. */
export function browserPath(): string | undefined {
  const places = [process.env["CHROMIUM"], "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
  return places.find((place) => place !== undefined && existsSync(place));
}

/** Starts the browser at a path. */
export function startBrowser(path: string): Promise<Browser> {
  // Chromium has no sandbox of its own for root.
  const args = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  return chromium.launch({ executablePath: path, args });
}
