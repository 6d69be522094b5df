// The page of `mappe watch` in a real browser: a picture is shown, a saved
// sentence appears without a reload, a click on a passage names file and line.
//
// node tests/browser/watch.mjs MAPPE FOLDER-WITH-PLAYWRIGHT
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const [mappe, installed] = process.argv.slice(2).map((path) => resolve(path));
const { chromium } = createRequire(join(installed, "here.js"))("playwright-core");
const project = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

const TEXT = "templates/demand/municipal-agreement/de.tera";
const OLD = "Danach haben wir zusammen die Ziele gewählt.";
const NEW = "Dann haben wir beschlossen, welches die drei grössten Ziele des nächsten Jahres sind.";

const folder = mkdtempSync(join(tmpdir(), "mappe-watch-"));
cpSync(join(project, "tests/broken/base"), folder, { recursive: true });
cpSync(join(project, TEXT), join(folder, TEXT));
const read = () => readFileSync(join(folder, TEXT), "utf8");
const write = (text) => writeFileSync(join(folder, TEXT), text);

const args = ["watch", ".", "-k", "D-06", "-k", "D-01", "--port", "0"];
const watch = spawn(mappe, args, { cwd: folder, env: { ...process.env, LC_ALL: "C" } });
let said = "";
for (const stream of [watch.stdout, watch.stderr]) stream.on("data", (text) => (said += text));
const ended = new Promise((done) => watch.on("exit", done));

async function until(what, isThere) {
  const start = Date.now();
  for (;;) {
    const found = await isThere();
    if (found) return found;
    assert.ok(Date.now() - start < 60_000, `${what} did not come; the program said\n${said}`);
    await new Promise((wake) => setTimeout(wake, 20));
  }
}

const browser = await chromium.launch({
  executablePath: "/usr/bin/chromium",
  args: [
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
  ],
});
try {
  const address = await until("the address", () => said.match(/http:\/\/127\S+/)?.[0]);
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
  const complaints = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(String(error)));

  const status = (wanted) =>
    until(`the state «${wanted}»`, async () => wanted === (await page.locator("#status").textContent()));
  const mark = () => page.locator("figure").first().getAttribute("data-mark");
  const picture = () =>
    until("a picture", () =>
      page.evaluate(() => {
        const one = document.querySelector("figure");
        const image = one?.querySelector("img");
        return image?.complete && image.naturalWidth > 0 && image.src.endsWith(one.dataset.mark);
      }),
    );
  const choose = (list, words) => page.locator(`#${list} button`, { hasText: words }).click();

  // A picture, and the lists to choose from.
  await page.goto(address);
  await status("up to date");
  await choose("kinds", "D-06");
  await picture();
  assert.match(page.url(), /#kind=municipal-agreement&language=de&case=MUS-2026-0001$/);
  const spot = page.locator(".spots button[aria-label^='passage situation']");
  const shot = () => page.locator("figure").first().screenshot();
  const [before, first] = [await mark(), await shot()];

  // A saved sentence appears, in the same page, at the same place.
  await page.evaluate(() => {
    window.isSame = true;
    scrollTo({ top: 200 });
  });
  write(read().replace(OLD, NEW));
  await until("another page", async () => (await mark()) !== before);
  await picture();
  await status("up to date");
  assert.equal(await page.evaluate(() => window.isSame && scrollY), 200);
  assert.ok(!first.equals(await shot()), "the picture is another one");

  // A click names the line that was saved, a key the passage.
  const line = read().split("\n").findIndex((text) => text.includes(NEW)) + 1;
  const box = await spot.boundingBox();
  await spot.click({ position: { x: 20, y: box.height - 8 } });
  await page.locator("#place code", { hasText: `${TEXT}:${line}` }).waitFor();
  const link = await page.locator("#place a").getAttribute("href");
  assert.ok(link.startsWith("vscode://file/") && link.includes(`${TEXT}:${line}:`), link);
  const other = page.locator(".spots button[aria-label^='passage duties']");
  await other.focus();
  await page.keyboard.press("Enter");
  await page.locator("#place", { hasText: "duties" }).waitFor();
  await page.keyboard.press("Escape");
  await page.locator("#place").waitFor({ state: "hidden" });

  // A fault leaves the last good page and is told beside it.
  const good = [read(), await mark()];
  write(good[0].replace(NEW, `{% if person.name %}${NEW}`));
  await status("showing the last good page");
  const fault = page.locator("#own li[data-severity=error]", { hasText: "template-syntax" });
  await fault.locator("code", { hasText: `${TEXT}:` }).first().waitFor();
  assert.equal(await mark(), good[1]);
  write(good[0]);
  await status("up to date");
  await fault.waitFor({ state: "detached" });

  // Another language, laid out when it is asked for; a reload keeps it.
  await choose("languages", "Français");
  await picture();
  await page.locator(".spots button[aria-label*='fr.tera']").first().waitFor({ state: "attached" });
  await page.reload();
  await picture();
  await page.locator("#languages [aria-current]", { hasText: "Français" }).waitFor();
  await page.locator(".spots button[aria-label*='fr.tera']").first().click();
  await page.locator("#place", { hasText: "mappe new override templates/" }).waitFor();

  // Narrow and dark windows hold everything.
  await page.emulateMedia({ colorScheme: "dark" });
  for (const width of [320, 700, 1100]) {
    await page.setViewportSize({ width, height: 900 });
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(overflow <= 0, `${width} pixels: ${overflow} too wide`);
  }
  const unnamed = await page.evaluate(() =>
    [...document.querySelectorAll("button, select, a, img")].filter((one) => {
      const label = one.labels?.[0]?.textContent ?? one.getAttribute("alt");
      return !(one.getAttribute("aria-label") ?? label ?? one.textContent).trim();
    }).map((one) => one.outerHTML),
  );
  assert.deepEqual(unnamed, [], "everything to use has a name");
  assert.deepEqual(complaints, [], "the browser complains of nothing");

  // When the program ends, the page says so.
  watch.kill("SIGINT");
  assert.equal(await ended, 0);
  await status("the program has ended");
  console.log("the page of a watch: all is well");
} finally {
  await browser.close();
  watch.kill("SIGKILL");
  rmSync(folder, { recursive: true, force: true });
}
