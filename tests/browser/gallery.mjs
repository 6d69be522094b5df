// A gallery in a real browser: filter, dialog, keyboard, paper, accessibility, and
// that nothing leaves the file. Called by .ci/run:
//
//   node tests/browser/gallery.mjs MODULES GALLERY COMPARED [PICTURES]
//
// MODULES holds node_modules with playwright-core and axe-core, GALLERY a gallery of
// at least two kinds, COMPARED one that was made with --against and has changes.
// PICTURES is a folder for the two pictures of the README.
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";

const [modules, gallery, compared, pictures] = process.argv.slice(2).map((one) => path.resolve(one));
const require = createRequire(path.join(modules, "package.json"));
const { chromium } = require("playwright-core");
const axe = require.resolve("axe-core/axe.min.js");

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
  ],
});

/** Opens a page; whatever it says or asks for is remembered. */
async function open(folder, page, options = {}, hash = "") {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const tab = await context.newPage();
  const wrong = [];
  tab.on("console", (message) => wrong.push(`console: ${message.text()}`));
  tab.on("pageerror", (error) => wrong.push(`error: ${error.message}`));
  tab.on("requestfailed", (request) => wrong.push(`failed: ${request.url()}`));
  tab.on("request", (request) => {
    if (!request.url().startsWith(pathToFileURL(folder).href)) wrong.push(`left: ${request.url()}`);
  });
  await tab.goto(pathToFileURL(path.join(folder, page)).href + hash);
  return { tab, wrong, close: () => context.close() };
}

/** Opens a page, looks at it, and expects that nothing went wrong. */
async function look(what, folder, page, options, act) {
  const { tab, wrong, close } = await open(folder, page, options, options.hash);
  await act(tab);
  assert.deepEqual(wrong, [], what);
  await close();
  console.log(`ok ${what}`);
}

const rows = (tab) => tab.locator("tr.kind:visible");
const focused = (tab) => tab.evaluate(() => document.activeElement.id);
const fits = (tab) => tab.evaluate(() => document.documentElement.scrollWidth <= innerWidth);

/** All pictures of a page have come. */
async function loaded(tab, query) {
  await tab.evaluate((query) => {
    const all = [...document.querySelectorAll(query)];
    all.forEach((one) => { one.loading = "eager"; });
    return Promise.all(all.map((one) => one.decode()));
  }, query);
}

async function accessible(tab, what) {
  await tab.addScriptTag({ path: axe });
  const { violations } = await tab.evaluate(() => axe.run(document, { resultTypes: ["violations"] }));
  const grave = violations.filter((one) => ["serious", "critical"].includes(one.impact));
  const told = grave.map((one) => `${one.id}: ${one.nodes.slice(0, 3).map((node) => node.html).join(" ")}`);
  assert.deepEqual(told, [], what);
}

await look("the filter shows what was asked for", gallery, "index.html", {}, async (tab) => {
  const all = await rows(tab).count();
  assert.ok(all >= 2, "there are several kinds");
  const code = (await tab.locator("tr.kind .code").first().innerText()).trim();
  await tab.fill("#filter-text", code);
  assert.equal(await rows(tab).count(), 1);
  assert.match(await tab.innerText("#filter-count"), new RegExp(`\\b1\\b.*\\b${all}\\b`));
  await tab.fill("#filter-text", "no kind is called so");
  assert.equal(await rows(tab).count(), 0);
  assert.ok(await tab.locator(".nothing").isVisible());
  await tab.fill("#filter-text", "");
  assert.equal(await rows(tab).count(), all);

  const columns = tab.locator("thead th[data-language]:visible");
  const languages = await columns.count();
  const tag = await columns.first().getAttribute("data-language");
  await tab.selectOption("#filter-language", tag);
  assert.equal(await columns.count(), 1);
  await tab.selectOption("#filter-language", "");
  assert.equal(await columns.count(), languages);

  const stages = await tab.locator("#filter-stage option").evaluateAll((all) => all.map((one) => one.value));
  await tab.selectOption("#filter-stage", stages[1]);
  const shown = await tab.locator("tbody:visible").evaluateAll((all) => all.map((one) => one.dataset.stage));
  assert.deepEqual(shown, [stages[1]]);
  await tab.selectOption("#filter-stage", "");

  await tab.check("#filter-findings");
  const noticed = await tab.locator("tr.kind[data-findings=yes]").count();
  assert.equal(await rows(tab).count(), noticed);
  await tab.uncheck("#filter-findings");
  await tab.check("#filter-proposals");
  const proposed = await tab.locator("tr.kind[data-status=proposal]").count();
  assert.equal(await rows(tab).count(), proposed);
});

await look("the dialog obeys the keyboard and gives the focus back", gallery, "index.html", {}, async (tab) => {
  const [first, second] = await tab.locator("a.thumb:visible").evaluateAll((all) => all.map((one) => one.id));
  const dialog = tab.locator("#viewer");
  const title = () => dialog.getAttribute("aria-labelledby");
  const inside = () => tab.evaluate(() => document.querySelector("#viewer").contains(document.activeElement));
  await tab.focus(`[id="${first}"]`);
  await tab.keyboard.press("Enter");
  assert.ok(await dialog.isVisible() && await inside());
  assert.equal(await title(), first.replace("open-", "title-"));
  await loaded(tab, "#viewer img");
  await accessible(tab, "the dialog");
  for (let step = 0; step < 6; step += 1) {
    await tab.keyboard.press("Tab");
    const where = await tab.evaluate(() => document.activeElement.tagName);
    assert.ok(await inside() || where === "BODY", "the focus left the dialog");
  }
  await tab.keyboard.press("Escape");
  assert.ok(await dialog.isHidden());
  assert.equal(await focused(tab), first);
  assert.equal(new URL(tab.url()).hash, "");

  await tab.keyboard.press("Enter");
  await tab.keyboard.press("ArrowRight");
  assert.equal(await title(), second.replace("open-", "title-"));
  await tab.focus("#viewer-before");
  await tab.keyboard.press("Enter");
  assert.equal(await title(), first.replace("open-", "title-"));
  await tab.keyboard.press("ArrowRight");
  await tab.focus("#viewer-close");
  await tab.keyboard.press("Enter");
  assert.ok(await dialog.isHidden());
  assert.equal(await focused(tab), second);
  // Every paper is whole again.
  assert.equal(await tab.locator("article.paper:not(:has(h2))").count(), 0);
});

const stem = JSON.parse(await (await import("node:fs/promises")).readFile(path.join(gallery, "gallery.json"), "utf8")).papers[0].stem;

await look("an address with a paper opens it", gallery, "index.html", { hash: `#${stem}` }, async (tab) => {
  assert.ok(await tab.locator("#viewer").isVisible());
  await tab.keyboard.press("Escape");
  assert.equal(await focused(tab), `open-${stem}`);
});

await look("it works without a script", gallery, "index.html", { javaScriptEnabled: false }, async (tab) => {
  assert.ok(await tab.locator(".filter").isHidden());
  await tab.locator("a.thumb").first().click();
  const paper = tab.locator(`[id="${stem}"]`);
  assert.ok(await paper.isVisible());
  assert.ok(await paper.locator("img").first().isVisible());
  await paper.locator(".back a").click();
  assert.ok(await paper.isHidden());
});

for (const colorScheme of ["light", "dark"]) {
  for (const [folder, page] of [[gallery, "index.html"], [compared, "changes.html"]]) {
    await look(`${page} is accessible in ${colorScheme}`, folder, page, { colorScheme }, async (tab) => {
      await loaded(tab, "main img");
      await accessible(tab, page);
    });
  }
}

for (const width of [320, 400, 700, 1000]) {
  for (const [folder, page] of [[gallery, "index.html"], [compared, "changes.html"]]) {
    await look(`${page} fits into ${width} pixels`, folder, page, { viewport: { width, height: 900 } }, async (tab) => {
      assert.ok(await fits(tab));
    });
  }
}

await look("changes are marked inside the pages", compared, "changes.html", {}, async (tab) => {
  assert.ok(await tab.locator("ins, del").count() > 0, "words are marked");
  assert.ok(await tab.locator(".frame").count() > 0, "regions are framed");
  await loaded(tab, ".pair img");
  const outside = await tab.locator(".frame").evaluateAll((frames) => frames.filter((frame) => {
    const [inner, outer] = [frame.getBoundingClientRect(), frame.parentElement.getBoundingClientRect()];
    return inner.left < outer.left - 1 || inner.right > outer.right + 1 || inner.top < outer.top - 1 || inner.bottom > outer.bottom + 1;
  }).length);
  assert.equal(outside, 0);
  // Every row of the table leads to its paper.
  const lost = await tab.locator("main table a").evaluateAll((links) => links.filter((link) => !document.getElementById(link.hash.slice(1))).length);
  assert.equal(lost, 0);
});

await look("it can be printed", gallery, "index.html", {}, async (tab) => {
  await loaded(tab, "main img");
  const pdf = await tab.pdf({ preferCSSPageSize: true });
  const pages = pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  assert.ok(pages >= 2, `${pages} pages`);
  await tab.emulateMedia({ media: "print" });
  assert.ok(await tab.locator(".filter").isHidden());
  assert.ok(await tab.locator("a.thumb img").first().isVisible());
});

if (pictures) {
  const shoot = async (folder, page, name, act) => {
    const { tab, close } = await open(folder, page, { viewport: { width: 1200, height: 1000 } });
    await loaded(tab, "main img");
    await act(tab);
    await tab.screenshot({ path: path.join(pictures, name) });
    await close();
  };
  await shoot(gallery, "index.html", "gallery.png", async () => {});
  await shoot(compared, "changes.html", "difference.png", (tab) =>
    tab.locator(".change:has(ins)").first().evaluate((one) => one.scrollIntoView()));
}

await browser.close();
