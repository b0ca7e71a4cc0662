import { enPlural } from '@beffroi/words';
import type { frReviewCases } from './fr-review-cases.ts';

/** What is said of contested marks, in English. */
export const enReviewCases: typeof frReviewCases = {
  caseWithoutPage: (name) => `${name} (without its page: the archive is missing, or nothing in it is quoted)`,
  casesWritten: (n, folder) =>
    n === 0
      ? 'No contest was upheld: nothing was written.'
      : `${enPlural(n, 'case', 'cases')} written to ${folder}. Read each page before you keep it: names of people may be left in it.`,
};
