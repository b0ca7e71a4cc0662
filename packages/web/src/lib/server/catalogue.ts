import { LICENCE, type WaveFiles } from '@beffroi/opendata';
import { dcatOf } from '@beffroi/table-formats';
import { data } from '../messages/data.ts';
import type { Operator } from './operator/operator.ts';

const both = (of: (language: 'fr' | 'en') => string): { fr: string; en: string } => ({
  fr: of('fr'),
  en: of('en'),
});

/** The catalogue of open data after DCAT-AP, as JSON-LD. @param origin where the site is: `https://observatoire.example` */
export function catalogueOf(waves: readonly WaveFiles[], origin: string, operator: Pick<Operator, 'name' | 'email'>): string {
  const page = `${origin}/donnees`;
  return dcatOf({
    url: `${page}/catalogue.jsonld`,
    page,
    title: both((language) => data[language].catalogueTitle),
    description: both((language) => data[language].lead),
    publisher: { name: operator.name ?? 'Beffroi', url: `${origin}/`, contact: `${origin}/contact`, email: operator.email },
    service: {
      url: `${origin}/api/v1`,
      description: `${origin}/api/openapi.json`,
      title: both((language) => data[language].apiTitle),
    },
    sets: waves.map((wave) => {
      const set = `${page}/${encodeURIComponent(wave.wave)}`;
      const titles = new Map(wave.tables.map(({ name, title }) => [name, title]));
      return {
        url: set,
        page: set,
        identifier: wave.name,
        title: wave.title,
        description: wave.description,
        keywords: [
          { fr: 'communes', en: 'towns' },
          { fr: 'services publics', en: 'public services' },
          { fr: 'services en ligne', en: 'online services' },
        ],
        version: wave.version,
        issued: wave.publishedAt,
        modified: wave.created,
        measured: wave.dated,
        licence: LICENCE,
        files: wave.files.map(({ path, table, format, bytes, sha256 }) => ({
          url: `${set}/${path}`,
          title: titles.get(table) ?? { fr: table, en: table },
          format,
          bytes,
          sha256,
        })),
      };
    }),
  });
}
