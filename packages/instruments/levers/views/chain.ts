import type { ChainFace, OrganisedCell } from '@beffroi/instrument';
import { type KeptLever, keptLeversIn } from '@beffroi/levers/gather';
import { QUESTIONNAIRE } from '@beffroi/levers/judge';
import { findingsThroughSeries, type PublishedWave } from '@beffroi/store';

/** The instrument whose indicators levers say they move. */
const MOVED = 'services';

/** What the chain is told of levers: in the newest wave that judged the town, of how many something is known, of all and of those that are asked about a service. */
export const chain: ChainFace = {
  links: ['organised'],
  async cells({ db }, waves, territory) {
    const found = await findingsThroughSeries(
      db,
      territory,
      waves.map(({ series }) => series.id),
    );
    const newest = waves.find(({ series }) => found.has(series.id));
    return newest === undefined ? [] : cellsOf(keptLeversIn(found.get(newest.series.id)!), newest, territory);
  },
};

function cellsOf(levers: readonly KeptLever[], { wave }: PublishedWave, territory: string): readonly OrganisedCell[] {
  const cell = (subject: OrganisedCell['subject'], of: readonly KeptLever[]): OrganisedCell => {
    const facts = knownOf(of);
    const known = facts['said']! + facts['lived']! + facts['seen']! > 0;
    return {
      link: 'organised',
      subject,
      state: known ? 'known' : 'unobserved',
      gap: known ? null : 'not-told',
      facts,
      wave: wave.name,
      dated: wave.dated.toISOString(),
      proof: `/leviers/vagues/${encodeURIComponent(wave.name)}/communes/${territory}`,
    };
  };
  const moved = [...new Set(QUESTIONNAIRE.flatMap(({ moves }) => moves.services))];
  const ofServices = moved.map((indicator) => {
    const ids = new Set<string>(QUESTIONNAIRE.flatMap(({ lever, moves }) => (moves.services.includes(indicator) ? [lever] : [])));
    return cell(
      { instrument: MOVED, indicator },
      levers.filter((one) => ids.has(one.indicator)),
    );
  });
  return [cell(null, levers), ...ofServices];
}

/** Of how many levers each view says something. */
function knownOf(levers: readonly KeptLever[]): Record<'levers' | 'said' | 'lived' | 'seen', number> {
  const count = (has: (views: KeptLever['views']) => boolean): number => levers.filter(({ views }) => has(views)).length;
  return {
    levers: levers.length,
    said: count(({ declared }) => declared.kind !== 'none'),
    lived: count(({ lived }) => lived.kind !== 'none'),
    seen: count(({ seen }) => seen !== null),
  };
}
