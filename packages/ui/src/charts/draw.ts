import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';

/** What a chart says of itself to who cannot see it. */
export interface ChartText {
  /** Unique in its page. */
  readonly id: string;
  readonly title: string;
  /** The finding in a sentence; the numbers stand in the table beside it. */
  readonly description: string;
}

/**
 * Draws a chart of Observable Plot on the server.
 *
 * @returns an `svg` element as text, with title and description, without style sheet or style attribute: the policy on content forbids both. Colours are
 *   names of the design's tokens (`var(--level-3)`), which presentation attributes take in as they are.
 */
export function drawChart(options: Plot.PlotOptions, { id, title, description }: ChartText): string {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const drawn = Plot.plot({ ...options, document: document as unknown as Document });
  const svg = drawn.tagName.toLowerCase() === 'svg' ? drawn : drawn.querySelector('svg');
  if (svg === null) throw new Error(`the chart ${id} has no drawing`);
  for (const sheet of svg.querySelectorAll('style')) sheet.remove();
  for (const element of [svg, ...svg.querySelectorAll('[style]')]) withoutStyle(element);
  // Parts that Plot names for screen readers one by one: the description says it better, the table exactly.
  for (const named of svg.querySelectorAll('[aria-label]')) named.removeAttribute('aria-label');
  // No value that this attribute has in SVG; figures of the typeface are as wide as each other anyway.
  for (const spaced of svg.querySelectorAll('[font-variant="tabular-nums"]')) spaced.removeAttribute('font-variant');
  for (const [name, text] of [
    ['desc', description],
    ['title', title],
  ] as const) {
    const element = document.createElementNS('http://www.w3.org/2000/svg', name) as unknown as Element;
    element.setAttribute('id', `${id}-${name}`);
    element.textContent = text;
    svg.insertBefore(element, svg.firstChild);
  }
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-labelledby', `${id}-title ${id}-desc`);
  svg.removeAttribute('class');
  return svg.outerHTML;
}

/** Presentation attributes say the same and are no inline style. */
function withoutStyle(element: Element): void {
  const style = element.getAttribute('style');
  if (style === null) return;
  element.removeAttribute('style');
  for (const part of style.split(';')) {
    const [name, value] = part.split(/:(.*)/s).map((text) => text.trim());
    if (name && value && /^(?:fill|stroke|opacity|font|text|paint|dominant|visibility)/.test(name)) element.setAttribute(name, value);
  }
}
