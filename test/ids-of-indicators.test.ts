import { THEME_IDS } from '@beffroi/programmes/judge';
import { SERVICE_IDS } from '@beffroi/services/judge';
import { expect, it } from 'vitest';
import { textOf, written } from './support/house.ts';

/** Where a service's id stands as what is said of that service: rows of data, no decisions. */
const DATA = [
  /^packages\/instruments\/services\/judge\/catalogue\//,
  // Which stand under the headings of sites.
  /^packages\/instruments\/services\/judge\/fields\.ts$/,
  // Which services a vendor's product can carry.
  /^packages\/instruments\/services\/judge\/providers\/registry\.ts$/,
  // How far people and machine agreed on each.
  /^packages\/instruments\/services\/views\/agreement-record\.ts$/,
  // How each is asked for in English.
  /^packages\/instruments\/services\/views\/asked-in-english\.ts$/,
  // What each is called in an address, in two words, and its drawing.
  /^packages\/instruments\/services\/(?:views\/service-address|words\/front\/(?:short-names|pictograms))\.ts$/,
  // How programmes name each.
  /^packages\/instruments\/programmes\/judge\/services\.ts$/,
  // What each lever should move, where it works.
  /^packages\/instruments\/levers\/judge\/questionnaire\/levers\//,
  // An example for readers of the API’s description.
  /^packages\/instruments\/services\/operations\/(?:list-figures|service-parameter)\.ts$/,
];
/** Products of vendors that have the name of a service. */
const KINDS_OF_PROVIDERS = /^packages\/instruments\/services\/(?:judge\/providers\/provider|words\/providers)\.ts$/;

const IDS = SERVICE_IDS.map((id) => `['"\`]${id}['"\`]`).join('|');

it('knows no service by its id outside the catalogue: what must be known of one is a flag of it', () => {
  const knowing = written('packages')
    .filter((path) => /\.(?:ts|js|svelte)$/.test(path) && !/\.test\.ts$|\/test\/|\/bench\//.test(path))
    .filter((path) => !DATA.some((data) => data.test(path)) && !KINDS_OF_PROVIDERS.test(path))
    .flatMap((path) => [...textOf(path).matchAll(new RegExp(IDS, 'g'))].map(([id]) => `${path} ${id}`));
  expect(knowing).toEqual([]);
});

it('compares nothing with the id of a service or of a theme anywhere', () => {
  const ids = [...SERVICE_IDS, ...THEME_IDS].map((id) => `['"\`]${id}['"\`]`).join('|');
  const compared = new RegExp(
    `(?:[=!]==? *|case |\\.(?:has|includes)\\()(?:${ids})|(?:${ids})\\)? *[=!]==?|new Set\\(\\[\\s*(?:${ids})`,
    'g',
  );
  const comparing = written('packages')
    .filter((path) => /\.(?:ts|js|svelte)$/.test(path) && !/\.test\.ts$|\/test\/|\/bench\//.test(path))
    .flatMap((path) => [...textOf(path).matchAll(compared)].map(([found]) => `${path} ${found}`));
  expect(comparing).toEqual([]);
});
