import type { Language } from '@beffroi/domain';
import type { Appearance } from './appearance.ts';
import { fold } from './fold.ts';

/** Somebody whose portrait is in an account's picture, as they agreed to be seen. */
export interface Portrayed {
  readonly appearance: Appearance;
  /** First name or pseudonym; empty where none is shown. */
  readonly name: string;
  /** Empty where none sign. */
  readonly initials: string;
}

const WORDS = {
  fr: {
    one: 'Portrait de ',
    many: 'Portraits de ',
    and: ' et ',
    somebody: 'une personne de l’équipe',
    some: (n: number) => `${n} personnes de l’équipe`,
  },
  en: {
    one: 'Portrait of ',
    many: 'Portraits of ',
    and: ' and ',
    somebody: 'somebody of the team',
    some: (n: number) => `${n} people of the team`,
  },
} as const;

/**
 * What stands for the picture where it is not seen, in the order of the portraits: `Portraits de Sophie (SD), KB et une personne de l’équipe`. Nobody is named by more than they agreed to.
 *
 * @param portrayed at least one
 */
export function portraitsAlt(portrayed: readonly Portrayed[], language: Language): string {
  const words = WORDS[language];
  const named = portrayed.map(nameOf).filter((name) => name !== '');
  const others = portrayed.length - named.length;
  const all = others === 0 ? named : [...named, others === 1 ? words.somebody : words.some(others)];
  const said = all.length < 2 ? (all[0] ?? '') : `${all.slice(0, -1).join(', ')}${words.and}${all.at(-1)}`;
  const begun = portrayed.length === 1 ? words.one : words.many;
  // In French, `Portrait d’Alouette`; letters are spelt, and stay apart.
  const elides = language === 'fr' && /^[aeiouyh]\p{Ll}/u.test(fold(said.slice(0, 1)) + said.slice(1));
  return (elides ? begun.replace(/e $/, '’') : begun) + said;
}

function nameOf({ appearance, name, initials }: Portrayed): string {
  if (appearance === 'team') return '';
  if (appearance === 'initials' || name === '') return initials;
  return initials === '' ? name : `${name} (${initials})`;
}
