import { foldName } from '../../signature/likeness.ts';
import { isNobodysWord } from '../../signature/words/bodies.ts';
import { isJobNoun } from '../../signature/words/jobs.ts';
import type { FoundSign, NamedSpeaker } from '../account-signal.ts';
import { FULL, isPersonName } from '../names.ts';

const SPEAKER = new RegExp(
  String.raw`(?<![\p{L}\p{N}@#])(?<name>${FULL})(?: ?(?:,|:|\(|–|—|=|\|) ?| - )(?:(?:la|le|l['’]|notre|our|the|your|votre|head of|chargée? de) ?)?(?<job>[\p{L}'’ /&-]{3,60}?)(?=[),.;·|\n]|$| et \p{Lu}| and \p{Lu}| – | - )`,
  'gu',
);

/** Several named people with their job: "Sophie Durand, directrice · Karim Benali (chef de projet)". */
export function speakers(text: string): readonly FoundSign[] {
  const found: (NamedSpeaker & { readonly start: number; readonly end: number })[] = [];
  for (const match of text.matchAll(SPEAKER)) {
    const { name, job } = match.groups as { readonly name: string; readonly job: string };
    if (!isPersonName(name) || name.split(/[ -]/u).some((word) => isNobodysWord(foldName(word))) || !namesJob(job)) continue;
    found.push({ name, job: job.trim(), start: match.index, end: match.index + match[0].length });
  }
  // One alone says who holds the account, or of whom it speaks.
  if (new Set(found.map(({ name }) => name)).size < 2) return [];
  const named = found.map(({ name, job }) => ({ name, job }));
  return [{ kind: 'speakers', speakers: named, start: found[0]!.start, end: found.at(-1)!.end }];
}

const namesJob = (job: string): boolean =>
  foldName(job)
    .toLowerCase()
    .split(/[ /&]+/u)
    .some((word) => isJobNoun(word.replace(/^[ld]'/u, '')));
