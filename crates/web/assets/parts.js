// Where in a file a new document begins: a key marks the page in sight, and what a split would give is told as it changes. Without it
// the marks beside the pages and the button work the same.

const OFF = "samenspel-keys-off";
const main = () => document.getElementById("main");
const marks = () => [...main().querySelectorAll("[data-begins]")];
const told = () => main().querySelector("[data-split-told]");
const writes = (element) => element.closest?.("textarea, select, input:not([type=radio]):not([type=checkbox])");

// The last page that begins above the middle of the room that the pages move in.
function inSight() {
  const room = main().querySelector("[data-leaves]").getBoundingClientRect();
  const leaves = [...main().querySelectorAll("[data-leaves] .leaf")];
  const above = leaves.filter((leaf) => leaf.getBoundingClientRect().top < room.top + room.height / 2);
  return Math.max(0, above.length - 1);
}

function ranges() {
  const of = Number(main().querySelector("#parts [name=pages]").value);
  const begins = [0, ...marks().filter((it) => it.checked).map((it) => Number(it.value)), of];
  return begins.slice(0, -1).map((first, at) => (begins[at + 1] === first + 1 ? `${first + 1}` : `${first + 1}–${begins[at + 1]}`));
}

export function tell() {
  if (!told()) return;
  const parts = ranges();
  for (const mark of marks()) {
    document.getElementById(`page-${mark.value}`)?.classList.toggle("begins", mark.checked);
  }
  const some = parts.length > 1;
  told().textContent = some ? told().dataset.splitTold.replace("#", parts.length).replace("§", parts.join(", ")) : "";
  if (some) main().querySelector("[data-splitting]").open = true;
}

document.addEventListener("change", (event) => {
  if (event.target.matches?.("[data-begins]")) tell();
});

document.addEventListener("keydown", (event) => {
  if (!told() || event.isComposing || event.ctrlKey || event.metaKey || event.repeat || localStorage.getItem(OFF)) return;
  const letter = (/^[a-z]$/i.test(event.key) ? event.key : event.code.replace(/^Key/, "")).toLowerCase();
  if (letter !== "c" || event.altKey !== Boolean(writes(event.target))) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  const mark = marks().find((it) => Number(it.value) === inSight());
  if (!mark) return;
  mark.checked = !mark.checked;
  tell();
}, true);
