import { expect, it } from 'vitest';
import { type Portrayed, portraitsAlt } from './portrait-words.ts';

const sophie: Portrayed = { appearance: 'first-name', name: 'Sophie', initials: 'SD' };
const karim: Portrayed = { appearance: 'initials', name: 'Karim', initials: 'KB' };
const nobody: Portrayed = { appearance: 'team', name: 'Alix', initials: 'AM' };

it.each([
  [[sophie], 'fr', 'Portrait de Sophie (SD)'],
  [[karim, sophie], 'fr', 'Portraits de KB et Sophie (SD)'],
  [[sophie, nobody, nobody], 'fr', 'Portraits de Sophie (SD) et 2 personnes de l’équipe'],
  [[{ appearance: 'pseudonym', name: 'Élan', initials: '' }], 'fr', 'Portrait d’Élan'],
  [[{ ...karim, initials: 'AM' }], 'fr', 'Portrait de AM'],
  [[nobody], 'fr', 'Portrait d’une personne de l’équipe'],
  [[nobody], 'en', 'Portrait of somebody of the team'],
  [[sophie, karim, nobody], 'en', 'Portraits of Sophie (SD), KB and somebody of the team'],
] as const)('portraits are told by no more than each agreed to: %#', (portrayed, language, said) => {
  expect(portraitsAlt(portrayed, language)).toBe(said);
});
