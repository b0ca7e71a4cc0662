import type { OpenedFigure } from '@beffroi/voice/views';
import { addressWords } from '@beffroi/words';

/** What a figure of an account is called in an address, in French. */
export const FIGURE_ADDRESSES = addressWords<OpenedFigure>({
  questions: 'questions',
  unanswered: 'sans-reponse',
  answers: 'reponses',
  signed: 'signes',
  'carried-on': 'echanges-suivis',
  invitations: 'invitations',
  thanks: 'remerciements',
  references: 'references',
  'hand-overs': 'passages-de-relais',
});

/** How addresses name what is shown of a town's accounts. */
export const MARK_ADDRESSES = { instrument: 'voix', indicators: addressWords<'presence'>({ presence: 'presence' }) } as const;
