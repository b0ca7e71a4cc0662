import { type Instant, instantFrom } from '@beffroi/domain';
import type { FormatName, Language, Licence, PackageDescription } from '@beffroi/publish';
import { SERVICES } from '@beffroi/services/judge';
import { enWords, frWords, plain } from '@beffroi/words';
import { capturesTable } from './captures.ts';
import { evidenceTable } from './evidence.ts';
import { words } from './fields.ts';
import { figuresTable } from './figures.ts';
import { observationsTable } from './observations.ts';
import { readingOf } from './reading.ts';
import { seriesTable } from './series.ts';
import { servicesTable } from './services.ts';
import { townsTable } from './towns.ts';
import { dateOf, type WaveInHand } from './wave-in-hand.ts';

const SAID = { fr: frWords, en: enWords };

/** Under what all open data of the house stand. */
export const LICENCE: Licence = {
  name: 'etalab-2.0',
  path: 'https://www.etalab.gouv.fr/licence-ouverte-open-licence/',
  title: 'Licence Ouverte 2.0',
};

/**
 * Version of an export. Of a closed wave it says which data these are: `1.0.0+3fa81c09d2e4` (the wave's digest; `1.1.0` when a newer rubric has judged it
 * as well). Of an open one it only says how far it had come: `0.17.0-provisional`.
 */
export function versionOf({
  wave,
  series,
  judged,
  final,
}: Pick<WaveInHand, 'wave' | 'series' | 'final'> & { readonly judged: number }): string {
  if (!final || wave.digest === null) return `0.${judged}.0-provisional`;
  return `1.${series.length - 1}.0+${wave.digest.replace('sha256:', '').slice(0, 12)}`;
}

/** When the data came to be: the last closing, so that the same data have the same bytes whenever they are exported; now, for an open wave. */
export function createdOf({ wave, series, final }: Pick<WaveInHand, 'wave' | 'series' | 'final'>, now: number): Instant {
  const closings = [wave, ...series.map(({ row }) => row)].flatMap(({ closed_at }) => (closed_at === null ? [] : [closed_at.getTime()]));
  return instantFrom(final && closings.length > 0 ? Math.max(...closings) : now);
}

/** All that is exported of a wave, and what is said of it. @param now milliseconds since 1970 */
export function describedWave(
  hand: WaveInHand,
  { language, formats, now }: { readonly language: Language; readonly formats: readonly FormatName[]; readonly now: number },
): PackageDescription {
  const { wave, codes, standings, final } = hand;
  const date = (of: Language): string => SAID[of].date(dateOf(wave));
  const count = (of: Language, n: number): string => SAID[of].count(n);
  const panel = plain(wave.panel);
  return {
    name: `beffroi-${wave.name.toLowerCase()}`,
    title: words([
      `Services en ligne des communes, vague ${wave.name}${final ? '' : ' (chiffres provisoires)'}`,
      `Online services of towns, wave ${wave.name}${final ? '' : ' (provisional figures)'}`,
    ]),
    description: words([
      `${final ? '' : `**Chiffres provisoires** : la vague n’est pas close, ${count('fr', standings.size)} communes sont jugées à ce jour. `}Jusqu’où ${SERVICES.length} services aux habitants se font en ligne, dans ${count('fr', codes.length)} communes (panel « ${panel} », liste de ${wave.vintage}), lu sur leurs sites par un programme. Mesure datée du ${date('fr')}.`,
      `${final ? '' : `**Provisional figures**: the wave is not closed, ${count('en', standings.size)} towns are judged so far. `}How far ${SERVICES.length} services to residents can be done online, in ${count('en', codes.length)} towns (panel “${panel}”, list of ${wave.vintage}), read on their websites by a program. Dated ${date('en')}.`,
    ]),
    reading: readingOf(hand),
    language,
    version: versionOf({ ...hand, judged: standings.size }),
    created: createdOf(hand, now),
    licences: [LICENCE],
    sources: [
      {
        title:
          language === 'fr'
            ? `Sites des communes, lus pour la vague du ${date('fr')}`
            : `Websites of the towns, read for the wave of ${date('en')}`,
      },
      {
        title: 'Découpage administratif (Etalab, d’après l’Insee)',
        path: 'https://github.com/etalab/decoupage-administratif',
        version: String(wave.vintage),
      },
    ],
    contributors: [{ title: 'Beffroi', roles: ['creator'] }],
    keywords: [
      ...(language === 'fr' ? ['communes', 'services publics', 'services en ligne'] : ['towns', 'public services', 'online services']),
      wave.name,
      ...(final && wave.digest !== null ? [wave.digest] : [language === 'fr' ? 'provisoire' : 'provisional']),
    ],
    tables: [
      townsTable(hand),
      observationsTable(hand),
      evidenceTable(hand),
      figuresTable(hand),
      servicesTable(hand),
      capturesTable(hand),
      seriesTable(hand),
    ],
    formats,
  };
}
