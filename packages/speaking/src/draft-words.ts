import type { Language } from '@beffroi/domain';

/** What drafts are made of: `{name}`, `{until}`, `{place}`, `{next}` stand for what is known; those that need more than is known are not used. */
export interface DraftWords {
  readonly day: string;
  readonly evening: string;
  readonly greetings: readonly string[];
  readonly closings: readonly string[];
  readonly on: string;
  readonly onUntil: string;
  readonly and: string;
}

/** By language. A greeting says who is there and until when; a closing who leaves, and to whom. */
export const DRAFT_WORDS: { readonly [language in Language]: DraftWords } = {
  fr: {
    day: 'Bonjour',
    evening: 'Bonsoir',
    greetings: [
      '{hello}, c’est {name} avec vous jusqu’à {until}. Posez vos questions !',
      '{hello} {place}, ici {name} : je prends le quart jusqu’à {until}.',
      '{hello} à toutes et tous, {name} au clavier jusqu’à {until}. Une question ? Je vous réponds.',
      '{hello}, c’est {name} qui vous répond jusqu’à {until}.',
      '{hello}, ici {name} jusqu’à {until}.',
      '{hello}, c’est {name} avec vous. Posez vos questions !',
      '{hello} {place}, ici {name} : je prends le quart.',
      '{hello} à toutes et tous, {name} au clavier. Une question ? Je vous réponds.',
      '{hello}, {name} au clavier.',
    ],
    closings: [
      'Je vous laisse avec {next}, qui prend le relais. {bye} ! {name}',
      'Fin de mon quart, je passe la main à {next}. {bye} ! {name}',
      '{name} vous quitte, {next} prend la suite. {bye} !',
      'Fin de mon quart, merci pour vos questions. {bye} ! {name}',
      'C’est la fin de mon quart pour aujourd’hui. {bye} ! {name}',
      'Fin de quart, merci pour vos messages. {bye} ! {name}',
    ],
    on: 'avec {name}',
    onUntil: '{name} jusqu’à {until}',
    and: ' et ',
  },
  en: {
    day: 'Hello',
    evening: 'Good evening',
    greetings: [
      '{hello}, it’s {name} here with you until {until}. Ask me anything!',
      '{hello} {place}, {name} here, taking over until {until}.',
      '{hello} all, {name} on the keyboard until {until}. Any questions?',
      '{hello}, {name} here until {until}.',
      '{hello}, it’s {name} here with you. Ask me anything!',
      '{hello} {place}, {name} here, taking over.',
      '{hello} all, {name} on the keyboard. Any questions?',
      '{hello}, {name} on the keyboard.',
    ],
    closings: [
      'That’s it from me, {next} is taking over. {bye}! {name}',
      'Handing over to {next} now. {bye}! {name}',
      'That’s it from me, thank you for your questions. {bye}! {name}',
      'Signing off now, thanks for your messages. {bye}! {name}',
    ],
    on: 'with {name}',
    onUntil: '{name} until {until}',
    and: ' and ',
  },
};

/** What one wishes on leaving, by the hour from which on; the last that has come is said. */
export const GOODBYES: { readonly [language in Language]: readonly (readonly [hour: number, words: string])[] } = {
  fr: [
    [0, 'Bonne nuit'],
    [5, 'Bonne journée'],
    [12, 'Bon après-midi'],
    [17, 'Bonne soirée'],
    [22, 'Bonne nuit'],
  ],
  en: [
    [0, 'Good night'],
    [5, 'Have a good day'],
    [12, 'Have a good afternoon'],
    [17, 'Have a good evening'],
    [22, 'Good night'],
  ],
};
