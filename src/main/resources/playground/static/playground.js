// The little that the page needs besides htmx: keys, the drawer, replies in threads, dialogs and scrolling.
(() => {
  "use strict";

  const one = (selector, root = document) => root.querySelector(selector);
  const text = one("#text");
  const scroll = one("#scroll");

  // ---- sending -------------------------------------------------------------------------------

  const grow = () => {
    if (text) {
      text.style.height = "auto";
      text.style.height = `${Math.min(text.scrollHeight, 200)}px`;
    }
  };

  text?.addEventListener("input", grow);
  text?.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      if (text.value.trim()) {
        text.form.requestSubmit();
      }
    }
  });

  document.addEventListener("htmx:beforeRequest", ({ target }) => {
    asked = true;
    if (target.id === "composer") {
      text.dataset.sent = text.value;
      text.value = "";
      grow();
    }
    target.closest(".composer, .examples")?.classList.add("sending");
  });

  document.addEventListener("htmx:afterRequest", ({ target, detail }) => {
    target.closest(".composer, .examples")?.classList.remove("sending");
    if (target.id === "composer" && !detail.successful && !text.value) {
      text.value = text.dataset.sent ?? "";
      grow();
    }
    if (target.closest(".examples")) {
      text?.focus();
    }
  });

  // An input that speaks to the app does so with Enter, as in Slack.
  document.addEventListener("keydown", (event) => {
    const control = event.target.closest?.('.control[hx-trigger="entered"]');
    if (event.key === "Enter" && !event.isComposing && control?.hasAttribute("hx-post")) {
      event.preventDefault();
      htmx.trigger(control, "entered");
    }
  });

  // ---- replies in threads --------------------------------------------------------------------

  const replyTo = (ts, author) => {
    one("#thread").value = ts;
    one("#replying-to").textContent = author;
    one("#replying").hidden = !ts;
    text.focus();
  };

  // ---- one listener for all clicks -----------------------------------------------------------

  document.addEventListener("click", ({ target }) => {
    const button = target.closest("button, summary, a");
    if (button?.dataset.thread) {
      replyTo(button.dataset.thread, button.dataset.author);
    } else if (button?.id === "stop-replying") {
      replyTo("", "");
    } else if (button && "drawer" in button.dataset) {
      drawer(!document.body.classList.contains("drawer"));
    } else if (button && "cancels" in button.dataset) {
      one("[data-closes]", button.form).click();
    } else if (button?.dataset.opens) {
      window.open(button.dataset.opens, "_blank", "noopener,noreferrer");
    }
    for (const open of document.querySelectorAll("details[open]")) {
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
    } else if (one("#thread")?.value) {
      replyTo("", "");
    } else if (text && document.activeElement === text) {
      text.value = "";
      grow();
    }
  });

  // ---- what arrives --------------------------------------------------------------------------

  const atEnd = () => scroll && scroll.scrollHeight - scroll.scrollTop - scroll.clientHeight < 160;
  // To the end; but of what is longer than the screen one wants to read the beginning first.
  const toNewest = () => {
    const newest = [...document.querySelectorAll("#messages .message")].pop();
    if (scroll && newest && newest.offsetHeight > scroll.clientHeight) {
      newest.scrollIntoView({ block: "start" });
    } else {
      scroll?.scrollTo({ top: scroll.scrollHeight });
    }
  };
  let following = true;
  let asked = false;
  let focused = "";
  let typed = null;
  let typing = null;

  const showDialog = () => {
    const dialog = one("#dialog");
    if (dialog && !dialog.open) {
      dialog.showModal();
    }
  };

  // A view that the app changes keeps what was typed where block and action are still the same.
  const views = () => ["#dialog form", "#home form"].map((form) => one(form)).filter((form) => form);

  const remember = () => {
    const field = document.activeElement;
    typing = field?.name?.includes("/") ? { name: field.name, from: field.selectionStart, to: field.selectionEnd } : null;
    typed = new Map(views().map((form) => [form.elements.view.value, new FormData(form)]));
  };

  const restore = () => {
    for (const form of views()) {
      fill(form, typed?.get(form.elements.view.value));
    }
    const field = typing && document.activeElement === document.body ? one(`[name="${CSS.escape(typing.name)}"]`) : null;
    field?.focus({ preventScroll: true });
    if (field?.type === "text") {
      field.setSelectionRange(typing.from, typing.to);
    }
  };

  const fill = (form, fields) => {
    if (!fields) {
      return;
    }
    for (const field of form.elements) {
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

  document.addEventListener("htmx:sseBeforeMessage", () => {
    following = asked || atEnd();
    asked = false;
    focused = document.activeElement?.closest(".message")?.id ?? "";
    remember();
  });

  document.addEventListener("htmx:sseMessage", () => {
    restore();
    showDialog();
    if (focused && document.activeElement === document.body) {
      document.getElementById(focused)?.focus({ preventScroll: true });
    }
    if (following) {
      toNewest();
    }
  });

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

  document.addEventListener("htmx:afterSwap", showDialog);

  document.addEventListener("htmx:sseError", () => {
    one("#offline").hidden = false;
  });
  document.addEventListener("htmx:sseOpen", () => {
    one("#offline").hidden = true;
  });

  toNewest();
  showDialog();
})();
