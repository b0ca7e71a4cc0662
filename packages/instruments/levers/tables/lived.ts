import type { GroupsView, LeverViews } from '@beffroi/levers/judge';
import { count, field, type Said, type WaveInHand, words } from '@beffroi/opendata';
import type { Row, Table } from '@beffroi/table-formats';
import { bound, LEVER_FIELDS, LEVER_KEYS, LEVER_LINKS, leversInHand, oneOf, REQUIRED, ROLES_FIELD, rolesCell } from './levers-in-hand.ts';

/** What those who sat together are called in the column of groups: who they were is told by the survey. */
export const TOGETHER = 'together';

const LEVEL = { minimum: 0, maximum: 5 };
const SHARE = { minimum: 0, maximum: 1 };

/** One row a lever of an authority and part of its last survey: what is lived there. All of it follows from the counts with noise that `lever_answers` holds. */
export function livedTable(hand: WaveInHand): Table {
  const few: Said = ['trop peu de réponses pour le dire.', 'too few answers to say.'];
  const apart: Said = ['trop peu de réponses, ou dit ensemble.', 'too few answers, or said together.'];
  const of: Said = ['De l’intervalle à 95 %, hasard ajouté compris.', 'Of the 95 % interval, with the noise that was added.'];
  return {
    name: 'lever_lived',
    title: words(['Ce qui est vécu', 'What is lived']),
    description: words([
      'Une ligne par collectivité, levier et groupe de la dernière enquête close. Aucun groupe de moins de cinq réponses ; rien qui ne se recalcule depuis les comptes de `lever_answers`.',
      'One row an authority, lever and group of the last survey that was closed. No group of fewer than five answers; nothing that cannot be computed from the counts in `lever_answers`.',
    ]),
    fields: [
      ...LEVER_FIELDS,
      ROLES_FIELD,
      field('survey', 'string', ['Enquête', 'Survey'], ['Son nom dans les adresses.', 'Its name in addresses.'], REQUIRED),
      field('closed_on', 'date', ['Close le', 'Closed on'], ['Jour de la clôture.', 'The day when it was closed.'], REQUIRED),
      field(
        'way',
        'string',
        ['Façon', 'Way'],
        [
          'alone : chacun a répondu seul ; together : une feuille, remplie ensemble, qu’ils ont voulu montrer.',
          'alone: each answered alone; together: one sheet, filled in together, which they agreed to show.',
        ],
        oneOf(['alone', 'together']),
      ),
      count('n', ['n', 'n'], ['Feuilles, ou personnes présentes.', 'Sheets, or people present.']),
      field('invited', 'integer', ['Invités', 'Invited'], ['Personnes invitées.', 'People invited.'], {
        constraints: { minimum: 0 },
        missing: ['on ne le sait pas.', 'that is not known.'],
      }),
      field('level', 'integer', ['Niveau', 'Level'], ['Le plus vraisemblable des niveaux médians.', 'The likeliest middle level.'], {
        constraints: LEVEL,
        missing: few,
      }),
      field('level_low', 'integer', ['Bas', 'Low'], of, { constraints: LEVEL, missing: apart }),
      field('level_high', 'integer', ['Haut', 'High'], of, { constraints: LEVEL, missing: apart }),
      field('mean', 'number', ['Moyenne', 'Mean'], ['Des niveaux donnés.', 'Of the levels that were given.'], {
        constraints: LEVEL,
        missing: apart,
      }),
      bound('mean_low', 'low', of, apart),
      bound('mean_high', 'high', of, apart),
      field('consensus', 'number', ['Accord', 'Consensus'], ['1 : tous disent le même niveau.', '1: all give the same level.'], {
        constraints: SHARE,
        missing: apart,
      }),
    ],
    primaryKey: [...LEVER_KEYS, 'roles'],
    foreignKeys: LEVER_LINKS,
    async *rows() {
      for await (const { keys, lever } of leversInHand(hand)) for (const cells of livedCells(lever.views)) yield { ...keys, ...cells };
    },
  };
}

function livedCells({ lived }: LeverViews): readonly Row[] {
  if (lived.kind === 'none') return [];
  const { survey, closedOn: closed_on } = lived;
  if (lived.kind === 'groups') return lived.groups.map((group) => ({ survey, closed_on, way: 'alone', ...groupCells(group) }));
  const level = typeof lived.answer === 'number' ? lived.answer : null;
  const untold = { invited: null, level_low: null, level_high: null, mean: null, mean_low: null, mean_high: null, consensus: null };
  return [{ survey, closed_on, way: 'together', roles: TOGETHER, n: lived.present, level, ...untold }];
}

function groupCells({ roles, n, invited, level, mean, consensus }: GroupsView): Row {
  const read = level.kind === 'level' ? level : null;
  return {
    ...{ roles: rolesCell(roles), n, invited },
    ...{ level: read?.level ?? null, level_low: read?.low ?? null, level_high: read?.high ?? null },
    ...{ mean: mean?.value ?? null, mean_low: mean?.interval.low ?? null, mean_high: mean?.interval.high ?? null },
    consensus: consensus?.value ?? null,
  };
}
