import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { folderSource, type Source } from '@beffroi/capture';
import { parseInstant } from '@beffroi/domain';
import { measureTown, type TownMeasurementOptions } from '../gather/index.ts';

/** The moment that tests are dated by. */
export const INSTANT = parseInstant('2026-11-24T12:00:00Z')!;

/** A folder of this test alone, gone after it. */
export async function scratch(): Promise<{ readonly path: string; [Symbol.asyncDispose](): Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'beffroi-'));
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) };
}

/** Lays pages out as a web of files, `host/path` to HTML. */
export async function lay(root: string, pages: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, html] of Object.entries(pages)) {
    const path = join(root, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, html);
  }
}

/** A town page: title, heading and content, with the site's menu. */
export function page(title: string, content: string): string {
  return `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>${title} - Rivebelle</title></head><body>
<nav><ul><li><a href="/">Accueil</a></li><li><a href="/cantine">Cantine</a></li><li><a href="/etat-civil">État civil</a></li></ul></nav>
<main><h1>${title}</h1>${content}</main><footer><p>Mairie de Rivebelle</p></footer></body></html>`;
}

/** A small town: a canteen that is explained, with a form; acts by the State's teleservice; a page that scripts draw. */
export const TOWN = {
  'www.rivebelle.fr/index.html': page(
    'Bienvenue',
    '<p>Le site de la commune de Rivebelle.</p><p><a href="/creche">Crèche municipale</a></p>',
  ),
  'www.rivebelle.fr/cantine.html': page(
    'Restauration scolaire',
    '<p>Pièces à fournir pour inscrire votre enfant à la cantine : justificatif de domicile, attestation d’assurance. Tarif : 3,20 € le repas. Inscription en mairie avant le 15 juin.</p><p><a href="/docs/dossier-inscription-cantine.pdf">Télécharger le dossier d’inscription à la cantine (PDF)</a></p>',
  ),
  'www.rivebelle.fr/etat-civil.html': page(
    'Demande d’acte de naissance',
    '<p>Vous êtes né à Rivebelle ? <a href="https://www.service-public.gouv.fr/particuliers/vosdroits/R1406">Demander un acte de naissance en ligne</a>.</p>',
  ),
  'www.rivebelle.fr/creche.html':
    '<!doctype html><html><title>Crèche municipale</title><body><div id="app"></div><script src="/app.js"></script></body></html>',
  'www.rivebelle.fr/docs/dossier-inscription-cantine.pdf': '%PDF-1.4\n%%EOF\n',
} as const;

/** Options of an audit of a folder: nothing is drawn, nobody is waited for. */
export function optionsFor(
  folder: { readonly path: string },
  more: Partial<TownMeasurementOptions> = {},
): TownMeasurementOptions & { readonly source: Source } {
  return {
    start: 'https://www.rivebelle.fr/',
    territory: null,
    town: 'Rivebelle',
    source: folderSource(join(folder.path, 'web')),
    data: join(folder.path, 'data'),
    instant: INSTANT,
    budget: 80,
    interval: 0,
    render: 'never',
    browser: null,
    userAgent: 'Beffroi/0.1 (+https://example.org/)',
    ...more,
  };
}

/** The small town, laid out and audited. */
export async function auditTown(folder: { readonly path: string }, more: Partial<TownMeasurementOptions> = {}) {
  await lay(join(folder.path, 'web'), TOWN);
  return measureTown(optionsFor(folder, more));
}
