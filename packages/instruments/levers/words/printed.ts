import type { Bilingual } from '@beffroi/ui/bilingual.ts';
import { enPlural, frPlural, t } from '@beffroi/words';

const fr = {
  hello: (town: string): string => t`${town} vous demande votre avis`,
  asked: (role: string): string => t`Répondez comme : ${role}.`,
  lead: (minutes: number, closes: string): string =>
    t`Il faut environ ${frPlural(minutes, 'minute', 'minutes')}, sur un téléphone ou un ordinateur, jusqu’au ${closes} inclus.`,
  scan: t`Visez ce carré avec l’appareil photo de votre téléphone…`,
  orType: t`… ou ouvrez cette adresse :`,
  thenType: t`et tapez ces lettres :`,
  promiseTitle: 'Personne ne peut savoir ce que vous répondez',
  promises: [
    t`Cette lettre n’a pas de nom. Dès que vous commencez, rien ne la relie plus à votre feuille.`,
    t`Aucun chiffre ne porte sur moins de cinq personnes, et chacun est déplacé un peu au hasard.`,
    t`La première page dit ce qui sera montré, et ce qui ne peut pas l’être.`,
  ],
  once: t`Cette lettre sert une seule fois. Ne la donnez à personne : elle ne peut pas être refaite.`,
  qr: (address: string): string => t`Carré à viser, qui mène à ${address}`,

  sheetTitle: 'Feuille à remplir ensemble',
  sheetLead: t`Lisez chaque question à voix haute, parlez-en, et cochez ensemble une seule case. Laissez vide ce que vous ne voulez pas dire.`,
  sheetTold: t`Cette feuille est montrée telle quelle, avec le nombre de présents, si tout le monde est d’accord à la fin. Ni qui était là, ni qui a dit quoi n’est demandé.`,
  sheetTyped: t`Une personne recopie ensuite la feuille à l’adresse de la lettre, puis détruit le papier.`,
  sheetPresent: 'Nombre de personnes présentes :',
  sheetAgreed: 'Tout le monde est d’accord pour que cette feuille soit montrée telle quelle :',
  yes: 'oui',
  no: 'non',
  sheetSaid: 'Avec vos mots, sans nommer personne :',
  toSheet: 'Feuille à remplir à la main',
};

const en: typeof fr = {
  hello: (town) => `${town} asks for your view`,
  asked: (role) => `Answer as: ${role}.`,
  lead: (minutes, closes) =>
    `It takes about ${enPlural(minutes, 'minute', 'minutes')}, on a phone or a computer, until ${closes}, that day included.`,
  scan: 'Point the camera of your phone at this square…',
  orType: '… or open this address:',
  thenType: 'and type these letters:',
  promiseTitle: 'Nobody can know what you answer',
  promises: [
    'This letter has no name. As soon as you begin, nothing ties it to your sheet any more.',
    'No figure is about fewer than five people, and each is moved a little by chance.',
    'The first page says what will be shown, and what cannot be.',
  ],
  once: 'This letter works once. Give it to nobody: it cannot be made again.',
  qr: (address) => `Square to scan, which leads to ${address}`,

  sheetTitle: 'Sheet to fill in together',
  sheetLead: 'Read each question aloud, talk about it, and tick one box together. Leave empty what you do not want to say.',
  sheetTold:
    'This sheet is shown as it is, with the number of people present, if everybody agrees at the end. Neither who was there nor who said what is asked.',
  sheetTyped: 'One person then copies the sheet at the address in the letter, and destroys the paper.',
  sheetPresent: 'Number of people present:',
  sheetAgreed: 'Everybody agrees that this sheet is shown as it is:',
  yes: 'yes',
  no: 'no',
  sheetSaid: 'In your own words, naming nobody:',
  toSheet: 'Sheet to fill in by hand',
};

/** What is printed. */
export const printed: Bilingual<typeof fr> = { fr, en };
