import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { TERMINAL } from '@beffroi/acts';
import { archiveStoreOf } from '@beffroi/archive-store';
import { SOFTWARE } from '@beffroi/capture';
import { instrumentsOf } from '@beffroi/house';
import { addFiles } from '@beffroi/programmes/gather';
import { insertPanel, openStore } from '@beffroi/store';
import { dataFolder } from '@beffroi/store/testing';
import { closeWave, openWave, startWave, work } from '@beffroi/waves';

/** What two invented lists say in each town; the town's number makes their words differ. */
const LISTS = {
  'Le Grand Large': (town: number): readonly string[] => [
    '<h2>Une mairie plus proche</h2>',
    `<p>Toutes les démarches de Ville ${town} pourront se faire en ligne dès 2027. Nous garderons l’accueil au guichet.</p>`,
    `<p>Nous créerons ${town + 2} postes d’agents d’accueil. Le conseil municipal sera filmé et diffusé en direct sur internet.</p>`,
    '<h2>Une ville qui respire</h2>',
    `<p>Nous planterons ${town * 100} arbres. Le réseau de chaleur sera étendu aux écoles. Les pistes cyclables relieront tous les quartiers.</p>`,
    `<p>Chaque école sera équipée de tablettes et de tableaux numériques. La fibre arrivera dans les ${town + 3} hameaux.</p>`,
  ],
  'Terre Commune': (town: number): readonly string[] => [
    '<h2>Tranquillité</h2>',
    `<p>Nous installerons ${town + 10} caméras de vidéoprotection près de la gare. La police municipale sera à pied dans les rues.</p>`,
    '<h2>Solidarité</h2>',
    '<p>Un conseiller numérique aidera les habitants à se servir d’internet. Nous ouvrirons une maison de santé.</p>',
    `<p>Les comptes de Ville ${town} seront publiés en données ouvertes. Étant donné les dépenses, nous n’augmenterons pas les impôts.</p>`,
    '<p>Le service informatique passera aux logiciels libres. Un nouveau terrain de sport sera ouvert aux associations.</p>',
  ],
} as const;

/**
 * A data folder with one wave of programmes, closed: lists, documents, archives and judgements as the program itself makes them.
 *
 * @param towns how many towns
 */
export async function programmesData(name: string, towns: number, now: Date): Promise<string> {
  const { path: data } = await dataFolder();
  const written = join(data, 'written');
  await mkdir(written);
  const store = await openStore({ kind: 'folder', path: data });
  try {
    const archiveStore = archiveStoreOf({}, data);
    const codes = Array.from({ length: towns }, (_, at) => `9901${at}`);
    await insertPanel(store.db, {
      name: 'essai',
      rule: {},
      vintage: 2026,
      createdAt: now,
      members: codes.map((territory, at) => ({
        territory,
        name: `Ville ${at}`,
        population: 20_000 + at,
        department: '99',
        region: '99',
        epci: null,
        stratum: 'under-50000',
      })),
    });
    for (const [at, territory] of codes.entries()) {
      for (const [list, textOf] of Object.entries(LISTS)) {
        const file = `${territory}-${list.toLowerCase().replaceAll(' ', '-')}.html`;
        await writeFile(
          join(written, file),
          `<!doctype html><html lang="fr"><title>${list}</title><body>${textOf(at).join('\n')}</body></html>`,
        );
        const key = list.toLowerCase().replaceAll(' ', '-');
        await addFiles(
          { territory, election: { year: 2026, round: 1 }, key, name: list, head: `Camille Nom-${at}`, label: 'sans étiquette' },
          [{ path: join(written, file), name: file }],
          { store, actor: TERMINAL, archiveStore, folder: data, ocr: null, source: 'essai', now },
        );
      }
    }
    const instruments = await instrumentsOf({ store, archiveStore });
    const instrument = instruments.find(({ id }) => id === 'programmes')!;
    const options = { userAgent: SOFTWARE, election: { year: 2026, round: 1 }, tries: 1 };
    await openWave(store, TERMINAL, { name, panel: 'essai', instrument, dated: now, options, now });
    await startWave(store, TERMINAL, name, now);
    await work(store, { archiveStore, instruments, folder: data, wave: name, until: 'settled' });
    await closeWave(store, TERMINAL, { name, archiveStore, instruments, now });
  } catch (error) {
    await store.close();
    await rm(data, { recursive: true, force: true });
    throw error;
  }
  await store.close();
  await rm(written, { recursive: true });
  return data;
}
