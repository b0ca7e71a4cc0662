import { CELLS } from '@beffroi/disclosure';
import type { GroupsView } from '@beffroi/levers/judge';
import { field, type Said, type WaveInHand, words } from '@beffroi/opendata';
import type { Row, Table } from '@beffroi/table-formats';
import { bound, LEVER_FIELDS, LEVER_KEYS, LEVER_LINKS, leversInHand, oneOf, REQUIRED, ROLES_FIELD, rolesCell } from './levers-in-hand.ts';

/** One row a lever of an authority, part of its survey, and answer: the count with its noise, which is all that was ever told of it, and the share where it is shown. */
export function answersTable(hand: WaveInHand): Table {
  const few: Said = [
    'trop peu de réponses : le hasard ajouté couvrirait tout.',
    'too few answers: the noise that was added would cover it all.',
  ];
  const of: Said = ['De l’intervalle à 95 % de cette part.', 'Of the 95 % interval of this share.'];
  const share = { constraints: { minimum: 0, maximum: 1 }, missing: few };
  return {
    name: 'lever_answers',
    title: words(['Réponses, avec leur hasard', 'Answers, with their noise']),
    description: words([
      'Une ligne par collectivité, levier, groupe et réponse : le compte que l’on a déplacé au hasard, une seule fois, à la clôture (loi géométrique de paramètre ε). Il peut être négatif ; le vrai compte n’est gardé nulle part. Tout le reste se calcule de là.',
      'One row an authority, lever, group and answer: the count that was moved by chance, once, when the survey was closed (geometric law of parameter ε). It may be negative; the true count is kept nowhere. All else is computed from it.',
    ]),
    fields: [
      ...LEVER_FIELDS,
      ROLES_FIELD,
      field(
        'answer',
        'string',
        ['Réponse', 'Answer'],
        [
          '0 à 5 : le niveau ; unknown : ne savent pas ; not-concerned : ne les concerne pas ; left-out : sans réponse.',
          '0 to 5: the level; unknown: do not know; not-concerned: none of their concern; left-out: no answer.',
        ],
        oneOf(CELLS.map(String)),
      ),
      field('told', 'integer', ['Compte', 'Count'], ['Avec son hasard.', 'With its noise.'], REQUIRED),
      field(
        'draws',
        'integer',
        ['Tirages', 'Draws'],
        [
          'Combien de tirages au hasard sont dans ce compte : un, ou davantage si la question a changé depuis.',
          'How many draws of noise are in this count: one, or more where the question has changed since.',
        ],
        { constraints: { required: true, minimum: 1 } },
      ),
      field('epsilon', 'number', ['ε', 'ε'], ['Le paramètre du hasard.', 'The parameter of the noise.'], REQUIRED),
      field('share', 'number', ['Part', 'Share'], ['Part des feuilles.', 'Share of sheets.'], share),
      bound('share_low', 'low', of, few),
      bound('share_high', 'high', of, few),
    ],
    primaryKey: [...LEVER_KEYS, 'roles', 'answer'],
    foreignKeys: LEVER_LINKS,
    async *rows() {
      for await (const { keys, lever } of leversInHand(hand)) {
        const { lived } = lever.views;
        const groups = lived.kind === 'groups' ? lived.groups : [];
        for (const group of groups) for (const cells of answerCells(group)) yield { ...keys, ...cells };
      }
    },
  };
}

function answerCells({ roles, told, shares }: GroupsView): readonly Row[] {
  return CELLS.map((cell, place) => {
    const share = shares?.[place];
    return {
      ...{ roles: rolesCell(roles), answer: String(cell), told: told.cells[place]!, draws: told.draws, epsilon: told.epsilon },
      ...{ share: share?.value ?? null, share_low: share?.interval.low ?? null, share_high: share?.interval.high ?? null },
    };
  });
}
