"use strict";
// The form keeps what was typed until it is handed in, in its own tab and for whoever is signed in, and takes a file that
// is dropped anywhere on it. A batch is sent in a stream.
const form = document.querySelector("form.sheet");
const KEPT = "bonafide.draft";
const HANDED_IN = "bonafide_handed_in";
const BATCH = /\.(jsonl|ndjson)(\.gz)?$/i;
const fields = () => [...form.elements].filter((field) => field.name && field.type !== "file" && field.type !== "submit");
const value = (field) => (field.type === "checkbox" ? field.checked : field.value);

// The page of the article may be of another origin, which cannot tell this one: the answer's cookie says what went in.
const wentIn = (draft) => document.cookie.split("; ").includes(`${HANDED_IN}=${draft}`);

function keep() {
  const draft = form.elements.draft;
  if (!draft.value || wentIn(draft.value)) draft.value = Math.random().toString(36).slice(2);
  const typed = Object.fromEntries(fields().map((field) => [field.name, value(field)]));
  sessionStorage.setItem(KEPT, JSON.stringify({ ...typed, who: form.dataset.who }));
}

function kept() {
  const found = JSON.parse(sessionStorage.getItem(KEPT) ?? "{}");
  if (found.who === form.dataset.who && !wentIn(found.draft)) return found;
  sessionStorage.removeItem(KEPT);
  return {};
}

async function send(file) {
  const told = document.getElementById("sending");
  told.hidden = false;
  told.textContent = form.dataset.sending;
  const headers = { "Content-Type": "application/x-ndjson", ...(file.name.toLowerCase().endsWith(".gz") && { "Content-Encoding": "gzip" }) };
  try {
    const answer = await fetch(form.dataset.batches, { method: "POST", headers, body: file });
    const body = await answer.json();
    if (!answer.ok) throw new Error(body.detail);
    location.assign(`${form.dataset.page}/${body.id}`);
  } catch (error) {
    told.textContent = form.dataset.refused.replace("{}", error.message);
  }
}

function restore() {
  const typed = kept();
  if (fields().some((field) => field.type !== "checkbox" && field.value)) return; // the server gave it back already
  for (const field of fields()) {
    if (!(field.name in typed)) continue;
    if (field.type === "checkbox") field.checked = typed[field.name];
    else field.value = typed[field.name];
  }
}

form.addEventListener("input", keep);
form.addEventListener("submit", (event) => {
  const file = document.getElementById("file").files[0];
  if (file && BATCH.test(file.name)) {
    event.preventDefault(); // sent as it is, however large, where a form is held as a whole
    send(file);
  }
});
form.addEventListener("dragover", (event) => {
  event.preventDefault();
  form.classList.add("dropping");
});
form.addEventListener("dragleave", () => form.classList.remove("dropping"));
form.addEventListener("drop", (event) => {
  form.classList.remove("dropping");
  if (!event.dataTransfer.files.length) return;
  event.preventDefault();
  document.getElementById("file").files = event.dataTransfer.files;
});
localStorage.removeItem(KEPT); // where it was kept before, for whoever came next
restore();
