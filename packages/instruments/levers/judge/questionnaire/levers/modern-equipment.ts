import type { LeverQuestion } from '../question.ts';

export const modernEquipment: LeverQuestion = {
  lever: 'modern-equipment',
  version: 1,
  questions: {
    elected: { fr: 'Avec quel matériel travaillent les agents ?', en: 'With what equipment do agents work?' },
    'general-director': { fr: 'Avec quel matériel travaillent les agents ?', en: 'With what equipment do agents work?' },
    it: { fr: 'Dans quel état est le matériel des agents ?', en: 'In what state is the agents’ equipment?' },
    manager: { fr: 'Avec quel matériel travaille votre équipe ?', en: 'With what equipment does your team work?' },
    agent: { fr: 'Avec quel matériel travaillez-vous ?', en: 'With what equipment do you work?' },
    user: null,
  },
  anchors: [
    { fr: 'Il manque : on partage, ou on apporte le sien.', en: 'It is lacking: one shares, or brings one’s own.' },
    { fr: 'Il est vieux et tombe souvent en panne.', en: 'It is old and often breaks down.' },
    { fr: 'Il marche, et on le change quand il casse.', en: 'It works, and is replaced when it breaks.' },
    { fr: 'Il est renouvelé selon un plan écrit.', en: 'It is renewed by a written plan.' },
    { fr: 'Ceux qui travaillent dehors ont aussi leur outil.', en: 'Those who work outside have their tool too.' },
    { fr: 'Les agents l’essaient et le choisissent avant l’achat.', en: 'Agents try it and choose it before it is bought.' },
  ],
  proof: { fr: 'Le plan de renouvellement, l’inventaire daté.', en: 'The plan of renewal, the dated inventory.' },
  proofMonths: 24,
  steps: [
    { fr: 'Compter qui n’a pas l’outil qu’il lui faut.', en: 'Count who lacks the tool that they need.' },
    { fr: 'Remplacer d’abord ce qui tombe en panne.', en: 'Replace first what breaks down.' },
    { fr: 'Écrire un plan : quoi, quand, combien.', en: 'Write a plan: what, when, how much.' },
    { fr: 'Équiper les agents qui travaillent dehors.', en: 'Equip agents who work outside.' },
    { fr: 'Faire essayer par des agents avant d’acheter.', en: 'Have agents try before buying.' },
  ],
  moves: { services: ['street-problem', 'bulky-waste', 'identity-documents'], voice: [] },
};
