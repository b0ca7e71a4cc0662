import type { LeverQuestion } from '../question.ts';

export const networkedWork: LeverQuestion = {
  lever: 'networked-work',
  version: 1,
  questions: {
    elected: { fr: 'Comment les services travaillent-ils ensemble ?', en: 'How do departments work together?' },
    'general-director': { fr: 'Comment vos services travaillent-ils ensemble ?', en: 'How do your departments work together?' },
    it: { fr: 'Comment travaillez-vous avec les autres services ?', en: 'How do you work with other departments?' },
    manager: { fr: 'Comment votre équipe travaille-t-elle avec les autres ?', en: 'How does your team work with others?' },
    agent: { fr: 'Comment travaillez-vous avec les autres services ou communes ?', en: 'How do you work with other departments or towns?' },
    user: null,
  },
  anchors: [
    { fr: 'Chacun de son côté.', en: 'Each on their own.' },
    { fr: 'Seuls les chefs se voient.', en: 'Only the heads meet.' },
    { fr: 'On partage agendas et documents en ligne.', en: 'Calendars and documents are shared online.' },
    { fr: 'On peut travailler de plusieurs lieux avec les mêmes outils.', en: 'One can work from several places with the same tools.' },
    { fr: 'Des groupes mêlent services et autres collectivités.', en: 'Groups mix departments and other authorities.' },
    { fr: 'Un réseau d’agents décide et avance seul.', en: 'A network of agents decides and goes on by itself.' },
  ],
  proof: {
    fr: 'La charte du télétravail, la liste d’un réseau, un espace partagé.',
    en: 'The charter on remote work, a network’s list, a shared space.',
  },
  proofMonths: 18,
  steps: [
    { fr: 'Réunir les chefs de service chaque mois.', en: 'Bring heads of departments together monthly.' },
    { fr: 'Ouvrir un agenda et un dossier partagés.', en: 'Open a shared calendar and folder.' },
    { fr: 'Donner accès aux mêmes outils hors du bureau.', en: 'Give access to the same tools outside the office.' },
    { fr: 'Monter un groupe avec une commune voisine.', en: 'Set up a group with a neighbouring town.' },
    { fr: 'Donner à ce groupe un budget et le droit de décider.', en: 'Give that group a budget and the right to decide.' },
  ],
  moves: { services: ['identity-documents', 'library-loans'], voice: ['takeover'] },
};
