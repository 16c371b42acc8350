// Files can be dropped where a field takes them: what will be sent is listed, what cannot be is said file by file, and where each file is
// a matter of its own they are sent one by one, each with its progress. The plain field stays, and works alone.

function start(zone) {
  const input = zone.querySelector("input[type=file]");
  const list = zone.querySelector("[data-drop-list]");
  const here = zone.querySelector("[data-drop-here]");
  here.hidden = false;
  list.hidden = false;
  zone.classList.add("takes");

  const kinds = zone.dataset.kinds.split(" ").filter(Boolean);
  const wrong = (file) => {
    if (file.size > Number(zone.dataset.most)) return zone.dataset.big;
    const kind = file.name.toLowerCase().split(".").pop();
    return kinds.length && !kinds.includes(kind) ? zone.dataset.unknown : "";
  };

  function show() {
    const kept = new DataTransfer();
    list.replaceChildren();
    for (const file of input.files) {
      const line = document.createElement("li");
      const why = wrong(file);
      line.textContent = why ? `${file.name}: ${why}` : file.name;
      line.className = why ? "error" : "";
      if (!why) {
        kept.items.add(file);
        line.file = file;
      }
      list.append(line);
    }
    input.files = kept.files;
  }

  function put(files) {
    const all = new DataTransfer();
    for (const file of input.multiple ? [...input.files, ...files] : [...files].slice(0, 1)) all.items.add(file);
    input.files = all.files;
    show();
  }

  input.addEventListener("change", show);
  for (const name of ["dragenter", "dragover"]) {
    zone.addEventListener(name, (event) => {
      if (![...event.dataTransfer.types].includes("Files")) return;
      event.preventDefault();
      zone.classList.add("over");
    });
  }
  zone.addEventListener("dragleave", (event) => {
    if (!zone.contains(event.relatedTarget)) zone.classList.remove("over");
  });
  zone.addEventListener("drop", (event) => {
    event.preventDefault();
    zone.classList.remove("over");
    put(event.dataTransfer.files);
  });
  if ("each" in zone.dataset) input.form.addEventListener("submit", (event) => oneByOne(event, zone, input, list));
}

function send(form, input, file, told) {
  const body = new FormData(form);
  body.delete(input.name);
  body.append(input.name, file);
  return new Promise((done) => {
    const request = new XMLHttpRequest();
    request.open("POST", form.action);
    request.upload.addEventListener("progress", (event) => { told.value = event.total ? event.loaded / event.total : 0; });
    request.addEventListener("load", () => done(request.status < 400 ? request.responseURL : ""));
    request.addEventListener("error", () => done(""));
    request.send(body);
  });
}

async function oneByOne(event, zone, input, list) {
  const lines = [...list.children].filter((line) => line.file);
  // Nothing to send, or the list was never made: the plain way says what is wrong.
  if (lines.length < 2 || lines.length !== input.files.length) return;
  event.preventDefault();
  const form = input.form;
  for (const button of form.querySelectorAll("button")) button.disabled = true;
  let [sent, last] = [0, ""];
  for (const line of lines) {
    const told = document.createElement("progress");
    told.max = 1;
    told.setAttribute("aria-label", line.file.name);
    line.append(" ", told);
    const where = await send(form, input, line.file, told);
    told.remove();
    line.append(` ${where ? zone.dataset.done : zone.dataset.failed}`);
    if (!where) line.className = "error";
    [sent, last] = [sent + (where ? 1 : 0), where || last];
  }
  for (const button of form.querySelectorAll("button")) button.disabled = false;
  if (sent !== lines.length) return;
  const next = new URL(last);
  next.searchParams.set("brought", sent);
  location.assign(next);
}

for (const zone of document.querySelectorAll("[data-drop]")) start(zone);
