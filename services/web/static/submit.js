"use strict";
// The form keeps what was typed until it is handed in, and takes a file that is dropped anywhere on it. A batch is
// sent in a stream.
const form = document.querySelector("form.sheet");
const KEPT = "bonafide.draft";
const BATCH = /\.(jsonl|ndjson)(\.gz)?$/i;
const fields = () => [...form.elements].filter((field) => field.name && field.type !== "file" && field.type !== "submit");
const value = (field) => (field.type === "checkbox" ? field.checked : field.value);

function keep() {
  localStorage.setItem(KEPT, JSON.stringify(Object.fromEntries(fields().map((field) => [field.name, value(field)]))));
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
  const kept = JSON.parse(localStorage.getItem(KEPT) ?? "{}");
  if (fields().some((field) => field.type !== "checkbox" && field.value)) return; // the server gave it back already
  for (const field of fields()) {
    if (!(field.name in kept)) continue;
    if (field.type === "checkbox") field.checked = kept[field.name];
    else field.value = kept[field.name];
  }
}

form.addEventListener("input", keep);
form.addEventListener("submit", (event) => {
  const file = document.getElementById("file").files[0];
  if (file && BATCH.test(file.name)) {
    event.preventDefault(); // sent as it is, however large, where a form is held as a whole
    send(file);
  } else localStorage.removeItem(KEPT);
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
restore();
