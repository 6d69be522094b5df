/* The filter and the dialog. Without this script the table is whole, and a thumbnail
   leads to its paper. */
(() => {
  "use strict";
  const root = document.documentElement;
  root.classList.add("js");
  const all = (query) => [...document.querySelectorAll(query)];
  const one = (id) => document.getElementById(id);

  const viewer = one("viewer");
  if (!viewer) return;

  // The filter.
  const text = one("filter-text");
  const stage = one("filter-stage");
  const language = one("filter-language");
  const findings = one("filter-findings");
  const proposals = one("filter-proposals");
  const count = one("filter-count");
  const filter = () => {
    const words = text.value.toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const group of all("tbody")) {
      let some = false;
      for (const row of group.querySelectorAll("tr.kind")) {
        const cells = [...row.querySelectorAll("td")];
        const filled = cells.some(
          (cell) => !cell.classList.contains("none") &&
            (!language.value || cell.dataset.language === language.value)
        );
        const fits =
          (!stage.value || group.dataset.stage === stage.value) &&
          (!findings.checked || row.dataset.findings === "yes") &&
          (!proposals.checked || row.dataset.status === "proposal") &&
          words.every((word) => row.dataset.text.includes(word)) && filled;
        row.hidden = !fits;
        if (fits) { shown += 1; some = true; }
      }
      group.hidden = !some;
    }
    for (const cell of all("#kinds [data-language]")) {
      cell.hidden = language.value !== "" && cell.dataset.language !== language.value;
    }
    for (const empty of all(".nothing")) empty.hidden = shown !== 0;
    count.textContent = count.dataset.pattern.replace("@shown@", shown);
  };
  for (const field of [text, stage, language, findings, proposals]) {
    field.addEventListener("input", filter);
  }
  text.form.addEventListener("submit", (event) => event.preventDefault());
  // A browser that goes back fills the fields again.
  filter();

  // The dialog.
  const slot = viewer.querySelector(".slot");
  const before = one("viewer-before");
  const after = one("viewer-after");
  let article = null;
  const links = () => all("a.thumb").filter((link) => link.offsetParent !== null);
  const put = (name) => {
    if (article) article.append(...slot.childNodes);
    article = name ? one(name) : null;
    if (!article) return;
    viewer.setAttribute("aria-labelledby", article.getAttribute("aria-labelledby"));
    slot.append(...article.childNodes);
    viewer.scrollTop = 0;
    const near = links();
    const place = near.findIndex((link) => link.hash === "#" + name);
    before.disabled = place <= 0;
    after.disabled = place < 0 || place === near.length - 1;
    history.replaceState(null, "", "#" + name);
  };
  const open = (name) => {
    put(name);
    if (!viewer.open) viewer.showModal();
  };
  const step = (by) => {
    const near = links();
    const place = near.findIndex((link) => article && link.hash === "#" + article.id);
    const next = near[place + by];
    if (!next) return;
    put(next.hash.slice(1));
    const same = by < 0 ? before : after;
    (same.disabled ? one("viewer-close") : same).focus();
  };
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a.thumb");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    open(link.hash.slice(1));
  });
  before.addEventListener("click", () => step(-1));
  after.addEventListener("click", () => step(1));
  one("viewer-close").addEventListener("click", () => viewer.close());
  viewer.addEventListener("click", (event) => {
    if (event.target === viewer) viewer.close();
  });
  viewer.addEventListener("keydown", (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === "ArrowLeft") step(-1);
    else if (event.key === "ArrowRight") step(1);
    else return;
    event.preventDefault();
  });
  viewer.addEventListener("close", () => {
    const name = article && article.id;
    put(null);
    history.replaceState(null, "", location.pathname + location.search);
    const link = name && one("open-" + name);
    if (link) link.focus();
  });
  const asked = decodeURIComponent(location.hash.slice(1));
  if (asked && one(asked) && one(asked).matches("article.paper")) open(asked);
})();
