import type { Digest, Evidence } from '@beffroi/domain';
import { expect, it } from 'vitest';
import { numberedEvidence } from './numbered-evidence.ts';

const evidence = (quote: string, digest: string | null): Evidence => ({
  ...{ url: 'https://www.rivebelle.fr/', rule: 'visit', quote, digest: digest as Digest | null },
  place: { block: 0, zone: 'main', heading: '' } as Evidence['place'],
});

it('finds a piece of evidence by the number in its address, and none that an archive does not hold', () => {
  const all = [evidence('un', 'sha256:a'), evidence('deux', null)];
  expect(numberedEvidence(all, '1')?.quote).toBe('un');
  for (const none of ['0', '2', '3', '01', '-1', '1.0', '99999', 'un', '']) expect(numberedEvidence(all, none)).toBeNull();
  expect(numberedEvidence(undefined, '1')).toBeNull();
});
