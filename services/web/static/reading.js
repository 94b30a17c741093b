"use strict";
// Keys for whoever reads many reports: j and k walk the findings, t goes to the words in the text, a and r open the form
// with a ruling chosen, which only a button keeps. Nothing needs them.
const cards = () => [...document.querySelectorAll(".findings .card")].filter((card) => card.offsetParent !== null);

// The card in hand: the one with the focus in it, or that of the words in the text to which `t` has gone.
function inHand() {
  const at = document.activeElement ?? document.body;
  return at.closest(".card") ?? (at.matches("a.mention") ? document.getElementById(at.getAttribute("href").slice(1)) : null);
}

function go(by) {
  const all = cards();
  const here = all.indexOf(inHand());
  const next = all[Math.min(all.length - 1, Math.max(0, here + by))];
  if (!next) return;
  next.focus({ preventScroll: true });
  next.scrollIntoView({ block: "start" });
}

function toText() {
  const card = inHand();
  const mention = card && document.getElementById(card.id.replace("person", "mention"));
  if (!mention) return;
  mention.scrollIntoView({ block: "center" });
  location.hash = mention.id;
}

// Where there are hundreds of cards, a form comes when its card is opened.
async function formOf(rule) {
  const link = rule?.querySelector("a.form");
  if (link) {
    const answer = await fetch(link.href);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const form = page.querySelector(".rule form");
    if (!form || !link.isConnected) return rule.querySelector("form");
    link.parentElement.replaceWith(form);
  }
  return rule?.querySelector("form");
}

document.addEventListener("toggle", (event) => {
  if (event.target.matches(".rule") && event.target.open) formOf(event.target);
}, true);

async function choose(kind) {
  const form = await formOf(inHand()?.querySelector(".rule"));
  if (!form) return;
  form.closest("details").open = true;
  form.ruling.value = [...form.ruling.options].find((option) => option.value.startsWith(kind))?.value ?? "note";
  form.querySelector("button").focus();
}

const KEYS = { a: () => choose("confirm"), r: () => choose("overrule"), j: () => go(1), k: () => go(-1), t: toText, "?": () => { location.hash = "keys"; } };

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches("input, textarea, select")) return;
  const act = KEYS[event.key];
  if (!act) return;
  event.preventDefault();
  act();
});
