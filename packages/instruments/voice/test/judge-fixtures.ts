import type { Finding } from '@beffroi/domain';
import { assessTown } from '../judge/assess-town.ts';
import { madeTowns } from './made-towns.ts';

/** What is found in all invented towns: each finding with what it rests on, what is said of each account, and the facts of the sentence. */
export function judgeFixtures(): Promise<ReadonlyMap<string, string>> {
  const findings = new Map<string, string>();
  for (const [town, accounts] of madeTowns()) {
    const voice = assessTown(accounts);
    for (const finding of voice.findings) findings.set(`${town} ${finding.indicator}`, lineOf(finding));
    for (const { key, duty, dialogue, voices } of voice.accounts) {
      const who = voices.speakers.map(({ name, nature, posts }) => `${name} (${nature}) ${posts.count}`).join(', ');
      findings.set(
        `${town} account ${key}`,
        `${who || 'nobody'}; plan ${duty.state}, ${duty.hoursCovered} hours, ${duty.handOvers.count} hand-overs; ${dialogue.replies.count} replies`,
      );
    }
    findings.set(`${town} sentence`, JSON.stringify(voice.sentence));
  }
  return Promise.resolve(findings);
}

function lineOf(finding: Finding): string {
  const level =
    finding.kind === 'level' ? `level ${finding.level}` : finding.kind === 'unobserved' ? `unobserved: ${finding.obstacle}` : finding.kind;
  const evidence = finding.evidence.map(({ rule, quote }) => `${rule} «${quote.slice(0, 60)}»`).join(', ');
  return `${level}; ${finding.because.code}; ${evidence || '–'}`;
}
