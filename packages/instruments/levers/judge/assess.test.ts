import type { Visit } from '@beffroi/domain';
import { anyText, growthOf, LINEAR } from '@beffroi/domain/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { materialOf, pageOf } from '../test/site-of-pages.ts';
import { observeLevers } from './assess.ts';
import { LEVER_IDS } from './catalogue/index.ts';
import { reasonWords } from './reasons.ts';
import type { LeverMaterial } from './site/material.ts';

const COUNCIL = pageOf('/elus', 'Les élus', '<ul><li>Anne Roy, 2e adjointe : finances, numérique</li></ul>');
const JOBS = pageOf('/emploi', 'Offres d’emploi', '<h2>Développeur web</h2><p>Mairie de Trame. Télétravail possible.</p>');

const findingOf = (material: LeverMaterial, lever: string) => observeLevers(material).find(({ indicator }) => indicator === lever)!;

function visit(url: string, more: Partial<Visit>): Visit {
  return { url, purpose: 'page', reach: 'town', status: 200, obstacle: null, detail: '', ...more } as Visit;
}

describe('what is seen of levers', () => {
  it('gives twenty findings in the catalogue’s order, each with a reason in both languages', () => {
    const findings = observeLevers(materialOf(COUNCIL, JOBS));
    expect(findings.map(({ indicator }) => indicator)).toEqual([...LEVER_IDS]);
    for (const { because } of findings) {
      expect(reasonWords(because).fr).toMatch(/\.$/);
      expect(reasonWords(because).en).toMatch(/\.$/);
      expect(reasonWords(because).fr).not.toContain('{');
    }
  });

  it('gives a level with the words that prove it, and why', () => {
    const finding = findingOf(materialOf(COUNCIL, JOBS), 'elected-lead');
    expect(finding.evidence[0]).toMatchObject({
      rule: 'digital-delegation',
      quote: 'Anne Roy, 2e adjointe : finances, numérique',
      url: COUNCIL.url,
    });
    expect(finding).toMatchObject({ kind: 'level', level: 3 });
    expect(reasonWords(finding.because).fr).toBe(
      'La page du conseil met le numérique dans la délégation d’un adjoint ou d’un vice-président.',
    );
  });

  it('abstains where nothing public is told, and counts the pages that were read', () => {
    const finding = findingOf(materialOf(COUNCIL, JOBS), 'modern-equipment');
    expect(finding).toMatchObject({ kind: 'abstained', level: null, evidence: [] });
    expect(reasonWords(finding.because).fr).toBe('Rien de public ne le montre sur les 3 pages lues ; ce n’est pas un zéro.');
  });

  it('abstains always from what no public page can show', () => {
    const finding = findingOf(materialOf(COUNCIL), 'latitude-of-practitioners');
    expect(finding.because.code).toBe('never-public');
  });

  it('leaves unobserved what a page would tell that could not be read', () => {
    const url = 'https://www.ville-trame.fr/conseil-municipal';
    const material = { ...materialOf(JOBS), visits: [visit(url, { obstacle: 'robots', status: null })] };
    const finding = findingOf(material, 'elected-lead');
    expect(finding).toMatchObject({ kind: 'unobserved', obstacle: 'robots', level: null });
    expect(reasonWords(finding.because).fr).toBe(
      `La page qui pourrait le montrer n’a pas pu être lue (${url}) : le fichier robots.txt l’interdit.`,
    );
    expect(findingOf(material, 'modern-equipment').kind).toBe('abstained');
  });

  it('tells of documents whose reading was given up: under the right name they leave a lever unobserved, and no silence is told without them', () => {
    const minutes = 'https://www.ville-trame.fr/docs/proces-verbal-conseil-municipal.pdf';
    const material = { ...materialOf(JOBS), givenUp: [minutes, 'https://www.ville-trame.fr/docs/a.pdf'] };
    const finding = findingOf(material, 'elected-lead');
    expect(finding).toMatchObject({ kind: 'unobserved', obstacle: 'budget', level: null });
    expect(reasonWords(finding.because).fr).toBe(
      `La page qui pourrait le montrer n’a pas pu être lue (${minutes}) : la lecture s’est arrêtée avant.`,
    );
    const silent = findingOf(material, 'modern-equipment');
    expect(silent).toMatchObject({ kind: 'abstained', because: { code: 'silent-given-up', values: { pages: 2, documents: 2 } } });
    expect(reasonWords(silent.because).fr).toBe(
      'Rien de public ne le montre dans ce qui a été lu (pages lues : 2 ; documents dont la lecture, trop coûteuse, a été abandonnée : 2) ; ce n’est pas un zéro.',
    );
    // What was read of the same name counts.
    expect(findingOf({ ...material, pages: materialOf(COUNCIL).pages }, 'elected-lead').kind).toBe('level');
  });

  it('leaves all unobserved where nothing of the site was read', () => {
    const nothing: LeverMaterial = {
      ...materialOf(),
      pages: [],
      home: null,
      visits: [visit('https://www.ville-trame.fr/', { obstacle: 'down', status: null })],
    };
    expect(new Set(observeLevers(nothing).map((one) => (one.kind === 'unobserved' ? one.obstacle : one.kind)))).toEqual(new Set(['down']));
  });

  it('finds the same whatever the order of the pages', () => {
    const [home, ...rest] = materialOf(COUNCIL, JOBS).pages;
    const turned = { ...materialOf(), pages: [...rest.reverse(), home!] };
    expect(observeLevers(turned)).toEqual(observeLevers(materialOf(COUNCIL, JOBS)));
  });

  it('takes what other instruments know', () => {
    const sight = { url: 'https://social.example.org/@trame', quote: 'Bonne journée, Léa' };
    const findings = observeLevers(materialOf(COUNCIL), { voice: { signedAnswer: sight } });
    expect(findings.find(({ indicator }) => indicator === 'free-speech')).toMatchObject({
      kind: 'level',
      level: 5,
      evidence: [{ rule: 'signed-answer' }],
    });
  });

  it.each([
    '<li>Service informatique.</li>',
    '<p>Rosa Diaz, jardinière municipale.</p>',
    '<p>Développeur web. Télétravail possible.</p>',
    '<tr><td>DSI</td><td>DGS</td></tr>',
  ])('takes time that grows with a page, and not with its square: %s', async (piece) => {
    const look = (size: number) =>
      observeLevers(materialOf(pageOf('/organigramme', 'Organigramme, emploi, portraits', `<table>${piece.repeat(size)}</table>`)));
    expect(await growthOf(look, 3_000)).toBeLessThan(LINEAR);
  });

  it('takes any text for a page, and never gives a 0', () => {
    fc.assert(
      fc.property(anyText({ maxLength: 400 }), fc.constantFrom('Les élus', 'Organigramme', 'Emploi', 'Marchés publics'), (text, title) => {
        const findings = observeLevers(materialOf(pageOf('/page', title, `<p>${text}</p><ul><li>${text}</li></ul>`)));
        expect(findings).toHaveLength(20);
        for (const { kind, level } of findings) expect(kind === 'level' ? level : 1).toBeGreaterThanOrEqual(1);
      }),
      { numRuns: 100 },
    );
  });
});
