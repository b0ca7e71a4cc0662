import { page } from './town.ts';

const WORDS =
  'la cantine scolaire inscription en ligne mairie dossier quotient enfants repas facture portail famille rendez-vous acte naissance justificatif domicile carte crèche'.split(
    ' ',
  );

/** A page of so many characters, nothing but words that rules look for: as many hits as a text can have. */
export function wordyPage(title: string, characters: number): string {
  const parts: string[] = [];
  for (let at = 0, size = 0; size < characters; at++) {
    const word = WORDS[(at * 11 + (at >> 3)) % WORDS.length]!;
    parts.push(at % 400 === 0 ? `</p><p>${word}` : word);
    size += word.length + 1;
  }
  return page(title, `<p>${parts.join(' ')}</p>`);
}

/** A page of five megabytes that makes of each of its letters something to remember. */
export function hostilePage(title: string): string {
  return page(title, '<p id=a><a href=b>c'.repeat(260_000));
}
