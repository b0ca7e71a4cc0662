import type { Bilingual } from '@beffroi/ui/bilingual.ts';
import { frPlural, t } from '@beffroi/words';

const fr = {
  title: 'Réponses types',
  lead: t`Des réponses écrites une fois pour toute l’équipe. Chacun part du texte, le change à son goût, et signe comme il l’a choisi.`,
  count: (n: number): string => (n === 0 ? 'Aucune réponse type encore' : frPlural(n, 'réponse type', 'réponses types')),
  town: 'Commune',
  name: 'Titre',
  nameHint: t`Comment l’équipe la retrouve.`,
  said: 'Texte',
  saidHint: t`{personne} devient le nom de la personne, {référence} la référence de l’échange.`,
  save: 'Enregistrer',
  remove: 'Retirer',
  removeOf: (title: string): string => t`Retirer : ${title}`,
  new: 'Ajouter une réponse type',
  saved: 'La réponse type est enregistrée.',
  removed: 'La réponse type est retirée.',
  use: 'Partir d’une réponse type',
  useOf: (title: string): string => t`Partir de « ${title} »`,
};

const en: typeof fr = {
  title: 'Saved replies',
  lead: 'Answers that are written once for the whole team. Each begins with the text, makes it their own, and signs as they chose.',
  count: (n) => (n === 0 ? 'No saved reply yet' : n === 1 ? '1 saved reply' : `${n} saved replies`),
  town: 'Town',
  name: 'Title',
  nameHint: 'How the team finds it again.',
  said: 'Text',
  saidHint: '{personne} becomes the person’s name, {référence} the reference of the conversation.',
  save: 'Save',
  remove: 'Remove',
  removeOf: (title) => `Remove: ${title}`,
  new: 'Add a saved reply',
  saved: 'The reply is saved.',
  removed: 'The reply is removed.',
  use: 'Begin with a saved reply',
  useOf: (title) => `Begin with “${title}”`,
};

/** Answers that are written once. */
export const savedReplies: Bilingual<typeof fr> = { fr, en };
