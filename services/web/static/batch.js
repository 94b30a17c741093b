"use strict";
// Moves the bar of a batch while its articles are checked, and shows the page anew once all are.
const box = document.getElementById("batch");
const bar = document.getElementById("bar");
const far = document.getElementById("far");
const EVERY_MS = 1500;

async function look() {
  try {
    const answer = await fetch(box.dataset.batch, { headers: { Accept: "application/json" } });
    const { state, articles } = await answer.json();
    const all = Object.values(articles).reduce((sum, number) => sum + number, 0);
    const checked = articles.done + articles.dead;
    bar.max = all || 1;
    bar.value = checked;
    far.textContent = box.dataset.done.replace("{}", checked).replace("{}", all);
    if (state === "done") return location.reload();
  } catch {
    // it is asked again
  }
  return setTimeout(look, EVERY_MS);
}
setTimeout(look, EVERY_MS);
