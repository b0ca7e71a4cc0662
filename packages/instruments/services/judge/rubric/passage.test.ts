import type { Digest, Instant } from '@beffroi/domain';
import { read } from '@beffroi/reading';
import { describe, expect, it } from 'vitest';
import { annotateSite } from '../annotate-site.ts';
import { assess } from '../assess.ts';
import type { Material } from '../material.ts';
import { passagesOf, wordsOf } from './passage.ts';

const START = 'https://www.valdor.fr/';

/** A small site with a page of one passage. */
function site(text: string): Material {
  const pages = {
    [START]: `<h1>Valdor</h1><p>La mairie, le maire et le conseil municipal de la commune de Valdor : ses habitants, ses hameaux au bord de la rivière.</p><a href="/annee">Au fil de l’année</a> <a href="/ete">L’été</a>`,
    [`${START}annee`]: `<h1>Au fil de l’année</h1><p>${text}</p>`,
    [`${START}ete`]: '<h1>L’été</h1><p>Le bal du 14 juillet a lieu sous les tilleuls, et la fanfare y joue jusqu’à minuit.</p>',
  };
  return {
    instant: '2026-11-24T10:00:00.000Z' as Instant,
    start: START,
    home: START,
    town: 'Valdor',
    visits: [],
    pages: Object.entries(pages).map(([url, html], i) => ({
      url,
      digest: `sha256:${String(i).repeat(64).slice(0, 64)}` as Digest,
      reach: 'town',
      rendered: false,
      result: read(new TextEncoder().encode(`<!doctype html><html lang="fr"><title>Valdor</title><main>${html}</main></html>`), {
        url,
        contentType: 'text/html; charset=utf-8',
      }),
    })),
    unasked: [],
  };
}

const ENROLMENT =
  'Les tout-petits de trois ans : la directrice voit les parents un samedi de mai, avec carnet de vaccination, livret et quittance, puis la mairie donne le certificat à remettre à la maîtresse.';
const of = (text: string) => assess(site(text)).find(({ indicator }) => indicator === 'school-enrolment')!;

describe('a passage that speaks as those do that explain a service', () => {
  it('keeps an absence from being said, and gives no level', () => {
    const finding = of(ENROLMENT);
    expect(finding).toMatchObject({ kind: 'abstained', level: null, because: { code: 'unnamed-passage' } });
    expect(finding.evidence[0]).toMatchObject({ url: `${START}annee`, rule: 'unnamed-passage' });
    expect(ENROLMENT).toContain(finding.evidence[0]!.quote.slice(0, 150));
  });

  it.each([
    [
      'speaks of something else',
      'Les élèves ont planté des tulipes et des jonquilles devant la fontaine, et nous les remercions tous de tout cœur.',
    ],
    ['says that there is nothing', `${ENROLMENT} Mais il n’y a plus de classe chez nous.`],
    ['is a word or two', 'La fanfare a joué sous la pluie ; son carnet de bal est plein, et nos voisins en rient encore.'],
  ])('is none where it %s', (_, text) => {
    expect(of(text)).toMatchObject({ kind: 'absence', level: 0 });
  });
});

it('words are stems, each once, without those that stand anywhere', () => {
  expect(wordsOf('Inscriptions : inscrire votre enfant, les enfants inscrits')).toEqual(['inscrip', 'inscrir', 'enfant', 'inscrit']);
});

it('passages of a site are those of its content, each with its words and those of its heading', () => {
  const found = passagesOf(annotateSite(site(ENROLMENT)));
  const passage = found.find(({ page }) => page.url === `${START}annee`)!;
  expect(passage.words).toEqual(wordsOf(`${ENROLMENT} Au fil de l’année`));
  expect(found.every(({ page, block }) => page.reading.blocks[block]!.kind !== 'heading')).toBe(true);
});
