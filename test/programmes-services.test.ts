import { SERVICES } from '@beffroi/services/judge';
import { expect, it } from 'vitest';
import { SERVICE_WORDINGS } from '../packages/instruments/programmes/judge/services.ts';

// The two instruments do not know each other: only here is it seen that they speak of the same services.
it('programmes name the eighteen services, and no other', () => {
  expect(Object.keys(SERVICE_WORDINGS).sort()).toEqual(SERVICES.map(({ id }) => id).sort());
});
