import type { LeverFinding } from '@beffroi/levers/judge';
import { measureFixture, TOWN_SETS, type TownSet } from './towns.ts';

/** What is seen in all invented towns: each lever with what it rests on. */
export async function judgeFixtures(): Promise<ReadonlyMap<string, string>> {
  const findings = new Map<string, string>();
  for (const set of Object.keys(TOWN_SETS) as TownSet[]) {
    for (const host of TOWN_SETS[set]) {
      const measured = await measureFixture(set, host);
      for (const finding of measured.findings) findings.set(`${host} ${finding.indicator}`, lineOf(finding));
    }
  }
  return findings;
}

function lineOf(finding: LeverFinding): string {
  const level =
    finding.kind === 'level' ? `level ${finding.level}` : finding.kind === 'unobserved' ? `unobserved: ${finding.obstacle}` : finding.kind;
  const evidence = finding.evidence.map(({ rule, quote }) => `${rule} «${quote.slice(0, 60)}»`).join(', ');
  return `${level}; ${finding.because.code}; ${evidence || '–'}`;
}
