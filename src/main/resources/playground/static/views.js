// Dialogs and the Home tab, whose content the app replaces: what was typed, the focus and the place stay where the
// person left them.

import { ownerOf } from "./combobox.js";
import { all, announce, byId, one } from "./dom.js";

const FIELD = ":is(input:not([type=hidden]), select, textarea)";
const views = () => all("#dialog form, #home form");
const scrolls = (id) => (id === "home" ? byId("home") : one("#dialog .modal-body"));

// ---- where the focus is, to be found again in what replaces it --------------------------------

const isLost = () => !document.activeElement || document.activeElement === document.body;
const nameOf = (element) => element.getAttribute("aria-label") ?? element.textContent.trim();

const bookmark = (element) => ({
  element,
  within: element.closest("#dialog, #home, .message[id]")?.id,
  tag: element.tagName,
  field: element.name?.includes("/") ? element.name : "",
  value: element.value,
  label: nameOf(element),
  from: element.type === "text" ? element.selectionStart : null,
  to: element.type === "text" ? element.selectionEnd : null,
});

const isSame = (mark) => (element) =>
  mark.field
    ? element.name === mark.field && (!["radio", "checkbox"].includes(element.type) || element.value === mark.value)
    : element.tagName === mark.tag && nameOf(element) === mark.label;

// The app may name the block of a field anew, to empty it.
const isAlike = (mark) => (element) => mark.field && element.name?.split("/")[1] === mark.field.split("/")[1];

const find = (mark) => {
  if (mark.element.isConnected) {
    return mark.element;
  }
  const within = mark.within && byId(mark.within);
  const there = within ? all(`button, a, summary, ${FIELD}`, within) : [];
  return there.find(isSame(mark)) ?? there.find(isAlike(mark));
};

const focusAt = (mark, orElse) => {
  const found = mark && find(mark);
  (found ?? orElse ?? byId(mark?.within ?? "") ?? byId("text") ?? byId("home"))?.focus({ preventScroll: true });
  // in a menu that is closed again
  if (found && isLost()) {
    one("summary", found.closest("details") ?? found)?.focus();
  }
  if (found?.type === "text" && mark.from !== null) {
    found.setSelectionRange(mark.from, mark.to);
  }
};

// ---- what was typed --------------------------------------------------------------------------

// A view that the app changes keeps what was typed where block and action are still the same.
const fill = (form, fields) => {
  for (const field of fields ? form.elements : []) {
    if (!field.name?.includes("/") || field.type === "hidden" || !fields.has(field.name)) {
      continue;
    }
    if (field.type === "checkbox" || field.type === "radio") {
      field.checked = fields.getAll(field.name).includes(field.value);
    } else {
      field.value = fields.get(field.name);
    }
  }
};

// ---- before and after a change ---------------------------------------------------------------

let before = null;
// What was used last, to which the focus returns when the dialog that it opened is closed.
let used = null;
let opener = null;
// The same while the server has not answered: a button is disabled then, and so has lost the focus.
let waiting = null;
// A button leads to another page, which is read from its top; a field changes the page that it is on.
let turned = false;
// Where each dialog was left for one on top of it.
const left = new Map();

const lines = () => all("#home .content > *").map((block) => block.textContent.trim().replace(/\s+/g, " "));

export const remember = () => {
  const dialog = byId("dialog");
  before = {
    focus: isLost() ? waiting : bookmark(document.activeElement),
    typed: new Map(views().map((form) => [form.elements.view.value, new FormData(form)])),
    dialog: dialog?.dataset.view,
    at: scrolls("dialog")?.scrollTop ?? 0,
    home: one("#home .content"),
    lines: lines(),
  };
};

const toTop = (dialog) => {
  const body = one(".modal-body", dialog);
  const first = one(`.b-input ${FIELD}`, body);
  body.scrollTop = 0;
  (first ?? body).focus();
};

const showDialog = (dialog) => {
  const view = dialog.dataset.view;
  const isReplaced = before.dialog && before.dialog !== view;
  if (!before.dialog) {
    opener = used;
  } else if (isReplaced) {
    left.set(before.dialog, { focus: before.focus ?? used, at: before.at });
  }
  dialog.showModal();
  const faulty = one(`.b-input.wrong ${FIELD}`, dialog);
  const failure = one(".modal-body > .problem", dialog);
  if (faulty) {
    faulty.focus();
    faulty.closest(".b-input").scrollIntoView({ block: "nearest" });
  } else if (failure) {
    failure.focus();
  } else if (isReplaced && left.has(view)) {
    const { focus, at } = left.get(view);
    left.delete(view);
    focusAt(focus, one(".modal-body", dialog));
    scrolls("dialog").scrollTop = at;
  } else if (before.dialog === view && !turned) {
    focusAt(before.focus ?? used, one(".modal-body", dialog));
    scrolls("dialog").scrollTop = before.at;
  } else {
    toTop(dialog);
  }
  turned = false;
};

const showHome = () => {
  const home = byId("home");
  if (!home || one("#home .content") === before.home) {
    return;
  }
  if (turned && !byId("dialog")) {
    home.scrollTop = 0;
    turned = false;
  }
  const told = before.home && lines().find((line) => line && !before.lines.includes(line));
  if (told) {
    announce(`Updated: ${told.slice(0, 200)}`);
  }
};

export const settle = () => {
  views().forEach((form) => fill(form, before.typed.get(form.elements.view.value)));
  const dialog = byId("dialog");
  if (dialog && !dialog.open) {
    showDialog(dialog);
  }
  showHome();
  if (!dialog && opener && before.dialog) {
    focusAt(opener);
    opener = null;
    left.clear();
  } else if (before.focus && isLost()) {
    focusAt(before.focus);
  }
};

// ---- events ----------------------------------------------------------------------------------

document.addEventListener("htmx:beforeRequest", ({ target }) => {
  const active = document.activeElement;
  used = bookmark(ownerOf(target.contains(active) ? active : target));
  waiting = used;
  turned = target.matches("button") && Boolean(target.closest("#dialog .modal-body, #home"));
});

document.addEventListener("htmx:afterRequest", () => {
  if (waiting && isLost() && !byId("dialog")) {
    focusAt(waiting);
  }
  waiting = null;
});

// What a dialog answers itself: its errors.
document.addEventListener("htmx:beforeSwap", ({ detail }) => {
  if (detail.target?.id === "modal") {
    remember();
  }
});
document.addEventListener("htmx:afterSwap", ({ detail }) => {
  if (detail.target?.id === "modal") {
    before.typed = new Map();
    settle();
  }
});

document.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || event.isComposing) {
    return;
  }
  const field = event.target.closest?.(".content input, #dialog input");
  const control = field?.closest('.control[hx-trigger="entered"]');
  if (control?.hasAttribute("hx-post")) {
    // An input that speaks to the app does so with Enter, as in Slack.
    event.preventDefault();
    htmx.trigger(control, "entered");
  } else if (field && !one("[type=submit]", field.form)) {
    // The browser would send a form that has nothing to send, and the dialog would be gone.
    event.preventDefault();
  }
});

remember();
before.dialog = undefined;
settle();
