import type { Instant } from '@beffroi/domain';
import { expect, test } from 'vitest';
import { type Catalogue, dcatOf } from './dcat.ts';
import { both } from './testing.ts';

const instant = '2026-11-24T12:00:00.000Z' as Instant;
const CATALOGUE: Catalogue = {
  url: 'https://o.example/donnees/catalogue.jsonld',
  page: 'https://o.example/donnees',
  title: { fr: 'Données', en: 'Data' },
  description: both('All.'),
  publisher: { name: 'Rivebelle', url: 'https://o.example/', contact: 'https://o.example/contact', email: 'data@o.example' },
  service: { url: 'https://o.example/api/v1', description: 'https://o.example/api/openapi.json', title: both('API') },
  sets: [
    {
      url: 'https://o.example/donnees/2026',
      page: 'https://o.example/donnees/2026',
      identifier: 'beffroi-2026',
      title: both('Vague 2026'),
      description: both('18 services.'),
      keywords: [{ fr: 'communes', en: 'towns' }],
      version: '1.0.0+abc',
      issued: instant,
      modified: instant,
      measured: instant,
      licence: { name: 'etalab-2.0', path: 'https://licence.example/', title: 'Licence Ouverte 2.0' },
      files: [
        {
          url: 'https://o.example/donnees/2026/towns.csv',
          title: both('Communes'),
          format: 'csv',
          bytes: 12,
          sha256: `sha256:${'a'.repeat(64)}`,
        },
        {
          url: 'https://o.example/donnees/2026/towns.xlsx',
          title: both('Communes'),
          format: 'xlsx',
          bytes: 34,
          sha256: `sha256:${'b'.repeat(64)}`,
        },
      ],
    },
  ],
};

test('a harvester finds in each dataset what DCAT-AP wants of it', () => {
  const catalogue = JSON.parse(dcatOf(CATALOGUE));
  expect(catalogue['@type']).toBe('dcat:Catalog');
  for (const name of ['dct:title', 'dct:description', 'dct:publisher', 'dcat:dataset']) expect(catalogue).toHaveProperty(name);
  const [set] = catalogue['dcat:dataset'];
  expect(set['@id']).toBe('https://o.example/donnees/2026');
  expect(set['dct:title']).toContainEqual({ '@language': 'en', '@value': 'Vague 2026' });
  expect(set['dct:license']['@id']).toBe('https://licence.example/');
});

// The shapes of DCAT-AP 3.0.1 (SEMIC) say so of each term that a catalogue names; their validator fetches nothing.
test('each term of a vocabulary has its label, and the vocabulary its title', () => {
  const nodes: Record<string, unknown>[] = [];
  JSON.stringify(JSON.parse(dcatOf(CATALOGUE)), (_, value) => {
    if (typeof value === 'object' && value !== null && '@type' in value) nodes.push(value);
    return value;
  });
  const typed = (type: string) => nodes.filter((node) => node['@type'] === type);
  expect(typed('skos:Concept').length).toBeGreaterThan(2);
  for (const node of typed('skos:Concept')) expect(node).toHaveProperty(['skos:prefLabel']);
  for (const node of typed('skos:ConceptScheme')) expect(node).toHaveProperty(['dct:title']);
  for (const node of typed('dcat:Distribution')) expect(node).toHaveProperty(['dct:description']);
  for (const name of ['dcat:theme', 'dcat:keyword', 'dct:conformsTo'])
    for (const node of typed('dcat:DataService')) expect(node).toHaveProperty([name]);
});

test('each file is a distribution with its address, size, type and digest', () => {
  const [csv, xlsx] = JSON.parse(dcatOf(CATALOGUE))['dcat:dataset'][0]['dcat:distribution'];
  expect(csv['dcat:downloadURL']['@id']).toBe('https://o.example/donnees/2026/towns.csv');
  expect(csv['dcat:byteSize']['@value']).toBe('12');
  expect(csv['spdx:checksum']['spdx:checksumValue']['@value']).toBe('a'.repeat(64));
  expect(xlsx['dct:format']['@id']).toMatch(/XLSX$/);
  expect(xlsx['dcat:mediaType']['@id']).toMatch(/spreadsheetml\.sheet$/);
});

test('the interface for programs is a service of the catalogue, and is left out where there is none', () => {
  expect(JSON.parse(dcatOf(CATALOGUE))['dcat:service'][0]['dcat:endpointURL']['@id']).toBe('https://o.example/api/v1');
  const { service, ...still } = CATALOGUE;
  expect(service).toBeDefined();
  expect(JSON.parse(dcatOf(still))).not.toHaveProperty('dcat:service');
});

test('who gives the data can be written to, by the catalogue, each set and the interface', () => {
  const catalogue = JSON.parse(dcatOf(CATALOGUE));
  const contact = {
    '@id': 'https://o.example/contact#contact',
    '@type': 'vcard:Kind',
    'vcard:fn': 'Rivebelle',
    'vcard:hasURL': { '@id': 'https://o.example/contact' },
    'vcard:hasEmail': { '@id': 'mailto:data@o.example' },
  };
  for (const one of [catalogue, catalogue['dcat:dataset'][0], catalogue['dcat:service'][0]]) {
    expect(one['dcat:contactPoint']).toEqual(contact);
    expect(one['dct:publisher']).toMatchObject({ '@id': 'https://o.example/#publisher', 'foaf:name': 'Rivebelle' });
  }
  const silent = JSON.parse(dcatOf({ ...CATALOGUE, publisher: { ...CATALOGUE.publisher, email: null } }));
  expect(silent['dcat:contactPoint']).not.toHaveProperty('vcard:hasEmail');
});

test('each address of a vocabulary says what stands there', () => {
  const untyped: string[] = [];
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const { '@id': id, '@type': type } = node as Record<string, unknown>;
    if (typeof id === 'string' && /publications\.europa\.eu|iana\.org|spdx\.org|licence\.example/.test(id) && type === undefined)
      untyped.push(id);
    Object.values(node).forEach(walk);
  };
  walk(JSON.parse(dcatOf(CATALOGUE)));
  expect(untyped).toEqual([]);
});
