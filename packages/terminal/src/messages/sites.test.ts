import { parseInseeCode } from '@beffroi/domain';
import { REMEDIES, type RefusalReason } from '@beffroi/territories';
import { describe, expect, it } from 'vitest';
import { TERMINAL_MESSAGES } from './messages.ts';

const CODE = parseInseeCode('93066')!;
const TOWN = { code: CODE, name: 'Saint-Denis', department: '93' };
const plainly = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

const REASONS: readonly (readonly [reason: RefusalReason, said: string])[] = [
  [{ code: 'empty' }, 'Le fichier est vide.'],
  [
    { code: 'too-large', bytes: 1_200_000_001, most: 1_000_000_000 },
    'Le fichier est trop grand : 1 201 Mo, alors que 1 000 sont lus au plus.',
  ],
  [{ code: 'not-text', looksLike: null }, 'Le fichier n’est pas du texte.'],
  [{ code: 'not-text', looksLike: 'spreadsheet' }, 'Le fichier n’est pas du texte : c’est un classeur de tableur.'],
  [{ code: 'no-records' }, 'Le fichier est en JSON, mais ne contient pas de liste.'],
  [{ code: 'no-url-column', columns: ['nom', 'tel'] }, 'Aucune colonne ne donne l’adresse du site. Colonnes trouvées : nom, tel.'],
  [{ code: 'no-town-column', columns: ['site'] }, 'Aucune colonne ne dit la commune. Colonnes trouvées : site.'],
  [{ code: 'quote-not-closed' }, 'Un guillemet ouvert ici n’est jamais refermé : rien n’a pu être lu à partir de cette ligne.'],
  [{ code: 'cut-short' }, 'Le fichier s’arrête au milieu : rien n’a pu être lu à partir de cette ligne.'],
  [{ code: 'too-many-rows', most: 1_000_000 }, 'Le fichier a plus de 1 000 000 lignes : rien n’a été lu à partir de celle-ci.'],
  [{ code: 'line-too-long', most: 1_000_000 }, 'Cet enregistrement a plus de 1 000 000 octets : rien n’a pu être lu à partir d’ici.'],
  [{ code: 'bad-record' }, 'Cet enregistrement ne peut pas être lu.'],
  [{ code: 'wrong-columns', expected: 3, found: 1 }, 'La ligne a 1 colonne au lieu de 3.'],
  [{ code: 'undecodable' }, 'Des caractères de cette ligne ne peuvent pas être lus.'],
  [{ code: 'no-town' }, 'La commune manque.'],
  [{ code: 'unknown-code', given: '35000', postal: true }, '« 35000 » est un code postal, et non un code INSEE de commune.'],
  [{ code: 'unknown-code', given: '99999', postal: false }, '« 99999 » n’est le code INSEE d’aucune commune.'],
  [{ code: 'unmeasured', given: '98611', name: 'Alo' }, 'Alo (98611) n’est pas une commune : il n’y a rien à y mesurer.'],
  [
    { code: 'unknown-department', given: 'Finister', close: ['Finistère'] },
    'Il n’y a pas de département « Finister ». Vouliez-vous dire Finistère ?',
  ],
  [{ code: 'unknown-department', given: 'Xyz', close: [] }, 'Il n’y a pas de département « Xyz ».'],
  [
    { code: 'unknown-name', given: 'Saint-Deni', close: [TOWN, { code: CODE, name: 'Saint-Genis', department: '05' }] },
    'Il n’y a pas de commune « Saint-Deni ». Vouliez-vous dire Saint-Denis (93066) ou Saint-Genis (93066) ?',
  ],
  [{ code: 'ambiguous-name', given: 'St-Denis', among: [TOWN] }, 'Plusieurs communes s’appellent « St-Denis » : Saint-Denis (93066).'],
  [{ code: 'code-and-name-differ', town: TOWN, given: 'Brest' }, 'Le code est celui de Saint-Denis (93066), mais le nom est « Brest ».'],
  [
    { code: 'code-and-department-differ', town: TOWN, given: '29' },
    'Le code est celui de Saint-Denis (93066), département 93, mais le département donné est « 29 ».',
  ],
  [
    { code: 'bad-url', given: 'mairie@example.org', fault: 'email' },
    '« mairie@example.org » n’est pas l’adresse d’un site : c’est une adresse de courriel.',
  ],
  [
    { code: 'two-sites', town: TOWN, url: 'https://a.example.org/', others: [{ territory: CODE, url: null, line: 7 }] },
    'Saint-Denis (93066) a plusieurs sites : https://a.example.org/ ici, aucun ligne 7.',
  ],
];

describe('why a line was refused', () => {
  it.each(REASONS)('is said of %j', (reason, said) => {
    expect(plainly(TERMINAL_MESSAGES.fr.refusalReason(reason))).toBe(said);
  });

  it('is said of every reason, with a remedy, in both languages', () => {
    expect([...new Set(REASONS.map(([{ code }]) => code))].sort()).toEqual(Object.keys(REMEDIES).sort());
    for (const language of ['fr', 'en'] as const) {
      const { refusalReason, remedies } = TERMINAL_MESSAGES[language];
      for (const [reason] of REASONS) {
        expect(refusalReason(reason)).toMatch(/^\S.*[.?]$/);
        if ('given' in reason) expect(refusalReason(reason)).toContain(reason.given);
        expect(remedies[REMEDIES[reason.code]]).toMatch(/^\p{Lu}/u);
      }
    }
  });
});

describe('a remark', () => {
  it.each([
    [{ code: 'repeated', line: 9, territory: CODE, kept: 2 }, '93066 a déjà été dite ligne 2'],
    [{ code: 'part-of', line: 9, part: '75101', territory: CODE }, '75101 fait partie de 93066'],
    [{ code: 'part-left-out', line: 9, part: '75101', territory: CODE, kept: 3 }, '75101 fait partie de 93066, qui a sa ligne : 3'],
    [{ code: 'zero-restored', line: 9, given: '1053', territory: CODE }, '1053 a été lu 93066'],
    [
      { code: 'town-hall-chosen', line: 9, territory: CODE, others: [{ territory: CODE, url: 'https://b.example.org/', line: 4 }] },
      '93066 : laissé de côté https://b.example.org/ (ligne 4)',
    ],
    [{ code: 'social-page', line: 9, territory: CODE, given: 'https://social.example/v' }, '93066 n’a que https://social.example/v'],
  ] as const)('is said and counted in both languages: %j', (remark, said) => {
    expect(plainly(TERMINAL_MESSAGES.fr.remarkOf(remark))).toBe(said);
    for (const language of ['fr', 'en'] as const) {
      const { remarksOf, remarkOf } = TERMINAL_MESSAGES[language];
      expect(remarkOf(remark)).toContain('93066');
      expect(remarksOf(remark.code, 1)).toMatch(/^1 .*\.$/);
      expect(remarksOf(remark.code, 2)).toMatch(/^2 .*\.$/);
    }
  });
});
