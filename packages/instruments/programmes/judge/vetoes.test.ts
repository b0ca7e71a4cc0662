import { describe, expect, it } from 'vitest';
import { documentOf } from '../test/documents.ts';
import { annotate } from './annotate.ts';
import { assessProgramme } from './assess.ts';
import { vetoOf } from './vetoes.ts';

const HEADING = { text: '', apart: false };
const veto = (text: string) => vetoOf(annotate(text), HEADING);

describe('what never counts', () => {
  it.each([
    'Retrouvez tout notre programme sur www.ensemble-vernoy.example',
    'Suivez-nous sur Facebook et Instagram !',
    'Notre page est ouverte à vos idées.',
    'Vous avez été 420 à répondre à notre questionnaire en ligne.',
    'Écrivez-nous : contact@liste-commune.fr',
    'Scannez ce QR code pour lire le projet complet en ligne.',
  ])('the campaign’s own tools: “%s”', (text) => expect(veto(text)).toBe('campaign-tools'));

  it.each([
    'Imprimerie du Pont, RCS 123 456 789. Ne pas jeter sur la voie publique.',
    'Ce site utilise des cookies.',
    'Conformément à la loi Informatique et libertés, vous disposez d’un droit d’accès à vos données.',
    'Directeur de la publication : le mandataire.',
  ])('legal notices: “%s”', (text) => expect(veto(text)).toBe('legal-notice'));

  it.each([
    'Je mettrai un fablab dans l’ancienne imprimerie.',
    'Les données collectées par les capteurs seront publiées chaque mois.',
    'Nous rapatrierons en France l’hébergement du site de la mairie.',
  ])('but not what is promised in their words: “%s”', (text) => expect(veto(text)).toBeNull());

  it('people with their age', () => {
    expect(veto('12. Maëlle Trévidic, 43 ans, directrice informatique')).toBe('person');
  });

  it('people’s jobs, but not offices of the town’s', () => {
    expect(assessProgramme([documentOf('Ingénieure en informatique, elle préside le club de voile.')]).statements).toEqual([]);
    expect(assessProgramme([documentOf('Un adjoint chargé de la transition numérique.')]).themes).toContain(
      'governance-elected-for-digital',
    );
  });

  it('what stands below a short heading that sets it apart', () => {
    const document = documentOf('# Mentions légales', 'Le site internet de la commune sera refait.');
    expect(assessProgramme([document]).statements).toEqual([]);
  });

  it('leaves what is done to the town’s own site', () => {
    expect(veto('Refondre le site internet de la commune, www.vernoy-le-grand.fr, dès 2026.')).toBeNull();
    expect(veto('Notre site municipal sera modernisé.')).toBeNull();
  });

  it('a title that holds such a word sets nothing apart', () => {
    const document = documentOf('# Le projet de la liste Vernoy en actes pour la commune', 'Refondre le site internet de la commune.');
    expect(assessProgramme([document]).themes).toEqual(['website-app']);
  });
});
