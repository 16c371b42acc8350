// The desk by keyboard: a key per act, the next page swapped in, drafts kept, queues that follow. Without it everything works by
// links and forms, for it presses the same buttons. It never fetches a case that is not in hand: taking one is the server's to do.

const main = () => document.getElementById("main");
const shown = (element) => element && !element.closest("[hidden]");
const writes = (element) => element.closest?.("textarea, select, input:not([type=radio]):not([type=checkbox])");
const OFF = "samenspel-keys-off";

// Words for who listens: a live region that stays while pages come and go.
const voice = document.createElement("p");
voice.className = "unseen";
voice.setAttribute("role", "status");
document.body.append(voice);

function say(words) {
  voice.textContent = "";
  requestAnimationFrame(() => { voice.textContent = words; });
}

/* Pages */

let busy = false;

async function load(url, options, moves) {
  if (busy) return;
  busy = true;
  try {
    const response = await fetch(url, { credentials: "same-origin", headers: { Accept: "text/html" }, ...options });
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    swap(page, response.url, moves);
  } catch {
    // Nothing came back: what was typed stays where it is.
    say(main().querySelector("[data-offline]")?.dataset.offline ?? "");
  } finally {
    busy = false;
  }
}

function swap(page, url, moves) {
  const next = page.getElementById("main");
  const script = document.querySelector("script[src]")?.getAttribute("src");
  if (!next || page.querySelector("script[src]")?.getAttribute("src") !== script) {
    location.assign(url);
    return;
  }
  forget();
  const alert = next.querySelector("[role=alert]");
  // Before the new page stands there, for this asks where everything is; everything is placed once only.
  if (!alert) scrollTo(0, 0);
  main().replaceWith(document.adoptNode(next));
  const rooms = page.querySelector(".rooms");
  if (rooms) document.querySelector(".rooms")?.replaceWith(document.adoptNode(rooms));
  document.title = page.title;
  if (moves && url !== location.href) history.pushState(null, "", url);
  ready();
  // A document puts the cursor in the first field that asks for somebody.
  if (!next.contains(document.activeElement)) {
    const first = alert ?? next.querySelector("h1");
    first.tabIndex = -1;
    first.focus();
  }
  say(next.querySelector("[role=status]")?.textContent.trim() ?? "");
}

// What a document needs beside the desk; once it is there, a page is ready before it is painted.
let paper;

function ready() {
  for (const box of main().querySelectorAll("[data-find]")) box.hidden = false;
  const button = main().querySelector("[data-switch]");
  if (button) {
    button.hidden = false;
    tell(button);
  }
  if (!main().querySelector("[data-sheets], [data-blanks]")) return;
  if (paper) paper.start();
  else import("./document.js").then((it) => { (paper = it).start(); }, () => {});
}

document.addEventListener("submit", async (event) => {
  const form = event.target;
  const ours = main().contains(form) && form.method === "post" && form.enctype !== "multipart/form-data";
  if (!ours || event.defaultPrevented) return;
  event.preventDefault();
  const body = new URLSearchParams(new FormData(form, event.submitter));
  // What was typed last is kept before something else is done with the case.
  if (later && !form.closest("[data-main]")) await keep();
  else forget();
  load(form.getAttribute("action"), { method: "POST", body }, true);
});

addEventListener("popstate", () => load(location.href, {}, false));

/* Drafts */

let later;

function forget() {
  clearTimeout(later);
  later = undefined;
}

function keep() {
  forget();
  const box = main().querySelector("[data-draft]");
  if (!box) return;
  const body = new URLSearchParams();
  const label = box.parentElement.querySelector("[name=label]:checked, input[type=hidden][name=label]");
  body.set("label", label ? label.value : "");
  body.set("why", box.querySelector("[name=why]")?.value ?? "");
  for (const input of box.querySelectorAll("[data-blank] [name]")) {
    if (input.type !== "checkbox" || input.checked) body.append(input.name, input.value);
  }
  return fetch(box.dataset.draft, { method: "POST", body, credentials: "same-origin", keepalive: true }).catch(() => {});
}

document.addEventListener("input", (event) => {
  if (event.target.closest("[data-find]")) narrow(event.target);
  else if (event.target.closest(".asked") && (["label", "why"].includes(event.target.name) || event.target.closest("[data-blank]"))) {
    clearTimeout(later);
    later = setTimeout(keep, 800);
  }
});

addEventListener("pagehide", () => { if (later) keep(); });

/* Labels */

const choices = () => [...main().querySelectorAll(".labels .choice")].filter(shown);

function choose(choice) {
  if (!choice) return;
  const fold = choice.closest("details");
  if (fold) fold.open = true;
  const input = choice.querySelector("input");
  input.checked = true;
  input.focus();
  input.dispatchEvent(new Event("input", { bubbles: true }));
}

function narrow(field) {
  const words = field.value.trim().toLowerCase();
  const list = field.closest(".labels");
  let left = 0;
  for (const choice of list.querySelectorAll(".choice")) {
    const name = choice.querySelector("input").value.toLowerCase();
    choice.hidden = !name.includes(words);
    left += choice.hidden ? 0 : 1;
  }
  const none = list.querySelector("[data-none]");
  none.textContent = left ? "" : none.dataset.none;
}

/* Keys */

function send(from) {
  const form = from.type === "radio" ? from.form : main().querySelector("[data-main] form");
  if (!form) return;
  const inputs = [...form.querySelectorAll("input[type=radio]")];
  if (inputs.length && !inputs.some((input) => input.checked)) inputs.find(shown)?.focus();
  else if (inputs.length || form.querySelector("button.primary")) form.requestSubmit(form.querySelector("button.primary"));
  else form.querySelector("button")?.focus();
}

function reach(key) {
  const place = [...main().querySelectorAll("[data-key]")].find((element) => element.dataset.key === key);
  if (!place) return false;
  if (place.tagName === "DETAILS") {
    place.open = !place.open;
    const into = place.open && place.querySelector("textarea, select, input");
    (into || place.querySelector("summary")).focus();
  } else {
    place.querySelector("button")?.click();
  }
  return true;
}

function whileWriting(event) {
  const field = event.target;
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    field.form?.requestSubmit();
  } else if (event.key === "Escape") {
    if (field.closest("[data-find]")) {
      field.value = "";
      narrow(field);
    }
    field.blur();
  } else if (field.closest("[data-find]") && ["Enter", "ArrowDown"].includes(event.key)) {
    event.preventDefault();
    choose(choices()[0]);
  } else if (event.altKey && !event.ctrlKey && !event.metaKey && !localStorage.getItem(OFF) && reach(letter(event))) {
    event.preventDefault();
  }
}

// With Alt the keyboard of some makes another sign of a letter.
function letter(event) {
  return /^[a-z?]$/i.test(event.key) ? event.key.toLowerCase() : event.code.replace(/^Key/, "").toLowerCase();
}

document.addEventListener("keydown", (event) => {
  if (event.isComposing || event.defaultPrevented) return;
  if (writes(event.target)) return whileWriting(event);
  if (event.ctrlKey || event.altKey || event.metaKey || event.repeat || localStorage.getItem(OFF)) return;
  if (event.key === "Enter") {
    if (event.target.closest?.("a, button, summary")) return;
    event.preventDefault();
    send(event.target);
  } else if (/^[1-9]$/.test(event.key)) {
    const choice = [...main().querySelectorAll(".labels .choice")].filter((it) => !it.hidden)[Number(event.key) - 1];
    if (choice) {
      event.preventDefault();
      choose(choice);
    }
  } else if (event.key === "/") {
    const field = main().querySelector("[data-find] input");
    if (shown(field)) {
      event.preventDefault();
      field.focus();
    }
  } else if (event.key.length === 1 && reach(event.key)) {
    event.preventDefault();
  }
});

// Single keys can be switched off: they get in the way of who speaks to the computer.
function tell(button) {
  const off = localStorage.getItem(OFF);
  button.textContent = off ? button.dataset.on : button.dataset.off;
}

document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-switch]");
  if (!button) return;
  if (localStorage.getItem(OFF)) localStorage.removeItem(OFF);
  else localStorage.setItem(OFF, "1");
  tell(button);
});

/* What waits, as it changes */

let due;

async function refresh() {
  due = undefined;
  const parts = [...main().querySelectorAll("[data-live]")];
  if (busy || !parts.length || parts.some((part) => part.contains(document.activeElement))) return;
  const at = location.href;
  const response = await fetch(at, { credentials: "same-origin", headers: { Accept: "text/html" } }).catch(() => undefined);
  if (!response?.ok) return;
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  if (busy || at !== location.href) return;
  for (const part of parts) {
    const fresh = page.getElementById(part.id);
    if (fresh) part.replaceWith(document.adoptNode(fresh));
  }
  const [old, fresh] = [main(), page].map((root) => root.querySelector(".lede"));
  if (old && fresh) old.textContent = fresh.textContent;
}

const line = new EventSource("/events");
line.addEventListener("counts", () => { due ??= setTimeout(refresh, 3000); });

ready();
