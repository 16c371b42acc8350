// A document beside its fields: places that light up, words that fill a field by pointing or by keyboard, the next field that needs
// somebody. Without it everything works by plain fields, for it fills in and presses what is there.

import * as lines from "./lines.js";
import { box, light, open, outline, paper, reveal, texts, unlight, unmark } from "./pages.js";
import { tell as tellParts } from "./parts.js";

const OFF = "samenspel-keys-off";
const main = () => document.getElementById("main");
const all = (selector, root = main()) => [...root.querySelectorAll(selector)];
const shown = (element) => element && !element.closest("[hidden]");
const blanks = () => all("[data-blank]").filter(shown);
const part = (blank, what) => blank.querySelector(`[name="${what}-${blank.dataset.blank}"]`);
// Of lines: the cell that the cursor was in last.
let cell;
const inputs = (blank) => all(`[name="value-${blank.dataset.blank}"], [name="cell-${blank.dataset.blank}"]`, blank);
const field = (blank) => (inputs(blank).includes(cell) ? cell : inputs(blank)[0]);
const isLines = (blank) => !!blank.querySelector("[data-lines]");

let current; // the blank that the cursor was in last
let chosen; // the words that are walked over: { page, first, last }
let ours = false; // what is filled in by this script is no typing

const voice = document.createElement("p");
voice.className = "unseen";
voice.setAttribute("role", "status");
document.body.append(voice);
const say = (words) => { voice.textContent = ""; requestAnimationFrame(() => { voice.textContent = words; }); };

export function start() {
  [current, chosen] = [undefined, undefined];
  if (!main().querySelector("[data-sheets], [data-blanks]")) return;
  main().classList.add("with-script");
  open();
  tellParts();
  fitLabels();
  // Tab goes from field to field; the answers have keys of their own.
  for (const box of all(".answers input")) box.tabIndex = -1;
  const begun = main().querySelector("[data-main] [data-blanks]") && !main().querySelector("[role=alert]");
  const label = main().querySelector("[name=label]:checked, input[type=hidden][name=label]");
  const first = blanks().find((blank) => "asks" in blank.dataset);
  if (begun && label && first) go(first);
  ahead();
}

/* The page images of the next document, when there is time for them. */

let looked;
let coming;

function ahead() {
  const draft = main().querySelector("[data-draft]")?.dataset.draft;
  if (!draft || looked === draft || !main().querySelector("[data-blanks]")) return;
  looked = draft;
  (window.requestIdleCallback ?? setTimeout)(async () => {
    const answer = await fetch(draft.replace(/draft$/, "ahead"), { credentials: "same-origin" }).catch(() => undefined);
    if (answer?.status !== 200) return;
    // Kept and decoded: a picture that has only arrived still has to be unpacked when somebody waits for it.
    coming = (await answer.text()).split("\n").map((src) => Object.assign(new Image(), { src }));
    for (const picture of coming) picture.decode().catch(() => {});
  });
}

/* Filling in. */

function own(blank) {
  blank.classList.remove("bare", "proposed", "settled");
  blank.classList.add("own-words");
}

function put(blank, text, spot) {
  const input = field(blank);
  if (input.tagName === "SELECT") {
    const option = [...input.options].find((it) => it.value && text.toLowerCase().includes(it.value.toLowerCase()));
    if (!option) return;
    text = option.value;
  }
  input.value = text;
  if (isLines(blank)) lines.changed(input);
  part(blank, "spot").value = isLines(blank) ? "" : spot;
  if (!isLines(blank)) part(blank, "was").value = text;
  answer(blank, "");
  own(blank);
  tell(input);
}

function tell(input) {
  ours = true;
  input.dispatchEvent(new Event("input", { bubbles: true }));
  ours = false;
}

function answer(blank, which) {
  for (const what of ["absent", "unreadable"]) part(blank, what).checked = what === which;
  if (!which) return;
  for (const input of inputs(blank)) {
    input.value = "";
    if (isLines(blank)) lines.changed(input);
  }
  part(blank, "spot").value = "";
  unlight(blank.dataset.blank);
  own(blank);
}

function take({ page, first, last }) {
  const blank = current ?? blanks().find((it) => "asks" in it.dataset) ?? blanks()[0];
  const svg = paper(page);
  if (!blank || !svg) return;
  const words = texts(svg).slice(first, last + 1);
  const text = words.map((it) => it.textContent).join(" ");
  put(blank, text, `${page}:${first}:${last}`);
  unlight(blank.dataset.blank);
  unmark("chosen");
  outline(svg, words, "place person", blank.dataset.blank);
  go(blank);
  say(main().querySelector("[data-taken]")?.dataset.taken.replace("#", text) ?? text);
}

function go(blank) {
  current = blank;
  const input = field(blank);
  input.focus();
  input.select?.();
  light(lines.place(input) ?? blank.dataset.blank);
}

function next(blank) {
  const rest = blanks();
  const after = rest.slice(rest.indexOf(blank) + 1).find((it) => "asks" in it.dataset);
  if (after) go(after);
  else save();
}

function save() {
  const form = main().querySelector("[data-main] form");
  if (!form) return;
  const labels = [...form.querySelectorAll("input[type=radio][name=label]")];
  if (labels.length && !labels.some((it) => it.checked)) labels.find(shown)?.focus();
  else form.requestSubmit(form.querySelector("button.primary"));
}

// Fields of another label step aside, and all of them until there is a label.
function fitLabels() {
  const label = main().querySelector("[name=label]:checked")?.value ?? main().querySelector("select[name=label], input[type=hidden][name=label]")?.value;
  for (const blank of all("[data-labels]")) blank.hidden = !label || !blank.dataset.labels.split("\n").includes(label);
}

function takeOther(beside) {
  const blank = beside.closest("[data-blank]");
  const { is, other, spot } = beside.dataset;
  if (is === "label") {
    const radio = all("[name=label]").find((it) => it.value === other);
    if (radio) radio.checked = true;
    fitLabels();
  } else if (is === "value") {
    put(blank, other, spot);
    unlight(blank.dataset.blank);
    const [page, first, last] = spot.split(":").map(Number);
    if (spot && paper(page)) outline(paper(page), texts(paper(page)).slice(first, last + 1), "place machine", blank.dataset.blank);
  } else {
    answer(blank, is);
    tell(field(blank));
  }
  beside.remove();
  if (blank) go(blank);
}

/* Pointing. */

let anchor;

function hit(event) {
  const svg = event.target.closest?.("[data-leaves] svg.paper");
  if (!svg) return undefined;
  const turned = svg.querySelector("[data-turned]").getScreenCTM().inverse();
  const { x, y } = new DOMPoint(event.clientX, event.clientY).matrixTransform(turned);
  let best;
  texts(svg).forEach((text, at) => {
    const { x: left, y: top, width, height } = box(text);
    const across = Math.max(left - x, 0, x - left - width);
    const along = Math.max(top - y, 0, y - top - height);
    const far = across + 4 * along;
    if (far < (best?.far ?? 14)) best = { page: Number(svg.dataset.page), at, far };
  });
  return best;
}

const span = (from, to) => ({ page: from.page, first: Math.min(from.at, to.at), last: Math.max(from.at, to.at) });

function mark(words) {
  chosen = words;
  unmark("chosen");
  const svg = paper(words.page);
  const group = outline(svg, texts(svg).slice(words.first, words.last + 1), "chosen");
  if (group.firstChild) reveal(group.lastChild);
}

document.addEventListener("mousedown", (event) => {
  // The cursor stays in its field.
  if (main().querySelector("[data-blanks]") && event.target.closest?.("[data-leaves] svg.paper")) event.preventDefault();
});
document.addEventListener("pointerdown", (event) => {
  anchor = event.button === 0 && main().querySelector("[data-blanks]") ? hit(event) : undefined;
});
document.addEventListener("pointermove", (event) => {
  const to = anchor && event.pointerType !== "touch" && event.buttons ? hit(event) : undefined;
  if (to?.page === anchor?.page && to) mark(span(anchor, to));
});
document.addEventListener("pointerup", (event) => {
  const to = anchor && (hit(event) ?? anchor);
  if (to) take(span(anchor, to.page === anchor.page ? to : anchor));
  anchor = undefined;
});
document.addEventListener("pointercancel", () => { anchor = undefined; });

/* Walking over the words by keyboard. */

function begin() {
  const spot = current && part(current, "spot").value;
  const [page, first] = spot ? spot.split(":").map(Number) : [0, 0];
  return paper(page) ? { page, at: first } : undefined;
}

function beside(svg, at, down) {
  const [boxes, here] = [texts(svg).map(box), box(texts(svg)[at])];
  let best;
  boxes.forEach((it, index) => {
    const along = down ? it.y - here.y : here.y - it.y;
    if (along < here.height / 2) return;
    const far = 8 * along + Math.abs(it.x - here.x);
    if (far < (best?.far ?? Infinity)) best = { index, far };
  });
  return best?.index;
}

function walk(key, more) {
  const from = chosen && paper(chosen.page) ? { page: chosen.page, at: key === "ArrowLeft" && !more ? chosen.first : chosen.last } : undefined;
  let to = from ?? begin();
  if (!to) return;
  if (from) {
    const svg = paper(from.page);
    const steps = { ArrowRight: from.at + 1, ArrowLeft: from.at - 1 };
    const at = steps[key] ?? beside(svg, from.at, key === "ArrowDown");
    if (at !== undefined && at >= 0 && at < texts(svg).length) to = { page: from.page, at };
    else if (!more) {
      const other = from.page + (key === "ArrowRight" || key === "ArrowDown" ? 1 : -1);
      const count = paper(other) ? texts(paper(other)).length : 0;
      if (count) to = { page: other, at: other > from.page ? 0 : count - 1 };
    }
  }
  if (!texts(paper(to.page))[to.at]) return;
  mark(more && from ? { page: to.page, first: Math.min(chosen.first, to.at), last: Math.max(chosen.first, to.at) } : span(to, to));
  say(texts(paper(to.page)).slice(chosen.first, chosen.last + 1).map((it) => it.textContent).join(" "));
}

/* Keys. */

const letter = (event) => (/^[a-z]$/i.test(event.key) ? event.key : event.code.replace(/^Key/, "")).toLowerCase();

function inside(event, blank) {
  if (lines.press(event)) return true;
  const key = letter(event);
  if (event.altKey && !event.ctrlKey && !event.metaKey) {
    if (event.key.startsWith("Arrow")) walk(event.key, event.shiftKey);
    else if (event.key === "Enter" && chosen) take(chosen);
    else if (key === "m" || key === "l") {
      const what = key === "m" ? "absent" : "unreadable";
      answer(blank, part(blank, what).checked ? "" : what);
      tell(part(blank, what));
    } else return false;
    return true;
  }
  if (event.key !== "Enter" || event.shiftKey || event.ctrlKey || event.metaKey || event.target.tagName === "BUTTON") return false;
  next(blank);
  return true;
}

function outside(event) {
  const elsewhere = event.target.closest?.("a, button, summary, textarea, select, input:not([type=radio])");
  if (event.key !== "Enter" || elsewhere || event.altKey || event.ctrlKey || event.metaKey || localStorage.getItem(OFF)) return false;
  const first = blanks().find((it) => "asks" in it.dataset);
  if (first && !main().querySelector("[data-anyway]")) go(first);
  else save();
  return true;
}

document.addEventListener("keydown", (event) => {
  if (event.isComposing || event.repeat && event.key === "Enter") return;
  if (!main().querySelector("[data-blanks]")) return;
  const blank = event.target.closest?.("[data-blank]");
  if (blank ? inside(event, blank) : main().querySelector("[data-main]") && outside(event)) {
    event.preventDefault();
    event.stopImmediatePropagation();
  }
}, true);

document.addEventListener("focusin", (event) => {
  const blank = event.target.closest?.("[data-blank]");
  if (!blank) return;
  if (blank !== current) {
    chosen = undefined;
    unmark("chosen");
  }
  current = blank;
  if (inputs(blank).includes(event.target)) cell = event.target;
  light(lines.place(event.target) ?? blank.dataset.blank);
});

document.addEventListener("input", (event) => {
  const blank = event.target.closest?.("[data-blank]");
  if (event.target.name === "label") fitLabels();
  else if (blank && !ours && inputs(blank).includes(event.target)) {
    lines.changed(event.target);
    part(blank, "spot").value = "";
    unlight(blank.dataset.blank);
    if (event.target.value) answer(blank, "");
    own(blank);
  } else if (blank && !ours && event.target.type === "checkbox") {
    answer(blank, event.target.checked ? event.target.name.split("-")[0] : "");
  }
});

document.addEventListener("click", (event) => {
  const other = event.target.closest?.("button[name=take]")?.closest(".beside");
  // The other reading of lines comes from the server: it is a table.
  if (!other || other.closest("[data-blank]")?.querySelector("[data-lines]")) return;
  event.preventDefault();
  takeOther(other);
});

// Beside the desk's own script it is told when a page is there; alone it begins by itself.
if (!document.querySelector('script[src$="/desk.js"]')) start();
