// Remembers the country that a reader chose, on this device alone and only when asked.

const KEY = "my-country";
const form = document.querySelector("[data-my-country]");
const known = document.querySelector("[data-my-country-known]");
const select = form.elements.iso3;
const asked = form.querySelector("input[type=checkbox]");

function recall() {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null; // the reader's browser keeps nothing
  }
}

function showKnown() {
  const option = [...select.options].find(({ value }) => value && value === recall());
  known.hidden = !option;
  if (!option) return;
  const link = known.querySelector("a");
  link.textContent = option.textContent;
  link.href = `${form.dataset.countries}${option.value}/`;
  select.value = option.value;
  asked.checked = true;
}

form.addEventListener("submit", () => {
  if (asked.checked) localStorage.setItem(KEY, select.value);
  else localStorage.removeItem(KEY);
});

known.querySelector("button").addEventListener("click", () => {
  localStorage.removeItem(KEY);
  asked.checked = false;
  known.hidden = true;
});

if (globalThis.localStorage) {
  asked.closest("label").hidden = false;
  showKnown();
}
