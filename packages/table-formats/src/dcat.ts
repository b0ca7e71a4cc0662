import type { Instant } from '@beffroi/domain';
import type { Licence } from './description.ts';
import { FORMATS, type FormatName } from './formats/formats.ts';
import type { Words } from './words.ts';

/** A file of a dataset, at its address. */
export interface CataloguedFile {
  readonly url: string;
  readonly title: Words;
  readonly format: FormatName;
  readonly bytes: number;
  /** `sha256:` and 64 hexadecimal signs. */
  readonly sha256: string;
}

/** One data set of a catalogue. */
export interface CataloguedSet {
  /** Its identifier, and the page that tells of it. */
  readonly url: string;
  readonly page: string;
  readonly identifier: string;
  readonly title: Words;
  readonly description: Words;
  readonly keywords: readonly Words[];
  readonly version: string;
  readonly issued: Instant;
  readonly modified: Instant;
  /** The instant that the data are of. */
  readonly measured: Instant;
  readonly licence: Licence;
  readonly files: readonly CataloguedFile[];
}

/** Who gives data, and where one writes to who has a question about them. */
export interface Publisher {
  readonly name: string;
  /** Its page: what a harvester knows it by. */
  readonly url: string;
  /** The page on which one finds how to reach it. */
  readonly contact: string;
  /** `null`: none is told, and the page has to do. */
  readonly email: string | null;
}

/** A catalogue of data sets. */
export interface Catalogue {
  readonly url: string;
  readonly page: string;
  readonly title: Words;
  readonly description: Words;
  readonly publisher: Publisher;
  readonly sets: readonly CataloguedSet[];
  /** The interface for programs, and its OpenAPI description; left out where there is none. */
  readonly service?: { readonly url: string; readonly description: string; readonly title: Words };
}

const AUTHORITY = 'http://publications.europa.eu/resource/authority';
const CONTEXT = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  spdx: 'http://spdx.org/rdf/terms#',
  dcatap: 'http://data.europa.eu/r5r/',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};

const FILE_TYPES: Readonly<Record<FormatName, string>> = { csv: 'CSV', json: 'JSON', parquet: 'PARQUET', xlsx: 'XLSX' };

const said = ({ fr, en }: Words) => [
  { '@language': 'fr', '@value': fr },
  { '@language': 'en', '@value': en },
];
const moment = (instant: Instant) => ({ '@type': 'xsd:dateTime', '@value': instant });
/** An address, and what stands there: a validator of DCAT-AP (SHACL) fetches nothing, and takes what has no class for wrong. */
const at = (url: string, type?: string) => ({ '@id': url, ...(type !== undefined && { '@type': type }) });
const LANGUAGES = ['FRA', 'ENG'].map((code) => at(`${AUTHORITY}/language/${code}`, 'dct:LinguisticSystem'));
const FRANCE = at(`${AUTHORITY}/country/FRA`, 'dct:Location');
const PUBLIC = at(`${AUTHORITY}/access-right/PUBLIC`, 'dct:RightsStatement');

/** A term of a vocabulary of the Union, with its label: shapes want one, and fetch nothing. */
const concept = (path: string, label: Words) => ({ ...at(`${AUTHORITY}/${path}`, 'skos:Concept'), 'skos:prefLabel': said(label) });
const THEME = concept('data-theme/GOVE', { fr: 'Gouvernement et secteur public', en: 'Government and public sector' });
const STABLE = concept('planned-availability/STABLE', { fr: 'stable', en: 'stable' });
const THEMES = {
  ...at(`${AUTHORITY}/data-theme`, 'skos:ConceptScheme'),
  'dct:title': said({ fr: 'Thèmes de données', en: 'Data themes' }),
};

const agentOf = ({ name, url }: Publisher) => ({
  '@id': `${url}#publisher`,
  '@type': 'foaf:Agent',
  'foaf:name': name,
  'foaf:homepage': at(url, 'foaf:Document'),
});

function contactOf({ name, contact, email }: Publisher) {
  return {
    '@id': `${contact}#contact`,
    '@type': 'vcard:Kind',
    'vcard:fn': name,
    'vcard:hasURL': at(contact),
    ...(email !== null && { 'vcard:hasEmail': at(`mailto:${email}`) }),
  };
}

function licenceOf({ name, path }: Licence) {
  return at(path ?? `https://spdx.org/licenses/${name}`, 'dct:LicenseDocument');
}

function distribution(file: CataloguedFile, set: CataloguedSet) {
  const { mediatype } = FORMATS[file.format];
  return {
    '@id': `${file.url}#distribution`,
    '@type': 'dcat:Distribution',
    'dct:title': said(file.title),
    'dct:description': said(set.description),
    'dcat:accessURL': at(set.page),
    'dcat:downloadURL': at(file.url),
    'dcat:mediaType': at(`https://www.iana.org/assignments/media-types/${mediatype}`, 'dct:MediaType'),
    'dct:format': at(`${AUTHORITY}/file-type/${FILE_TYPES[file.format]}`, 'dct:MediaTypeOrExtent'),
    'dcat:byteSize': { '@type': 'xsd:nonNegativeInteger', '@value': String(file.bytes) },
    'dct:license': licenceOf(set.licence),
    'dct:modified': moment(set.modified),
    'dcatap:availability': STABLE,
    'spdx:checksum': {
      '@type': 'spdx:Checksum',
      'spdx:algorithm': at('http://spdx.org/rdf/terms#checksumAlgorithm_sha256', 'spdx:ChecksumAlgorithm'),
      'spdx:checksumValue': { '@type': 'xsd:hexBinary', '@value': file.sha256.replace(/^sha256:/, '') },
    },
  };
}

function dataset(set: CataloguedSet, publisher: Publisher) {
  return {
    '@id': set.url,
    '@type': 'dcat:Dataset',
    'dct:identifier': set.identifier,
    'dct:title': said(set.title),
    'dct:description': said(set.description),
    'dcat:keyword': set.keywords.flatMap(said),
    'dcat:theme': [THEME],
    'dcat:version': set.version,
    'dct:issued': moment(set.issued),
    'dct:modified': moment(set.modified),
    'dct:temporal': { '@type': 'dct:PeriodOfTime', 'dcat:startDate': moment(set.measured), 'dcat:endDate': moment(set.measured) },
    'dct:spatial': FRANCE,
    'dct:language': LANGUAGES,
    'dct:accessRights': PUBLIC,
    'dct:license': licenceOf(set.licence),
    'dct:publisher': agentOf(publisher),
    'dcat:contactPoint': contactOf(publisher),
    'dcat:landingPage': at(set.page, 'foaf:Document'),
    'dcat:distribution': set.files.map((file) => distribution(file, set)),
  };
}

/** A catalogue after DCAT-AP 3, as JSON-LD: what harvesters of open data portals read. The same catalogue gives the same bytes. */
export function dcatOf(catalogue: Catalogue): string {
  const { publisher, sets } = catalogue;
  const document = {
    '@context': CONTEXT,
    '@id': catalogue.url,
    '@type': 'dcat:Catalog',
    'dct:title': said(catalogue.title),
    'dct:description': said(catalogue.description),
    'dct:publisher': agentOf(publisher),
    'dcat:contactPoint': contactOf(publisher),
    'dct:language': LANGUAGES,
    'dct:spatial': FRANCE,
    'dcat:themeTaxonomy': THEMES,
    'foaf:homepage': at(catalogue.page, 'foaf:Document'),
    // Of the newest and the oldest of its sets; an empty catalogue has neither.
    ...(sets.length > 0 && {
      'dct:issued': moment(sets.map(({ issued }) => issued).sort()[0]!),
      'dct:modified': moment(
        sets
          .map(({ modified }) => modified)
          .sort()
          .at(-1)!,
      ),
      'dct:license': licenceOf(sets[0]!.licence),
    }),
    'dcat:dataset': sets.map((set) => dataset(set, publisher)),
    ...(catalogue.service !== undefined && {
      'dcat:service': [
        {
          '@id': `${catalogue.service.url}#service`,
          '@type': 'dcat:DataService',
          'dct:title': said(catalogue.service.title),
          'dcat:endpointURL': at(catalogue.service.url),
          'dcat:endpointDescription': at(catalogue.service.description),
          'dcat:servesDataset': sets.map(({ url }) => at(url)),
          'dct:publisher': agentOf(publisher),
          'dcat:contactPoint': contactOf(publisher),
          'dct:accessRights': PUBLIC,
          'dcat:theme': [THEME],
          'dcat:keyword': sets.length === 0 ? [] : sets[0]!.keywords.flatMap(said),
          'dct:conformsTo': at('https://spec.openapis.org/oas/v3.1.0', 'dct:Standard'),
          ...(sets.length > 0 && { 'dct:license': licenceOf(sets[0]!.licence) }),
        },
      ],
    }),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
