import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";
import { afterAll, beforeAll, describe } from "vitest";
import { isComparing } from "./comparing.ts";

const places = [process.env["CHROMIUM"], "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const path = places.find((place) => place !== undefined && existsSync(place));
if (path === undefined && isComparing(process.env["CI"])) {
  throw new RangeError("a browser must be there in CI, got none: install chromium, or name it in CHROMIUM");
}

/**
 * Tests that open pages in a real browser. Where there is none they are skipped, and say so; in CI that is an error.
 *
 * @param body - registers the tests; `browser` gives the browser once they run
 */
export function describeInBrowser(name: string, body: (browser: () => Browser) => void): void {
  if (path === undefined) console.warn(`${name}: skipped, no chromium is installed (in CI that is an error)`);
  describe.skipIf(path === undefined)(path === undefined ? `${name} (skipped: no chromium)` : name, () => {
    let browser: Browser | undefined;
    beforeAll(async () => {
      // Chromium has no sandbox of its own for root.
      const args = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
      browser = await chromium.launch({ ...(path === undefined ? {} : { executablePath: path }), args });
    });
    afterAll(async () => {
      await browser?.close();
    });
    body(() => {
      if (browser === undefined) throw new Error("the browser must be started before it is used");
      return browser;
    });
  });
}
