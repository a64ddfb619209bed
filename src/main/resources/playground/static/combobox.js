// Menus whose options the app suggests while somebody types. The focus stays in the field, as the ARIA pattern for a
// combobox wants it.

import { all, announce, byId, one } from "./dom.js";

const isField = (element) => element.matches?.("[role=combobox]");
const listOf = (field) => byId(field.getAttribute("aria-controls"));
const optionsOf = (list) => all("[role=option]", list);

// The field to which an option belongs; anything else belongs to itself.
export const ownerOf = (element) =>
  (element.matches("[role=option]") && one("[role=combobox]", element.closest(".combobox"))) || element;

const mark = (field, option) => {
  optionsOf(listOf(field)).forEach((each) => each.setAttribute("aria-selected", each === option));
  field.setAttribute("aria-activedescendant", option.id);
  option.scrollIntoView({ block: "nearest" });
};

const close = (field) => {
  listOf(field).replaceChildren();
  listOf(field).hidden = true;
  field.setAttribute("aria-expanded", "false");
  field.removeAttribute("aria-activedescendant");
};

const show = (list) => {
  const field = one("[role=combobox]", list.closest(".combobox"));
  if (document.activeElement !== field) {
    close(field);
    return;
  }
  const options = optionsOf(list);
  options.forEach((option, at) => {
    option.id = `${list.id}-${at}`;
  });
  list.hidden = false;
  field.setAttribute("aria-expanded", "true");
  if (options.length) {
    mark(field, options[0]);
  } else {
    list.textContent = "Nothing fits";
  }
  list.scrollIntoView({ block: "nearest" });
  announce(options.length === 1 ? "1 option" : `${options.length} options`);
};

document.addEventListener("htmx:afterSwap", ({ detail }) => {
  if (detail.target?.matches(".combobox [role=listbox]")) {
    show(detail.target);
  }
});

// Before others take the keys: Escape closes the list, not the dialog.
document.addEventListener("keydown", (event) => {
  const field = event.target;
  if (!isField(field) || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) {
    return;
  }
  const options = optionsOf(listOf(field));
  const at = options.findIndex((option) => option.ariaSelected === "true");
  if (listOf(field).hidden) {
    if (event.key === "ArrowDown" || event.key === "Enter") {
      event.preventDefault();
      htmx.trigger(field, "looksup");
    }
    return;
  }
  if (event.key === "Escape") {
    close(field);
  } else if (event.key === "ArrowDown" && options.length) {
    mark(field, options[(at + 1) % options.length]);
  } else if (event.key === "ArrowUp" && options.length) {
    mark(field, options[(at - 1 + options.length) % options.length]);
  } else if (event.key === "Enter") {
    options[at]?.click();
  } else {
    return;
  }
  event.preventDefault();
  event.stopPropagation();
}, true);

// In a form, an option is picked, and sent with the form; what is typed instead of it picks nothing.
document.addEventListener("click", (event) => {
  const option = event.target.closest(".combobox.picks [role=option]");
  if (!option) {
    return;
  }
  event.preventDefault();
  event.stopPropagation();
  const field = ownerOf(option);
  field.value = option.textContent;
  one("[type=hidden]", option.closest(".combobox")).value = option.value;
  close(field);
}, true);

document.addEventListener("input", ({ target }) => {
  const box = target.closest(".combobox.picks");
  if (box && isField(target)) {
    one("[type=hidden]", box).value = "";
  }
});

// A click on an option must not take the focus from its field.
document.addEventListener("mousedown", (event) => {
  if (event.target.closest(".combobox [role=listbox]")) {
    event.preventDefault();
  }
});

document.addEventListener("htmx:afterRequest", ({ target }) => {
  if (target.matches?.(".combobox [role=option]")) {
    const field = ownerOf(target);
    field.value = "";
    close(field);
  }
});

document.addEventListener("focusout", ({ target }) => {
  if (isField(target)) {
    close(target);
  }
});
