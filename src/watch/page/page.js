// Fills the page: the lists to choose from, the findings, the state. Everything
// is asked from the server that made the page; what is chosen stands in the
// address behind `#`.
"use strict";

let state = { papers: [], findings: [], status: "making" };
let shown = null; // the paper of `state` that is on the page
let pages = null; // its pages as they were told last
let isConnected = true;

// --- What is chosen ---------------------------------------------------------

function wished() {
  const wish = new URLSearchParams(location.hash.slice(1));
  return { kind: wish.get("kind"), tags: wish.get("language"), case: wish.get("case") };
}

/** The paper that fits a wish best; the part that was chosen last counts most. */
function fitting(wish, first = "kind") {
  let papers = state.papers;
  for (const part of [first, "kind", "tags", "case"]) {
    const narrowed = papers.filter((paper) => paper[part] === wish[part]);
    if (narrowed.length > 0) papers = narrowed;
  }
  return papers[0] ?? null;
}

function choose(part, value) {
  const paper = fitting({ ...wished(), ...(shown ?? {}), [part]: value }, part);
  if (paper === null) return;
  const wish = { kind: paper.kind, language: paper.tags, case: paper.case };
  location.hash = new URLSearchParams(wish).toString();
}

function renderList(list, part, papers, label) {
  const seen = new Map();
  for (const paper of papers) {
    const known = seen.get(paper[part]);
    if (known) known.isBroken ||= paper.isBroken;
    else seen.set(paper[part], { ...paper });
  }
  const items = [...seen.values()].map((paper) => {
    const button = make(
      "button",
      {
        type: "button",
        "aria-current": paper[part] === shown?.[part] ? "true" : null,
        "data-broken": paper.isBroken ? "" : null,
        "data-value": paper[part],
        onclick: () => choose(part, paper[part]),
      },
      ...label(paper),
    );
    return make("li", {}, button);
  });
  // Whoever stands on an entry stays on it.
  const value = list.contains(document.activeElement) && document.activeElement.dataset.value;
  list.replaceChildren(...items);
  const buttons = [...list.querySelectorAll("button")];
  if (value) buttons.find((one) => one.dataset.value === value)?.focus();
}

/** Brings the entry that is chosen into sight, and moves nothing else. */
function reveal(list) {
  const entry = list.querySelector("[aria-current]")?.getBoundingClientRect();
  const box = list.scrollHeight > list.clientHeight ? list : list.closest("nav");
  const { top, bottom } = box.getBoundingClientRect();
  if (entry && (entry.top < top || entry.bottom > bottom)) box.scrollTop += entry.top - top - 16;
}

function renderChoices() {
  renderList(at("kinds"), "kind", state.papers, (paper) => [
    make("span", { class: "code" }, paper.code),
    make("span", { lang: paper.lang }, paper.title),
  ]);
  const ofKind = state.papers.filter((paper) => paper.kind === shown?.kind);
  renderList(at("languages"), "tags", ofKind, (paper) => [make("span", {}, paper.language)]);
  const cases = [...new Set(ofKind.map((paper) => paper.case))];
  const select = at("cases");
  const told = cases.join("\n");
  if (select.dataset.told !== told) {
    select.dataset.told = told;
    select.replaceChildren(...cases.map((name) => make("option", { value: name }, name)));
  }
  select.value = shown?.case ?? "";
}

// --- Findings and state -----------------------------------------------------

function renderFinding(finding) {
  const places = finding.places.map((place) => {
    const spot = `${place.file}:${place.line}:${place.column}`;
    const link = place.path ? make("a", { href: editor(place) }, spot) : spot;
    return make("p", { class: "at" }, make("code", {}, link), place.label ? ` ${place.label}` : "");
  });
  const about = said(words.means, finding.id);
  const id = make("a", { href: `findings/${finding.id}`, target: "_blank", title: about }, finding.id);
  return make(
    "li",
    { "data-severity": finding.severity },
    make("p", { class: "head" }, make("span", {}, finding.word), " ", id),
    make("p", {}, ...rich(finding.message)),
    ...places,
    finding.case ? make("p", { class: "soft" }, said(words.case, finding.case)) : null,
    finding.hint ? make("p", { class: "hint" }, ...rich(finding.hint)) : null,
  );
}

function renderFindings() {
  const isOwn = (finding) => shown !== null && finding.papers.includes(shown.id);
  const grave = { error: 0, warning: 1, note: 2 };
  const sorted = state.findings
    .filter((finding) => finding.severity !== "note")
    .sort((a, b) => grave[a.severity] - grave[b.severity]);
  const others = sorted.filter((finding) => !isOwn(finding));
  for (const [list, findings] of [[at("own"), sorted.filter(isOwn)], [at("others"), others]]) {
    const told = JSON.stringify(findings);
    if (list.dataset.told === told) continue;
    list.dataset.told = told;
    const none = make("li", { class: "none" }, words.nothing);
    list.replaceChildren(...(findings.length > 0 ? findings.map(renderFinding) : [none]));
  }
}

function renderStatus() {
  const isBroken = state.status === "broken" || shown?.isBroken || pages?.isBroken;
  let status = isBroken ? "broken" : "current";
  if (state.status === "making") status = "making";
  if (!isConnected) status = "ended";
  if (at("status").dataset.status !== status) {
    at("status").dataset.status = status;
    at("status").textContent = words[status];
  }
  const hasPages = (pages?.pages ?? []).length > 0;
  let note = pages?.isBroken ? words.never : words.away;
  if (shown === null) note = state.status === "making" ? words.making : words.none;
  at("note").textContent = note;
  at("note").hidden = hasPages;
}

// --- What the server tells --------------------------------------------------

/** Runs a task again if it was asked for while it ran. */
function once(task) {
  let running = false;
  let isDue = false;
  return async () => {
    isDue = true;
    if (running) return;
    running = true;
    try {
      while (isDue) {
        isDue = false;
        await task();
      }
    } finally {
      running = false;
    }
  };
}

/** What a path answers; nothing if the server is gone or has no answer. */
async function told(path) {
  try {
    const answer = await fetch(path);
    return answer.ok ? await answer.json() : null;
  } catch {
    return null;
  }
}

const readPaper = once(async () => {
  if (shown === null) return;
  const paper = await told(`papers/${shown.id}`);
  // Not laid out in time: asked again, unless something else tells first.
  if (paper === null && isConnected) setTimeout(readPaper, 3000);
  if (paper === null || shown?.id !== paper.id) return;
  const isAnother = pages?.id !== paper.id;
  pages = paper;
  renderPages(isAnother);
  renderStatus();
});

const readState = once(async () => {
  const answer = await told("state.json");
  if (answer === null) return;
  state = answer;
  show();
});

function show() {
  const before = shown?.id;
  // What nobody has chosen stays as it is.
  const wish = wished();
  for (const part of ["kind", "tags", "case"]) wish[part] ??= shown?.[part];
  shown = fitting(wish);
  if (shown?.id !== before) {
    pages = null;
    unpoint();
    renderPages(true);
    scrollTo({ top: 0 });
    at("title").textContent = shown ? `${shown.title}` : "";
    at("title").lang = shown?.lang ?? document.documentElement.lang;
    document.title = shown ? `${shown.code} ${shown.title}` : "mappe watch";
  }
  renderChoices();
  if (shown?.id !== before) reveal(at("kinds"));
  renderFindings();
  renderStatus();
  readPaper();
}

function listen() {
  const events = new EventSource("events");
  events.addEventListener("open", () => {
    isConnected = true;
    readState();
  });
  events.addEventListener("round", readState);
  events.addEventListener("making", () => {
    state.status = "making";
    renderStatus();
  });
  events.addEventListener("paper", (event) => {
    if (Number(event.data) === shown?.id) readPaper();
    else if (shown === null) readState();
  });
  events.addEventListener("error", () => {
    isConnected = false;
    renderStatus();
  });
}

at("cases").addEventListener("change", (event) => choose("case", event.target.value));
at("close").addEventListener("click", unpoint);
addEventListener("keydown", (event) => event.key === "Escape" && unpoint());
addEventListener("hashchange", show);
listen();
