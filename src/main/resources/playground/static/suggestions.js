// Completion of commands, people and channels in the composer. The focus stays in the text, as the ARIA pattern
// for a list box beside a text field wants it.

import { all, announce, byId } from "./dom.js";

const MOST = 8;
const text = byId("text");
const list = byId("suggestions");
const options = list ? all("[role=option]", list) : [];
let shown = [];
let chosen = 0;

const plain = (words) => words.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

// What is being typed in front of the cursor: a command at the beginning, a mention or a channel anywhere.
const token = () => {
  const before = text.value.slice(0, text.selectionStart);
  const command = byId("thread").value ? null : before.match(/^\/\S*$/);
  return (command ?? before.match(/(?<=^|[\s(])[@#][^\s@#]*$/))?.[0] ?? "";
};

const finds = (option, typed) =>
  option.dataset.inserts[0] === typed[0]
  && plain(option.dataset.words).split(" ").some((word) => word.startsWith(plain(typed.slice(1))));

const choose = (index) => {
  chosen = (index + shown.length) % shown.length;
  options.forEach((option) => option.setAttribute("aria-selected", option === shown[chosen]));
  text.setAttribute("aria-activedescendant", shown[chosen].id);
  shown[chosen].scrollIntoView({ block: "nearest" });
};

const close = () => {
  shown = [];
  list.hidden = true;
  text.removeAttribute("aria-activedescendant");
};

export const suggest = () => {
  const typed = token();
  shown = typed ? options.filter((option) => finds(option, typed)).slice(0, MOST) : [];
  // nothing is left to complete
  if (shown.length === 1 && plain(shown[0].dataset.inserts) === plain(typed)) {
    shown = [];
  }
  if (!shown.length) {
    close();
    return;
  }
  options.forEach((option) => {
    option.hidden = !shown.includes(option);
  });
  list.hidden = false;
  choose(0);
  announce(shown.length === 1 ? "1 suggestion" : `${shown.length} suggestions`);
};

const accept = (option) => {
  const at = text.selectionStart;
  text.setRangeText(`${option.dataset.inserts} `, at - token().length, at, "end");
  text.dispatchEvent(new Event("input"));
  close();
};

// Whether the key was meant for the suggestions.
export const completes = (event) => {
  if (!shown.length || event.shiftKey || event.ctrlKey || event.metaKey || event.altKey) {
    return false;
  }
  switch (event.key) {
    case "ArrowDown":
      choose(chosen + 1);
      break;
    case "ArrowUp":
      choose(chosen - 1);
      break;
    case "Enter":
    case "Tab":
      accept(shown[chosen]);
      break;
    case "Escape":
      close();
      break;
    default:
      return false;
  }
  event.preventDefault();
  event.stopPropagation();
  return true;
};

if (list) {
  // before the text loses the focus
  list.addEventListener("mousedown", (event) => {
    event.preventDefault();
    const option = event.target.closest("[role=option]");
    if (option) {
      accept(option);
    }
  });
  text.addEventListener("blur", close);
  text.addEventListener("click", suggest);
}
