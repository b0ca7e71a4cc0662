import type { Language } from '@beffroi/domain';
import type { DeclaredView, GroupsView, LeverGap, LivedView } from '@beffroi/levers/judge';
import {
  type AuthorityLevers,
  byPriority,
  type PromisedLever,
  promisedNow,
  type ShownLever,
  type ShownPriority,
} from '@beffroi/levers/views';
import { type Counted, countedMarks } from '@beffroi/review';
import type { Ask } from '@beffroi/ui/api/operation.ts';
import { questionIn } from '../words/lever-sentence.ts';

/** An authority as answers tell it, with what lists promised as far as it may be shown now. What it wrote in its own words is read on its page. */
export async function authorityCells(ask: Ask, found: AuthorityLevers) {
  const { store, language } = ask;
  const { town, wave, day, survey, levers } = found;
  const promised = await promisedNow(ask, town.code, ask.now, day);
  const people = wave === null ? new Map<string, Counted>() : await countedMarks(store, wave.name, town.code);
  return {
    ...{ code: town.code, name: town.name, population: town.population, day, survey, wave: wave?.name ?? null },
    levers: levers.map((lever) => ({
      ...leverCells(lever, people.get(lever.lever), language),
      promised: promisedCells(promised[lever.lever]),
    })),
    priorities: byPriority(levers).flatMap(priorityCells),
  };
}

function leverCells(lever: ShownLever, counted: Counted | undefined, language: Language) {
  const { views, seen, questions, next, changes } = lever;
  return {
    ...{ lever: lever.lever, priority: lever.priority, title: lever.title[language] },
    out_of_reach: views.outOfReach?.because[language] ?? null,
    said: saidCells(views.declared),
    lived: livedCells(views.lived),
    seen: seen === null ? null : { kind: seen.kind, level: seen.level, because: seen.because[language], evidence: evidenceCells(seen) },
    people: counted === undefined ? null : { kind: counted.kind, level: counted.level, by: counted.by },
    gaps: views.gaps.map(gapCells),
    changes: changes.map(({ roles, value, interval, told }) => ({ roles, value, ...boundsOf(interval), told })),
    questions: questions.map((question) => questionIn(language, question)),
    next: next?.[language] ?? null,
  };
}

/** `null` where no list promised it, nobody knows, or it may not be told now: these three look alike. */
function promisedCells(promised: PromisedLever | undefined) {
  if (promised === undefined) return null;
  const { year, standing, read, by, wave, proof } = promised;
  return { year, standing, read, by: by.map(({ list, quote }) => ({ list, quote })), wave, proof };
}

function saidCells(declared: DeclaredView) {
  if (declared.kind === 'none') return null;
  const level = declared.kind === 'level' ? declared : null;
  const { dated, proofs } = declared.declared;
  return { level: level?.level ?? null, shown: level?.shown ?? null, standing: level?.standing ?? null, dated, proofs: proofs.length };
}

function livedCells(lived: LivedView) {
  if (lived.kind === 'none') return null;
  const { survey, closedOn: closed_on } = lived;
  if (lived.kind === 'groups') return { survey, closed_on, groups: lived.groups.map(groupCells), together: null };
  return { survey, closed_on, groups: [], together: { present: lived.present, answer: String(lived.answer) } };
}

function groupCells({ roles, n, invited, level, mean, consensus, shares, told }: GroupsView) {
  const read = level.kind === 'level' ? level : null;
  return {
    ...{ roles, n, invited },
    level: { value: read?.level ?? null, low: read?.low ?? null, high: read?.high ?? null },
    mean: { value: mean?.value ?? null, ...boundsOf(mean === null || mean.value === null ? null : mean.interval) },
    consensus: consensus?.value ?? null,
    shares: shares === null ? null : shares.map(({ cell, value, interval }) => ({ answer: String(cell), value, ...boundsOf(interval) })),
    told: { cells: told.cells, draws: told.draws, epsilon: told.epsilon },
  };
}

function gapCells(gap: LeverGap) {
  const ends = gap.kind === 'groups' ? [gap.from, gap.to] : gap.kind === 'said-lived' ? [[], gap.roles] : [[], []];
  const interval = gap.kind === 'said-seen' ? null : gap.interval;
  return { kind: gap.kind, from: ends[0], to: ends[1], value: gap.value, ...boundsOf(interval), told: gap.told };
}

function priorityCells({ id, lived }: ShownPriority) {
  return lived.map(({ roles, mean, levers }) => ({ priority: id, roles, mean: mean.value, ...boundsOf(mean.interval), n: mean.n, levers }));
}

function evidenceCells({ evidence }: NonNullable<ShownLever['seen']>) {
  return evidence.map(({ url, rule, quote, digest }) => ({ url, rule, quote, digest }));
}

const boundsOf = (interval: { readonly low: number; readonly high: number } | null) => ({
  low: interval?.low ?? null,
  high: interval?.high ?? null,
});
