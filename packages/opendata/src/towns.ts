import { STRATA } from '@beffroi/domain';
import { type ExportedTown, exportedTowns, type UnitState } from '@beffroi/store';
import type { Row, Table } from '@beffroi/table-formats';
import { divisionNames } from './division-names.ts';
import { archiveFields, count, coverageCells, field, type Said, words } from './fields.ts';
import type { TableWords } from './table-words.ts';
import { pagesOf, type WaveInHand } from './wave-in-hand.ts';

const PAGE = 500;

const STATES: readonly UnitState[] = ['done', 'without-site', 'failed', 'left', 'waiting', 'working', 'asleep'];

/** Columns of a place among others. */
const RANKS: ReadonlySet<string> = new Set(['rank_low', 'rank_high']);

const UNJUDGED: Said = ['la commune n’a pas été jugée (voir state).', 'the town was not judged (see state).'];
const UNSEEN: Said = [
  'la commune n’a pas été jugée, ou rien n’a pu y être observé.',
  'the town was not judged, or nothing of it was observed.',
];
/** One row a town of the panel, whatever came of it. */
export function townsTable({ db, wave, codes, standings, ranked }: WaveInHand, { towns: said }: Pick<TableWords, 'towns'>): Table {
  const required = { constraints: { required: true } };
  return {
    name: 'towns',
    title: words(['Communes', 'Towns']),
    description: words([
      `Une ligne par commune du panel : ce que l’on sait d’elle, comment sa mesure s’est passée (dernier essai), et ${ranked ? 'où elle se place' : 'ce qui en compte'} selon la série 1. Une commune sans site connu est un résultat, compté à part et jamais dans une moyenne.`,
      `One row a town of the panel: what is known of it, how its measurement went (last attempt), and ${ranked ? 'where it stands' : 'what counts of it'} by series 1. A town without a known site is a result: it is counted beside, and is in no mean.`,
    ]),
    fields: [
      field('code', 'string', ['Code', 'Code'], ['Code INSEE de la commune.', 'INSEE code of the town.']),
      field('name', 'string', ['Nom', 'Name'], ['Nom de la commune.', 'Name of the town.'], required),
      count(
        'population',
        ['Population', 'Population'],
        ['Habitants (population municipale de la liste du panel).', 'Inhabitants (as in the list of the panel).'],
      ),
      ...divisionFields(),
      field('stratum', 'string', ['Strate', 'Stratum'], ['Classe de population.', 'Class of population.'], {
        constraints: { required: true, enum: STRATA },
      }),
      field(
        'site',
        'string',
        ['Site', 'Site'],
        ['Adresse connue du site à l’ouverture de la vague.', 'Address of the site as it was known when the wave was opened.'],
        {
          missing: ['aucun site n’est connu.', 'no site is known.'],
        },
      ),
      field(
        'state',
        'string',
        ['État', 'State'],
        [
          'done : mesurée ; without-site : sans site connu ; failed : abandonnée pour une faute du programme ; left : pas mesurée avant la clôture ; waiting, working, asleep : pas encore (vague ouverte ; asleep : le site ne répondait pas).',
          'done: measured; without-site: no site known; failed: given up for a fault of the program; left: not measured before closing; waiting, working, asleep: not yet (open wave; asleep: the site was down).',
        ],
        { constraints: { required: true, enum: STATES } },
      ),
      count('attempts', ['Essais', 'Attempts'], ['Essais menés à leur terme.', 'Attempts that came to an end.']),
      ...archiveFields(['aucun essai n’est arrivé à son terme.', 'no attempt came to an end.']),
      ...standingFields(said).filter(({ name }) => ranked || !RANKS.has(name)),
    ],
    primaryKey: ['code'],
    async *rows() {
      const nameOf = divisionNames();
      for (const page of pagesOf(codes, PAGE)) {
        for (const town of await exportedTowns(db, wave.id, page)) {
          yield { ...townCells(town, nameOf), ...standingCells(standings.get(town.territory), ranked) };
        }
      }
    },
  };
}

function divisionFields() {
  const unknown: Said = ['ce code n’est pas dans la liste d’aujourd’hui.', 'this code is not in the list of today.'];
  const required = { constraints: { required: true } };
  return [
    field('department', 'string', ['Département', 'Department'], ['Code du département.', 'Code of the department.'], required),
    field('department_name', 'string', ['Nom du département', 'Name of the department'], ['Nom officiel.', 'Official name.'], {
      missing: unknown,
    }),
    field('region', 'string', ['Région', 'Region'], ['Code de la région.', 'Code of the region.'], required),
    field('region_name', 'string', ['Nom de la région', 'Name of the region'], ['Nom officiel.', 'Official name.'], { missing: unknown }),
    field(
      'epci',
      'string',
      ['Intercommunalité', 'Intercommunal body'],
      ['SIREN de l’EPCI à fiscalité propre.', 'SIREN of the intercommunal body.'],
      {
        missing: ['la commune n’est dans aucune.', 'the town is in none.'],
      },
    ),
    field('epci_name', 'string', ['Nom de l’intercommunalité', 'Name of the intercommunal body'], ['Nom officiel.', 'Official name.'], {
      missing: [
        'la commune n’est dans aucune, ou ce code n’est pas dans la liste d’aujourd’hui.',
        'the town is in none, or this code is not in the list of today.',
      ],
    }),
  ];
}

function standingFields(said: TableWords['towns']) {
  const level = { constraints: { minimum: 0, maximum: 5 } };
  const rank = { constraints: { minimum: 1 }, missing: UNSEEN };
  const number = { constraints: { minimum: 0 }, missing: UNJUDGED };
  return [
    field('observed', 'integer', ['Observés', 'Observed'], said.observed, number),
    field('unobserved', 'integer', ['Non observés', 'Unobserved'], said.unobserved, number),
    field('abstained', 'integer', ['Indécis', 'Abstained'], said.abstained, number),
    field('mean_level', 'number', ['Niveau moyen', 'Mean level'], said.mean, { ...level, missing: UNSEEN }),
    field(
      'mean_low',
      'number',
      ['Borne basse', 'Lower bound'],
      ['De l’intervalle à 95 % de cette moyenne.', 'Of the 95 % interval of this mean.'],
      { ...level, missing: said.few },
    ),
    field(
      'mean_high',
      'number',
      ['Borne haute', 'Upper bound'],
      ['De l’intervalle à 95 % de cette moyenne.', 'Of the 95 % interval of this mean.'],
      { ...level, missing: said.few },
    ),
    field(
      'rank_low',
      'integer',
      ['Meilleur rang', 'Best rank'],
      ['Le rang est un intervalle ; 1 est le meilleur.', 'The rank is an interval; 1 is the best.'],
      rank,
    ),
    field('rank_high', 'integer', ['Moins bon rang', 'Worst rank'], ['Le rang est un intervalle.', 'The rank is an interval.'], rank),
    field('evenness', 'number', ['Homogénéité', 'Evenness'], said.evenness, {
      constraints: { minimum: 0, maximum: 1 },
      missing: said.uneven,
    }),
    field('strip', 'string', ['Bandeau', 'Strip'], said.strip, {
      constraints: { pattern: '[0-5?~]+' },
      missing: UNJUDGED,
    }),
  ];
}

function townCells(town: ExportedTown, nameOf: ReturnType<typeof divisionNames>): Row {
  const { territory, name, population, department, region, epci, stratum, site, state, attempts } = town;
  const { archive, digest, home, ended, requests, pages, documents, renderings, coverage, began_at, ended_at } = town;
  return {
    code: territory,
    name,
    population,
    department,
    department_name: nameOf('department', department),
    region,
    region_name: nameOf('region', region),
    epci,
    epci_name: epci === null ? null : nameOf('epci', epci),
    stratum,
    site,
    state,
    attempts,
    archive,
    archive_digest: digest,
    home,
    end_cause: ended,
    requests,
    pages,
    documents,
    renderings,
    ...coverageCells(coverage),
    began_at,
    ended_at,
  };
}

function standingCells(standing: ReturnType<WaveInHand['standings']['get']>, ranked: boolean): Row {
  return {
    observed: standing?.observed ?? null,
    unobserved: standing?.unobserved ?? null,
    abstained: standing?.abstained ?? null,
    mean_level: standing?.value ?? null,
    mean_low: standing?.low ?? null,
    mean_high: standing?.high ?? null,
    ...(ranked && { rank_low: standing?.rank_low ?? null, rank_high: standing?.rank_high ?? null }),
    evenness: standing?.evenness ?? null,
    strip: standing?.strip ?? null,
  };
}
