import type { Language } from '@beffroi/domain';
import { LICENCE } from '@beffroi/opendata';
import { hrefIn } from '@beffroi/ui/href-in.ts';

/** A data set as its page tells of it. */
export interface DescribedSet {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly version: string;
  /** Instants. */
  readonly dated: string;
  readonly publishedAt: string;
  readonly creator: string;
  readonly files: readonly { readonly path: string; readonly mediatype: string; readonly bytes: number }[];
}

/** Signs that a description has at least and at most (Google, "Dataset structured data"). */
const [LEAST, MOST] = [50, 5_000];

/**
 * A data set after schema.org, as JSON that may stand in a page: search engines for data read it there. Nothing in it ends the element that it stands in.
 *
 * @param origin where the site is
 */
export function datasetOf(set: DescribedSet, language: Language, origin: string): string {
  const page = `${origin}${hrefIn(language, `/donnees/${encodeURIComponent(set.name)}`)}`;
  const creator = { '@type': 'Organization', name: set.creator, url: `${origin}/` };
  const dataset = {
    '@context': 'https://schema.org/',
    '@type': 'Dataset',
    '@id': `${origin}/donnees/${encodeURIComponent(set.name)}`,
    name: set.title,
    description: set.description.slice(0, MOST).padEnd(LEAST),
    url: page,
    version: set.version,
    inLanguage: ['fr', 'en'],
    isAccessibleForFree: true,
    license: LICENCE.path,
    ...{ creator, publisher: creator },
    datePublished: set.publishedAt,
    temporalCoverage: set.dated.slice(0, 10),
    spatialCoverage: { '@type': 'Place', name: 'France' },
    includedInDataCatalog: { '@type': 'DataCatalog', name: 'Beffroi', url: `${origin}/donnees` },
    distribution: set.files.map(({ path, mediatype, bytes }) => ({
      '@type': 'DataDownload',
      contentUrl: `${origin}/donnees/${encodeURIComponent(set.name)}/${path}`,
      encodingFormat: mediatype,
      contentSize: `${bytes} B`,
    })),
  };
  return JSON.stringify(dataset).replaceAll('<', '\\u003c');
}
