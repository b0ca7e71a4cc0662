// Reads the source of a fictional programme: JSON between two lines of dashes, then simple Markdown.
import { readdirSync, readFileSync } from 'node:fs';

export const PROGRAMMES = new URL('../../fixtures/programmes/', import.meta.url);

/**
 * @typedef {{ id: string, territory: string, year: number, list: string, head: string, label: string, format: string, header: string, footer: string }} About
 * @typedef {{ kind: 'heading', level: number, text: string }} Heading
 * @typedef {{ kind: 'text' | 'box', text: string }} Paragraph
 * @typedef {{ kind: 'items', items: { mark: string, text: string }[] }} Items an item's mark is `-`, `*` or its number with what follows that
 * @typedef {{ kind: 'table', rows: string[][] }} Table its first row is its head
 * @typedef {{ kind: 'note', text: string, mark: string }} Note a footnote, called by `[^mark]`
 * @typedef {{ kind: 'break' }} Break a new sheet
 * @typedef {{ kind: 'page', path: string }} Page a new page of a site
 * @typedef {Heading | Paragraph | Items | Table | Note | Break | Page} Block
 * @typedef {{ kind: 'plain' | 'strong' | 'call', text: string }} Piece
 */

/** Ids of all programmes, sorted. */
export function programmeIds() {
  return readdirSync(new URL('sources/', PROGRAMMES))
    .filter((name) => name.endsWith('.md'))
    .map((name) => name.slice(0, -'.md'.length))
    .sort();
}

/**
 * @param {string} id
 * @returns {{ about: About, body: string, blocks: Block[] }}
 */
export function readSource(id) {
  const written = readFileSync(new URL(`sources/${id}.md`, PROGRAMMES), 'utf8');
  const [, front = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(written) ?? [];
  const { running, ...about } = JSON.parse(front);
  return { about: { ...about, header: running?.header ?? '', footer: running?.footer ?? '' }, body: body.trim(), blocks: blocksOf(body) };
}

/**
 * @param {string} body
 * @returns {Block[]}
 */
function blocksOf(body) {
  /** @type {Block[]} */
  const blocks = [];
  let after = '';
  for (const line of body.split('\n')) {
    const last = blocks.at(-1);
    const [, head] = /^(#{1,3}) /.exec(line) ?? [];
    const [, mark, item] = /^([-*]|\d{1,3}[.)]) (.*)$/.exec(line) ?? [];
    const [, call, note] = /^\[\^(\w+)\]: (.*)$/.exec(line) ?? [];
    if (line.trim() === '') {
      // Between two of its items, a list goes on.
    } else if (head !== undefined) blocks.push({ kind: 'heading', level: head.length, text: line.slice(head.length + 1) });
    else if (line === '---') blocks.push({ kind: 'break' });
    else if (line.startsWith('=== page: ')) blocks.push({ kind: 'page', path: line.slice('=== page: '.length).trim() });
    else if (mark !== undefined && item !== undefined) {
      if (last?.kind === 'items') last.items.push({ mark, text: item });
      else blocks.push({ kind: 'items', items: [{ mark, text: item }] });
    } else if (call !== undefined && note !== undefined) blocks.push({ kind: 'note', mark: call, text: note });
    else if (line.startsWith('|')) {
      if (!/^[|\s:-]+$/.test(line)) {
        const row = line
          .split('|')
          .slice(1, -1)
          .map((cell) => cell.trim());
        if (last?.kind === 'table') last.rows.push(row);
        else blocks.push({ kind: 'table', rows: [row] });
      }
    } else if (line.startsWith('>')) {
      const text = line.slice(1).trim();
      if (last?.kind === 'box' && after.startsWith('>')) last.text += ` ${text}`;
      else if (text !== '') blocks.push({ kind: 'box', text });
    } else if (last?.kind === 'text' && after.trim() !== '') last.text += ` ${line}`;
    else blocks.push({ kind: 'text', text: line });
    after = line;
  }
  return blocks;
}

/**
 * A text cut where its look changes.
 * @param {string} text
 * @returns {Piece[]}
 */
export function piecesOf(text) {
  /** @type {Piece[]} */
  const pieces = [];
  for (const [i, part] of text.split(/\*\*(.+?)\*\*|(\[\^\w+\])/).entries()) {
    if (part === undefined || part === '') continue;
    if (i % 3 === 1) pieces.push({ kind: 'strong', text: part });
    else if (i % 3 === 2) pieces.push({ kind: 'call', text: part.slice(2, -1) });
    else pieces.push({ kind: 'plain', text: part });
  }
  return pieces;
}

/**
 * The blocks between breaks or pages.
 * @param {readonly Block[]} blocks
 * @param {'break' | 'page' | 'heading'} at
 * @param {number} [level] of the headings that begin a part
 * @returns {Block[][]}
 */
export function partsOf(blocks, at, level = 6) {
  /** @type {Block[][]} */
  const parts = [[]];
  for (const block of blocks) {
    if (block.kind === at && (block.kind !== 'heading' || block.level <= level)) parts.push([]);
    if (block.kind !== 'break') parts.at(-1)?.push(block);
  }
  return parts.filter((part) => part.length > 0);
}
