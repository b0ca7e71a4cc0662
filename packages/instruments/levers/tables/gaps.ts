import type { LeverGap } from '@beffroi/levers/judge';
import { field, type WaveInHand, words } from '@beffroi/opendata';
import type { Row, Table } from '@beffroi/table-formats';
import { bound, LEVER_FIELDS, LEVER_KEYS, LEVER_LINKS, leversInHand, oneOf, rolesCell } from './levers-in-hand.ts';
import { TOGETHER } from './lived.ts';

/** What stands at one end of a gap that is no group. */
const SAID = 'said';
const SEEN = 'seen';

/** One row a gap between two views of a lever, or two groups: with its interval, and whether there is one to speak of. */
export function gapsTable(hand: WaveInHand): Table {
  const required = { constraints: { required: true } };
  const exact = ['les deux niveaux sont dits ou vus tels quels.', 'both levels are said or seen as they are.'] as const;
  return {
    name: 'lever_gaps',
    title: words(['Écarts', 'Gaps']),
    description: words([
      'Une ligne par écart : le second regard moins le premier. `told` : il y a un écart dont parler, car son intervalle laisse 0 dehors. Vu de l’extérieur est un minimum : être vu plus bas que ce qui est dit n’en est pas un.',
      'One row a gap: the second view less the first. `told`: there is a gap to speak of, since its interval leaves 0 out. Seen from outside is a minimum: being seen below what is said is none.',
    ]),
    fields: [
      ...LEVER_FIELDS,
      field('position', 'integer', ['Numéro', 'Number'], ['Numéro de l’écart dans son levier.', 'Number of the gap in its lever.'], {
        constraints: { required: true, minimum: 1 },
      }),
      field(
        'gap',
        'string',
        ['Entre', 'Between'],
        ['said-lived : dit et vécu ; said-seen : dit et vu ; groups : deux groupes.', 'said-lived, said-seen, or groups.'],
        oneOf(['said-lived', 'said-seen', 'groups']),
      ),
      field('from', 'string', ['De', 'From'], ['said, ou des groupes.', 'said, or groups.'], required),
      field('to', 'string', ['À', 'To'], ['seen, together, ou des groupes.', 'seen, together, or groups.'], required),
      field('value', 'number', ['Écart', 'Gap'], ['De -5 à 5.', '-5 to 5.'], { constraints: { required: true, minimum: -5, maximum: 5 } }),
      bound('low', 'low', ['De l’intervalle à 95 %.', 'Of the 95 % interval.'], exact),
      bound('high', 'high', ['De l’intervalle à 95 %.', 'Of the 95 % interval.'], exact),
      field('told', 'boolean', ['À dire', 'Told'], ['Il y a un écart dont parler.', 'There is a gap to speak of.'], required),
    ],
    primaryKey: [...LEVER_KEYS, 'position'],
    foreignKeys: LEVER_LINKS,
    async *rows() {
      for await (const { keys, lever } of leversInHand(hand)) {
        for (const [at, gap] of lever.views.gaps.entries()) yield { ...keys, position: at + 1, ...gapCells(gap) };
      }
    },
  };
}

function gapCells(gap: LeverGap): Row {
  const { kind, value, told } = gap;
  const interval = gap.kind === 'said-seen' ? null : gap.interval;
  return { gap: kind, ...endsOf(gap), value, low: interval?.low ?? null, high: interval?.high ?? null, told };
}

function endsOf(gap: LeverGap): { readonly from: string; readonly to: string } {
  if (gap.kind === 'groups') return { from: rolesCell(gap.from), to: rolesCell(gap.to) };
  if (gap.kind === 'said-seen') return { from: SAID, to: SEEN };
  return { from: SAID, to: gap.roles.length === 0 ? TOGETHER : rolesCell(gap.roles) };
}
