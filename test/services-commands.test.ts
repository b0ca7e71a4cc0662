import { cp, readFile, rename, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { readArchive } from '@beffroi/capture';
import { startLittleWeb } from '@beffroi/littleweb';
import { scratch } from '@beffroi/terminal/testing';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { beffroi, WEB } from '../packages/cli/test/beffroi.ts';
import { hosted } from '../packages/cli/test/hosted.ts';

const SCHEMA = JSON.parse(await readFile(new URL('../packages/instruments/services/schema/audit.schema.json', import.meta.url), 'utf8'));
const validate = new Ajv2020({ strict: true, strictRequired: false, strictTypes: false, allErrors: true }).compile(SCHEMA);

const START = 'https://www.kerguidic.bzh/';
const AT = ['--at', '2026-11-24', '--town', '99022', '--name', 'Kerguidic'];
const ARCHIVE = join('archives', '99022', '2026-11-24T12-00-00.000Z.warc.gz');

/** The town of Kerguidic measured from the folder, into `data`. */
function audit(data: string, ...more: string[]) {
  return hosted(['audit', START, '--from-dir', WEB, '--data', data, ...AT, ...more]);
}

describe('audit', () => {
  it('prints a line a service, whole, when nobody sits at a terminal', async () => {
    await using folder = await scratch();
    const { code, out, err } = await audit(folder.path);
    expect(code).toBe(0);
    expect(out).toMatch(/^Kerguidic permet de commencer ou de faire en ligne \d+ démarches? sur 18 observées\.\n/);
    const rows = out.split('\n').filter((line) => /\t[0-5?~](?:\/[0-5])?\t/.test(line));
    expect(rows).toHaveLength(18);
    expect(rows[7]).toMatch(/^Centre de loisirs\t/);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that there are none is what is shown
    expect(out + err).not.toMatch(/\u001b/);
    expect(err).toContain('page 1 · 200 · https://www.kerguidic.bzh/');
  });

  it('prints a document that its schema describes, and nothing else', async () => {
    await using folder = await scratch();
    const { code, out, err } = await audit(folder.path, '--json');
    expect(code).toBe(0);
    expect(err).toBe('');
    const document = JSON.parse(out);
    expect(validate(document) ? [] : validate.errors).toEqual([]);
    expect(document).toMatchObject({
      territory: '99022',
      name: 'Kerguidic',
      start: START,
      home: START,
      instant: '2026-11-24T12:00:00.000Z',
      ended: 'exhausted',
    });
    expect(await folder.files()).toEqual([
      '2026-11-24T12-00-00.000Z.cdxj',
      '2026-11-24T12-00-00.000Z.json',
      '2026-11-24T12-00-00.000Z.warc.gz',
    ]);
  });

  it('says where little was read: in its table, its document and its proof, and nowhere where all was', async () => {
    await using folder = await scratch();
    const thin = await audit(folder.path, '--budget', '3');
    expect(thin.out).toMatch(
      /^Lecture mince\u00a0: 3 pages lues sur \d+ connues.* La lecture s’est arrêtée au bout du nombre de pages permis\.$/m,
    );
    const file = join(folder.path, ARCHIVE);
    expect(JSON.parse(await readFile(file.replace(/\.warc\.gz$/, '.json'), 'utf8')).coverage).toMatchObject({ read: 3, thin: true });
    expect((await hosted(['proof', file, 'school-canteen'])).out).toMatch(/^Lecture mince\u00a0: 3 pages/m);

    await using other = await scratch();
    const whole = await audit(other.path);
    expect(whole.out).not.toContain('Lecture mince');
    expect((await hosted(['proof', join(other.path, ARCHIVE), 'school-canteen'])).out).not.toContain('Lecture mince');
  });

  it('learns from a register of sites which domains towns share, and keeps it in the archive', async () => {
    await using folder = await scratch();
    const web = join(folder.path, 'web');
    await cp(join(WEB, 'www.kerguidic.bzh'), join(web, 'c14.communes-du-ponant.bzh'), { recursive: true });
    const register = join(folder.path, 'sites.csv');
    await writeFile(register, 'insee;site\n29046;https://c14.communes-du-ponant.bzh/\n29047;https://c15.communes-du-ponant.bzh/\n');
    const data = join(folder.path, 'data');
    const audit = ['audit', 'https://c14.communes-du-ponant.bzh/', '--from-dir', web, '--data', data, '--at', '2026-11-24', '--quiet'];
    expect(await hosted([...audit, '--sites', register])).toMatchObject({ code: 0 });
    const archive = await readArchive(join(data, 'archives', 'c14.communes-du-ponant.bzh', '2026-11-24T12-00-00.000Z.warc.gz'));
    expect(archive.head?.sharedDomains).toEqual(['communes-du-ponant.bzh']);
    await archive.close();

    await writeFile(register, 'insee;site\n');
    const refused = await hosted([...audit, '--sites', register]);
    expect(refused.code).not.toBe(0);
    expect(refused.err).toMatch(/sites\.csv.* ne dit le site d’aucune commune\./);
  });

  it('finds the same by folder, over loopback, and from the archive', async () => {
    await using folder = await scratch();
    await using elsewhere = await scratch();
    const web = await startLittleWeb({ root: WEB });
    try {
      const [byFolder, byVia] = await Promise.all([
        audit(folder.path, '--json'),
        hosted(['audit', START, '--via', `http://${web.address}`, '--data', elsewhere.path, ...AT, '--json']),
      ]);
      const fromWarc = await hosted(['audit', 'www.kerguidic.bzh', '--from-warc', join(folder.path, ARCHIVE), '--json']);
      const levels = (text: string) =>
        JSON.parse(text).findings.map(({ service, kind, level }: Record<string, unknown>) => [service, kind, level]);
      expect(levels(byVia.out)).toEqual(levels(byFolder.out));
      expect(JSON.parse(fromWarc.out).findings).toEqual(JSON.parse(byFolder.out).findings);
    } finally {
      await web.close();
    }
  });

  it('speaks English when asked', async () => {
    await using folder = await scratch();
    const { out } = await audit(folder.path, '--lang', 'en', '--quiet');
    expect(out).toMatch(/^Kerguidic lets its residents start or do \d+ procedures? online/);
    expect(out).toContain('Leisure');
  });

  it('says nothing beside its result when it is to be quiet', async () => {
    await using folder = await scratch();
    const { err } = await audit(folder.path, '--quiet');
    expect(err).toBe('');
  });

  it('writes its document where it is told, whole', async () => {
    await using folder = await scratch();
    const { code, out } = await audit(folder.path, '--json', '--out', join(folder.path, 'kerguidic.json'));
    expect([code, out]).toEqual([0, '']);
    expect(validate(JSON.parse(await readFile(join(folder.path, 'kerguidic.json'), 'utf8')))).toBe(true);
    expect((await folder.files()).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('ends with 1 when nothing could be observed', async () => {
    await using folder = await scratch();
    const { code, out } = await beffroi(['audit', 'https://www.nulle-part.fr/', '--from-dir', WEB, '--data', folder.path, '--quiet']);
    expect(code).toBe(1);
    expect(out).toMatch(/^nulle-part\.fr\u00a0: rien n’a pu être observé\./);
  });

  it('refuses addresses of this machine unless it is allowed to ask them', async () => {
    await using folder = await scratch();
    const server = createServer((_, response) =>
      response.end(
        '<title>Mairie de Valdor</title><h1>Cantine</h1><p>Inscription en mairie avant le 30 juin, avec le livret de famille et un justificatif de domicile ; 3 euros le repas.</p>',
      ),
    );
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const start = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    try {
      const words = ['audit', start, '--data', folder.path, '--quiet', '--delay', '0', '--contact', 'observatoire@example.org'];
      const refused = await hosted(words);
      expect(refused.code).toBe(1);
      const allowed = await hosted([...words, '--allow-private']);
      expect(allowed.code).toBe(0);
    } finally {
      server.closeAllConnections();
      server.close();
    }
  });

  it('takes a host without a point from a folder', async () => {
    await using folder = await scratch();
    expect((await hosted(['audit', 'notaurl', '--from-dir', WEB, '--data', folder.path, '--quiet'])).code).toBe(1);
  });

  it('says of a home that is missing what it answered', async () => {
    await using folder = await scratch();
    const server = createServer((_, response) => response.writeHead(404, { 'content-type': 'text/html' }).end('<title>404</title>'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const via = `127.0.0.1:${(server.address() as AddressInfo).port}`;
    try {
      const { code, out } = await hosted(['audit', 'https://www.disparue.fr/', '--via', via, '--data', folder.path, '--quiet']);
      expect(code).toBe(1);
      expect(out).not.toContain('ne répond pas');
      expect(out.match(/L’adresse du site a répondu 404\t/g)).toHaveLength(18);
      expect(out).toContain('\n  a répondu 404  https://www.disparue.fr/\n');
    } finally {
      server.closeAllConnections();
      server.close();
    }
  });

  it('leaves nothing that passes for an archive when it is interrupted', async () => {
    await using folder = await scratch();
    const server = createServer((request, response) => {
      // Pages without end, so that the signal always comes before it.
      const n = Number(/\d+/.exec(request.url ?? '')?.[0] ?? 0);
      if (request.url === '/robots.txt') response.writeHead(404).end();
      else
        response
          .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
          .end(
            `<title>Page ${n}</title><main><h1>Page ${n}</h1><p>La page ${n} mène à <a href="/cantine-${n + 1}">la cantine ${n + 1}</a>.</p></main>`,
          );
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const via = `127.0.0.1:${(server.address() as AddressInfo).port}`;
    try {
      let sent = false;
      const { code, err } = await beffroi(
        ['audit', 'https://www.sans-fin.fr/', '--via', via, '--data', folder.path, '--delay', '0.2', '--budget', '1000'],
        {
          onErr: (child, said) => {
            if (sent || !said.includes('page 2 ·')) return;
            sent = true;
            child.kill('SIGINT');
          },
        },
      );
      expect(code).toBe(130);
      expect(err).toContain('Interrompu.');
      expect(await folder.files()).toEqual([]);
    } finally {
      server.closeAllConnections();
      server.close();
    }
  });

  it.each([
    [['audit'], 'Il manque l’adresse du site'],
    [['audit', 'pas une adresse'], 'n’est pas l’adresse d’un site'],
    [['audit', 'notaurl'], '« notaurl » n’est pas un nom de domaine'],
    [['audit', START], 'donnez votre adresse avec --contact'],
    [['audit', START, '--via', '192.0.2.1:8080'], 'donnez votre adresse avec --contact'],
    [['explain', START], 'donnez votre adresse avec --contact'],
    [['explain', 'notaurl'], 'ne peut pas être ouvert'],
    [['audit', START, '--from-dir', '/nulle/part'], 'il n’y a pas de dossier'],
    [['audit', START, '--from-warc', '/nulle/part.warc.gz'], 'ne peut pas être ouvert'],
    [['audit', START, '--via', 'nulle part'], 'n’est pas une adresse avec un port'],
    [['audit', START, '--from-dir', WEB, '--via', '127.0.0.1:1'], 's’excluent'],
    [['audit', START, '--colour'], '--colour'],
    [['mesure'], 'n’existe pas'],
    [['help', '--lang', 'de'], '--lang'],
  ])('says in one sentence what is wrong with %j', async (words, said) => {
    const { code, out, err } = await hosted(words);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err.replace(/[\u00a0\u202f]/g, ' ')).toContain(said);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
  });
});

describe('proof', () => {
  let once: Awaited<ReturnType<typeof scratch>>;
  beforeAll(async () => {
    once = await scratch();
    await audit(once.path, '--quiet', '--out', join(once.path, 'kerguidic.json'));
  });
  afterAll(() => once[Symbol.asyncDispose]());

  /** A folder in which Kerguidic was measured. */
  const measured = async () => {
    const folder = await scratch();
    await cp(once.path, folder.path, { recursive: true });
    return folder;
  };

  it('shows the evidence and finds the same, bit for bit', async () => {
    await using folder = await measured();
    for (const file of [join(folder.path, ARCHIVE), join(folder.path, 'kerguidic.json')]) {
      const { code, out } = await hosted(['proof', file, 'civil-status-certificates']);
      expect(out).toContain('https://www.kerguidic.bzh/ma-commune/mairie');
      expect(out).toContain('La citation se trouve dans la page archivée.');
      expect(out).toContain('le constat est le même, au bit près.');
      expect(code).toBe(0);
    }
  });

  it('finds the archive beside the document when both were moved', async () => {
    await using folder = await measured();
    await using elsewhere = await scratch();
    const document = join(folder.path, ARCHIVE.replace('.warc.gz', '.json'));
    for (const end of ['.json', '.warc.gz', '.cdxj']) {
      await rename(document.replace(/\.json$/, end), join(elsewhere.path, `2026-11-24T12-00-00.000Z${end}`));
    }
    expect((await hosted(['proof', join(elsewhere.path, '2026-11-24T12-00-00.000Z.json'), 'social-aid'])).code).toBe(0);
  });

  it('takes the same evidence said twice by a document of before for no difference', async () => {
    await using folder = await measured();
    const path = join(folder.path, ARCHIVE.replace('.warc.gz', '.json'));
    const document = JSON.parse(await readFile(path, 'utf8'));
    const finding = document.findings.find(({ service }: { service: string }) => service === 'civil-status-certificates');
    finding.evidence.push(finding.evidence[0]);
    await writeFile(path, JSON.stringify(document));
    expect((await hosted(['proof', path, 'civil-status-certificates'])).code).toBe(0);
  });

  it('ends with 3 when the document says more than the archive', async () => {
    await using folder = await measured();
    const path = join(folder.path, ARCHIVE.replace('.warc.gz', '.json'));
    const document = JSON.parse(await readFile(path, 'utf8'));
    document.findings.find((finding: { service: string }) => finding.service === 'social-aid').level = 4;
    await writeFile(path, JSON.stringify(document));
    const { code, out } = await hosted(['proof', path, 'social-aid']);
    expect(code).toBe(3);
    expect(out).toContain('le constat diffère (level)');
    // What was not touched is still proven.
    expect((await hosted(['proof', path, 'school-canteen'])).code).toBe(0);
  });

  it('ends with 3 when the archive was tampered with', async () => {
    await using folder = await measured();
    const path = join(folder.path, ARCHIVE);
    const index = (await readFile(path.replace('.warc.gz', '.cdxj'), 'utf8')).split('\n');
    const line = index.find((entry) => entry.includes('"https://www.kerguidic.bzh/ma-commune/mairie"'))!;
    const { offset, length } = JSON.parse(line.slice(line.indexOf('{')));
    const bytes = await readFile(path);
    const middle = Number(offset) + Math.floor(Number(length) / 2);
    bytes[middle] = bytes[middle]! ^ 0xff;
    await writeFile(path, bytes);
    const { code, out } = await beffroi(['proof', path, 'civil-status-certificates']);
    expect(code).toBe(3);
    expect(out).toContain('La capture manque dans l’archive');
    expect(out.replace(/[\u00a0\u202f]/g, ' ')).toContain('L’archive est abîmée');
  });

  it('takes a service by words of its name, and refuses what is none', async () => {
    await using folder = await measured();
    expect((await hosted(['proof', join(folder.path, ARCHIVE), 'objets trouvés'])).out).toMatch(/^Objets trouvés · Kerguidic/);
    const { code, err } = await hosted(['proof', join(folder.path, ARCHIVE), 'urbanisme']);
    expect(code).toBe(2);
    expect(err).toContain('school-canteen');
  });

  it('refuses a file that is neither document nor archive', async () => {
    await using folder = await scratch();
    await writeFile(join(folder.path, 'x.json'), '{"a":1}');
    expect((await hosted(['proof', join(folder.path, 'x.json'), 'social-aid'])).code).toBe(2);
    await writeFile(join(folder.path, 'x.txt'), 'Bonjour');
    expect((await hosted(['proof', join(folder.path, 'x.txt'), 'social-aid'])).code).toBe(2);
  });
});

describe('explain', () => {
  it('says what a file says and which rules saw what', async () => {
    const { code, out } = await hosted([
      'explain',
      join(WEB, 'www.kerguidic.bzh', 'ma-commune', 'ecole.html'),
      '--url',
      'https://www.kerguidic.bzh/ma-commune/ecole',
    ]);
    expect(code).toBe(0);
    expect(out).toContain('Restauration scolaire');
    expect(out).toContain('form-download · soutient formulaire à télécharger · niveau 2');
  });

  it.each([
    ['fr', 'prendre un formulaire · par un fichier · pour tous · ouverte · niveau 2', 'mène à', 'prouvée par « fiche d’inscription'],
    ['en', 'fetch a form · by a file · for anybody · open · level 2', 'leads to', 'proved by “fiche d’inscription'],
  ])('says which offers that makes, each with where it leads and the words that prove it (%s)', async (language, line, leads, proof) => {
    const page = join(WEB, 'www.kerguidic.bzh', 'ma-commune', 'ecole.html');
    const { out } = await hosted(['explain', page, '--url', 'https://www.kerguidic.bzh/ma-commune/ecole', '--lang', language]);
    const said = out
      .replace(/[\u00a0\u202f]/g, ' ')
      .replaceAll("'", '’')
      .split('\n')
      .map((one) => one.trim());
    const at = said.indexOf(line);
    expect(at).toBeGreaterThan(0);
    expect(said[at + 1]).toBe(`${leads} https://www.kerguidic.bzh/medias/fiche-cantine-garderie.pdf`);
    expect(said[at + 2]).toContain(proof);
    expect(said[at + 2]).toContain('[form-download]');
  });

  it('asks an address once, robots.txt first', async () => {
    const web = await startLittleWeb({ root: WEB });
    try {
      const { code, out } = await hosted(['explain', 'https://www.kerguidic.bzh/ma-commune/ecole', '--via', web.address]);
      expect(code).toBe(0);
      expect(out).toContain('https://www.kerguidic.bzh/ma-commune/ecole');
      expect(web.requests().map(({ target }) => target)).toEqual(['/robots.txt', '/ma-commune/ecole']);
    } finally {
      await web.close();
    }
  });

  it('says why a page could not be seen', async () => {
    const { code, err } = await hosted(['explain', 'https://www.nulle-part.fr/', '--from-dir', WEB]);
    expect(code).toBe(1);
    expect(err).toContain('ne répond pas');
  });
});

describe('demo', () => {
  it('measures all towns through the real pipeline and sets the mean beside that of 2014', async () => {
    await using folder = await scratch();
    const { code, out, err } = await beffroi(['demo', '--once', '--render', 'never', '--data', folder.path, '--at', '2026-11-24']);
    expect(code).toBe(0);
    const text = out.replace(/[\u00a0\u202f]/g, ' ');
    expect(text).toContain('Rivebelle');
    expect(text.split('\n').filter((line) => / \d{1,2}\/18 +\d+$/.test(line))).toHaveLength(25);
    expect(text).toMatch(/En tout : \d,\d\d sur 5, de \d,\d\d à \d,\d\d à 95 %/);
    expect(text).toContain('1,77');
    expect(err).toContain('25/25');
    expect((await folder.files()).filter((name) => name.endsWith('.warc.gz'))).toHaveLength(25);
  });
});
