import { LEVERS, MEASURES } from '@beffroi/levers/judge';
import { leversPanel, type PanelGroup, type PanelMean, publishedLevers } from '@beffroi/levers/views';
import { NotThere, type Operation } from '@beffroi/ui/api/operation.ts';
import { WAVE } from '@beffroi/ui/api/parameters.ts';
import { waveCells } from './cells.ts';

/** The means of a panel. */
export const getLeverWave: Operation = {
  id: 'getLeverWave',
  path: '/levers/{wave}',
  summary: { fr: 'Les leviers d’un panel', en: 'The levers of a panel' },
  description: {
    fr: 'Moyennes de ce qui est dit, vécu, vu, et de l’écart, levier par levier, pour le panel et chaque strate ; rien de moins de trois collectivités, et aucun rang. Les collectivités sont par nom.',
    en: 'Means of what is said, lived, seen, and of the gap, lever by lever, for the panel and each stratum; nothing of fewer than three authorities, and no ranks. Authorities stand by name.',
  },
  parameters: [WAVE],
  answer: 'LeverWave',
  spoken: true,
  async respond({ store, language, text }) {
    const name = text('wave')!;
    const panel = await leversPanel(store, name === 'latest' ? null : name);
    const published = (await publishedLevers(store)).find(({ wave }) => wave.name === panel?.wave.name);
    if (panel === null || published === undefined) throw new NotThere('wave');
    const { value, interval, n } = panel.association;
    return {
      ...waveCells(published),
      groups: panel.groups.map((group) => groupCells(group, language)),
      authorities: panel.towns.map(({ code, name: town, population, stratum, said, lived, seen, gaps }) => ({
        ...{ code, name: town, population, stratum, said, lived, seen, gaps },
      })),
      association: { value, low: interval?.low ?? null, high: interval?.high ?? null, n },
    };
  },
};

function groupCells({ stratum, towns, levers }: PanelGroup, language: 'fr' | 'en') {
  const titles = new Map(LEVERS.map(({ id, title }) => [id, title[language]]));
  return {
    stratum: stratum ?? 'all',
    authorities: towns,
    levers: levers.map(({ lever, means }) => ({
      lever,
      title: titles.get(lever),
      ...Object.fromEntries(MEASURES.map((measure) => [measure, meanCells(means[measure])])),
    })),
  };
}

const meanCells = ({ value, interval, n }: PanelMean) => ({ value, low: interval?.low ?? null, high: interval?.high ?? null, n });
