import type { ExposureLimits } from '@beffroi/speaking';
import type { Bilingual } from '@beffroi/ui/bilingual.ts';
import { enPlural, frPlural, t } from '@beffroi/words';

const fr = {
  title: 'Mon exposition',
  unsigned: t`Vous parlez ici au nom de l’équipe : rien n’est compté.`,
  left: (signed: number, most: number): string =>
    signed >= most
      ? t`Vous avez signé aujourd’hui ${frPlural(signed, 'message', 'messages')} : c’est tout ce que ce compte permet en un jour.`
      : t`Vous avez signé aujourd’hui ${frPlural(signed, 'message', 'messages')} sur ${most} ; il vous en reste ${most - signed}.`,
  rules: 'Quand l’équipe signe pour vous',
  ruleList: ({ signedPerDay, restMinutes, pileOn }: ExposureLimits): readonly string[] => [
    t`après ${frPlural(signedPerDay, 'message signé', 'messages signés')} dans la journée ;`,
    restMinutes === 0
      ? t`après une menace, aussitôt ;`
      : t`après une insulte, pour un repos de ${frPlural(restMinutes, 'minute', 'minutes')} au moins ; après une menace, aussitôt ;`,
    t`quand ${frPlural(pileOn.hostile, 'personne hostile', 'personnes hostiles')}, ou ${frPlural(pileOn.anybody, 'personne', 'personnes')} en tout, vous écrivent en ${frPlural(pileOn.minutes, 'minute', 'minutes')} ;`,
    t`dès que vous le demandez, sans dire pourquoi.`,
  ],
  rulesEnd: t`Cela finit quand vous et votre responsable en êtes d’accord.`,
  restUntil: (when: string): string => t`Repos prévu jusqu’à ${when}.`,
  budgetUntil: (when: string): string => t`Votre compte de messages signés repart de zéro à ${when}.`,

  elected: 'Mandat électif',
  electedYes: t`Vous êtes noté comme membre élu : à l’approche d’une élection, vos messages sont signés « l’équipe ». La personne responsable peut corriger cette note.`,
  electedFree: t`Aucune élection ne retient votre signature aujourd’hui.`,
  locked: (year: number, until: string | null, source: string): string =>
    until === null
      ? t`Votre signature est retenue pour l’élection de ${String(year)}, jusqu’à ce que le silence soit levé (${source}).`
      : t`Votre signature est retenue pour l’élection de ${String(year)}, jusqu’au ${until} (${source}).`,
  electedMark: 'mandat électif',
  electedNote: 'Noter un mandat électif',
  electedNoteOf: (name: string): string => t`Noter un mandat électif : ${name}`,
  electedEnd: 'Retirer le mandat électif',
  electedEndOf: (name: string): string => t`Retirer le mandat électif : ${name}`,
  electedHint: t`Un membre élu parle au nom de l’équipe dans les six mois avant une élection (code électoral, L. 50-1 et L. 52-1).`,
  electedNoted: t`C’est noté : à l’approche d’une élection, cette personne parle au nom de l’équipe.`,
  electedEnded: t`C’est noté : cette personne n’a pas de mandat électif.`,
  lockedNow: (names: string, year: number, until: string | null): string =>
    until === null
      ? t`Pour l’élection de ${String(year)}, ${names} parle au nom de l’équipe jusqu’à ce que le silence soit levé.`
      : t`Pour l’élection de ${String(year)}, ${names} parle au nom de l’équipe jusqu’au ${until}.`,
  limitsTitle: 'Quand l’équipe signe à la place d’une personne',
  limitsLead: t`Ces limites protègent chaque personne qui parle sur ce compte ; chacune les lit sur sa page. Elles valent dès le prochain message.`,
  limits: {
    signedPerDay: 'Signatures quotidiennes, au plus',
    restMinutes: 'Repos après des mots hostiles, en minutes',
    'pileOn.hostile': 'Personnes hostiles qui font un attroupement',
    'pileOn.anybody': 'Personnes en tout qui en font un',
    'pileOn.minutes': 'Durée observée, en minutes',
  },
  limitsSave: 'Fixer ces limites',
  exposureSaved: t`C’est enregistré : ces limites valent dès le prochain message.`,
  awaits: 'Votre accord est attendu',
  agreed: t`Vous avez donné votre accord`,
  awaitCount: (n: number): string => frPlural(n, 'protection attend votre accord', 'protections attendent votre accord'),

  answerTime: 'Délai de réponse',
  answerLead: t`Jusqu’à quand une question attend une réponse. Les heures et les jours comptés sont ceux où la mairie est ouverte.`,
  hoursKnown: t`Les heures d’ouverture de la commune sont connues ;`,
  hoursUnknown: t`Les heures d’ouverture de la commune ne sont pas connues : du lundi au vendredi, de 9 h à 17 h ;`,
  hoursLink: 'les régler',
  usual: t`comme d’habitude : deux jours, de date à date`,
  within: 'Répondre en',
  units: { days: 'jours d’ouverture', hours: 'heures d’ouverture' },
  withinNumber: 'Combien',
  withinUnit: 'Compté en',
  answerSave: 'Fixer ce délai',
  answerSaved: t`C’est enregistré : cela vaut pour les prochaines questions.`,
};

const en: typeof fr = {
  title: 'My exposure',
  unsigned: 'You speak as the team here: nothing is counted.',
  left: (signed, most) =>
    signed >= most
      ? `You signed ${enPlural(signed, 'message', 'messages')} today: that is all that this account allows in a day.`
      : `You signed ${enPlural(signed, 'message', 'messages')} of ${most} today; ${most - signed} are left.`,
  rules: 'When the team signs for you',
  ruleList: ({ signedPerDay, restMinutes, pileOn }) => [
    `after ${enPlural(signedPerDay, 'signed message', 'signed messages')} in a day;`,
    restMinutes === 0
      ? 'after a threat, at once;'
      : `after an insult, for a rest of ${enPlural(restMinutes, 'minute', 'minutes')} at least; after a threat, at once;`,
    `when ${enPlural(pileOn.hostile, 'hostile person', 'hostile people')}, or ${enPlural(pileOn.anybody, 'person', 'people')} in all, write to you within ${enPlural(pileOn.minutes, 'minute', 'minutes')};`,
    'as soon as you ask for it, without saying why.',
  ],
  rulesEnd: 'It ends when you and your lead agree to it.',
  restUntil: (when) => `A rest is due until ${when}.`,
  budgetUntil: (when) => `Your count of signed messages begins anew at ${when}.`,

  elected: 'Elected office',
  electedYes:
    'You are noted as an elected member: when an election is near, your messages are signed “the team”. The lead can correct this note.',
  electedFree: 'No election keeps your signature back today.',
  locked: (year, until, source) =>
    until === null
      ? `Your signature is kept back for the election of ${year}, until the silence is lifted (${source}).`
      : `Your signature is kept back for the election of ${year}, until ${until} (${source}).`,
  electedMark: 'elected office',
  electedNote: 'Note an elected office',
  electedNoteOf: (name) => `Note an elected office: ${name}`,
  electedEnd: 'Take the elected office away',
  electedEndOf: (name) => `Take the elected office away: ${name}`,
  electedHint: 'An elected member speaks as the team in the six months before an election (French electoral code, L. 50-1 and L. 52-1).',
  electedNoted: 'Noted: when an election is near, this person speaks as the team.',
  electedEnded: 'Noted: this person holds no elected office.',
  lockedNow: (names, year, until) =>
    until === null
      ? `For the election of ${year}, ${names} speaks as the team until the silence is lifted.`
      : `For the election of ${year}, ${names} speaks as the team until ${until}.`,
  limitsTitle: 'When the team signs for somebody',
  limitsLead:
    'These limits protect everybody who speaks on this account; each reads them on their own page. They hold from the next message on.',
  limits: {
    signedPerDay: 'Signed messages in a day, at most',
    restMinutes: 'Rest after hostile words, in minutes',
    'pileOn.hostile': 'Hostile people who make a pile-on',
    'pileOn.anybody': 'People in all who make one',
    'pileOn.minutes': 'Time that is looked at, in minutes',
  },
  limitsSave: 'Set these limits',
  exposureSaved: 'Saved: these limits hold from the next message on.',
  awaits: 'Your agreement is awaited',
  agreed: 'You have agreed',
  awaitCount: (n) => enPlural(n, 'protection awaits your agreement', 'protections await your agreement'),

  answerTime: 'Time to answer',
  answerLead: 'Until when a question waits for an answer. Hours and days that count are those on which the town hall is open.',
  hoursKnown: 'The opening hours of the town are known;',
  hoursUnknown: 'The opening hours of the town are not known: Monday to Friday, nine to five;',
  hoursLink: 'set them',
  usual: 'as usual: two days, by the calendar',
  within: 'Answer within',
  units: { days: 'open days', hours: 'open hours' },
  withinNumber: 'How many',
  withinUnit: 'Counted in',
  answerSave: 'Set this time',
  answerSaved: 'Saved: it holds for the next questions.',
};

/** What the desk says of what protects people, and of the time that an answer may take. */
export const protection: Bilingual<typeof fr> = { fr, en };
