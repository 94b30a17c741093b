"use strict";
// Follows an article's events and shows the page anew once its state has changed for good.
const box = document.getElementById("progress");
const bar = document.getElementById("bar");
const step = document.getElementById("step");
const STEPS = { started: 1, read: 2, gathered: 3, resolved: 4 };
const WORDS = {
  read: (event) => `${event.total} people found`,
  gathered: () => "looked up",
  resolved: (event) => `${event.done} of ${event.total} people decided`,
  failed: (event) => `trying again: ${event.note}`,
};
const PATIENCE_MS = 30_000;
const opened = Date.now();
let seen = 0;

async function follow() {
  try {
    const answer = await fetch(`${box.dataset.events}?after=${seen}`, { headers: { Accept: "application/json" } });
    const { state, events } = await answer.json();
    if (answer.status === 404 || (state !== "queued" && state !== "running")) {
      location.reload();
      return;
    }
    for (const event of events) {
      seen = event.seq;
      if (event.kind in STEPS) bar.value = STEPS[event.kind];
      if (event.kind in WORDS) step.textContent = WORDS[event.kind](event);
    }
    if (state === "queued" && !step.textContent && Date.now() - opened > PATIENCE_MS) {
      step.textContent = "No worker has taken it up yet. If it stays so, the worker’s log says why.";
    }
  } catch {
    step.textContent = "The service does not answer; trying again.";
  }
  setTimeout(follow, 700);
}
follow();
