// Lines of a table in a form: keys for rows and cells, and blocks pasted from a sheet. Without it the table is plain inputs with empty
// rows below it.

import { unlight } from "./pages.js";

const all = (table) => [...table.tBodies[0].rows];
const cells = (row) => [...row.querySelectorAll("input")];
const isEmpty = (row) => cells(row).every((cell) => !cell.value.trim());

// The table that something is in, and where: its row, and its column.
function where(cell) {
  const table = cell.closest?.("[data-lines] table");
  const row = cell.closest?.("tr");
  return table && row && cell.tagName === "INPUT" ? { table, row, column: cells(row).indexOf(cell) } : undefined;
}

// The place of a cell on the pages, as long as the cell says what stands there.
export const place = (cell) => cell.dataset?.cell;

export function changed(cell) {
  if (!place(cell)) return;
  unlight(place(cell));
  delete cell.dataset.cell;
}

function put(cell, text) {
  cell.value = text;
  changed(cell);
}

// Somebody listens who keeps what is typed.
const tell = (cell) => cell.dispatchEvent(new Event("input", { bubbles: true }));

function number(table) {
  const { row: pattern } = table.closest("[data-lines]").dataset;
  const names = [...table.tHead.rows[0].cells].map((head) => head.textContent);
  all(table).forEach((row, nth) => cells(row).forEach((cell, column) => {
    cell.setAttribute("aria-label", pattern.replace("#", nth + 1).replace("@", names[column]));
  }));
}

export function add(table, after) {
  const row = (after ?? all(table).at(-1)).cloneNode(true);
  for (const cell of cells(row)) {
    cell.removeAttribute("id");
    cell.removeAttribute("aria-invalid");
    delete cell.dataset.cell;
    cell.value = "";
  }
  (after ?? all(table).at(-1)).after(row);
  number(table);
  return row;
}

function go(row, column) {
  const cell = row && cells(row)[column];
  if (!cell) return false;
  cell.focus();
  cell.select();
  return true;
}

function remove({ table, row, column }) {
  const next = row.nextElementSibling ?? row.previousElementSibling;
  cells(row).forEach((cell) => put(cell, ""));
  if (next) {
    // The label of the field points at its first cell.
    const id = cells(row)[0].id;
    row.remove();
    if (id) cells(all(table)[0])[0].id = id;
    number(table);
  }
  const left = next ?? row;
  tell(cells(left)[0]);
  go(left, column);
}

// What stands behind the cursor goes to a row of its own.
function split(cell, { table, row, column }) {
  const at = cell.selectionStart ?? cell.value.length;
  const below = add(table, row);
  const [before, behind] = [cell.value.slice(0, at).trim(), cell.value.slice(at).trim()];
  put(cell, before);
  put(cells(below)[column], behind);
  tell(cell);
  go(below, column);
}

function on({ table, row, column }) {
  if (column + 1 < cells(row).length) return isEmpty(row) ? false : go(row, column + 1);
  if (isEmpty(row)) return false;
  return go(row.nextElementSibling ?? add(table, row), 0);
}

// Whether a key was for the table.
export function press(event) {
  const at = where(event.target);
  if (!at || event.ctrlKey || event.metaKey) return false;
  if (event.altKey) {
    if (event.key === "Insert") go(add(at.table, at.row), 0);
    else if (event.key === "Delete") remove(at);
    else return false;
    return true;
  }
  if (event.key === "Enter") {
    if (!event.shiftKey) return on(at);
    split(event.target, at);
    return true;
  }
  if (event.shiftKey) return false;
  if (event.key === "ArrowDown") return go(at.row.nextElementSibling, at.column);
  if (event.key === "ArrowUp") return go(at.row.previousElementSibling, at.column);
  return false;
}

document.addEventListener("paste", (event) => {
  const at = where(event.target);
  const text = event.clipboardData?.getData("text/plain").replace(/\r\n?/g, "\n").replace(/\n+$/, "") ?? "";
  if (!at || !/[\t\n]/.test(text)) return;
  event.preventDefault();
  let { row } = at;
  text.split("\n").forEach((line, nth) => {
    if (nth) row = row.nextElementSibling ?? add(at.table, row);
    line.split("\t").forEach((cell, across) => {
      const to = cells(row)[at.column + across];
      if (to) put(to, cell.trim());
    });
  });
  tell(event.target);
  go(row, at.column);
});

document.addEventListener("click", (event) => {
  const more = event.target.closest?.("[data-lines-more] button");
  const table = more?.closest("[data-blank]")?.querySelector("[data-lines] table");
  if (!table) return;
  event.preventDefault();
  go(add(table), 0);
});
