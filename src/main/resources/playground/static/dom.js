// Short names for what all scripts of the page need.

export const one = (selector, root = document) => root.querySelector(selector);
export const all = (selector, root = document) => [...root.querySelectorAll(selector)];

export const byId = (id) => document.getElementById(id);

// Told to those who listen to the page instead of looking at it.
export const announce = (words) => {
  byId("announcement").textContent = words;
};

// What this browser window remembers until it is closed. Browsers can refuse to.
export const recallItem = (key) => {
  try {
    return JSON.parse(sessionStorage.getItem(key));
  } catch {
    return null;
  }
};

export const keepItem = (key, value) => {
  try {
    sessionStorage.setItem(key, JSON.stringify(value));
  } catch {
    // then it is forgotten when the page is left
  }
};
