import type { Evidence, PositiveLevel } from '@beffroi/domain';
import { longContractsOf } from './against/long-contract.ts';
import { LEVERS } from './catalogue/catalogue.ts';
import type { Lever, LeverId } from './catalogue/lever.ts';
import type { LeverFinding } from './finding.ts';
import { leverHidden, siteHidden } from './obstacles.ts';
import { levelReason, NEVER_PUBLIC, silentReason, unobservedReason } from './reasons.ts';
import { RULES } from './rules/index.ts';
import type { LeverRule, Sight } from './rules/rule.ts';
import { sightsOfOthers } from './rules-of-others.ts';
import type { LeverMaterial } from './site/material.ts';
import type { OtherInstruments } from './site/other-instruments.ts';
import { type Site, siteOf } from './site/site.ts';

/** So many proofs of one level are kept, the first by address and place. */
const MOST_PROOFS = 3;

interface Proof {
  readonly rule: string;
  readonly level: PositiveLevel;
  readonly evidence: Evidence;
}

/**
 * The observed view of a town's levers: twenty findings in the catalogue's order. Pure: the same material gives the same findings, whatever the order of its pages.
 * The highest level that words prove counts; silence is never a 0. A rule that throws leaves its lever unobserved.
 */
export function observeLevers(material: LeverMaterial, others: OtherInstruments = {}): readonly LeverFinding[] {
  const site = siteOf(material);
  const hidden = siteHidden(site);
  const against = Map.groupBy(longContractsOf(site), ({ lever }) => lever);
  return LEVERS.map((lever): LeverFinding => {
    const base = {
      indicator: lever.id,
      priority: lever.family,
      against: against.get(lever.id) ?? [],
    };
    const proofs = proofsOf(site, lever, others);
    if (proofs === 'failed')
      return {
        ...base,
        kind: 'unobserved',
        level: null,
        obstacle: 'rule-failed',
        because: unobservedReason('rule-failed', null),
        evidence: [],
      };
    const level = proofs.reduce((best, one) => Math.max(best, one.level), 0);
    if (level > 0) return levelFinding(base, level as PositiveLevel, proofs);
    const gone = hidden ?? leverHidden(site, lever.id);
    if (gone !== null) {
      const because = unobservedReason(gone.obstacle, gone.page);
      return { ...base, kind: 'unobserved', level: null, obstacle: gone.obstacle, because, evidence: [] };
    }
    const because = canBeSeen(lever.id) ? silentReason(site.pages.length, material.givenUp.length) : NEVER_PUBLIC;
    return { ...base, kind: 'abstained', level: null, because, evidence: [] };
  });
}

/** Whether any public page could show a lever. */
export function canBeSeen(lever: LeverId): boolean {
  return RULES.some((rule) => rule.lever === lever);
}

function levelFinding(
  base: Pick<LeverFinding, 'indicator' | 'priority' | 'against'>,
  level: PositiveLevel,
  proofs: readonly Proof[],
): LeverFinding {
  const best = proofs.filter((one) => one.level === level).sort(byPlace);
  const evidence = distinct(best.map((one) => one.evidence)).slice(0, MOST_PROOFS);
  return { ...base, kind: 'level', level, because: levelReason(best[0]!.rule, level), evidence };
}

function proofsOf(site: Site, { id }: Lever, others: OtherInstruments): readonly Proof[] | 'failed' {
  try {
    const own = RULES.filter(({ lever }) => lever === id).flatMap((rule) => rule.see(site).map((sight) => proofOf(rule, sight)));
    return [...own, ...sightsOfOthers(id, others)];
  } catch {
    return 'failed';
  }
}

function proofOf({ name }: LeverRule, { level, page, block, quote }: Sight): Proof {
  const place = page.reading.blocks[block];
  const heading = place === undefined || place.heading < 0 ? '' : page.reading.blocks[place.heading]!.text;
  const evidence = { url: page.url, rule: name, quote, place: { block, zone: place?.zone ?? 'main', heading }, digest: page.page.digest };
  return { rule: name, level, evidence };
}

function byPlace(one: Proof, other: Proof): number {
  if (one.evidence.url !== other.evidence.url) return one.evidence.url < other.evidence.url ? -1 : 1;
  if (one.evidence.place.block !== other.evidence.place.block) return one.evidence.place.block - other.evidence.place.block;
  return one.rule < other.rule ? -1 : 1;
}

/** The same words once, wherever they stand: what stands on every page is one proof. */
function distinct(evidence: readonly Evidence[]): readonly Evidence[] {
  const seen = new Set<string>();
  return evidence.filter(({ rule, quote }) => {
    const key = `${rule} ${quote}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
