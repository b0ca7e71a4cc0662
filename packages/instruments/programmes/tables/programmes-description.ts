import type { Described, DescribeWish } from '@beffroi/instrument';
import { contestsTable, createdOf, LICENCE, seriesTable, versionOf, words } from '@beffroi/opendata';
import type { Store } from '@beffroi/store';
import type { Language, PackageDescription, Words } from '@beffroi/table-formats';
import { enWords, frWords, plain } from '@beffroi/words';
import { codebookTable } from './codebook.ts';
import { documentsTable } from './documents.ts';
import { programmeFiguresTable } from './figures.ts';
import { listThemesTable } from './list-themes.ts';
import { listsTable } from './lists.ts';
import { THEME_FIELD } from './programme-fields.ts';
import { type ProgrammesInHand, programmesInHand } from './programmes-in-hand.ts';
import { statementsTable } from './statements.ts';
import { programmeTownsTable } from './towns.ts';

const SAID = { fr: frWords, en: enWords };

/**
 * What an export of a wave of programmes is made from.
 *
 * @throws WaveRefusal `unknown-wave`, `other-instrument`
 */
export async function describeProgrammes(store: Store, wave: string, wish: DescribeWish): Promise<Described> {
  const hand = await programmesInHand(store, wave);
  const all = Object.values(hand.units).reduce((one, other) => one + other, 0);
  const provisional = hand.final ? null : { judged: hand.units.done, all };
  return { description: describedProgrammes(hand, wish), leftOut: hand.leftOut, provisional };
}

/** All that is exported of a wave of programmes, and what is said of it. */
function describedProgrammes(hand: ProgrammesInHand, { language, formats, now }: DescribeWish): PackageDescription {
  const { wave, election, units, final } = hand;
  const count = (of: Language, n: number): string => SAID[of].count(n);
  const towns = Object.values(units).reduce((one, other) => one + other, 0);
  const panel = plain(wave.panel);
  const round = { fr: election.round === 1 ? '1er tour' : '2e tour', en: `round ${election.round}` };
  const provisional = {
    fr: final ? '' : `**Chiffres provisoires** : la vague n’est pas close, ${count('fr', units.done)} communes sont lues à ce jour. `,
    en: final ? '' : `**Provisional figures**: the wave is not closed, ${count('en', units.done)} towns are read so far. `,
  };
  return {
    name: `beffroi-${wave.name.toLowerCase()}`,
    title: words([
      `Programmes municipaux et numérique, ${election.year}, ${round.fr}, vague ${wave.name}${final ? '' : ' (chiffres provisoires)'}`,
      `Municipal programmes and digital matters, ${election.year}, ${round.en}, wave ${wave.name}${final ? '' : ' (provisional figures)'}`,
    ]),
    description: words([
      `${provisional.fr}Ce que disent du numérique les programmes des listes aux élections municipales de ${election.year} (${round.fr}), dans ${count('fr', towns)} communes (panel « ${panel} »), lus par un programme dans les documents eux-mêmes.`,
      `${provisional.en}What the programmes of the lists at the municipal elections of ${election.year} (${round.en}) say of digital matters, in ${count('en', towns)} towns (panel “${panel}”), read by a program in the documents themselves.`,
    ]),
    reading: readingOf(hand),
    language,
    version: versionOf({ ...hand, judged: units.done }),
    created: createdOf(hand, now),
    licences: [LICENCE],
    sources: [
      {
        title:
          language === 'fr'
            ? `Programmes des listes, archivés avant la vague du ${SAID.fr.date(wave.dated.toISOString())}`
            : `Programmes of the lists, archived before the wave of ${SAID.en.date(wave.dated.toISOString())}`,
      },
      {
        title: 'Découpage administratif (Etalab, d’après l’Insee)',
        path: 'https://github.com/etalab/decoupage-administratif',
        version: String(wave.vintage),
      },
    ],
    contributors: [{ title: 'Beffroi', roles: ['creator'] }],
    keywords: [
      ...(language === 'fr'
        ? ['communes', 'élections municipales', 'programmes', 'numérique']
        : ['towns', 'municipal elections', 'programmes', 'digital']),
      wave.name,
      ...(final && wave.digest !== null ? [wave.digest] : [language === 'fr' ? 'provisoire' : 'provisional']),
    ],
    tables: [
      programmeTownsTable(hand),
      listsTable(hand),
      documentsTable(hand),
      statementsTable(hand),
      listThemesTable(hand),
      programmeFiguresTable(hand),
      contestsTable(hand, { column: THEME_FIELD }),
      codebookTable(),
      seriesTable(hand),
    ],
    formats,
  };
}

function readingOf({ wave, final }: ProgrammesInHand): Words {
  const digest = wave.digest ?? '';
  return words([
    [
      ...READING.map(({ fr }) => fr),
      ...(final ? [`### Empreinte\n\nLa vague est close et ne change plus. Son empreinte : \`${digest}\`.`] : [PROVISIONAL.fr]),
    ].join('\n\n'),
    [
      ...READING.map(({ en }) => en),
      ...(final ? [`### Digest\n\nThe wave is closed and changes no more. Its digest: \`${digest}\`.`] : [PROVISIONAL.en]),
    ].join('\n\n'),
  ]);
}

const PROVISIONAL: Words = {
  fr: '### Chiffres provisoires\n\nLa vague n’est pas close : ne citez pas ces chiffres comme ceux de la vague.',
  en: '### Provisional figures\n\nThe wave is not closed: do not quote these figures as those of the wave.',
};

const READING: readonly Words[] = [
  {
    fr: '### Quatre dénominateurs\n\n« 60 % des programmes parlent du numérique » ne veut rien dire sans « de quels programmes ». Les listes en présence ne publient pas toutes un programme ; tous ceux qui sont trouvés ne peuvent pas être lus. `mention-of-readable` est la part de ce qui a été lu, avec son intervalle ; `mention-of-found` et `mention-of-standing` n’ont pas de valeur mais des bornes : la part si aucun des programmes non lus n’en parlait, et si tous en parlaient.',
    en: '### Four denominators\n\n“60 % of programmes speak of digital matters” means nothing without “of which programmes”. Not all lists that stand publish a programme; not all that are found can be read. `mention-of-readable` is the share of what was read, with its interval; `mention-of-found` and `mention-of-standing` have no value but bounds: the share if none of the programmes that were not read spoke of it, and if all did.',
  },
  {
    fr: '### Non lu n’est pas silencieux\n\nUne liste dont le programme n’a pas été lu n’a ni thèmes ni phrases, et ce n’est pas un silence. Dans `list_themes`, un thème qui manque n’est un silence que si `lists.state` est `found`.',
    en: '### Unread is not silent\n\nA list whose programme was not read has neither themes nor statements, and that is no silence. In `list_themes`, a theme that is missing is a silence only where `lists.state` is `found`.',
  },
  {
    fr: '### Les mots des candidats\n\n`statements` cite des programmes (400 caractères au plus), avec la page et l’empreinte du document : chaque verdict se vérifie. Les règles se trompent parfois. Ni classement ni conseil de vote : citer davantage un sujet ne rend pas un programme meilleur.',
    en: '### The candidates’ own words\n\n`statements` quotes programmes (at most 400 characters), with the page and the digest of the document: each verdict can be verified. Rules err at times. No ranking and no advice on how to vote: to speak more of a subject makes no programme better.',
  },
];
