import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe } from "vitest";
import { browserPath, startBrowser } from "./browser.ts";
import { isBrowserRequired } from "./browser-required.fixture.ts";

const path = browserPath();
if (isBrowserRequired(process.env["PROBATUM_BROWSER"]) && path === undefined) {
  throw new RangeError("a browser must be there, got none: install chromium, or name it in CHROMIUM");
}

/**
 * Tests that open pages in a real browser. Where there is none they are skipped, and say so; with PROBATUM_BROWSER=required that is an error.
 *
 * @param body - registers the tests; `browser` gives the browser once they run
 */
export function describeInBrowser(name: string, body: (browser: () => Browser) => void): void {
  if (path === undefined)
    console.warn(`${name}: skipped, no chromium is installed (PROBATUM_BROWSER=required makes that an error)`);
  describe.skipIf(path === undefined)(path === undefined ? `${name} (skipped: no chromium)` : name, () => {
    let browser: Browser | undefined;
    beforeAll(async () => {
      if (path !== undefined) browser = await startBrowser(path);
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
