import type { Bilingual } from '@beffroi/ui/bilingual.ts';
import type { ReviewWords } from '@beffroi/ui/words/review.ts';
import { enNumber, frNumber, t } from '@beffroi/words';

/** What the pages of the reading room say of services, where it is not what they say of any instrument. */
export const review = {
  fr: {
    codeLead: t`Jusqu’où va cette démarche, d’après les pages archivées ? Répondez d’après ces pages seulement, sans chercher ailleurs : c’est ainsi que la machine a lu.`,
    pagesHint: t`Les pages dont le titre ou l’adresse nomme la démarche viennent d’abord.`,
    ceiling: (level: number): string => t`Plafond de cette démarche : ${level}.`,
    service: 'Service',
    agreementDescription: t`À quel point les personnes qui relisent les résultats de Beffroi et la machine sont d’accord, service par service, avec les intervalles.`,
    agreementCaption: (wave: string): string => t`Accord par service, vague ${wave}`,
    all: 'Tous les services',
    uncorrected: (n: number, least: number): string =>
      t`${n === 1 ? 'Un service a' : `${frNumber(n)} services ont`} moins de ${least} lectures dans l’échantillon : pas encore de chiffre corrigé.`,
    keysList: t`0 à 5, n, a : répondre. ↑ ↓ : changer de page. Entrée : enregistrer. p : passer. Les mots que vous sélectionnez dans la page archivée deviennent la preuve.`,
    remarkHint: t`Facultative ; nécessaire pour un niveau de 1 à 5 sans mots cités.`,
  },
  en: {
    codeLead:
      'How far does this service go, by the archived pages? Answer by these pages only, without looking elsewhere: that is how the machine read.',
    pagesHint: 'Pages whose title or address names the service come first.',
    ceiling: (level: number) => `Ceiling of this service: ${level}.`,
    service: 'Service',
    agreementDescription: 'How far the people who read Beffroi’s marks agree with the machine, service by service, with intervals.',
    agreementCaption: (wave: string) => `Agreement by service, wave ${wave}`,
    all: 'All services',
    uncorrected: (n: number, least: number) =>
      `${n === 1 ? 'One service has' : `${enNumber(n)} services have`} fewer than ${least} readings in the sample: no corrected figure yet.`,
    keysList:
      '0 to 5, n, a: answer. ↑ ↓: change page. Enter: save. p: skip. The words that you select in the archived page become the proof.',
    remarkHint: 'Optional; needed for a level of 1 to 5 without quoted words.',
  },
} satisfies Bilingual<Partial<ReviewWords>>;

/** Why an answer was none. */
export const refusals: Bilingual<Readonly<Record<string, string>>> = {
  fr: {
    'bad-answer': t`Choisissez une réponse : un niveau de 0 à 5, « non observable » ou « les pages se contredisent ».`,
    'no-proof': t`Un niveau de 1 à 5 demande une preuve : citez les mots de la page, ou expliquez-vous dans la remarque.`,
  },
  en: {
    'bad-answer': 'Choose an answer: a level from 0 to 5, “not observable” or “the pages contradict each other”.',
    'no-proof': 'A level from 1 to 5 needs proof: quote words of the page, or explain in the remark.',
  },
};
