"use strict";
// The form keeps what was typed until it is handed in, and takes a file that is dropped anywhere on it.
const form = document.querySelector("form.sheet");
const KEPT = "bonafide.draft";
const fields = () => [...form.elements].filter((field) => field.name && field.type !== "file" && field.type !== "submit");
const value = (field) => (field.type === "checkbox" ? field.checked : field.value);

function keep() {
  localStorage.setItem(KEPT, JSON.stringify(Object.fromEntries(fields().map((field) => [field.name, value(field)]))));
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
form.addEventListener("submit", () => localStorage.removeItem(KEPT));
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
