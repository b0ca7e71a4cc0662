import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Schema } from '@beffroi/store';
import { noteSites } from '@beffroi/store';
import type { Kysely } from 'kysely';

/** A folder of this test alone, gone after it. */
export async function ownFolder(): Promise<{ readonly path: string; [Symbol.asyncDispose](): Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'beffroi-waves-'));
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) };
}

/** An invented town for trials. */
export interface Town {
  readonly code: string;
  readonly name: string;
  readonly host: string;
}

/** So many invented towns, with codes that INSEE gives to nobody. */
export function towns(n: number): Town[] {
  return Array.from({ length: n }, (_, at) => {
    const number = String(at + 1).padStart(3, '0');
    return { code: `99${number}`, name: `Valdor-${number}`, host: `www.valdor-${number}.example` };
  });
}

/** A tiny site: a canteen with a form to take, acts by the State, the rest in one of a few ways that hang on the town's number. */
export async function layTown(root: string, { code, name, host }: Town): Promise<void> {
  const kind = Number(code) % 3;
  const pages: Record<string, string> = {
    'index.html': page(name, 'Bienvenue', `<p>Le site de la commune de ${name}.</p>`),
    'cantine.html': page(
      name,
      'Restauration scolaire',
      `<p>Pièces à fournir pour inscrire votre enfant à la cantine : justificatif de domicile, attestation d’assurance. Tarif : 3,20 € le repas.
      Inscription en mairie avant le 15 juin.</p>
      ${kind === 0 ? '<p><a href="/docs/dossier-cantine.pdf">Télécharger le dossier d’inscription à la cantine (PDF)</a></p>' : ''}`,
    ),
    'etat-civil.html': page(
      name,
      'Demande d’acte de naissance',
      kind === 1
        ? '<p>Demandez votre acte de naissance à l’accueil de la mairie, avec une pièce d’identité, aux heures d’ouverture.</p>'
        : `<p>Vous êtes né à ${name} ? <a href="https://www.service-public.gouv.fr/particuliers/vosdroits/R1406">Demander un acte de naissance en ligne</a>.</p>`,
    ),
    'robots.txt': 'User-agent: *\nDisallow: /prive/\n',
    ...(kind === 0 ? { 'docs/dossier-cantine.pdf': '%PDF-1.4\n%%EOF\n' } : {}),
  };
  for (const [path, body] of Object.entries(pages)) {
    const file = join(root, host, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, body);
  }
}

function page(town: string, title: string, content: string): string {
  return `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>${title} - ${town}</title></head><body>
<nav><ul><li><a href="/">Accueil</a></li><li><a href="/cantine">Cantine</a></li><li><a href="/etat-civil">État civil</a></li></ul></nav>
<main><h1>${title}</h1>${content}</main><footer><p>Mairie de ${town}</p></footer></body></html>`;
}

/** Notes a panel of these towns with their sites; those of `siteless` have none. */
export async function notePanel(db: Kysely<Schema>, name: string, all: readonly Town[], siteless: readonly string[] = []): Promise<void> {
  const now = new Date('2026-11-24T08:00:00Z');
  const { id } = await db
    .insertInto('panel')
    .values({ name, rule: '{}', vintage: 2026, created_at: now })
    .returning('id')
    .executeTakeFirstOrThrow();
  await db
    .insertInto('panel_territory')
    .values(
      all.map((town, ordinal) => ({
        panel_id: id,
        ordinal,
        territory: town.code,
        name: town.name,
        population: 1000 * (ordinal + 1),
        department: '99',
        region: '99',
        epci: null,
        stratum: 'under-50000',
      })),
    )
    .execute();
  const sited = all.filter(({ code }) => !siteless.includes(code));
  await noteSites(
    db,
    sited.map(({ code, host }) => ({ territory: code, url: `https://${host}/` })),
    { source: 'trial', now },
  );
}
