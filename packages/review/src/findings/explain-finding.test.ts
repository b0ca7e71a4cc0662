import fc from 'fast-check';
import { expect, it } from 'vitest';
import { explainFinding } from './explain-finding.ts';

const evidence = { quote: 'Deux bancs', url: 'https://a.fr/', digest: 'sha256:1', rule: 'note' };
const findings = JSON.stringify([{ indicator: 'shade' }, { indicator: 'benches', evidence: [evidence, evidence, { quote: 7 }, null] }]);

it('tells the evidence of a finding, each piece once, where an instrument explains nothing', () => {
  expect(explainFinding({}, findings, 'benches')).toEqual({
    reason: { fr: '', en: '' },
    evidence: [{ quote: 'Deux bancs', url: 'https://a.fr/', digest: 'sha256:1' }],
  });
  expect(explainFinding({}, findings, 'shade').evidence).toEqual([]);
});

it('lets the instrument explain, and tells no more than can be looked at', () => {
  const explain = (finding: unknown) => ({
    reason: { fr: 'Vu.', en: 'Seen.' },
    evidence: Array.from({ length: 9 }, (_, at) => ({
      quote: `${at} ${JSON.stringify(finding).length}`,
      url: 'https://a.fr/',
      digest: null,
    })),
  });
  const explained = explainFinding({ review: { explain } }, findings, 'shade');
  expect(explained.reason.fr).toBe('Vu.');
  expect(explained.evidence).toHaveLength(6);
});

it('says nothing where there is no such finding, whatever a judgement holds', () => {
  expect(explainFinding({}, null, 'benches').evidence).toEqual([]);
  fc.assert(fc.property(fc.json(), (text) => explainFinding({}, text, 'benches').evidence.length <= 6));
});
