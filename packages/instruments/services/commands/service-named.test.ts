import { SERVICES } from '@beffroi/services/judge';
import { Refusal } from '@beffroi/terminal';
import { expect, it } from 'vitest';
import { COMMAND_WORDS } from '../words/commands.ts';
import type { Context } from './context.ts';
import { serviceNamed, serviceWord } from './service-named.ts';

const named = (text: string): string => serviceNamed(text, { messages: COMMAND_WORDS.fr as Context['messages'], language: 'fr' });

it.each([
  ['school-canteen', 'school-canteen'],
  ['cantine', 'school-canteen'],
  ['Restauration scolaire', 'school-canteen'],
  ['encombrants', 'bulky-waste'],
  ['creche', 'nursery-place'],
  ['crèche', 'nursery-place'],
  ['passeport', 'identity-documents'],
  ['listes-electorales', 'electoral-registration'],
  ['bibliothèque', 'library-loans'],
  ['mediatheque', 'library-loans'],
  ['objets trouvés', 'lost-property'],
  ['Logement social', 'social-housing'],
  ['carte-d-identite-et-passeport', 'identity-documents'],
  ['naissance', 'birth-declaration'],
  ['canteen', 'school-canteen'],
])('%s is %s', (text, id) => {
  expect(named(text)).toBe(id);
});

it('takes each French name that it gives itself', () => {
  for (const { id } of SERVICES) expect(named(serviceWord(id, 'fr')), id).toBe(id);
});

it.each(['', 'zigouigoui', 'constructor', '…'])('refuses what names none: “%s”, and says all', (text) => {
  expect(() => named(text)).toThrow(Refusal);
  expect(() => named(text)).toThrow('Restauration scolaire (school-canteen)');
});

it('names those that are meant where several are', () => {
  expect(() => named('inscription')).toThrow(/plusieurs services.*listes électorales.*Inscription scolaire/);
});
