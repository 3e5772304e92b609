// The little that is needed to keep nodes in step with data. Text is only ever set as text: bodies of
// messages come from anywhere.

export const by = (id) => document.getElementById(id);

export function el(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else if (value === true) node.setAttribute(name, "");
    else if (value != null && value !== false) node.setAttribute(name, value);
  }
  node.append(...children.filter((child) => child != null));
  return node;
}

/** Sets the text where it differs, so that a screen reader isn't told what didn't change. */
export function text(node, value) {
  const said = String(value);
  if (node.textContent !== said) node.textContent = said;
}

export function attribute(node, name, value) {
  if (node.getAttribute(name) !== String(value)) node.setAttribute(name, value);
}

/** Keeps a parent's children in step with items; a child stays the same node, with its focus, while its key does. */
export function list(parent, items, key, make, update) {
  const old = new Map([...parent.children].map((child) => [child.dataset.key, child]));
  items.forEach((item, i) => {
    const name = String(key(item, i));
    const node = old.get(name) ?? make(item);
    node.dataset.key = name;
    old.delete(name);
    update?.(node, item);
    if (parent.children[i] !== node) parent.insertBefore(node, parent.children[i] ?? null);
  });
  old.forEach((node) => node.remove());
}

export const part = (node, name) => node.querySelector(`.${name}`);
