import { cp, readdir } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { folderSource, readArchive, type Source, viaSource } from '@beffroi/capture';
import type { InseeCode } from '@beffroi/domain';
import { canonicalJson } from '@beffroi/domain';
import type { ServiceFinding } from '@beffroi/services/judge';
import { describe, expect, inject, it } from 'vitest';
import { browserHere } from '../test/drawn-towns.ts';
import { materialIn } from '../test/material-in.ts';
import { auditTown, lay, optionsFor, page, scratch, TOWN } from '../test/town.ts';
import { MeasurementStopped, measureTown, recompute } from './index.ts';

const archivesIn = async (folder: { readonly path: string }): Promise<string[]> =>
  (await readdir(join(folder.path, 'data'), { recursive: true, withFileTypes: true }).catch(() => []))
    .filter((one) => one.isFile())
    .map((one) => one.name);

describe('an audit', () => {
  it('gives eighteen findings with the pages that prove them', async () => {
    await using folder = await scratch();
    const { findings, facts, ended } = await auditTown(folder);
    expect(findings).toHaveLength(18);
    expect(ended).toBe('exhausted');
    expect(facts).toMatchObject({ home: 'https://www.rivebelle.fr/', town: 'Rivebelle' });
    const canteen = findings.find(({ indicator }) => indicator === 'school-canteen')!;
    expect(canteen.evidence[0]?.url).toBe('https://www.rivebelle.fr/cantine');
    expect(canteen).toMatchObject({ kind: 'level', level: 2 });
    const acts = findings.find(({ indicator }) => indicator === 'civil-status-certificates')!;
    expect(acts.evidence.map(({ url }) => url)).toContain('https://www.rivebelle.fr/etat-civil');
    expect(acts).toMatchObject({ kind: 'level', level: 4 });
  });

  it('never takes for absent what only a browser would have seen', async () => {
    await using folder = await scratch();
    const { findings, archive } = await auditTown(folder);
    const material = await materialIn(archive);
    expect(material.pages.find(({ url }) => url === 'https://www.rivebelle.fr/creche')?.result.kind).toBe('unreadable');
    expect(findings.find(({ indicator }) => indicator === 'nursery-place')).toMatchObject({ kind: 'unobserved', obstacle: 'unreadable' });
  });

  it('asks nothing of the State, though pages lead there', async () => {
    await using folder = await scratch();
    const { facts } = await auditTown(folder);
    expect(facts.visits.filter(({ url }) => url.includes('gouv.fr'))).toEqual([]);
  });

  it('is computed again from its archive alone, the same to the bit', async () => {
    await using folder = await scratch();
    const first = await auditTown(folder);
    const again = await recompute(first.archive);
    expect(canonicalJson(again.findings)).toBe(canonicalJson(first.findings));
    expect(again.facts).toEqual(first.facts);
  });

  it('finds the same whatever the order of its pages', async () => {
    await using folder = await scratch();
    await lay(join(folder.path, 'web'), TOWN);
    const one = await measureTown(optionsFor(folder));
    const slow: Source = { ...folderSource(join(folder.path, 'web')), polite: true };
    const other = await measureTown(optionsFor(folder, { source: slow, concurrency: 4 }));
    expect(canonicalJson(other.findings.map(({ kind, level, evidence }) => ({ kind, level, evidence })))).toBe(
      canonicalJson(one.findings.map(({ kind, level, evidence }) => ({ kind, level, evidence }))),
    );
  });

  it('keeps one archive per town and run', async () => {
    await using folder = await scratch();
    const territory = '99001' as InseeCode;
    const one = await auditTown(folder, { territory });
    const other = await auditTown(folder, { territory });
    expect(one.archive).toMatch(/archives\/99001\/2026-11-24T12-00-00\.000Z\.warc\.gz$/);
    expect(other.archive).toMatch(/2026-11-24T12-00-00\.000Z-2\.warc\.gz$/);
    expect(canonicalJson(other.findings)).toBe(canonicalJson(one.findings));
  });

  it('writes into the archive what a recomputation needs', async () => {
    await using folder = await scratch();
    const { archive } = await auditTown(folder, { territory: '99001' as InseeCode });
    const reader = await readArchive(archive);
    expect(reader.head).toMatchObject({
      territory: '99001',
      town: 'Rivebelle',
      start: 'https://www.rivebelle.fr/',
      source: 'folder',
      robots: 'obeyed',
    });
    expect(reader.tail?.ended).toBe('exhausted');
    expect(reader.damages).toEqual([]);
    await reader.close();
  });

  it('takes what a register tells of shared domains into its archive, and no neighbour’s level', async () => {
    await using folder = await scratch();
    const canteen =
      '<p>Inscription à la cantine : <a href="/fiche-inscription-cantine.pdf">fiche d’inscription à la cantine</a> à remplir.</p>';
    await lay(join(folder.path, 'web'), {
      'c14.pays-du-haut.fr/index.html': page('Bienvenue', '<p>La commune. <a href="https://c15.pays-du-haut.fr/repas">Cantine</a></p>'),
      'c14.pays-du-haut.fr/cantine.html': page('Repas', '<p>Bonjour.</p>'),
      'c15.pays-du-haut.fr/repas.html': `<!doctype html><title>Cantine</title><h1>Cantine</h1>${canteen}`,
      'c15.pays-du-haut.fr/fiche-inscription-cantine.pdf': '%PDF-1.4\n%%EOF\n',
    });
    const there = { start: 'https://c14.pays-du-haut.fr/' };
    const levelOf = ({ findings }: { readonly findings: readonly ServiceFinding[] }) =>
      findings.find(({ indicator }) => indicator === 'school-canteen')!.level;
    expect(levelOf(await measureTown(optionsFor(folder, there)))).toBe(2);
    const told = await measureTown(optionsFor(folder, { ...there, sharedDomains: ['ailleurs.fr', 'pays-du-haut.fr'] }));
    expect(levelOf(told)).not.toBe(2);
    const reader = await readArchive(told.archive);
    expect(reader.head?.sharedDomains).toEqual(['pays-du-haut.fr']);
    await reader.close();
    const again = await recompute(told.archive);
    expect(canonicalJson(again.findings)).toBe(canonicalJson(told.findings));
    expect(again.facts).toEqual(told.facts);
  });

  it('tells a town that is not there from one that says nothing', async () => {
    await using folder = await scratch();
    await lay(join(folder.path, 'web'), { 'www.autre.fr/index.html': page('Autre', '<p>Bonjour.</p>') });
    const { findings, ended } = await measureTown(optionsFor(folder));
    expect(ended).toBe('obstacle');
    expect(new Set(findings.map((finding) => (finding.kind === 'unobserved' ? finding.obstacle : finding.kind)))).toEqual(
      new Set(['down']),
    );
  });
});

describe('an audit that does not end well', () => {
  it('keeps nothing when it is stopped', async () => {
    await using folder = await scratch();
    const stop = new AbortController();
    const audited = auditTown(folder, { signal: stop.signal, onProgress: () => stop.abort() });
    await expect(audited).rejects.toThrow(MeasurementStopped);
    expect(await archivesIn(folder)).toEqual([]);
  });

  it('keeps nothing when something of ours is broken', async () => {
    await using folder = await scratch();
    await lay(join(folder.path, 'web'), TOWN);
    const broken: Source = { ...folderSource(join(folder.path, 'web')), ask: () => Promise.reject(new RangeError('a bug')) };
    await expect(measureTown(optionsFor(folder, { source: broken }))).rejects.toThrow('a bug');
    expect(await archivesIn(folder)).toEqual([]);
  });
});

describe('with a browser', () => {
  const APP = `
    const pages = { '/': '<h1>Mairie</h1><p>Bienvenue sur le site de la commune de Rivebelle, dessiné par un script.</p><p><a href="/cantine">Restauration scolaire</a></p>',
      '/cantine': '<h1>Restauration scolaire</h1><p>Pièces à fournir pour la cantine : justificatif de domicile et attestation d’assurance. Tarif : 3 € le repas. Inscription en mairie avant le 15 juin.</p>' };
    document.getElementById('app').innerHTML = '<main>' + (pages[location.pathname] ?? '<h1>Page introuvable</h1>') + '</main>';`;
  const SHELL =
    '<!doctype html><html lang="fr"><title>Rivebelle</title><body><div id="app"></div><script src="/app.js"></script></body></html>';
  const WEB = { 'www.rivebelle.fr/index.html': SHELL, 'www.rivebelle.fr/cantine.html': SHELL, 'www.rivebelle.fr/app.js': APP };

  it('reads what scripts draw, follows its links though every page has the same bytes, and keeps it all in the archive', async () => {
    await using folder = await scratch();
    await lay(join(folder.path, 'web'), WEB);
    const browser = await browserHere();
    try {
      const result = await measureTown(optionsFor(folder, { browser, render: 'auto' }));
      const material = await materialIn(result.archive);
      expect(material.pages.filter(({ rendered }) => rendered).map(({ url }) => url)).toEqual([
        'https://www.rivebelle.fr/',
        'https://www.rivebelle.fr/cantine',
      ]);
      const canteen = result.findings.find(({ indicator }) => indicator === 'school-canteen')!;
      expect(canteen.evidence[0]).toMatchObject({ url: 'https://www.rivebelle.fr/cantine', rule: 'information-text' });
      expect(canteen.level).toBe(1);
      expect(material.visits.filter(({ purpose }) => purpose === 'asset').map(({ url }) => url)).toContain(
        'https://www.rivebelle.fr/app.js',
      );
      expect(canonicalJson((await recompute(result.archive)).findings)).toBe(canonicalJson(result.findings));
    } finally {
      await browser.close();
    }
  });

  it('reads what a click opens, asks for it as for any page, and keeps it in the archive', async () => {
    await using folder = await scratch();
    const volets = ['tarifs', 'inscription']
      .map(
        (name) =>
          `<h2><button type="button" data-bs-toggle="collapse" data-bs-target="#${name}" aria-expanded="false">${name}</button></h2><div id="${name}" class="collapse">Chargement…</div>`,
      )
      .join('');
    const open = `for (const b of document.querySelectorAll('[data-bs-toggle]')) b.onclick = async () => { const x = b.textContent; document.getElementById(x).innerHTML = await (await fetch('/volets/' + x + '.xml')).text() }`;
    await lay(join(folder.path, 'web'), {
      'www.rivebelle.fr/index.html': page(
        'Bienvenue',
        '<p>Le site de la mairie de la commune.</p><p><a href="/cantine">Cantine scolaire</a></p>',
      ),
      'www.rivebelle.fr/cantine.html': page('Cantine scolaire', `<p>Tous les jours de classe.</p>${volets}<script>${open}</script>`),
      'www.rivebelle.fr/volets/tarifs.xml': '<p>Le repas coûte 3 € par enfant.</p>',
      'www.rivebelle.fr/volets/inscription.xml':
        '<p>Demande d’inscription à la cantine :</p><form action="/envoi" method="post"><label>Nom de l’enfant <input name="enfant"></label><label>Votre nom <input name="nom"></label><label>Courriel <input name="mail"></label><label>Quotient familial <input name="qf"></label><button>Inscrire mon enfant à la cantine</button></form>',
    });
    const browser = await browserHere();
    try {
      const { findings, archive } = await measureTown(optionsFor(folder, { browser, render: 'auto' }));
      const material = await materialIn(archive);
      expect(material.pages.filter(({ rendered }) => rendered).map(({ url }) => url)).toEqual(['https://www.rivebelle.fr/cantine']);
      expect(material.visits.filter(({ purpose }) => purpose === 'asset').map(({ url, status }) => [url, status])).toEqual([
        ['https://www.rivebelle.fr/volets/tarifs.xml', 200],
        ['https://www.rivebelle.fr/volets/inscription.xml', 200],
      ]);
      const canteen = findings.find(({ indicator }) => indicator === 'school-canteen')!;
      expect(canteen.evidence[0]).toMatchObject({ url: 'https://www.rivebelle.fr/cantine', rule: 'online-form' });
      expect(canteen).toMatchObject({ kind: 'level', level: 3 });
      expect(canonicalJson((await recompute(archive)).findings)).toBe(canonicalJson(findings));
      // Without a browser nobody says that it is not there.
      await using other = await scratch();
      await cp(join(folder.path, 'web'), join(other.path, 'web'), { recursive: true });
      const unread = (await measureTown(optionsFor(other, { render: 'auto' }))).findings.find(
        ({ indicator }) => indicator === 'school-canteen',
      );
      expect(unread?.level ?? unread?.kind).not.toBe(0);
    } finally {
      await browser.close();
    }
  });

  if (inject('all'))
    it('draws a page that needs no script only when every page is to be drawn', async () => {
      const browser = await browserHere();
      try {
        for (const [render, rendered] of [
          ['auto', false],
          ['always', true],
        ] as const) {
          await using folder = await scratch();
          await lay(join(folder.path, 'web'), { 'www.rivebelle.fr/index.html': page('Bienvenue', '<p>Le site de la commune.</p>') });
          const { archive } = await measureTown(optionsFor(folder, { browser, render, budget: 1 }));
          const material = await materialIn(archive);
          expect(material.visits.some(({ purpose }) => purpose === 'rendering')).toBe(rendered);
          expect(material.pages.some((one) => one.rendered && one.result.kind === 'reading')).toBe(rendered);
        }
      } finally {
        await browser.close();
      }
    });

  it('says without one that nothing could be read, not that nothing is there', async () => {
    await using folder = await scratch();
    await lay(join(folder.path, 'web'), WEB);
    const { findings } = await measureTown(optionsFor(folder, { render: 'auto' }));
    expect(new Set(findings.map((finding) => (finding.kind === 'unobserved' ? finding.obstacle : finding.kind)))).toEqual(
      new Set(['unreadable']),
    );
  });
});

describe('over a wire', () => {
  it('asks robots.txt first, and calls what it forbids by its name', async () => {
    await using folder = await scratch();
    const asked: string[] = [];
    const server: Server = createServer((request, response) => {
      asked.push(request.url ?? '');
      const body =
        request.url === '/robots.txt'
          ? 'User-agent: *\nDisallow: /cantine\n'
          : request.url === '/'
            ? TOWN['www.rivebelle.fr/index.html']
            : null;
      response.writeHead(body === null ? 404 : 200, {
        'content-type': request.url === '/robots.txt' ? 'text/plain' : 'text/html; charset=utf-8',
      });
      response.end(body ?? '<title>404</title>');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const source = viaSource(`127.0.0.1:${(server.address() as AddressInfo).port}`);
    try {
      const { findings } = await measureTown(optionsFor(folder, { source }));
      expect(asked[0]).toBe('/robots.txt');
      expect(asked).not.toContain('/cantine');
      expect(findings.find(({ indicator }) => indicator === 'school-canteen')).toMatchObject({ kind: 'unobserved', obstacle: 'robots' });
    } finally {
      await source.close();
      server.closeAllConnections();
      server.close();
    }
  });
});
