import type { LeverViews } from '@beffroi/levers/judge';
import { field, type WaveInHand, words } from '@beffroi/opendata';
import type { Row, Table } from '@beffroi/table-formats';
import { LEVER_FIELDS, LEVER_KEYS, LEVER_LINKS, leversInHand, oneOf } from './levers-in-hand.ts';

const KINDS = ['none', 'not-concerned', 'level'];

/** One row a lever of an authority: what it says of itself, and what of that is still shown. Its words are not here. */
export function declaredTable(hand: WaveInHand): Table {
  const unsaid = [
    'rien n’est déclaré, ou le levier ne la concerne pas.',
    'nothing is declared, or the lever is none of its concern.',
  ] as const;
  const level = { minimum: 0, maximum: 5 };
  return {
    name: 'lever_declared',
    title: words(['Ce qui est dit', 'What is said']),
    description: words([
      'Une ligne par collectivité et par levier : le niveau qu’elle déclare, et ce que ses preuves en montrent encore au jour de la mesure. Ses mots se lisent sur sa page.',
      'One row an authority and lever: the level that it declares, and what its proofs still show of it on the day of the measurement. Its words are read on its page.',
    ]),
    fields: [
      ...LEVER_FIELDS,
      field(
        'said',
        'string',
        ['Dit', 'Said'],
        ['none : rien ; not-concerned : ne la concerne pas ; level : un niveau.', 'none, not-concerned, or level.'],
        oneOf(KINDS),
      ),
      field('level', 'integer', ['Niveau', 'Level'], ['Niveau déclaré, de 0 à 5.', 'Level declared, 0 to 5.'], {
        constraints: level,
        missing: unsaid,
      }),
      field(
        'shown',
        'string',
        ['Montré', 'Shown'],
        [
          'proven : une preuve plus jeune que sa demi-vie ; faded : plus vieille ; unproven : aucune qui se lise.',
          'proven: a proof younger than its half-life; faded: an older one; unproven: none that can be read.',
        ],
        { constraints: { enum: ['proven', 'faded', 'unproven'] }, missing: unsaid },
      ),
      field(
        'standing',
        'number',
        ['Ce qui en reste', 'What stands of it'],
        [
          'Le niveau, que sa preuve la plus jeune porte encore ; 0 sans preuve.',
          'The level that its newest proof still carries; 0 without one.',
        ],
        { constraints: level, missing: unsaid },
      ),
      field('declared_on', 'date', ['Daté du', 'Dated'], ['Jour dont la collectivité parle.', 'The day that it is said of.'], {
        missing: ['rien n’est déclaré.', 'nothing is declared.'],
      }),
      field('proofs', 'integer', ['Preuves', 'Proofs'], ['Fichiers, pages, délibérations.', 'Files, pages, deliberations.'], {
        constraints: { required: true, minimum: 0 },
      }),
      field('out_of_reach', 'boolean', ['Hors de portée', 'Out of reach'], ['La loi ou la taille l’exclut.', 'Law or size rules it out.'], {
        constraints: { required: true },
      }),
    ],
    primaryKey: [...LEVER_KEYS],
    foreignKeys: LEVER_LINKS,
    async *rows() {
      for await (const { keys, lever } of leversInHand(hand)) yield { ...keys, ...declaredCells(lever.views) };
    },
  };
}

function declaredCells({ declared, outOfReach }: LeverViews): Row {
  const said = declared.kind === 'level' ? declared : null;
  return {
    said: declared.kind,
    level: said?.level ?? null,
    shown: said?.shown ?? null,
    standing: said?.standing ?? null,
    declared_on: declared.kind === 'none' ? null : declared.declared.dated,
    proofs: declared.kind === 'none' ? 0 : declared.declared.proofs.length,
    out_of_reach: outOfReach !== null,
  };
}
