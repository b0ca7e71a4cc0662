import { dayAt, leverSurveys } from '@beffroi/levers/views';
import type { Operation } from '@beffroi/ui/api/operation.ts';
import { CODE } from '@beffroi/ui/api/parameters.ts';

/** The surveys of an authority. */
export const listLeverSurveys: Operation = {
  id: 'listLeverSurveys',
  path: '/authorities/{code}/surveys',
  summary: { fr: 'Les enquêtes closes d’une collectivité', en: 'The closed surveys of an authority' },
  description: {
    fr: 'Tout ce qui est dit des réponses : les comptes déplacés au hasard une seule fois, à la clôture, avec leur ε ; ou ce que des personnes ont dit ensemble et voulu montrer. Aucune réponse.',
    en: 'All that is told of answers: counts moved by chance once, at closing, with their ε; or what people said together and agreed to show. No answers.',
  },
  parameters: [CODE],
  answer: 'LeverSurveys',
  spoken: false,
  async respond({ store, now, text }) {
    const code = text('code')!;
    const surveys = await leverSurveys(store, code, dayAt(code, now));
    return {
      data: surveys.map(({ slug, closedOn, versions, told }) => ({
        ...{ slug, closed_on: closedOn, versions },
        counts: told.kind === 'counts' ? told.counts : null,
        together: told.kind === 'spoken' ? { role: told.role, present: told.present, answers: told.answers } : null,
      })),
    };
  },
};
