import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { viaSource } from '@beffroi/capture';
import { canonicalJson, OBSTACLES } from '@beffroi/domain';
import { FACETS, SERVICE_IDS, type ServiceFinding } from '@beffroi/services/judge';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { auditTown, optionsFor, scratch } from '../test/town.ts';
import { documentOf, findingEntry, measureTown } from './index.ts';

const schema = JSON.parse(await readFile(new URL('../schema/audit.schema.json', import.meta.url), 'utf8'));
const validate = new Ajv2020({ strict: true, strictRequired: false, strictTypes: false, allErrors: true }).compile(schema);

describe('the document', () => {
  it.each(['fr', 'en'] as const)('is what its schema says (%s)', async (language) => {
    await using folder = await scratch();
    const document = documentOf(await auditTown(folder), { language });
    expect(validate(JSON.parse(JSON.stringify(document))) ? [] : validate.errors).toEqual([]);
    expect(new Set(document.findings.map(({ kind }) => kind))).toEqual(new Set(['level', 'absence', 'unobserved']));
  });

  it('is what its schema says when nothing could be seen', async () => {
    await using folder = await scratch();
    const document = documentOf(await measureTown(optionsFor(folder)), { language: 'fr' });
    expect(validate(JSON.parse(JSON.stringify(document))) ? [] : validate.errors).toEqual([]);
    expect(document.obstacles.map(({ obstacle }) => obstacle)).toContain('down');
  });

  it('gives the same words in the same place once, the first time', async () => {
    await using folder = await scratch();
    const { findings } = await auditTown(folder);
    const finding = findings.find(({ indicator }) => indicator === 'school-canteen')!;
    const [first] = finding.evidence;
    const elsewhere = { ...first!, place: { ...first!.place, block: first!.place.block + 1 } };
    const doubled = { ...finding, evidence: [first, { ...first!, digest: null }, elsewhere, first] } as ServiceFinding;
    expect(findingEntry(doubled, 'fr').evidence).toEqual([first, elsewhere]);
  });

  it.each([
    ['fr', 'L’adresse du site a répondu 404'],
    ['en', 'The site’s address answered 404'],
  ] as const)('says that a home page which is missing answered (%s)', async (language, because) => {
    await using folder = await scratch();
    const server = createServer((_, response) => response.writeHead(404).end());
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const source = viaSource(`127.0.0.1:${(server.address() as AddressInfo).port}`);
    const result = await measureTown(optionsFor(folder, { source })).finally(async () => {
      await source.close();
      server.closeAllConnections();
      server.close();
    });
    const document = documentOf(result, { language });
    expect(new Set(document.findings.map((finding) => finding.because))).toEqual(new Set([because]));
    expect(document.obstacles).toEqual([
      {
        url: 'https://www.rivebelle.fr/',
        referrer: null,
        purpose: 'page',
        obstacle: 'down',
        status: 404,
        detail: 'the address answered 404',
      },
    ]);
    expect(validate(JSON.parse(JSON.stringify(document))) ? [] : validate.errors).toEqual([]);
  });

  it('says why in the reader’s language', async () => {
    await using folder = await scratch();
    const result = await auditTown(folder);
    const becauseIn = (language: 'fr' | 'en') =>
      documentOf(result, { language }).findings.find(({ service }) => service === 'school-canteen')!.because;
    expect(becauseIn('fr')).toBe('Un formulaire peut être téléchargé');
    expect(becauseIn('en')).toBe('A form can be downloaded');
  });

  it('counts what was asked', async () => {
    await using folder = await scratch();
    const { requests } = documentOf(await auditTown(folder), { language: 'fr', archive: join('a', 'b.warc.gz') });
    expect(requests).toMatchObject({ pages: 4, documents: 1, renderings: 0, disallowed: 0, hosts: 1, unasked: 0 });
    expect(requests.bytes).toBeGreaterThan(1000);
  });

  it.each([
    ['a level without evidence', (finding: Record<string, unknown>) => ({ ...finding, kind: 'level', level: 3, evidence: [] })],
    ['a level of 0', (finding: Record<string, unknown>) => ({ ...finding, kind: 'level', level: 0 })],
    [
      'an absence without the pages read',
      (finding: Record<string, unknown>) => ({ ...finding, kind: 'absence', level: 0, read: undefined }),
    ],
    [
      'something unobserved that has a level',
      (finding: Record<string, unknown>) => ({ ...finding, kind: 'unobserved', level: 0, obstacle: 'down' }),
    ],
    [
      'something unobserved without its obstacle',
      (finding: Record<string, unknown>) => ({ ...finding, kind: 'unobserved', level: null, obstacle: undefined }),
    ],
  ])('its schema refuses %s', async (_, spoil) => {
    await using folder = await scratch();
    const document = JSON.parse(JSON.stringify(documentOf(await auditTown(folder), { language: 'fr' })));
    document.findings[0] = JSON.parse(JSON.stringify(spoil(document.findings[0])));
    expect(validate(document)).toBe(false);
  });

  it('and its schema know the same services, facets and obstacles', () => {
    expect(schema.$defs.service.enum).toEqual([...SERVICE_IDS]);
    expect(schema.$defs.facet.enum).toEqual([...FACETS]);
    expect(schema.$defs.obstacle.enum).toEqual([...OBSTACLES]);
  });
});

describe('canonical JSON', () => {
  it('is the same whatever the order of keys', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const turned = Object.fromEntries(Object.entries(value).reverse());
        expect(canonicalJson(turned)).toBe(canonicalJson(value));
      }),
    );
  });

  it('reads back as what it was', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});
