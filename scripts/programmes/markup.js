// Blocks as HTML: for browsers that print, and for campaigns' sites.
import { softHyphens } from './hyphens.js';
import { piecesOf } from './source.js';

/** @typedef {import('./source.js').Block} Block */

/** @param {string} text */
export function escaped(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/**
 * @param {string} text
 * @param {boolean} cut whether words may be cut
 */
export function inline(text, cut = false) {
  return piecesOf(text)
    .map((piece) => {
      const words = escaped(cut ? softHyphens(piece.text) : piece.text);
      if (piece.kind === 'strong') return `<strong>${words}</strong>`;
      return piece.kind === 'call' ? `<sup>${words}</sup>` : words;
    })
    .join('');
}

/**
 * @param {readonly Block[]} blocks
 * @param {boolean} cut
 */
export function markup(blocks, cut = false) {
  return blocks.map((block) => markupOf(block, cut)).join('\n');
}

/**
 * @param {Block} block
 * @param {boolean} cut
 * @returns {string}
 */
function markupOf(block, cut) {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level}>${inline(block.text)}</h${block.level}>`;
    case 'text':
      return `<p>${inline(block.text, cut)}</p>`;
    case 'box':
      return `<blockquote><p>${inline(block.text, cut)}</p></blockquote>`;
    case 'note':
      return `<p class="note"><sup>${block.mark}</sup> ${inline(block.text, cut)}</p>`;
    case 'items': {
      const numbered = /^\d/.test(block.items[0]?.mark ?? '');
      const items = block.items.map(
        ({ mark, text }) => `<li${numbered ? ` value="${Number.parseInt(mark, 10)}"` : ''}>${inline(text, cut)}</li>`,
      );
      return numbered ? `<ol>\n${items.join('\n')}\n</ol>` : `<ul>\n${items.join('\n')}\n</ul>`;
    }
    case 'table': {
      const [head = [], ...rows] = block.rows;
      const row = (/** @type {string[]} */ cells, /** @type {string} */ tag) =>
        `<tr>${cells.map((cell) => `<${tag}>${inline(cell)}</${tag}>`).join('')}</tr>`;
      return `<table>\n<thead>${row(head, 'th')}</thead>\n<tbody>\n${rows.map((cells) => row(cells, 'td')).join('\n')}\n</tbody>\n</table>`;
    }
    default:
      return '';
  }
}
