// The little that the page needs besides htmx: clicks, the drawer, what arrives, and scrolling.

import { all, byId, one } from "./dom.js";
import { keepReplying, replyTo, stopReplying } from "./composer.js";
import { remember, settle } from "./views.js";
import "./combobox.js";
import "./menus.js";

const text = byId("text");
const scroll = byId("scroll");

// ---- one listener for all clicks -------------------------------------------------------------

document.addEventListener("click", ({ target }) => {
  const button = target.closest("button, summary, a");
  if (button?.dataset.thread) {
    replyTo(button.dataset.thread, button.dataset.author);
    text.focus();
  } else if (button?.id === "stop-replying") {
    stopReplying();
  } else if (button && "drawer" in button.dataset) {
    drawer(!document.body.classList.contains("drawer"));
  } else if (button && "cancels" in button.dataset) {
    one("[data-closes]", button.form).click();
  } else if (button?.dataset.opens) {
    window.open(button.dataset.opens, "_blank", "noopener,noreferrer");
  }
  for (const open of all("details[open]")) {
    if (!open.contains(target) || target.closest(".menu-items")) {
      open.open = false;
    }
  }
  if (document.body.classList.contains("drawer") && !target.closest(".sidebar, [data-drawer]")) {
    drawer(false);
  }
});

const drawer = (open) => {
  document.body.classList.toggle("drawer", open);
  one(".drawer-open").setAttribute("aria-expanded", open);
  one(open ? ".drawer-close" : ".drawer-open").focus();
};

// What was typed survives it; see the drafts.
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") {
    return;
  }
  const menu = one("details[open]");
  if (one("dialog[open]")) {
    event.preventDefault();
    one("dialog[open] [data-closes]").click();
  } else if (menu) {
    menu.open = false;
    one("summary", menu).focus();
  } else if (document.body.classList.contains("drawer")) {
    drawer(false);
  } else {
    stopReplying();
  }
});

// ---- what arrives ----------------------------------------------------------------------------

const atEnd = () => scroll && scroll.scrollHeight - scroll.scrollTop - scroll.clientHeight < 160;
// To the end; but of what is longer than the screen one wants to read the beginning first.
const toNewest = () => {
  const newest = all("#messages .message").pop();
  if (scroll && newest && newest.offsetHeight > scroll.clientHeight) {
    newest.scrollIntoView({ block: "start" });
  } else {
    scroll?.scrollTo({ top: scroll.scrollHeight });
  }
};
let following = true;
let asked = false;

document.addEventListener("htmx:beforeRequest", () => {
  asked = true;
});

document.addEventListener("htmx:sseBeforeMessage", () => {
  following = asked || atEnd();
  asked = false;
  remember();
});

document.addEventListener("htmx:sseMessage", () => {
  settle();
  keepReplying();
  if (following) {
    toNewest();
  }
});

document.addEventListener("htmx:sseError", () => {
  byId("offline").hidden = false;
});
document.addEventListener("htmx:sseOpen", () => {
  byId("offline").hidden = true;
});

toNewest();
