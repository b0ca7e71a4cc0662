import { anyText } from '@beffroi/domain/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentOf } from '../test/documents.ts';
import { assessProgramme } from './assess.ts';
import { THEME_IDS } from './codebook/theme.ts';

describe('a programme', () => {
  it('is judged by its statements, each with its words and its place', () => {
    const verdict = assessProgramme([
      documentOf('# Servir', '- Planter cent arbres.', '- Payer la cantine en ligne dès 2027.', 'La rue des Lices sera refaite.'),
    ]);
    expect(verdict).toMatchObject({ mentionsDigital: true, themes: ['online-procedures'], sentences: 4 });
    expect(verdict.statements).toMatchObject([
      {
        quote: 'Payer la cantine en ligne dès 2027.',
        page: 1,
        place: { block: 2, sentence: 0, heading: 'Servir' },
        themes: ['online-procedures'],
        commitment: 3,
        rule: 'named-theme',
        services: ['school-canteen'],
      },
    ]);
    expect(verdict.statements[0]!.because).toContainEqual({
      cue: 'named-theme:online-procedures',
      words: 'Payer la cantine en ligne',
      weight: 3,
    });
  });

  it('does not speak of digital matters by cameras alone', () => {
    expect(assessProgramme([documentOf('Tripler les caméras de vidéoprotection.')])).toMatchObject({
      mentionsDigital: false,
      themes: ['video-surveillance'],
    });
  });

  it('does not speak of them by a physical one-stop desk', () => {
    expect(assessProgramme([documentOf('Un guichet unique ouvrira en mairie.')])).toMatchObject({ mentionsDigital: false, themes: [] });
  });

  it('does not by what it only tells: it has to commit', () => {
    const verdict = assessProgramme([documentOf('Aujourd’hui, la fibre optique a bouleversé nos vies.')]);
    expect(verdict.statements).toMatchObject([{ commitment: 0 }]);
    expect(verdict.mentionsDigital).toBe(false);
  });

  it.each([
    ['5G', 'Nous refuserons toute antenne 5G près des écoles.', 'broadband-fibre-wifi'],
    ['Linky', 'Refuser la pose forcée des compteurs Linky.', 'smart-city-iot'],
    ['screens', 'Interdire les écrans publicitaires dans nos rues.', 'sober-digital'],
    ['cameras', 'Démonter les caméras de la place.', 'video-surveillance'],
  ])('counts an opposition to %s for its theme', (_what, text, theme) => {
    expect(assessProgramme([documentOf(text)]).themes).toContain(theme);
  });

  it.each([
    'Étendre le réseau de chaleur et le réseau de bus.',
    'Veiller à l’application de la loi et du règlement local de publicité.',
    'Une plateforme de déchets verts et de compostage.',
    'Un quartier connecté au centre par le tram.',
    'Un numéro vert pour les aînés isolés.',
    'C’est un signal fort, presque virtuel pour certains.',
    'Une croissance intelligente, étant donné nos finances.',
    'La fibre artistique de nos habitants, la toile des peintres.',
    'Le portail du cimetière sera repeint et le site de l’ancienne gare dépollué.',
    'Un écran de verdure le long de la rocade.',
    'Isolation en fibre de bois pour l’école.',
    'Dix bornes de recharge et une borne incendie.',
    'Le bus ira en ligne droite jusqu’à la gare.',
    'Nos commerçants et santé, culture, agriculture : tout se tient.',
    'Nous changerons de logiciel politique.',
    'Un.e adjoint.e à la démocratie, des élu·e·s à l’écoute.',
  ])('sees nothing digital in “%s”', (text) => {
    expect(assessProgramme([documentOf(text)]).statements).toEqual([]);
  });

  it('names no theme across the members of an enumeration', () => {
    const { themes } = assessProgramme([documentOf('Soutenir les filières : santé, agroalimentaire, numérique, logistique.')]);
    expect(themes).not.toContain('e-health');
  });

  it('counts the fields that its sentences speak of', () => {
    const { fields } = assessProgramme([
      documentOf('Rénover l’école.', 'Baisser les impôts.', 'Une application mobile pour signaler un trou dans la rue.'),
    ]);
    expect(fields).toMatchObject({ 'education-youth': 1, 'finances-taxes': 1, digital: 1, 'mobility-roads': 1 });
  });

  it('takes all documents of a list together, and says which a statement is from', () => {
    const { statements } = assessProgramme([documentOf('Planter des arbres.'), documentOf('Ouvrir les données publiques en ligne.')]);
    expect(statements).toMatchObject([{ document: 1, sentence: 0 }]);
  });

  it('keeps the places of documents that could not be read', () => {
    expect(assessProgramme([null, documentOf('Ouvrir les données publiques en ligne.')]).statements).toMatchObject([{ document: 1 }]);
  });

  it('is judged alike whenever it is judged, whatever its texts are', () => {
    const words = fc.constantFrom(
      'numérique',
      'site',
      'internet',
      'de',
      'la',
      'commune',
      'fibre',
      'caméras',
      'créer',
      ',',
      '.',
      'école',
      '5G',
      '2027',
      '€',
    );
    const texts = fc.array(
      fc.oneof(
        anyText({ maxLength: 80 }),
        fc.array(words, { maxLength: 30 }).map((all) => all.join(' ')),
      ),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(texts, (all) => {
        const documents = [documentOf(...all)];
        const verdict = assessProgramme(documents);
        expect(assessProgramme(documents)).toEqual(verdict);
        expect(verdict.themes).toEqual(THEME_IDS.filter((id) => verdict.statements.some(({ themes }) => themes.includes(id))));
        expect(verdict.fields.digital).toBe(verdict.statements.length);
        for (const { because, quote } of verdict.statements) {
          expect(because.length).toBeGreaterThan(0);
          expect(quote.length).toBeLessThanOrEqual(400);
        }
      }),
    );
  });

  it('tells a promise once, however often it is told', () => {
    const promise = 'Nous créerons un portail famille en ligne.';
    const verdict = assessProgramme([documentOf(promise, '# En résumé', promise), documentOf(promise)]);
    expect(verdict.statements.map(({ document, sentence }) => [document, sentence])).toEqual([[0, 0]]);
    expect(verdict.fields.digital, 'sentences are counted all the same').toBe(3);
  });

  it('leaves out what stands beside a programme', () => {
    expect(assessProgramme([documentOf('# Glossaire', 'La fibre optique : un réseau à très haut débit.')]).themes).toEqual([]);
    expect(assessProgramme([documentOf('# Mairie annexe', 'La fibre optique y arrivera en 2027.')]).themes).toEqual([
      'broadband-fibre-wifi',
    ]);
  });
});
