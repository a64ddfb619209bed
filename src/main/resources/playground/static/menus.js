// Filters of long menus.

// A long menu shows the options that contain what is typed above it; Enter takes the first.
const isFilter = (field) => field.matches?.(".narrow");

document.addEventListener("input", ({ target }) => {
  if (!isFilter(target)) {
    return;
  }
  const menu = target.nextElementSibling;
  const wanted = target.value.trim().toLowerCase();
  for (const option of menu.options) {
    option.hidden = option.value !== "" && !option.label.toLowerCase().includes(wanted);
  }
  for (const group of menu.querySelectorAll("optgroup")) {
    group.hidden = [...group.children].every((option) => option.hidden);
  }
});

document.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || !isFilter(event.target)) {
    return;
  }
  event.preventDefault();
  const menu = event.target.nextElementSibling;
  const first = [...menu.options].find((option) => option.value && !option.hidden);
  if (first) {
    menu.value = first.value;
    menu.focus();
    menu.dispatchEvent(new Event("change", { bubbles: true }));
  }
});

// only the menu's own change is told to the app
document.addEventListener("change", (event) => {
  if (isFilter(event.target)) {
    event.stopPropagation();
  }
}, true);
