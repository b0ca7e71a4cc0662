import type { Language } from '@beffroi/domain';

/** Little words that the other language has not. */
const LITTLE: Readonly<Record<Language, ReadonlySet<string>>> = {
  en: new Set(
    'the is are do does did how where when what which can could my your to of and for with have has there please would need i it you'.split(
      ' ',
    ),
  ),
  fr: new Set(
    'le la les des du de un une est sont je vous votre vos pour dans où quand comment que qui quel quelle mon ma mes et au aux en ce il elle nous avec pas bonjour merci peut'.split(
      ' ',
    ),
  ),
};
/** Fewer tell nothing: a name or a title may hold one. */
const ENOUGH = 2;

/** In which language somebody is answered: English who writes it, told by its little words; the account's where that is in doubt. What a network says of a post is how its author's program is set. */
export function spokenIn(text: string, account: Language): Language {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const count = (language: Language): number => words.filter((word) => LITTLE[language].has(word)).length;
  const [en, fr] = [count('en'), count('fr')];
  if (Math.max(en, fr) < ENOUGH || en === fr) return account;
  return en > fr ? 'en' : 'fr';
}
