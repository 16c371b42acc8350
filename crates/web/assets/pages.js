// The pages of a document: their words, outlines around them, zoom, turn, thumbnails and search.

const SVG = "http://www.w3.org/2000/svg";
const ASCENT = 0.78;
const main = () => document.getElementById("main");
const all = (selector, root = main()) => [...root.querySelectorAll(selector)];

let zoom = 1;
let quarter = 0;

// A page of a document came: its tools are shown, and it stands upright.
export function open() {
  quarter = 0;
  for (const tools of all("[data-tools]")) tools.hidden = false;
  size();
}

export const papers = () => all("[data-leaves] svg.paper");
export const paper = (page) => papers().find((it) => Number(it.dataset.page) === page);
export const texts = (svg) => [...svg.querySelectorAll("[data-words] text")];
const number = (element, name) => Number(element.getAttribute(name));

export function box(text) {
  const height = number(text, "font-size");
  return { x: number(text, "x"), y: number(text, "y") - ASCENT * height, width: number(text, "textLength") || height, height };
}

function lines(words) {
  const found = [];
  for (const word of words.map(box)) {
    const line = found.at(-1);
    if (line && Math.abs(line.y - word.y) < word.height / 2 && word.x >= line.x) {
      line.width = word.x + word.width - line.x;
      line.height = Math.max(line.height, word.height);
    } else found.push({ ...word });
  }
  return found;
}

export function outline(svg, words, name, key) {
  const group = document.createElementNS(SVG, "g");
  group.setAttribute("class", name);
  if (key) group.dataset.place = key;
  for (const line of lines(words)) {
    const rect = document.createElementNS(SVG, "rect");
    const sides = { x: line.x - 1.5, y: line.y - 1, width: line.width + 3, height: line.height + 2, rx: 1.5 };
    for (const [side, value] of Object.entries(sides)) rect.setAttribute(side, value);
    group.append(rect);
  }
  svg.querySelector("[data-places]").append(group);
  return group;
}

export const unlight = (key) => all(`[data-places] [data-place="${key}"]`).forEach((it) => it.remove());
export const unmark = (name) => all(`[data-places] .${name}`).forEach((it) => it.remove());

export function light(key) {
  for (const place of all("[data-places] .place")) place.classList.toggle("lit", place.dataset.place === key);
  const lit = main().querySelector("[data-places] .place.lit rect");
  if (lit) reveal(lit);
}

// Only the pages move: a field must not run away from whoever types in it.
export function reveal(element) {
  const room = main().querySelector("[data-leaves]");
  const [inner, outer] = [element.getBoundingClientRect(), room.getBoundingClientRect()];
  if (inner.top < outer.top + 40 || inner.bottom > outer.bottom - 40) {
    room.scrollTop += inner.top - outer.top - room.clientHeight / 3;
  }
  if (inner.left < outer.left || inner.right > outer.right) room.scrollLeft += inner.left - outer.left - 40;
}

/* Looking closer, and looking for words. */

function size() {
  for (const svg of papers()) {
    const [width, height] = [number(svg, "data-width"), number(svg, "data-height")];
    const flat = quarter % 2 === 0;
    const turns = ["", `translate(${height} 0) rotate(90)`, `translate(${width} ${height}) rotate(180)`, `translate(0 ${width}) rotate(-90)`];
    svg.setAttribute("viewBox", flat ? `0 0 ${width} ${height}` : `0 0 ${height} ${width}`);
    svg.setAttribute("width", flat ? width : height);
    svg.setAttribute("height", flat ? height : width);
    svg.querySelector("[data-turned]").setAttribute("transform", turns[quarter]);
    svg.style.width = `${100 * zoom}%`;
  }
}

document.addEventListener("click", (event) => {
  const look = event.target.closest?.("[data-look]")?.dataset.look;
  const thumb = event.target.closest?.(".thumbs a");
  if (look) {
    if (look === "turn") quarter = (quarter + 1) % 4;
    else zoom = look === "fit" ? 1 : Math.min(4, Math.max(0.5, zoom * (look === "larger" ? 1.25 : 0.8)));
    size();
  } else if (thumb) {
    event.preventDefault();
    const room = main().querySelector("[data-leaves]");
    const leaf = document.getElementById(thumb.getAttribute("href").slice(1));
    room.scrollTop += leaf.getBoundingClientRect().top - room.getBoundingClientRect().top;
  }
});

document.addEventListener("input", (event) => {
  if (event.target.matches?.("[data-page-find]")) find(event.target);
});

document.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || !event.target.matches?.("[data-page-find]")) return;
  event.preventDefault();
  nextHit();
}, true);

let hits = [];
let hitAt = -1;

function find(input) {
  unmark("hit");
  [hits, hitAt] = [[], -1];
  const wanted = input.value.trim().toLowerCase().split(/\s+/).filter(Boolean);
  for (const svg of wanted.length ? papers() : []) {
    const words = texts(svg);
    const said = words.map((it) => it.textContent.toLowerCase());
    said.forEach((_, at) => {
      if (wanted.every((word, n) => said[at + n]?.includes(word))) hits.push(outline(svg, words.slice(at, at + wanted.length), "hit"));
    });
  }
  const told = main().querySelector("[data-hits]");
  told.textContent = wanted.length ? told.dataset.hits.replace("#", hits.length) : "";
  if (hits.length) nextHit();
}

function nextHit() {
  if (!hits.length) return;
  hitAt = (hitAt + 1) % hits.length;
  hits.forEach((it, at) => it.classList.toggle("lit", at === hitAt));
  reveal(hits[hitAt].firstChild);
}
