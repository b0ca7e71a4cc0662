import { country } from '@beffroi/territories';

/** A letter with which `de` is elided; Y counts among them in names of places (`d’Yvetot`, as INSEE has it). */
const VOWEL = /^[aeiouy]/i;

const isElided = (name: string): boolean =>
  // Who is called by no H need not wait for the country's list.
  /^h/i.test(name) ? country().muteNames.has(name) : VOWEL.test(name.normalize('NFD').replace(/^[œŒæÆ]/, 'o'));

/**
 * A place behind `de`: its article melts into it, as French has it. `du Havre`, `des Hautes-Perrières`, `d’Aix`, `de La Rochelle`, `de Lyon`.
 *
 * @param name as the official list writes it, with its article
 */
export function frOf(name: string): string {
  if (name.startsWith('Le ')) return `du ${name.slice(3)}`;
  if (name.startsWith('Les ')) return `des ${name.slice(4)}`;
  return isElided(name) ? `d’${name}` : `de ${name}`;
}

/** A place behind `à`: `au Mans`, `aux Abymes`, `à L’Haÿ-les-Roses`, `à Lyon`. */
export function frAt(name: string): string {
  if (name.startsWith('Le ')) return `au ${name.slice(3)}`;
  return name.startsWith('Les ') ? `aux ${name.slice(4)}` : `à ${name}`;
}
