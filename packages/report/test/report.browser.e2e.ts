import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import axe from "axe-core";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { htmlReport } from "../src/index.js";
import { fakeComparison, fakePlace } from "./fake-comparison.js";

const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
const command = process.env["PLACEWELL_CHROMIUM"] ?? "chromium";
const executablePath = command.includes("/") ? command : `/usr/bin/${command}`;

let folder = "";
let browser: Browser;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "placewell-report-"));
  browser = await chromium.launch({ executablePath, args: FLAGS });
});

afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Opens a report from a file, with the network off, and notes whatever it asks for or complains of. */
async function open(html: string, viewport = { width: 1200, height: 900 }) {
  const file = join(folder, "report.html");
  writeFileSync(file, html);
  const context = await browser.newContext({ viewport, offline: true });
  const page = await context.newPage();
  const requests: string[] = [];
  const complaints: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  page.on("console", (message) => complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("dialog", (dialog) => complaints.push(`dialog: ${dialog.message()}`));
  const address = pathToFileURL(file).href;
  await page.goto(address);
  return { page, complaints, requested: () => requests.filter((url) => url !== address), close: () => context.close() };
}

const overflow = (page: Page): Promise<number> =>
  page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");

describe("the report in a browser", () => {
  let html = "";
  beforeAll(async () => {
    html = await htmlReport(fakeComparison());
  });

  test("asks for nothing, complains of nothing, and shows its charts", async () => {
    const { page, complaints, requested, close } = await open(html);
    expect(requested()).toEqual([]);
    expect(complaints).toEqual([]);
    expect(
      await page.evaluate("[...document.querySelectorAll('svg')].filter((s) => s.getBBox().height > 100).length"),
    ).toBe(6);
    await close();
  });

  test("its policy lets no script of a page run", async () => {
    const smuggled = html.replace("</main>", "<script>document.title = 'ran'</script></main>");
    const { page, close } = await open(smuggled);
    expect(await page.title()).not.toBe("ran");
    await close();
  });

  test.each([320, 640, 1200])("does not overflow sideways at %i pixels", async (width) => {
    const { page, close } = await open(html, { width, height: 800 });
    expect(await overflow(page)).toBe(0);
    await page.evaluate("document.querySelectorAll('details').forEach((d) => { d.open = true; })");
    expect(await overflow(page)).toBe(0);
    await close();
  });

  test.each([320, 1200])(
    "has no accessibility violation that axe finds, folded or not, at %i pixels",
    async (width) => {
      const { page, close } = await open(html, { width, height: 800 });
      await page.evaluate("document.querySelectorAll('details').forEach((d) => { d.open = true; })");
      await page.evaluate(axe.source);
      const violations = (await page.evaluate(
        "axe.run().then((r) => r.violations.map((v) => v.id + ': ' + v.nodes.map((n) => n.target.join(' ')).join(', ')))",
      )) as string[];
      expect(violations).toEqual([]);
      await close();
    },
  );

  test("hostile names run nothing", async () => {
    const payload = `"><img src=x onerror=alert(1)><script>alert(2)</script><svg onload=alert(3)>`;
    const { page, complaints, requested, close } = await open(
      await htmlReport(fakeComparison({ place: fakePlace(payload) })),
    );
    expect(complaints).toEqual([]);
    expect(requested()).toEqual([]);
    expect(await page.evaluate("document.querySelectorAll('script, img').length")).toBe(0);
    await close();
  });
});
