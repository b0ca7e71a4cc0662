import { describe, expect, it } from 'vitest';
import { isNearShift, isOneself, isSpokenOf, isSubject } from './spoken-of.ts';

const placeOf = (text: string, name: string): readonly [number, number] => [text.indexOf(name), text.indexOf(name) + name.length];
const spokenOf = (text: string, name: string): boolean => isSpokenOf(text, ...placeOf(text, name));

describe('a name is that of somebody who is spoken about', () => {
  it.each([
    ['the subject of what they do', 'Hugo arrive, il sonnera chez vous.', 'Hugo'],
    ['… with a pronoun between', 'Solène vous rappelle demain.', 'Solène'],
    ['… with their team', 'Hugo et son équipe repeignent le kiosque.', 'Hugo'],
    ['… behind where they work', 'Solène, de la voirie, passera demain.', 'Solène'],
    ['… behind their job', 'Solène, technicienne réseau, était sur le terrain.', 'Solène'],
    ['… in English', 'Sophie has found six umbrellas.', 'Sophie'],
    ['whom somebody comes after', 'Je prends la suite de Sophie pour la soirée.', 'Sophie'],
    ['one of several', 'Une question ? Hugo, Solène et leurs collègues sont là.', 'Hugo'],
    ['whoever calls, whomever they are with', 'Solène passe le mesurer avec vous.', 'Solène'],
  ])('%s', (_, text, name) => {
    expect(spokenOf(text, name)).toBe(true);
  });

  it.each([
    ['whoever takes the account', 'Hugo prend le relais jusqu’à midi.', 'Hugo'],
    ['whoever says that they do', 'C’est Hugo a votre service.', 'Hugo'],
    ['whoever has taken over', 'Hugo has taken over from Sophie here.', 'Hugo'],
    ['whoever writes in another’s place', 'Hugo vous écrit à sa place cette semaine.', 'Hugo'],
    ['whoever signs', 'Bonne journée ! Hugo', 'Hugo'],
    ['whoever is on board for a shift', 'Solène est à bord, à vos messages.', 'Solène'],
    ['whoever is with you for a time', 'Hugo est avec vous jusqu’à 18 h.', 'Hugo'],
  ])('but not %s', (_, text, name) => {
    expect(spokenOf(text, name)).toBe(false);
  });
});

describe('beside a name', () => {
  it('somebody says that it is theirs', () => {
    expect(isOneself('Bonjour, ici Hugo.', 13)).toBe(true);
    expect(isOneself('Bonjour, chez Hugo.', 14)).toBe(false);
  });

  it('its bearer does something', () => {
    expect(isSubject('Hugo répare le banc', 4)).toBe(true);
    expect(isSubject('Hugo, le banc', 4)).toBe(false);
  });

  it('a shift is spoken of, no further than a sentence away', () => {
    expect(isNearShift('Fin de quart pour Hugo', 18, 22)).toBe(true);
    expect(isNearShift(`Fin de quart. ${'Le bus roule. '.repeat(9)}Hugo`, 140, 144)).toBe(false);
  });

  // With its square this would take minutes, and the test's own limit end it.
  it('a long text is asked in the time of its length', () => {
    const text = 'Hugo, de la voirie '.repeat(10_000);
    for (let at = 0; at < text.length; at += 19) expect(isSpokenOf(text, at, at + 4)).toBe(false);
  });
});
