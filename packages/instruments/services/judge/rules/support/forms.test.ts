import { expect, it } from 'vitest';
import { pageOf } from '../../../test/pages.ts';
import { shapeOf } from './forms.ts';

/** What sort of form a page's only form is. */
function kindOf(fields: string, button: string): string {
  const html = `<!doctype html><title>Orgelys</title><form method="post" action="/in">${fields}<button>${button}</button></form>`;
  const { result } = pageOf({ url: 'https://www.orgelys.fr/' }, Buffer.from(html)).hand;
  if (!('reading' in result)) throw new Error('not read');
  return shapeOf(result.reading.forms[0]!).kind;
}

const input = (...labels: readonly string[]) => labels.map((label) => `<label>${label} <input name="f"></label>`).join('');

it.each([
  ['a child’s enrolment asks for the child', input('Enfant', 'École', 'Jours', 'Quotient'), 'Envoyer à la Caisse', 'request'],
  [
    'who looks for what was lost tells when, and where to be reached',
    `${input('Objet', 'Couleur', 'Vers', 'Vous joindre')}<input type="date">`,
    'Lancer la recherche',
    'request',
  ],
  ['a search is none, however finely it asks', input('Mot', 'Rubrique', 'Année', 'Type'), 'Lancer la recherche', 'noise'],
  [
    'a report with an electronic address',
    `<textarea></textarea>${input('À quel endroit', 'Adresse électronique')}<input type="file">`,
    'Alerter',
    'request',
  ],
  ['a message to anybody', `${input('Nom', 'Adresse électronique')}<label>Message <textarea></textarea></label>`, 'Envoyer', 'contact'],
])('%s', (_, fields, button, kind) => expect(kindOf(fields, button)).toBe(kind));
