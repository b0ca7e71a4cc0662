import type { CheckedAccessibility } from './legal-text.ts';

/**
 * What is really checked of accessibility: rules of axe-core, on each kind of page, at each change (`packages/web/test/public.test.ts`, by `eyes.ts`). Which criteria of the RGAA they look at is said by
 * axe-core's own tags; a test compares. A rule sees part of a criterion, and no machine sees most of them.
 */
export const CHECKED: CheckedAccessibility = {
  tool: 'axe-core 4.14.1',
  rules: 100,
  criteria: [
    ...['1.1', '2.1', '2.2', '3.2', '4.3', '4.10', '5.2', '5.4', '5.7', '6.1', '6.2', '7.1', '7.3', '8.2', '8.3', '8.4', '8.5', '8.8'],
    ...['9.1', '9.2', '9.3', '10.4', '10.6', '10.8', '11.1', '11.2', '11.9', '11.13', '12.7', '12.8', '13.1', '13.8', '13.9'],
  ],
  // RGAA 4.1.2.
  all: 106,
  pages: 71,
};
