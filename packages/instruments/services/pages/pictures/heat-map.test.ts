import { expect, it } from 'vitest';
import { readHeatChoice } from './heat-choice.ts';

it.each([
  [[], { stratum: null, sort: 'population', page: 1 }],
  [['tri', 'nom'], { stratum: null, sort: 'name', page: 1 }],
  [['tri', 'cantine', 'page', '3'], { stratum: null, sort: 'school-canteen', page: 3 }],
  [['habitants', 'moins-de-50000', 'tri', 'creche'], { stratum: 'under-50000', sort: 'nursery-place', page: 1 }],
])('%j is read', (parts, choice) => {
  expect(readHeatChoice(parts)).toEqual(choice);
});

it.each([[['tri']], [['tri', 'moyenne']], [['page', '1']], [['page', 'x']], [['habitants', 'tous']], [['x']], [['tri', 'nom', 'x']]])(
  'nothing is found under %j: towns are put in no order of merit',
  (parts) => {
    expect(readHeatChoice(parts)).toBeNull();
  },
);
