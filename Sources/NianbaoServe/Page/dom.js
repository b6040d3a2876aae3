// Making and changing elements.

/// An element with attributes, listeners (`onclick: …`) and children; what is `null`, `undefined` or `false` is left out.
export function el(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else if (name === "value") node.value = value;
    else node.setAttribute(name, value === true ? "" : value);
  }
  node.append(...children.filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

export const button = (text, action, attributes = {}) => el("button", { type: "button", onclick: action, ...attributes }, text);

/// The language of a text of the server, for voices: labels of a form are Chinese also where the page speaks English.
export const tongue = (text) => (/\p{Script=Han}/u.test(text) ? "zh" : null);

let lastID = 0;
export const freshID = () => `n${(lastID += 1)}`;

/// Makes a list's children the given nodes and moves only what is elsewhere, so that what has the focus keeps it.
export function arrange(list, nodes) {
  nodes.forEach((node, index) => {
    if (list.children[index] !== node) list.insertBefore(node, list.children[index] ?? null);
  });
  while (list.children.length > nodes.length) list.lastChild.remove();
}

/// Where two texts differ: the length of what they have in common at the start and at the end.
export function difference(old, now) {
  const limit = Math.min(old.length, now.length);
  let start = 0;
  while (start < limit && old[start] === now[start]) start += 1;
  let end = 0;
  while (end < limit - start && old[old.length - 1 - end] === now[now.length - 1 - end]) end += 1;
  return { start, end };
}

/// Shows a text in a control and keeps the caret where it is in what has not changed.
export function replaceText(control, text) {
  if (control.value === text) return;
  const hasCaret = document.activeElement === control && control.setSelectionRange !== undefined;
  const caret = control.selectionStart;
  const { start, end } = difference(control.value, text);
  const isInTail = caret > control.value.length - end;
  const fromEnd = control.value.length - caret;
  control.value = text;
  if (!hasCaret) return;
  const place = isInTail ? text.length - fromEnd : Math.min(caret, Math.max(start, text.length - end));
  control.setSelectionRange(place, place);
}
