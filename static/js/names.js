// Names for the boxes that Django's autocomplete draws in place of selects: each is
// called by the label of its field, or by the heading of its column.

function captionOf(select) {
  if (select.labels.length) return select.labels[0];
  const cell = select.closest("td");
  const field = [...(cell?.classList ?? [])].find((name) => name.startsWith("field-"));
  return cell?.closest("table").querySelector(`th.${field?.replace("field-", "column-")}`);
}

function nameBoxes(root) {
  for (const select of root.querySelectorAll("select.select2-hidden-accessible")) {
    const box = select.nextElementSibling?.querySelector("[role=combobox]");
    const caption = captionOf(select);
    if (!box || !caption) continue;
    caption.id ||= `${select.id}-caption`;
    for (const part of [box, box.querySelector("[role=textbox]")]) {
      part?.setAttribute("aria-labelledby", caption.id);
    }
  }
}

// The boxes are drawn when jQuery is ready; what is asked of it later comes later.
globalThis.django?.jQuery?.(() => nameBoxes(document));
document.addEventListener("formset:added", (event) => nameBoxes(event.target));
