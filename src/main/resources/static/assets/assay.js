// Small manners that no page needs to work: the error summary takes the focus, as a reader expects it to.
document.addEventListener("DOMContentLoaded", () => document.getElementById("errors")?.focus());

// Editors save while somebody types; histories and what comes later open in their place. What that takes stands here
// once, and not in the page with every item.
const ways = {
  ".as-editor": form => ({ "hx-post": form.getAttribute("action"), "hx-trigger": "input delay:1200ms, change, submit", "hx-sync": "this:queue last", "hx-swap": "none" }),
  ".as-history": details => ({ "hx-get": details.querySelector("a").getAttribute("href"), "hx-trigger": "toggle once", "hx-target": "find .as-history__lines" }),
  ".as-later": line => ({ "hx-get": line.querySelector("a").getAttribute("href"), "hx-trigger": "toggle from:closest details once", "hx-select": `#${line.closest("details").id} form` }),
};
const equip = root => Object.entries(ways).flatMap(([selector, way]) => [root, ...root.querySelectorAll("*")].filter(each => each.matches?.(`${selector}:not([hx-trigger])`)).map(element => {
  Object.entries(way(element)).forEach(([name, value]) => element.setAttribute(name, value));
  return element;
}));
equip(document);
document.addEventListener("htmx:load", event => equip(event.detail.elt).forEach(element => htmx.process(element)));

// Saving while typing: say so, and say when it did not work; what was typed stays in the field.
const line = form => form.querySelector(".as-save");
// What was sent last is not sent again when the person merely leaves the field.
const sent = new WeakMap();
const said = form => { const data = new FormData(form); data.delete("version"); return new URLSearchParams(data).toString(); };
document.addEventListener("htmx:beforeRequest", event => {
  const save = event.target.matches?.(".as-editor") && line(event.target);
  if (save && event.detail.requestConfig.triggeringEvent?.type !== "submit" && sent.get(event.target) === said(event.target)) {
    event.preventDefault();
    return;
  }
  if (save) sent.set(event.target, said(event.target));
  if (save) { save.className = "as-save as-save--busy"; save.textContent = "Saving"; }
});
const failed = event => {
  const save = event.target.matches?.(".as-editor") && line(event.target);
  if (!save) return;
  sent.delete(event.target);
  const status = event.detail.xhr?.status;
  save.className = "as-save as-save--fail";
  save.textContent = status === 401 ? "Not saved: you are signed out. Sign in again in another tab, then save."
    : status === 403 ? "Not saved: reload the page, then save again. Copy your text first."
    : "Not saved: the service does not answer. Your text is still here; save again in a moment.";
};
document.addEventListener("htmx:sendError", failed);
document.addEventListener("htmx:responseError", failed);
// A person who comes to an item by a link finds it open.
const openTarget = () => {
  const target = location.hash.length > 1 && document.getElementById(location.hash.slice(1));
  if (target instanceof HTMLDetailsElement) target.open = true;
};
addEventListener("hashchange", openTarget);
document.addEventListener("DOMContentLoaded", openTarget);
// Comparing two answers leads to a page of its own: the form goes there as a whole, with what was typed.
document.addEventListener("click", event => {
  const compare = event.target.closest?.(".as-editor button[name=compare]");
  if (compare) { event.preventDefault(); compare.form.submit(); }
});
