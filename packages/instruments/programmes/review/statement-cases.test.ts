import { assessProgramme, type TownProgrammes } from '@beffroi/programmes/judge';
import { expect, it } from 'vitest';
import { documentOf } from '../test/documents.ts';
import { casesIn } from './statement-cases.ts';

it('an upheld contest that quotes a sentence becomes a case of that sentence, without what people wrote', () => {
  const verdict = assessProgramme([
    documentOf('# Au bourg', 'Le relais recevra une cabine de téléconsultation.', 'La fibre pour tous les hameaux.'),
  ]);
  const list = { key: 'vivre', name: 'Vivre', head: '', label: '', state: 'found' as const, documents: [], verdict };
  const town: TownProgrammes = { format: 'beffroi-programmes/1', election: { year: 2026, round: 1 }, lists: [list] };
  const step = { id: 1, contest_id: 1, step: 'upheld' as const, account_id: 1, words: 'Oui.', adjudication_id: 1, at: new Date(0) };
  const contest = { indicator: 'e-health', wave: '2026', territory: '99001', steps: [step], rubric: 'programmes@1.2.0' };
  expect(casesIn(town, { ...contest, reason: '« Le relais recevra une cabine de téléconsultation. » Mme X se trompe.' })).toEqual([
    {
      sentence: 'Le relais recevra une cabine de téléconsultation.',
      heading: 'Au bourg',
      theme: 'e-health',
      says: false,
      machine: { themes: ['e-health'], commitment: 2, rubric: 'programmes@1.2.0' },
      wave: '2026',
      territory: '99001',
      list: 'vivre',
      answered: '1970-01-01T00:00:00.000Z',
    },
  ]);
  expect(casesIn(town, { ...contest, reason: 'Tout est faux.' })).toEqual([]);
});
