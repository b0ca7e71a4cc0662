import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { folderSource, SOFTWARE } from '@beffroi/capture';
import { parseInstant } from '@beffroi/domain';
import { type MeasuredLevers, measureLevers } from '../gather/index.ts';

const FIXTURES = join(import.meta.dirname, '..', '..', '..', '..', 'fixtures', 'levers');

/** Towns of each set, by the hosts of their sites. */
export const TOWN_SETS = {
  'mended-on': [
    'www.belleroche.fr',
    'www.mairie-lespinasse.fr',
    'www.mairie-vaux-les-aulnes.fr',
    'www.thoreuil.fr',
    'www.ville-arzac.fr',
    'www.ville-clermond.fr',
  ],
  'first-sight': [
    'www.aubrecourt.fr',
    'www.castel-oriol.fr',
    'www.lormoy-sur-aure.fr',
    'www.montferral.fr',
    'www.port-valmer.fr',
    'www.saint-evroy.fr',
    'www.ville-brennes.fr',
    'www.ville-sargues.fr',
  ],
  'kept-apart': [
    'www.grandval.fr',
    'www.les-essarts-noirs.fr',
    'www.montclar-les-bains.fr',
    'www.rougemont-le-val.fr',
    'www.ville-peyrac.fr',
  ],
  hard: [
    'www.breviers.fr',
    'www.cc-paysdorlene.fr',
    'www.charnelles.fr',
    'www.grand-valmorin.fr',
    'www.marsillac-sur-vere.fr',
    'www.pontharran.fr',
    'www.saint-ourens.fr',
    'www.vezanne-sous-bois.fr',
  ],
  bodies: [
    'www.cc-valdesaules.fr',
    'www.departement-vireuse.fr',
    'www.hautecombe-les-forges.fr',
    'www.lavernette.fr',
    'www.metropole-caldray.fr',
    'www.ville-orbagne.fr',
  ],
  plain2: [
    'www.agglo-hautsdelorn.fr',
    'www.ccvalleedelatheronne.fr',
    'www.departement-lierre.fr',
    'www.lacaune-le-vieux.fr',
    'www.mairie-tressenges.fr',
    'www.rochebrune-les-pins.fr',
    'www.saint-brevin-les-ormes.fr',
    'www.ville-carvalles.fr',
    'www.ville-estampes-sur-oise.fr',
    'www.ville-montreval.fr',
  ],
  mixed: [
    'www.cc-plateaudorvelle.fr',
    'www.departement-haute-sorgue.fr',
    'www.metropole-sauldre.fr',
    'www.orcenay.fr',
    'www.saint-ferjus.fr',
    'www.ville-beaurepos.fr',
    'www.ville-hautmont-du-cher.fr',
    'www.ville-larmont.fr',
    'www.ville-noirval.fr',
    'www.villeneuve-les-sources.fr',
  ],
  fresh: [
    'www.ccpays-de-vaire.fr',
    'www.departement-tarvel.fr',
    'www.grand-lezay.fr',
    'www.mairie-ouzelles.fr',
    'www.metropole-aldegonde.fr',
    'www.vaugency.fr',
    'www.ville-aubressac.fr',
    'www.ville-miraucourt-les-dames.fr',
    'www.ville-sorbessac.fr',
  ],
  unread: [
    'www.departement-hautebreche.fr',
    'www.grand-orvain.fr',
    'www.mairie-bourgneuf-lescaux.fr',
    'www.montcarrel.fr',
    'www.saint-elan-sur-vire.fr',
    'www.ville-courtalin.fr',
    'www.ville-malvezin.fr',
    'www.ville-sarrelune.fr',
  ],
  unread2: [
    'www.ccvaldesarmoises.fr',
    'www.mairie-aubepierre.fr',
    'www.metropole-estuaire-vilaudre.fr',
    'www.saint-vaury-les-etangs.fr',
    'www.ville-rochemaure-sur-loue.fr',
    'www.ville-verdelle.fr',
  ],
  unread3: [
    'www.agglo-deux-collines.fr',
    'www.departement-du-lauzet.fr',
    'www.mairie-le-breuil-aux-moines.fr',
    'www.ville-hauterive-sur-brenne.fr',
    'www.ville-pontleroy.fr',
  ],
  council: [
    'www.agglo-portesduvermois.fr',
    'www.cc-hautevallon.fr',
    'www.departement-arvonne.fr',
    'www.lanvezec.fr',
    'www.mairie-sauvinhac.fr',
    'www.mairie-thoury-les-bois.fr',
    'www.metropole-rivedaure.fr',
    'www.montserein.fr',
    'www.saint-pardillan-le-lac.fr',
    'www.ville-beaumarais.fr',
    'www.ville-bruyervilles.fr',
    'www.ville-courvillers.fr',
  ],
  minutes: [
    'www.cc-boisclair.fr',
    'www.departement-vallorbe.fr',
    'www.grand-estuaire-agglo.fr',
    'www.mairie-castelrouge.fr',
    'www.mairie-les-trois-ponts.fr',
    'www.mairie-valsonnette.fr',
    'www.peyrolles-en-vaunage.fr',
    'www.region-hautesmarches.fr',
    'www.rochefontaine.fr',
    'www.ville-mirebourg.fr',
    'www.ville-orsenne.fr',
    'www.ville-saint-aymar.fr',
    'www.ville-tresserac.fr',
  ],
  notices: [
    'www.agglo-coeurdevandre.fr',
    'www.cc-trois-vallons.fr',
    'www.departement-haute-lorne.fr',
    'www.ferrandville.fr',
    'www.mairie-crozant-les-pins.fr',
    'www.metropole-val-dauzon.fr',
    'www.saint-jorain-des-bois.fr',
    'www.ville-armissac.fr',
    'www.ville-bourg-saint-hilaire.fr',
    'www.ville-daubigny-sur-mer.fr',
    'www.ville-esclarmont.fr',
    'www.ville-gravenelles.fr',
  ],
  charters: [
    'www.agglo-rives-de-teyre.fr',
    'www.cc-plaine-dautin.fr',
    'www.departement-sorme.fr',
    'www.mairie-illiac.fr',
    'www.mairie-montaigrier.fr',
    'www.ville-hermanval.fr',
    'www.ville-jonquerolles.fr',
    'www.ville-kermoal.fr',
    'www.ville-lestrac.fr',
    'www.ville-nerisson.fr',
    'www.ville-ozelay.fr',
  ],
  last: [
    'www.agglo-valdorge.fr',
    'www.cc-lisle-et-bruyeres.fr',
    'www.departement-ambrette.fr',
    'www.mairie-olbrac.fr',
    'www.ville-chantebrune.fr',
    'www.ville-marsange.fr',
    'www.ville-tournemont.fr',
    'www.villeneuve-sur-coise.fr',
  ],
  streets: [
    'www.brissolles.fr',
    'www.cc-coteaux-de-lanse.fr',
    'www.cc-valdessarts.fr',
    'www.departement-ourtelle.fr',
    'www.mairie-cressignac.fr',
    'www.mairie-vernoux-la-lande.fr',
    'www.metropole-castelmare.fr',
    'www.saint-marsal-de-lys.fr',
    'www.ville-ambrevoie.fr',
    'www.ville-hautepierre-sur-aubette.fr',
    'www.ville-lescarenne.fr',
    'www.ville-montaurel.fr',
    'www.ville-roncheville.fr',
    'www.ville-trellevan.fr',
  ],
} as const;

/** One of the sets. */
export type TownSet = keyof typeof TOWN_SETS;

/** What a careful person reads from a town's pages, as `fixtures/levers/README.md` describes it. */
export interface TownLabel {
  readonly name: string;
  readonly unobserved?: string;
  readonly levers: Readonly<Record<string, { readonly level: number; readonly page: string; readonly words: string }>>;
}

/** The label of a town. */
export async function labelOf(host: string): Promise<TownLabel> {
  return JSON.parse(await readFile(join(FIXTURES, 'labels', `${host}.json`), 'utf8')) as TownLabel;
}

const MEASURED = new Map<string, Promise<MeasuredLevers>>();

/** Measures a town of the fixtures through the whole pipeline, without a browser: once, whoever asks how often. */
export function measureFixture(set: TownSet, host: string): Promise<MeasuredLevers> {
  const known = MEASURED.get(host) ?? measured(set, host);
  MEASURED.set(host, known);
  return known;
}

async function measured(set: TownSet, host: string): Promise<MeasuredLevers> {
  const data = await mkdtemp(join(tmpdir(), 'beffroi-levers-'));
  const source = folderSource(join(FIXTURES, set));
  try {
    return await measureLevers({
      start: `https://${host}/`,
      territory: null,
      town: (await labelOf(host)).name,
      source,
      data,
      instant: parseInstant('2026-11-24T12:00:00.000Z')!,
      budget: 80,
      interval: 0,
      render: 'never',
      browser: null,
      userAgent: SOFTWARE,
    });
  } finally {
    await source.close();
    await rm(data, { recursive: true, force: true });
  }
}
