// The pages of the paper that is shown: pictures, the boxes of their passages,
// and where a passage is written. Loaded before `page.js`, which says what is
// shown.
"use strict";

const words = JSON.parse(document.body.dataset.words);
const at = (id) => document.getElementById(id);
const said = (pattern, ...values) =>
  pattern.replace(/\{(\d)\}/g, (_, number) => values[number - 1]);

function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name === "onclick") element.addEventListener("click", value);
    else if (value !== null && value !== undefined) element.setAttribute(name, value);
  }
  element.append(...children.filter((child) => child !== null));
  return element;
}

/** A sentence in which names stand between backticks. */
function rich(text) {
  return text.split("`").map((part, number) => (number % 2 ? make("code", {}, part) : part));
}

// --- Pictures ---------------------------------------------------------------

function figure(number) {
  return make(
    "figure",
    { id: `page-${number + 1}` },
    make("div", { class: "sheet" }, make("img", { alt: "" }), make("div", { class: "spots" })),
    make("figcaption"),
  );
}

function isNear(element) {
  const box = element.getBoundingClientRect();
  return box.bottom > -innerHeight && box.top < 2 * innerHeight;
}

/** Puts a picture in the place of another one only when it is there. */
function swap(one, url, alt) {
  const image = one.querySelector("img");
  if (image.dataset.url === url) return;
  const next = make("img", { alt, draggable: "false", "data-url": url });
  image.dataset.url = url;
  if (!isNear(one)) {
    next.loading = "lazy";
    next.src = url;
    image.replaceWith(next);
    return;
  }
  next.src = url;
  const put = () => {
    const present = one.querySelector("img");
    if (present.dataset.url === url) present.replaceWith(next);
  };
  next.decode().then(put, put);
}

/** Puts the pages of a paper in place; what is the same stays where it is. */
function renderPages(isAnother) {
  const sheets = at("sheets");
  const told = pages?.pages ?? [];
  const changed = [];
  if (isAnother) sheets.replaceChildren();
  while (sheets.children.length > told.length) sheets.lastElementChild.remove();
  told.forEach((page, number) => {
    if (!sheets.children[number]) sheets.append(figure(number));
    const one = sheets.children[number];
    const sheet = one.querySelector(".sheet");
    sheet.style.aspectRatio = `${page.width} / ${page.height}`;
    if (one.dataset.mark !== page.mark) {
      if (!isAnother) changed.push(number);
      one.dataset.mark = page.mark;
    }
    const name = said(words.page, number + 1, told.length);
    swap(one, `pictures/${pages.id}/${number}/${page.mark}`, `${shown.title}, ${name}`);
    one.querySelector("figcaption").textContent = name;
    renderSpots(sheet.querySelector(".spots"), page.spots);
  });
  if (isAnother || changed.length > 0) renderChanged(changed);
}

function renderChanged(changed) {
  const figures = changed.map((number) => at("sheets").children[number]);
  for (const one of figures) {
    one.classList.remove("fresh");
    void one.offsetWidth; // so that the mark runs anew
    one.classList.add("fresh");
  }
  const isSeen = ({ top, bottom }) => top < innerHeight - 80 && bottom > 80;
  const links = figures.map((one, place) => {
    const go = () => one.scrollIntoView({ behavior: "smooth", block: "start" });
    return make("button", { type: "button", onclick: go }, String(changed[place] + 1));
  });
  at("changed").replaceChildren(words.changed, ...links);
  at("changed").hidden = figures.every((one) => isSeen(one.getBoundingClientRect()));
}

// --- Passages ---------------------------------------------------------------

function renderSpots(layer, spots) {
  const told = JSON.stringify(spots);
  if (layer.dataset.told === told) return;
  layer.dataset.told = told;
  // Small boxes lie on top of large ones.
  const sorted = [...spots].sort((a, b) => b.area[2] * b.area[3] - a.area[2] * a.area[3]);
  layer.replaceChildren(
    ...sorted.map((spot) => {
      const first = spot.lines[0].at;
      const name = spot.passage ? said(words.passage, spot.passage) : words.layout;
      const button = make("button", {
        type: "button",
        "aria-label": `${name.replaceAll("`", "")}: ${said(words.line, first.file, first.line)}`,
        "data-layout": spot.passage ? null : "",
        onclick: (event) => point(spot, name, event, layer),
      });
      const [left, top, width, height] = spot.area.map((share) => `${share}%`);
      Object.assign(button.style, { left, top, width, height });
      return button;
    }),
  );
}

function point(spot, name, event, layer) {
  let line = spot.lines[0];
  // A key presses the whole passage, a mouse one of its lines.
  if (event.detail > 0) {
    const box = layer.getBoundingClientRect();
    const x = ((event.clientX - box.left) / box.width) * 100;
    const y = ((event.clientY - box.top) / box.height) * 100;
    const outside = (value, start, size) => Math.max(start - value, 0, value - start - size);
    const far = ({ area: [left, top, width, height] }) =>
      outside(y, top, height) * 10 + outside(x, left, width);
    line = spot.lines.reduce((best, one) => (far(one) < far(best) ? one : best), line);
  }
  unpoint();
  event.currentTarget.setAttribute("aria-pressed", "true");
  at("spot").replaceChildren(make("p", { class: "name" }, ...rich(name)), ...whereabouts(line.at));
  at("place").hidden = false;
  at("findings").scrollTo({ top: 0 });
}

function unpoint() {
  at("place").hidden = true;
  for (const one of document.querySelectorAll(".spots [aria-pressed]")) {
    one.removeAttribute("aria-pressed");
  }
}

/** The address that opens a file of the workspace in an editor. */
function editor({ path, line, column }) {
  const encoded = path.split("/").map(encodeURIComponent).join("/").replaceAll("%3A", ":");
  return `vscode://file${path.startsWith("/") ? "" : "/"}${encoded}:${line}:${column}`;
}

function copying(text) {
  const copy = (event) => {
    const button = event.currentTarget;
    navigator.clipboard.writeText(text).then(() => {
      button.textContent = words.copied;
      setTimeout(() => (button.textContent = words.copy), 1500);
    });
  };
  return make("button", { type: "button", class: "small", onclick: copy }, words.copy);
}

function whereabouts(place) {
  const { file, line, path, builtIn } = place;
  const spot = `${file}:${line}`;
  const parts = [make("p", {}, make("code", {}, spot), " ", copying(spot))];
  if (path) {
    parts.push(make("p", {}, make("a", { href: editor(place) }, words.open)));
  }
  if (builtIn) {
    const command = `mappe new override ${builtIn.path} --workspace ${builtIn.root}`;
    parts.push(
      make("p", { class: "soft" }, words.builtIn),
      make("p", {}, make("code", {}, command), " ", copying(command)),
    );
  }
  return parts;
}
