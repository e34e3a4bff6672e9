import { expect, it } from "vitest";
import { browserPlaces } from "./browser.ts";
import { isBrowserRequired } from "./browser-required.fixture.ts";

it("asks for a browser where the environment says so, whatever CI says", () => {
  expect([undefined, "", "required"].map(isBrowserRequired)).toEqual([false, false, true]);
  expect(() => isBrowserRequired("1")).toThrow("PROBATUM_BROWSER must be required or nothing, got 1");
});

it("looks for a browser where each system installs one, and first where it is told to", () => {
  const env = {
    CHROMIUM: "/mine",
    HOME: "/Users/me",
    PROGRAMFILES: "C:\\Program Files",
    LOCALAPPDATA: "C:\\Users\\me\\AppData\\Local",
  };
  expect(browserPlaces("linux", env).slice(0, 2)).toEqual(["/mine", "/usr/bin/chromium"]);
  expect(browserPlaces("linux", {})).toContain("/usr/bin/google-chrome");
  expect(browserPlaces("darwin", env)).toContain(
    "/Users/me/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  );
  expect(browserPlaces("darwin", {})[0]).toBe("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");
  expect(browserPlaces("win32", env)).toEqual([
    "/mine",
    "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
    "C:\\Users\\me\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe",
    "C:\\Program Files\\Chromium\\Application\\chrome.exe",
    "C:\\Users\\me\\AppData\\Local\\Chromium\\Application\\chrome.exe",
    "C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe",
    "C:\\Users\\me\\AppData\\Local\\Microsoft\\Edge\\Application\\msedge.exe",
  ]);
});
