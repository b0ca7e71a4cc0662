/** An element with attributes and what is in it. Text stays text. */
export function el<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string>> = {},
  ...inside: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...inside);
  return element;
}

/** A link that leaves the page open; `null` for what is no address of the web. */
export function link(url: string, text: string, newTab: string): HTMLAnchorElement | null {
  const address = URL.parse(url);
  if (address === null || !/^https?:$/.test(address.protocol)) return null;
  return el('a', { href: address.href, target: '_blank', rel: 'noopener noreferrer' }, text, newTab);
}
