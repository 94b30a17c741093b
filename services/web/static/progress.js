"use strict";
// Follows the events of an article that is being checked, and puts the new page in the place of the old without a flash.
const box = document.getElementById("progress");
const bar = document.getElementById("bar");
const step = document.getElementById("step");
const state = document.getElementById("state");
const ghosts = document.getElementById("ghosts");
const STEPS = { started: 1, read: 2, gathered: 3, resolved: 3 };
const WORDS = JSON.parse(box.dataset.words);
const ENDED = new Set(["done", "dead", "waiting", "erased"]);
const MOST_GHOSTS = 60;
const PATIENCE_MS = 30_000;
let seen = 0;
let over = false;

const patience = setTimeout(() => {
  if (!seen || !step.textContent) step.textContent = WORDS.nobody;
}, PATIENCE_MS);

function show(event) {
  seen = Math.max(seen, event.seq);
  if (event.kind in STEPS) bar.value = STEPS[event.kind] + (event.kind === "resolved" ? (2 * event.done) / event.total : 0);
  if (event.kind in STEPS) state.textContent = state.dataset.running;
  if (event.kind === "failed") state.textContent = state.dataset.queued;
  if (event.kind in WORDS) step.textContent = WORDS[event.kind].replace(/\{(\w+)\}/g, (_, name) => event[name]);
  if (event.kind === "read" || (event.kind === "gathered" && !ghosts.children.length)) list(event.people, event.total);
  if (event.kind === "resolved") settle(event);
  if (ENDED.has(event.kind)) finish();
}

function list(people, total) {
  ghosts.replaceChildren(...people.slice(0, MOST_GHOSTS).map(ghost));
  if (total > ghosts.children.length) ghosts.append(WORDS.more.replace("{more}", total - ghosts.children.length));
}

// Those who were looked at so far, in the order of the article: found, or open until the verdict.
function settle(event) {
  if (!ghosts.children.length) list(event.people, event.total);
  const known = new Set(event.people);
  [...ghosts.children].forEach((one, place) => {
    one.classList.toggle("known", known.has(one.textContent));
    one.classList.toggle("open", place < event.done && !known.has(one.textContent));
  });
}

function ghost(name) {
  const one = document.createElement("span");
  one.dir = "auto";
  one.textContent = name;
  return one;
}

async function finish() {
  if (over) return;
  over = true;
  clearTimeout(patience);
  location.reload();
}

function listen() {
  const source = new EventSource(`${box.dataset.events}?after=${seen}`);
  for (const kind of [...Object.keys(STEPS), "accepted", "failed", "dropped", "resumed", ...ENDED]) {
    source.addEventListener(kind, (message) => show(JSON.parse(message.data)));
  }
  source.addEventListener("end", () => { source.close(); finish(); });
  source.onerror = () => {
    if (source.readyState !== EventSource.CLOSED) return; // the browser tries again by itself
    poll(); // no seat was left for a stream
  };
}

async function poll() {
  if (over) return;
  try {
    const answer = await fetch(`${box.dataset.events}?after=${seen}`, { headers: { Accept: "application/json" } });
    const { state, events } = await answer.json();
    events.forEach(show);
    if (answer.status === 404 || ENDED.has(state)) finish();
  } catch {
    step.textContent = WORDS.away;
  }
  setTimeout(poll, 1000);
}
listen();
