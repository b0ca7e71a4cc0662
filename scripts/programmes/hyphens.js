// Where French words may be cut: browsers without their dictionaries cut nowhere, so the places are written into the text.
import { readFileSync } from 'node:fs';

/** Liang's patterns for French, of Debian's texlive-lang-french. */
const PATTERNS = '/usr/share/texlive/texmf-dist/tex/generic/hyph-utf8/patterns/txt/hyph-fr.pat.txt';
const BEFORE = 2;
const AFTER = 3;

/** @type {Map<string, number[]> | null} */
let patterns = null;

/**
 * The text with a soft hyphen wherever a word may be cut.
 * @param {string} text
 */
export function softHyphens(text) {
  return text.replace(/\p{L}{6,}/gu, (word) => {
    const places = placesIn(word.toLowerCase());
    return [...word].map((letter, i) => (places.has(i) ? `\u00ad${letter}` : letter)).join('');
  });
}

/**
 * @param {string} word
 * @returns {Set<number>} indexes of the letters that a cut may stand before
 */
function placesIn(word) {
  patterns ??= readPatterns();
  const padded = `.${word}.`;
  const weights = new Array(padded.length + 1).fill(0);
  for (let from = 0; from < padded.length; from++) {
    for (let to = from + 1; to <= padded.length; to++) {
      for (const [i, weight] of (patterns.get(padded.slice(from, to)) ?? []).entries()) {
        weights[from + i] = Math.max(weights[from + i], weight);
      }
    }
  }
  const places = new Set();
  for (let i = BEFORE; i <= word.length - AFTER; i++) if (weights[i + 1] % 2 === 1) places.add(i);
  return places;
}

function readPatterns() {
  const found = new Map();
  for (const pattern of readFileSync(PATTERNS, 'utf8').split(/\s+/)) {
    const letters = pattern.replace(/\d/g, '');
    const weights = new Array(letters.length + 1).fill(0);
    let at = 0;
    for (const sign of pattern) {
      if (/\d/.test(sign)) weights[at] = Number(sign);
      else at++;
    }
    if (letters !== '') found.set(letters, weights);
  }
  return found;
}
