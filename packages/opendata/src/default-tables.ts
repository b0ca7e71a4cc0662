import type { DescribeWish, Instrument, TablesFace } from '@beffroi/instrument';
import { scaleOf } from '@beffroi/instrument';
import type { Language, PackageDescription, Words } from '@beffroi/table-formats';
import { enWords, frWords, plain } from '@beffroi/words';
import { capturesTable } from './captures.ts';
import { contestsTable } from './contests.ts';
import { createdOf, LICENCE, versionOf } from './description.ts';
import { evidenceTable } from './evidence.ts';
import { words } from './fields.ts';
import { figuresTable } from './figures.ts';
import { indicatorsTable } from './indicators.ts';
import { observationsTable } from './observations.ts';
import { ON_EVIDENCE, ON_INTERVALS, ON_LICENCE, readingOf } from './reading.ts';
import { seriesTable } from './series.ts';
import { wordsOfInstrument } from './table-words.ts';
import { townsTable } from './towns.ts';
import { dateOf, provisionalOf, type WaveInHand, waveInHand } from './wave-in-hand.ts';

const SAID = { fr: frWords, en: enWords };

/** The tables of an instrument that has none of its own: towns, findings and their evidence, figures, by its catalogue and scale. */
export function defaultTables(instrument: Instrument): TablesFace {
  return {
    async describe(store, name, wish) {
      const hand = await waveInHand(store, instrument, name);
      return hand === null
        ? null
        : { description: described(instrument, hand, wish), leftOut: hand.leftOut, provisional: provisionalOf(hand) };
    },
  };
}

function described(instrument: Instrument, hand: WaveInHand, { language, formats, now }: DescribeWish): PackageDescription {
  const { wave, codes, standings, final } = hand;
  const said = wordsOfInstrument(instrument);
  const date = (of: Language): string => SAID[of].date(dateOf(wave));
  const count = (of: Language, n: number): string => SAID[of].count(n);
  const { name, catalogue } = instrument;
  const panel = plain(wave.panel);
  return {
    name: `beffroi-${wave.name.toLowerCase()}`,
    title: words([
      `${name.fr}, vague ${wave.name}${final ? '' : ' (chiffres provisoires)'}`,
      `${name.en}, wave ${wave.name}${final ? '' : ' (provisional figures)'}`,
    ]),
    description: words([
      `${final ? '' : `**Chiffres provisoires** : la vague n’est pas close, ${count('fr', standings.size)} communes sont jugées à ce jour. `}${name.fr} : ${count('fr', catalogue.length)} indicateurs, dans ${count('fr', codes.length)} communes (panel « ${panel} », liste de ${wave.vintage}), mesurés par un programme. Mesure datée du ${date('fr')}.`,
      `${final ? '' : `**Provisional figures**: the wave is not closed, ${count('en', standings.size)} towns are judged so far. `}${name.en}: ${count('en', catalogue.length)} indicators, in ${count('en', codes.length)} towns (panel “${panel}”, list of ${wave.vintage}), measured by a program. Dated ${date('en')}.`,
    ]),
    reading: readingOf(hand, [UNOBSERVED, onLevels(instrument), ON_INTERVALS, ON_EVIDENCE, ON_LICENCE]),
    language,
    version: versionOf({ ...hand, judged: standings.size }),
    created: createdOf(hand, now),
    licences: [LICENCE],
    sources: [
      { title: language === 'fr' ? `${name.fr}, vague du ${date('fr')}` : `${name.en}, wave of ${date('en')}` },
      {
        title: 'Découpage administratif (Etalab, d’après l’Insee)',
        path: 'https://github.com/etalab/decoupage-administratif',
        version: String(wave.vintage),
      },
    ],
    contributors: [{ title: 'Beffroi', roles: ['creator'] }],
    keywords: [
      ...(language === 'fr' ? ['communes'] : ['towns']),
      instrument.id,
      wave.name,
      ...(final && wave.digest !== null ? [wave.digest] : [language === 'fr' ? 'provisoire' : 'provisional']),
    ],
    tables: [
      townsTable(hand, said),
      observationsTable(hand, said),
      evidenceTable(hand, said, { quoted: instrument.namesPeople !== true }),
      figuresTable(hand, said),
      contestsTable(hand, said, { quoted: instrument.namesPeople !== true }),
      indicatorsTable(instrument),
      capturesTable(hand),
      seriesTable(hand),
    ],
    formats,
  };
}

const UNOBSERVED: Words = {
  fr: '### Non observé n’est pas 0\n\n`unobserved` : l’indicateur n’a pas pu être vu. `abstained` : les indices se contredisent. Ni l’un ni l’autre n’a de niveau, et aucun n’entre dans une moyenne : ils sont comptés à part (`n_unobserved`, `n_abstained`). Ne remplacez pas ces vides par des zéros.',
  en: '### Unobserved is not 0\n\n`unobserved`: the indicator could not be seen. `abstained`: the signals contradict each other. Neither has a level, and neither is in any mean: they are counted beside (`n_unobserved`, `n_abstained`). Do not fill these gaps with zeros.',
};

/** What the levels are, and the further scales. */
function onLevels(instrument: Instrument): Words {
  const { levels, further = [] } = scaleOf(instrument);
  const listed = (of: Language): string =>
    levels.map((level, at) => `- ${at} : ${level[of]}`.replace(' :', of === 'fr' ? ' :' : ':')).join('\n');
  const beside = (of: Language): string => further.map(({ id, title }) => `\n- \`${id}\`${of === 'fr' ? ' :' : ':'} ${title[of]}`).join('');
  return {
    fr: `### Niveaux\n\n${listed('fr')}\n\n\`ceiling\` est le plus haut niveau possible, et \`attainment\` vaut niveau / plafond.${further.length === 0 ? '' : ` D’autres échelles, à ne jamais mêler aux niveaux :\n${beside('fr')}`}`,
    en: `### Levels\n\n${listed('en')}\n\n\`ceiling\` is the highest level that is possible, and \`attainment\` is level / ceiling.${further.length === 0 ? '' : ` Further scales, never to be mixed with levels:\n${beside('en')}`}`,
  };
}
