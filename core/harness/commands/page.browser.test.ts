import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import fc from "fast-check";
import type { BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import type { ClaimRecord } from "../../claim/record.ts";
import type { TextDocument } from "../../document/document.ts";
import { part, reading, record, records, text } from "../../report/example.fixture.ts";
import { html } from "../../report/html/html.ts";
import { htmlPage } from "../../report/html/page.ts";
import { mathematics } from "../../report/html/source-html.ts";
import { hostile } from "../../report/markdown/markdown.fixture.ts";
import { draw } from "../../report/plots/draw.ts";
import { plots } from "../../report/plots/plots.fixture.ts";
import { committedDocuments } from "../certify/certify.ts";
import { sha256 } from "../certify/write-pages.ts";
import { describeInBrowser } from "./in-browser.fixture.ts";

const PROJECT = fileURLToPath(new URL("../../../", import.meta.url));
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const { forest, evidence, settings, witness, fit, curves, histogram } = plots;
const control = {
  changed: "x",
  outcome: "refuted",
  basis: "witness",
  found: "1",
  required: "refuted",
  passed: true,
} as const;
const all: readonly ClaimRecord[] = [
  ...records,
  record({
    id: "d6-plots",
    quote: { exact: "Total | 100%" },
    readings: [
      reading({ plots: [forest, evidence, witness, fit, curves, histogram], notes: ["It was tried."], control }),
      reading({
        id: "b",
        kind: "further",
        plots: [settings],
        parts: [part({ plots: [forest] }), part({ name: "two" })],
      }),
    ],
  }),
];

const WIDE = { viewport: { width: 1360, height: 900 } };
const PHONE = { viewport: { width: 320, height: 640 } };

describeInBrowser("the page", (browser) => {
  let folder = "";
  const open: Page[] = [];

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "probatum-page-"));
    write("sky", text, all);
  });
  afterEach(async () => {
    for (const page of open.splice(0)) await page.context().close();
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  function write(name: string, document: TextDocument, claims: readonly ClaimRecord[]): string {
    writeFileSync(join(folder, `${name}.html`), htmlPage({ document, records: claims }, sha256));
    return address(name);
  }
  const address = (name: string) => pathToFileURL(join(folder, `${name}.html`)).href;

  async function visit(url: string, options: BrowserContextOptions = WIDE): Promise<Page> {
    const context = await browser().newContext(options);
    const page = await context.newPage();
    open.push(page);
    await page.goto(url);
    return page;
  }

  /** What breaks WCAG 2.2 AA or best practice, with the first element that does. */
  async function violations(page: Page): Promise<readonly string[]> {
    await page.evaluate(axe);
    const found = await page.evaluate(`axe.run({ resultTypes: ["violations"] }).then(({ violations }) =>
      violations.map(({ id, nodes }) => id + ": " + nodes[0].html.slice(0, 200) + " " + nodes[0].failureSummary))`);
    return found as readonly string[];
  }

  // On a phone every claim stands below the text, so that one view shows all of them.
  const views = [
    ["light", "wide", ["", "#c2-positive", "#d6-plots", "#_s_c3-rain"]],
    ["dark", "wide", ["", "#d6-plots"]],
    ["light", "phone", [""]],
    ["dark", "phone", [""]],
  ] as const;
  it.each(views)("keeps WCAG 2.2 AA and best practice: %s, %s, views %j", async (colorScheme, size, hashes) => {
    const page = await visit(address("sky"), { ...(size === "wide" ? WIDE : PHONE), colorScheme, bypassCSP: true });
    for (const hash of hashes) {
      await page.goto(address("sky") + hash);
      expect(await violations(page)).toEqual([]);
    }
  });

  it("keeps them on the pages of this project", async () => {
    for (const { document, records: claims } of committedDocuments(PROJECT)) {
      const url = write(document.name, document, claims);
      const page = await visit(url, { ...WIDE, bypassCSP: true });
      expect(await violations(page)).toEqual([]);
      await page.goto(`${url}#${claims.find(({ readings }) => readings.some((each) => each.plots !== undefined))?.id}`);
      expect(await violations(page)).toEqual([]);
    }
  });

  it("cuts nothing off on a phone 320 pixels wide", async () => {
    for (const name of ["sky", ...committedDocuments(PROJECT).map(({ document }) => document.name)]) {
      const page = await visit(address(name), PHONE);
      await page.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true; })");
      const [content, window] = (await page.evaluate("[document.documentElement.scrollWidth, innerWidth]")) as number[];
      expect(content).toBe(window);
    }
  });

  it("opens a claim by mouse and by keyboard, goes back and forth, and keeps the head in view", async () => {
    const page = await visit(address("sky"));
    await page.click("text=Every >> visible=true");
    expect(page.url()).toMatch(/#c2-positive$/u);
    expect(await page.isVisible("#c2-positive")).toBe(true);
    expect(await page.isVisible("#_claims")).toBe(false);
    expect(await page.evaluate("document.querySelector('h1').getBoundingClientRect().top")).toBeGreaterThan(0);
    await page.click("#c2-positive >> text=Next");
    expect(await page.isVisible("#c3-rain")).toBe(true);
    await page.goBack();
    expect(await page.isVisible("#c2-positive")).toBe(true);
    await page.goBack();
    expect(await page.isVisible("#_claims")).toBe(true);
    await page.focus("a[data-c=c1-sum]");
    await page.keyboard.press("Enter");
    expect(await page.isVisible("#c1-sum")).toBe(true);
    await page.goForward().catch(() => null);
    await page.click("#c1-sum >> text=All claims");
    expect(await page.isVisible("#_claims")).toBe(true);
  });

  it("takes a deep link to a claim, and to its place in the text with the claim beside it", async () => {
    const page = await visit(`${address("sky")}#c4-rain`);
    expect(await page.isVisible("#c4-rain")).toBe(true);
    const lit = () => page.evaluate("getComputedStyle(document.querySelector('[data-c~=c4-rain]')).backgroundColor");
    const shade = await lit();
    await page.click("#c4-rain >> text=In the text");
    expect(page.url()).toMatch(/#_s_c4-rain$/u);
    expect(await page.isVisible("#c4-rain")).toBe(true);
    expect(await page.isVisible("#_claims")).toBe(false);
    expect(await lit()).toBe(shade);
    await page.goto(address("sky"));
    expect(await lit()).not.toBe(shade);
  });

  it("filters by verdict, by mouse and by keyboard", async () => {
    const page = await visit(address("sky"));
    const shown = () => page.locator(".sentences tbody tr:visible").count();
    const before = await shown();
    expect(before).toBe(all.length);
    await page.click("label:has(#_r)");
    expect(await shown()).toBe(before - 1);
    expect(await page.isVisible(".sentences >> text=positive")).toBe(false);
    await page.focus("#_r");
    await page.keyboard.press("Space");
    expect(await shown()).toBe(before);
  });

  it("is light, dark or as the system is", async () => {
    const page = await visit(address("sky"), { ...WIDE, colorScheme: "light" });
    const ground = () => page.evaluate("getComputedStyle(document.body).backgroundColor");
    expect(await ground()).toBe("rgb(255, 255, 255)");
    await page.check("#_dark", { force: true });
    expect(await ground()).toBe("rgb(13, 17, 23)");
    await page.emulateMedia({ colorScheme: "dark" });
    await page.check("#_light", { force: true });
    expect(await ground()).toBe("rgb(255, 255, 255)");
    await page.check("#_auto", { force: true });
    expect(await ground()).toBe("rgb(13, 17, 23)");
  });

  it("prints every claim with its readings unfolded, on white", async () => {
    const page = await visit(address("sky"), { ...WIDE, colorScheme: "dark" });
    await page.emulateMedia({ media: "print" });
    expect(await page.locator("article.card:visible").count()).toBe(all.length);
    const folded = "document.querySelector('details:not([open]) h4').getBoundingClientRect().height";
    expect(await page.evaluate(folded)).toBeGreaterThan(0);
    expect(await page.isVisible(".chips")).toBe(false);
    expect(await page.evaluate("getComputedStyle(document.body).backgroundColor")).toBe("rgb(255, 255, 255)");
  });

  it("asks for nothing but itself and breaks no rule of its policy", async () => {
    const context = await browser().newContext(WIDE);
    const page = await context.newPage();
    open.push(page);
    const asked: string[] = [];
    const said: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    page.on("console", (message) => said.push(message.text()));
    await page.goto(address("sky"));
    await page.click(".all a >> nth=1");
    expect(asked).toEqual([address("sky")]);
    expect(said).toEqual([]);
    // The policy is alive: a script that is put in does not run, and the browser says why.
    const ran = await page.evaluate(`(() => {
      const script = document.createElement("script");
      script.textContent = "window.broken = 1";
      document.body.append(script);
      return window.broken;
    })()`);
    expect(ran).toBeUndefined();
    expect(said.length).toBeGreaterThan(0);
  });

  it.each([false, true])("lets nothing hostile in, in any field (policy off: %s)", async (bypassCSP) => {
    const evil = `</script><script>window.broken=1</script></style><img src=x onerror="window.broken=1">"'><svg onload=window.broken=1>]]>-->&lt;b&gt;\u202e<math href="javascript:window.broken=1">`;
    const inside = reading({
      id: "a",
      as: evil,
      found: evil,
      notes: [evil],
      settle: evil,
      seen: evil,
      assumed: [evil, `\`${evil}\``],
      given: [evil],
      scope: evil,
      statement: { words: evil, tex: `\\text{${evil.replace(/[&\\]/gu, "")}}\\quad ${evil}`, formula: evil },
      control: { ...control, changed: evil, found: evil, required: evil },
      plots: [
        { ...witness, shown: evil, held: evil, axes: [evil, evil] },
        { ...forest, quantity: evil },
      ],
      parts: [part({ name: evil, found: evil, notes: [evil] })],
    });
    const claims = [
      record({ id: evil, assertion: evil, readings: [inside] }),
      record({ id: "lost", quote: { exact: evil }, trouble: evil, readings: [inside] }),
    ];
    const document = {
      ...text,
      name: "evil",
      title: evil,
      origin: evil,
      sentences: text.sentences.map((sentence) => ({
        ...sentence,
        heading: evil,
        source: `${sentence.source} ${evil} $${evil}$`,
      })),
    };
    const url = write("evil", document, claims);
    const page = await visit(url, { ...WIDE, bypassCSP });
    expect(await page.evaluate("window.broken")).toBeUndefined();
    expect(
      await page
        .locator("img, script:not([type='application/ld+json']), [onload], [onerror], [href^='javascript']")
        .count(),
    ).toBe(0);
    expect(await page.locator("style").count()).toBe(1);
    expect(await page.title()).toContain("</script>");
    const data = await page.locator("script").textContent();
    expect(JSON.parse(data ?? "")).toMatchObject({ "@context": "https://schema.org" });
  });

  it("gives any text back, as words, in an attribute, in a formula and in a plot", async () => {
    const page = await visit("about:blank");
    const samples = fc.sample(hostile, { seed: 41, numRuns: 500 });
    const pieces = samples.map((sample) => html`<p title="${sample}">${sample}</p>`.text);
    const parse = "const parse = (piece, type) => new DOMParser().parseFromString(piece, type);";
    const read = await page.evaluate(`(() => { ${parse}
      return ${JSON.stringify(pieces)}.map((piece) => {
        const { body } = parse(piece, "text/html");
        const only = body.firstElementChild;
        return [body.querySelectorAll("*").length, only.textContent, only.getAttribute("title")];
      });
    })()`);
    const seen = (sample: string) =>
      sample.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Noncharacter_Code_Point}]/gu, (sign) =>
        /\s/u.test(sign) ? " " : "\uFFFD",
      );
    expect(read).toEqual(samples.map((sample) => [1, seen(sample), seen(sample)]));
    const formulas = samples.map((sample) => mathematics(sample, "block").text);
    const names = (await page.evaluate(`(() => { ${parse}
      const all = ${JSON.stringify(formulas)}.flatMap((piece) => [...parse(piece, "text/html").body.querySelectorAll("*")]);
      return [...new Set(all.map((element) => element.localName))];
    })()`)) as readonly string[];
    expect(names.filter((name) => name !== "code" && !/^m[a-z]*$/u.test(name))).toEqual([]);
    const drawings = Object.values(plots).map((plot) => draw(plot, "file"));
    const broken = await page.evaluate(`(() => { ${parse}
      return ${JSON.stringify(drawings)}.filter((drawing) => parse(drawing, "image/svg+xml").querySelector("parsererror"));
    })()`);
    expect(broken).toEqual([]);
  });
});
