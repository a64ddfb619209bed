// The composer: sending, drafts, what was sent before, and replies in threads.

import { byId, keepItem, one, recallItem } from "./dom.js";
import { completes, suggest } from "./suggestions.js";

const MOST_SENT = 50;
const { reader, place } = one("main").dataset;
const text = byId("text");
const draft = `draft:${reader}:${place}`;
const history = `sent:${reader}`;

// ---- drafts: one for each person and place, until it is sent ---------------------------------

const grow = () => {
  text.style.height = "auto";
  text.style.height = `${Math.min(text.scrollHeight, 200)}px`;
};

const show = (words) => {
  text.value = words;
  keepItem(draft, words);
  grow();
};

// ---- what was sent before, with the arrow keys -----------------------------------------------

let recalled = null;

const recall = (step) => {
  const sent = recallItem(history) ?? [];
  const isRecalled = recalled !== null && text.value === sent[recalled];
  const next = (isRecalled ? recalled : sent.length) + step;
  if ((text.value && !isRecalled) || next < 0 || next > sent.length) {
    return false;
  }
  recalled = next < sent.length ? next : null;
  show(sent[next] ?? "");
  text.setSelectionRange(text.value.length, text.value.length);
  return true;
};

const sends = (words) => {
  const sent = (recallItem(history) ?? []).filter((each) => each !== words);
  keepItem(history, [...sent, words].slice(-MOST_SENT));
  recalled = null;
};

// ---- replies in threads ----------------------------------------------------------------------

export const replyTo = (ts, author) => {
  byId("thread").value = ts;
  byId("replying-to").textContent = author;
  byId("replying").hidden = !ts;
};

export const stopReplying = () => {
  const isReplying = Boolean(byId("thread")?.value);
  if (isReplying) {
    replyTo("", "");
    text.focus();
  }
  return isReplying;
};

// Nobody can answer to what is no longer there.
export const keepReplying = () => {
  const ts = byId("thread")?.value;
  if (ts && !byId(`m-${ts.replace(".", "-")}`)) {
    replyTo("", "");
  }
};

// ---- events ----------------------------------------------------------------------------------

if (text) {
  text.addEventListener("input", () => {
    recalled = null;
    keepItem(draft, text.value);
    grow();
    suggest();
  });

  text.addEventListener("keydown", (event) => {
    if (event.isComposing || completes(event)) {
      return;
    }
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      if (text.value.trim()) {
        text.form.requestSubmit();
      }
    } else if ((event.key === "ArrowUp" && recall(-1)) || (event.key === "ArrowDown" && recall(1))) {
      event.preventDefault();
    }
  });

  const arrive = () => {
    replyTo("", "");
    show(recallItem(draft) ?? "");
    text.setSelectionRange(text.value.length, text.value.length);
  };

  arrive();
  // a page that the browser brings back as it was left
  addEventListener("pageshow", ({ persisted }) => persisted && arrive());

  let sending = "";

  document.addEventListener("htmx:beforeRequest", ({ target }) => {
    if (target.id === "composer") {
      sending = text.value;
      sends(sending.trim());
      show("");
      suggest();
    }
    target.closest(".composer, .examples")?.classList.add("sending");
  });

  document.addEventListener("htmx:afterRequest", ({ target, detail }) => {
    target.closest(".composer, .examples")?.classList.remove("sending");
    if (target.id === "composer" && !detail.successful && !text.value) {
      show(sending);
    }
    if (target.closest(".examples")) {
      text.focus();
    }
  });
}
