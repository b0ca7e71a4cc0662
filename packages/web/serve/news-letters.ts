import type { ArchiveStore } from '@beffroi/archive-store';
import { instrumentsOf } from '@beffroi/house';
import type { NewsWorks, PanelNews, TownNews } from '@beffroi/news';
import type { PostRoom } from '@beffroi/post';
import type { SealingKeys } from '@beffroi/sealing';
import type { Store } from '@beffroi/store';
import { news } from '../src/lib/messages/news.ts';
import { reach } from '../src/lib/messages/reach.ts';
import { saidOf, titleOf } from '../src/lib/server/reach/feeds.ts';

/** What letters about news are written in. */
export interface NewsPlace {
  readonly store: Store;
  readonly archiveStore: ArchiveStore;
  readonly keys: SealingKeys;
  /** `null`: nobody is told by mail. */
  readonly post: PostRoom | null;
  /** How people reach the site: `https://observatoire.example`. */
  readonly url: string;
  readonly env: NodeJS.ProcessEnv;
}

type Told = TownNews | PanelNews;

/** What news are told with: the waves of this house, and its words. */
export async function newsWorks({ store, archiveStore, keys, post, url, env }: NewsPlace): Promise<NewsWorks> {
  const instruments = await instrumentsOf({ store, archiveStore }, { env });
  const names = new Map(instruments.map(({ id, name }) => [id, name]));
  const at = (language: 'fr' | 'en', path: string): string => `${url}${language === 'en' ? '/en' : ''}${path}`;
  const end = (token: string, language: 'fr' | 'en'): string => at(language, `/suivre/fin/${token}`);
  return {
    ...{ house: { store, instruments }, keys, post },
    unsubscribe: end,
    letter: (told, language, token) => ({
      subject: news[language].newsSubject(told),
      text: textOf(told, language) + news[language].foot(at(language, pageOf(told)), end(token, language)),
    }),
    message: ({ name, panel, instrument, dated, publishedAt, assessor, towns }) => ({
      ...{ wave: name, panel, instrument, name: names.get(instrument)?.fr ?? instrument, dated, publishedAt, assessor, towns },
      page: `${url}/donnees/${encodeURIComponent(name)}`,
      package: `${url}/donnees/${encodeURIComponent(name)}/datapackage.json`,
    }),
  };
}

const pageOf = (told: Told): string => (told.kind === 'town' ? `/villes/${told.code}` : '/donnees');

function textOf(told: Told, language: 'fr' | 'en'): string {
  if (told.kind === 'town')
    return told.changes.map((change) => `${titleOf(change, told.name, language)}\n${saidOf(change, language)}`).join('\n\n');
  return told.waves
    .map(({ name, towns, dated, assessor }) => `${name}\n${reach[language].waveSaid(towns, dated.slice(0, 10), assessor)}`)
    .join('\n\n');
}
