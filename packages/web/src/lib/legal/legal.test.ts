import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import { NOBODY, type Operator } from '../server/operator/operator.ts';
import { CHECKED } from './checked.ts';
import { enLegal } from './legal-en.ts';
import { frLegal } from './legal-fr.ts';
import type { LegalName, LegalText } from './legal-text.ts';
import { securityTxt } from './security-txt.ts';

const WHOLE: Operator = {
  ...NOBODY,
  ...{ name: 'Rivebelle', form: 'commune', registration: 'SIRET 1', address: ['1 place', '99001 Rivebelle'], phone: '01 99 00 12 34' },
  ...{ email: 'mairie@rivebelle.example', director: 'Ada Martin, maire', reviewed: '2026-11-01' },
  host: { name: 'Hébergeur', address: ['2 rue'], phone: '01 99 00 56 78', email: null },
  accessibility: {
    ...NOBODY.accessibility,
    audit: { rate: 72.5, by: 'un cabinet', on: '2026-10-01', pages: ['/'], faults: ['un contraste'], exemptions: [] },
  },
};
const NAMES: readonly LegalName[] = ['notice', 'accessibility', 'protection', 'contact'];
const made = (name: LegalName, operator: Operator, pages = frLegal): LegalText =>
  pages[name]({ operator, origin: 'https://o.example', checked: CHECKED, addressDays: 180 });
const words = ({ title, sentence, sections }: LegalText): string =>
  [
    title,
    sentence,
    ...sections.flatMap(({ heading, lines, items = [] }) => [
      heading,
      ...[...lines, ...items].flat().map((one) => (typeof one === 'string' ? one : one.text)),
    ]),
  ]
    .join('\n')
    .replaceAll(/[\u00a0\u202f]/g, ' ');

describe('legal pages', () => {
  it.each(NAMES)('%s has the same chapters in both languages, whoever runs the site', (name) => {
    for (const operator of [NOBODY, WHOLE]) {
      const [fr, en] = [made(name, operator), made(name, operator, enLegal)];
      const shape = ({ sections, missing }: LegalText) => [
        missing.length,
        sections.map(({ lines, items = [] }) => [lines.map((line) => line.length), items.length]),
      ];
      expect(shape(en)).toEqual(shape(fr));
    }
  });

  it('say what is missing where nobody has said who runs the site, and make nobody up', () => {
    expect(made('notice', NOBODY).missing).toHaveLength(6);
    expect(words(made('notice', NOBODY))).toContain('Cela n’est pas dit');
    for (const name of NAMES) expect(made(name, WHOLE).missing).toEqual([]);
    expect(words(made('notice', WHOLE))).toMatch(/Rivebelle \(commune\)[\s\S]*SIRET 1[\s\S]*Ada Martin, maire[\s\S]*Hébergeur/);
  });

  it('declare what an audit found, and without one neither a rate nor conformity', () => {
    const none = words(made('accessibility', NOBODY));
    expect(none).toMatch(/^Accessibilité : non conforme\n/);
    expect(none).toContain('Aucun taux ne peut être donné');
    expect(none).not.toMatch(/\d+(?:,\d+)? %/);
    const audited = words(made('accessibility', WHOLE));
    expect(audited).toMatch(/^Accessibilité : partiellement conforme\n/);
    expect(audited).toContain('révèle que 72,5 % des critères du RGAA version 4.1 sont respectés');
    expect(audited).toContain('Non-conformité : un contraste');
    for (const text of [none, audited])
      for (const asked of [
        'article 47 de la loi n° 2005-102',
        'Défenseur des droits, Libre réponse 71120',
        's’applique à https://o.example',
        'alternative accessible',
      ])
        expect(text).toContain(asked);
  });

  it('tell of checks by machine what is done: the rules, and the criteria that they look at, are axe’s own', () => {
    const { version } = createRequire(import.meta.url)('axe-core/package.json') as { version: string };
    expect(CHECKED.tool).toBe(`axe-core ${version}`);
    const eyes = readFileSync(new URL('../../../test/eyes.ts', import.meta.url), 'utf8');
    const tags = [.../expectNoViolation\(page, \[('wcag2a'[^\]]*)\]/.exec(eyes)![1]!.matchAll(/'([^']+)'/g)].map(([, tag]) => tag!);
    const rules = axe.getRules(tags);
    expect(CHECKED.rules).toBe(rules.length);
    const criteria = new Set(rules.flatMap((rule) => rule.tags.flatMap((tag) => /^RGAA-(\d+\.\d+)/.exec(tag)?.[1] ?? [])));
    expect(CHECKED.criteria.toSorted()).toEqual([...criteria].sort());
    const walked = readFileSync(new URL('../../../test/public.test.ts', import.meta.url), 'utf8');
    const pages = /const PAGES = \[\n([\s\S]*?)\n\] as const;/.exec(walked)![1]!;
    expect(CHECKED.pages).toBe(pages.match(/^ {2}\['\//gm)!.length);
  });

  it('give security.txt where somebody is to be written to, for less than a year', () => {
    expect(securityTxt(NOBODY, 'https://o.example')).toBeNull();
    expect(securityTxt({ ...WHOLE, reviewed: null }, 'https://o.example')).toBeNull();
    expect(securityTxt(WHOLE, 'https://o.example')).toBe(
      'Contact: mailto:mairie@rivebelle.example\nExpires: 2027-10-27T00:00:00.000Z\nPreferred-Languages: fr, en\nCanonical: https://o.example/.well-known/security.txt\n',
    );
  });
});
