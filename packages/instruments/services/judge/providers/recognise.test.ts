import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { providerNamed, providerOf } from './recognise.ts';
import { PROVIDERS } from './registry.ts';

/** An address of an invented town, and the row that must know it: at least one for each row that knows addresses. */
const ADDRESSES: readonly (readonly [url: string, id: string])[] = [
  ['https://gnau-brumeval.operis.fr/brumeval/gnau/#/', 'gnau'],
  ['https://sve.sirap.fr/#/099123/', 'sirap'],
  ['https://cartads.brumeval.fr/depot', 'cartads'],
  ['https://urbanisme.brumeval.fr/guichet-unique/Login', 'guichet-unique-urbanisme'],
  ['https://brumeval.geosphere.fr/guichet-unique', 'geosphere'],
  ['https://www.geopermis.fr/brumeval', 'geopermis'],
  ['https://www.e-permis.fr/brumeval', 'geopermis'],
  ['https://xurba.brumeval.fr/', 'urbanisme-divers'],
  ['https://www.payfip.gouv.fr/tpa/paiement.web?numcli=012345', 'payfip'],
  ['https://www.tipi.budget.gouv.fr/tpa/paiement.web?numcli=012345', 'payfip'],
  ['https://www.jepaiemesserviceslocaux.dgfip.finances.gouv.fr/', 'payfip'],
  ['https://regie.brumeval.fr/tpa/paiementws.web?objet=cantine', 'payfip-path'],
  ['https://www.demarches-simplifiees.fr/commencer/brumeval-creche', 'demarches-simplifiees'],
  ['https://demarche.numerique.gouv.fr/commencer/brumeval-creche', 'demarche-numerique'],
  ['https://rdv.anct.gouv.fr/org/123/brumeval', 'rdv-service-public'],
  ['https://www.rdv-solidarites.fr/', 'rdv-service-public'],
  ['https://rendezvouspasseport.ants.gouv.fr/', 'rendezvous-passeport'],
  ['https://mon.service-public.fr/portail/app/cms/public/accueil', 'mon-service-public'],
  ['https://timbres.impots.gouv.fr/', 'timbres-fiscaux'],
  ['https://www.maprocuration.gouv.fr/', 'maprocuration'],
  ['https://comarquage.net15.fr/brumeval/?xml=F1234', 'comarquage-net15'],
  ['https://comarquage.openinfolive.org/brumeval', 'comarquage-openinfolive'],
  ['https://rdv.espace-citoyens.net/brumeval', 'arpege-rdv'],
  ['https://monespace.brumeval.fr/espace-citoyens/RendezVous/', 'arpege-rdv-path'],
  ['https://www.espace-citoyens.net/brumeval/espace-citoyens/Home/Logon', 'arpege'],
  ['https://monespace.brumeval.fr/espace-citoyens/Home/AccueilPublic', 'arpege-own-host'],
  ['https://monespace.brumeval.fr/espace-citoyens/PageInfosDiverses/Index/12', 'arpege-own-host'],
  ['https://demarches-brumeval.publik.love/', 'publik'],
  ['https://demarches.toodego.com/brumeval/', 'toodego'],
  ['https://portail.berger-levrault.fr/Brumeval99123/accueil', 'berger-levrault'],
  ['https://brumeval-grc.e-citiz.com/', 'e-citiz'],
  ['https://guichet.brumeval.fr/SEWSaaS.web/', 'e-citiz-path'],
  ['https://brumeval.espace-citoyen.fr/', 'mushroom'],
  ['https://brumeval.monespacecitoyen.fr/', 'monespacecitoyen'],
  ['https://brumeval.portailcitoyen.eu/demarche/12', 'portailcitoyen-eu'],
  ['https://portail-citoyen.brumeval.fr/', 'portail-citoyen'],
  ['https://brumeval.mon-guichet.fr/', 'mon-guichet'],
  ['https://brumeval.gallia-demarches.fr/', 'gallia'],
  ['https://brumeval.123mairie.net/', '123mairie'],
  ['https://brumeval.creasit.com/', 'creasit'],
  ['https://brumeval.vernalis.fr/', 'creasit'],
  ['https://brumeval.technocarte.fr/', 'icitoyen'],
  ['https://portail-famille.brumeval.fr/maelisportail/module/', 'maelis'],
  ['https://brumeval.portail-familles.com/', 'portail-familles'],
  ['https://brumeval.portail-familles.net/', 'portail-familles'],
  ['https://brumeval.portail-familles.app/', 'portail-familles'],
  ['https://brumeval.kiosquefamille.fr/', 'kiosque-famille'],
  ['https://kiosquefamille.brumeval.fr/', 'kiosque-famille'],
  ['https://famille.brumeval.fr/kiosque/web_methode/', 'kiosque-famille-path'],
  ['https://brumeval.myperischool.fr/connexion', 'myperischool'],
  ['https://eticket.qiis.fr/brumeval', 'eticket'],
  ['https://eticket-app.qiis.fr/brumeval', 'eticket'],
  ['https://www.logicielcantine.fr/brumeval', 'logicielcantine'],
  ['https://brumeval.numerian.fr/', 'numerian'],
  ['https://brumeval.agoraplus.fr/', 'agora-famille'],
  ['https://brumeval.cantine-de-france.fr/', 'cantine-de-france'],
  ['https://brumeval.aiga.fr/', 'aiga'],
  ['https://brumeval.3douest.com/', '3douest'],
  ['https://ecole-brumeval.toutemonecole.fr/', 'toutemonecole'],
  ['https://www.rendezvousonline.fr/alias/brumeval-99123', 'rendezvousonline'],
  ['https://pro.rdv360.com/agenda/4512', 'rdv360-frame'],
  ['https://www.rdv360.com/mairie-de-brumeval', 'rdv360'],
  ['https://www.synbird.com/99123-brumeval', 'synbird'],
  ['https://mairie-brumeval.smartagenda.fr/', 'smartagenda'],
  ['https://www.clicrdv.com/mairie-brumeval', 'clicrdv'],
  ['https://api.solocal.com/rdv/ville-brumeval', 'clicrdv'],
  ['https://brumeval.troov.com/objets-perdus', 'troov-objets'],
  ['https://rdv-brumeval.troov.com/', 'troov'],
  ['https://brumeval.esii-orion.com/', 'esirius'],
  ['https://services.brumeval.fr/eAppointment/', 'esirius-path'],
  ['https://brumeval.ypok.com/', 'ypok'],
  ['https://app.agendize.com/book/brumeval', 'agendize'],
  ['https://www.mobminder.com/brumeval', 'mobminder'],
  ['https://brumeval.espacerendezvous.com/', 'espacerendezvous'],
  ['https://brumeval.qmatic.cloud/', 'qmatic'],
  ['https://accueil.brumeval.fr/qmaticwebbooking/#/', 'qmatic-path'],
  ['https://brumeval.smartcjm.com/', 'smartcjm'],
  ['https://brumeval.gie-convergence.fr/', 'convergence'],
  ['https://brumeval.rdvenmairie.fr/', 'rdvenmairie'],
  ['https://brumeval.iwana.fr/', 'iwana'],
  ['https://brumeval.anaximandre.bzh/', 'iwana'],
  ['https://rdv.brumeval.fr/', 'town-rdv'],
  ['https://rendez-vous.brumeval.fr/', 'town-rdv'],
  ['https://brumeval.tellmycity.com/', 'tellmycity'],
  ['https://brumeval.keyclic.com/', 'jaidemaville'],
  ['https://www.betterstreet.org/brumeval', 'betterstreet'],
  ['https://vigilo.brumeval.org/', 'fixmystreet'],
  ['https://station.illiwap.com/fr/public/brumeval_99123', 'illiwap'],
  ['https://brumeval.imagina.com/', 'imagina'],
  ['https://brumeval.neocity.fr/', 'neocity'],
  ['https://www.intramuros.org/brumeval', 'intramuros'],
  ['https://www.appli-intramuros.com/brumeval', 'intramuros'],
  ['https://app.panneaupocket.com/ville/12-brumeval-99123', 'panneaupocket'],
  ['https://www.info-flash.com/brumeval', 'info-flash'],
  ['https://biblio.brumeval.fr/opac_css/index.php', 'pmb'],
  ['https://biblio.brumeval.fr/index.php?lvl=notice_display', 'pmb'],
  ['https://brumeval.bibliossimo.net/', 'bibliossimo'],
  ['https://sigb12.decalog.net/brumeval', 'decalog'],
  ['https://brumeval.bibenligne.fr/', 'bibenligne'],
  ['https://brumeval.mabib.fr/', 'mabib'],
  ['https://mediatheque.brumeval.fr/Default/doc/SYRACUSE/12', 'syracuse'],
  ['https://mediatheque.brumeval.fr/cgi-bin/koha/opac-user.pl', 'koha'],
  ['https://brumeval.c3rb.org/', 'c3rb'],
  ['https://www.paybyphone.fr/', 'paybyphone'],
  ['https://www.flowbird.fr/brumeval', 'flowbird'],
  ['https://www.easypark.com/fr-fr', 'easypark'],
  ['https://park-now.fr/brumeval', 'easypark'],
  ['https://brumeval.franceobjetstrouves.fr/', 'france-objets-trouves'],
  ['https://conservatoire-brumeval.saiga.fr/', 'imuse'],
  ['https://brumeval.duonet.fr/', 'duonet'],
  ['https://brumeval.opentalent.fr/', 'opentalent'],
  ['https://openresa.com/club/mairie-brumeval', 'openresa'],
];

/** Addresses that look like a row's and are nobody's. */
const NOBODY: readonly (readonly [url: string, why: string])[] = [
  ['https://www.rdv360.com/salon-de-coiffure-lise', 'a hairdresser'],
  ['https://cabinet-dentaire.smartagenda.fr/', 'a dentist'],
  ['https://www.clicrdv.com/garage-du-pont', 'a garage'],
  ['https://openresa.com/club/padel-des-dunes', 'a padel club'],
  ['https://www.localeo.fr/brumeval', 'merchants'],
  ['https://demarche.numerique.gouv.fr/', 'the home page of the State’s tool'],
  ['https://www.franceobjetstrouves.fr/conseils', 'advice, no town’s desk'],
  ['https://www.logicielcantine.fr/', 'the vendor’s own home page'],
  ['https://www.faux-espace-citoyens.net/', 'another domain that ends alike'],
  ['https://www.espace-citoyens.net.exemple.fr/', 'another domain that begins alike'],
  ['https://www.brumeval.fr/?retour=https://www.payfip.gouv.fr', 'a provider in the query only'],
  ['https://www.brumeval.fr/enfance', 'the town’s own page'],
  ['mailto:mairie@payfip.gouv.fr', 'a mailbox'],
  ['', 'nothing'],
];

/** A sentence of a page, and the row that it names: at least one for each row that knows texts. */
const SENTENCES: readonly (readonly [text: string, id: string])[] = [
  ['Portail Localéo, une solution Docaposte', 'localeo'],
  ['Connectez-vous à Agora Famille', 'agora-famille'],
  ['Signalez un problème avec TellMyCity', 'tellmycity'],
  ['L’application J’aide ma ville', 'jaidemaville'],
  ['Téléchargez Better Street', 'betterstreet'],
  ['La commune est sur illiwap', 'illiwap'],
  ['L’application Neocity', 'neocity'],
  ['L’application IntraMuros', 'intramuros'],
  ['Payez avec PayByPhone', 'paybyphone'],
  ['Payez avec Flowbird', 'flowbird'],
  ['Payez avec EasyPark', 'easypark'],
  ['L’extranet iMuse du conservatoire', 'imuse'],
  ['Inscriptions sur DuoNet', 'duonet'],
  ['Déposez votre dossier avec AD’AU', 'adau'],
  ["Déposez votre dossier avec AD'AU", 'adau'],
  ['Courrier suivi dans Elise de Neoledge', 'elise'],
  ['Hariane, toutes vos démarches', 'hariane'],
  ['Votre compte Facil’Familles', 'facil-familles'],
  ["Votre compte Facil'Familles", 'facil-familles'],
  ['La Plateforme Citoyens de Docaposte', 'plateforme-citoyens'],
  ['Portail réalisé par Nord France Informatique', 'nfi'],
  ['Domino’web 2.0, une solution Abelium', 'domino-web'],
  ['Réservez sur Domino Web', 'domino-web'],
  ['Le portail Civil Enfance', 'civil-enfance'],
  ['Le logiciel périscolaire CIVIL', 'civil-enfance'],
  ['L’espace famille Parascol', 'parascol'],
  ['JVS-Mairistem, espace famille', 'parascol'],
  ['Malice, le portail d’Amiciel', 'malice'],
  ['Le portail AXEL', 'axel'],
  ['© Teamnet', 'axel'],
  ['Inscription sur FAST-Famille', 'fast-famille'],
  ['Fluo, par Cosoluce', 'fluo'],
  ['Cosoluce : portail périscolaire', 'fluo'],
  ['Publik Famille', 'publik-famille'],
  ['Connecthys, le portail des familles', 'noethys'],
  ['Propulsé par Noethysweb', 'noethys'],
  ['Réservez les repas sur Service Complice', 'service-complice'],
  ['Pandore (Odyssée Informatique)', 'pandore'],
  ['Rechargez la Carte+ de la cantine', 'carte-plus'],
  ['L’espace citoyens Concerto Opus', 'concerto'],
  ['Le logiciel Concerto', 'concerto'],
  ['L’application RenCitéZen', 'rencitezen'],
  ['Un panneau Lumiplan', 'lumiplan'],
  ['Le catalogue BibliXnet', 'biblixnet'],
  ['Le portail Iguana de la médiathèque', 'iguana'],
  ['Le catalogue Carthame', 'carthame'],
  ['L’application Indigo Neo', 'indigo-neo'],
  ['L’application P Mobile', 'p-mobile'],
  ['Abonnement résident en ligne chez Effia', 'effia'],
  ['Abonnement résident sur l’application Q-Park', 'q-park'],
  ['Demandez votre droit résident en ligne auprès de SAGS', 'sags'],
  ['L’extranet Rhapsodie du conservatoire', 'rhapsodie'],
  ['Le CCAS emploie le logiciel Sonate', 'sonate'],
  ['Le logiciel Mélissandre du CCAS', 'melissandre'],
  ['Millésime d’Arche MC2', 'millesime'],
];

const NOT_NAMES: readonly string[] = [
  'C’est une bonne malice des enfants',
  'Il fut le service complice de ce trafic',
  'Le Service Complice de la nuit, roman',
  'Grand concerto de Noël à l’église, réservation sur l’espace famille',
  'Concerto opus 61 et arpège au conservatoire',
  'Élise et Axel se sont mariés',
  'La pièce « Hariane » est jouée samedi',
  'La plateforme citoyenne a réuni les citoyens',
  'Mairie, État civil Enfance Jeunesse',
  'Le Code civil, enfance protégée',
  'Jouer aux dominos',
  'Le fluo est à la mode, dit la famille',
  'Une boîte de Pandore sur le portail',
  'La carte plus avantageuse de la cantine',
  'Une carte + une photo pour la cantine',
  'Un iguana à la médiathèque',
  'Le carthame des teinturiers',
  'Le jardin indigo',
  'Groupe mobile',
  'Le parking Effia de la gare : abonnement résident à l’accueil',
  'Rhapsodie in Blue au conservatoire, entrée par le portail nord',
  'Une sonate de Mozart au profit du CCAS',
  'Mélissandre Durand, directrice du CCAS',
  'Un grand millésime',
  'Le public famille est invité',
  'Une partie de la famille mange au fast-food',
  '',
];

describe('The provider of an address', () => {
  it.each(ADDRESSES)('of %s is %s', (url, id) => {
    expect(providerOf(url)?.id).toBe(id);
  });

  it.each(NOBODY)('of “%s” is nobody: %s', (url) => {
    expect(providerOf(url)).toBeNull();
  });

  it('is proved for every row that knows addresses', () => {
    const rows = PROVIDERS.filter(({ host, path }) => host !== undefined || path !== undefined);
    expect(new Set(ADDRESSES.map(([, id]) => id))).toEqual(new Set(rows.map(({ id }) => id)));
  });

  it('is told by the name of the town where private firms are tenants too', () => {
    expect(providerOf('https://www.clicrdv.com/brumeval')).toBeNull();
    expect(providerOf('https://www.clicrdv.com/brumeval', ['brumeval'])?.id).toBe('clicrdv');
  });

  it('is not told by a word of three letters, nor by a longer number than a postcode', () => {
    expect(providerOf('https://www.clicrdv.com/bar-du-lac', ['lac'])).toBeNull();
    expect(providerOf('https://www.clicrdv.com/garage/1234567')).toBeNull();
  });

  it('tells the plural of one firm from the singular of another', () => {
    expect(providerOf('https://brumeval.espace-citoyens.net/')?.owner).toBe('Arpège');
    expect(providerOf('https://brumeval.espace-citoyen.fr/')?.owner).toBe('Mushroom Software');
    expect(providerOf('https://brumeval.espace-citoyen.net/')).toBeNull();
    expect(providerOf('https://brumeval.espace-citoyens.fr/')).toBeNull();
  });

  it.each([
    'https://gnau12.operis.fr/brumeval/gnau/',
    'https://portail-usager.sirap.com/brumeval',
    'https://www.brumeval-cartads.fr/guichet-unique/Login',
    'https://appli.atip67.fr/guichet-unique',
    'https://spl-xdemat.fr/brumeval',
    'https://www.oci-urbanisme.fr/brumeval',
    'https://ideau.brumeval.fr/',
  ])('of the planning desk %s is one of urbanism, with no service', (url) => {
    expect(providerOf(url)).toMatchObject({ kind: 'urbanism', services: [] });
  });

  it('is never a row that knows a name only', () => {
    const rows = PROVIDERS.filter(({ host, path }) => host === undefined && path === undefined);
    for (const { id } of rows) {
      expect(providerOf(`https://www.${id}.fr/${id}?texte=${id}`)).toBeNull();
      expect(PROVIDERS.find((row) => row.id === id)?.text).toBeInstanceOf(RegExp);
    }
  });
});

describe('The provider that a text names', () => {
  it.each(SENTENCES)('in “%s” is %s', (text, id) => {
    expect(providerNamed(text)?.id).toBe(id);
  });

  it.each(NOT_NAMES)('in “%s” is nobody', (text) => {
    expect(providerNamed(text)).toBeNull();
  });

  it('is proved for every row that knows texts', () => {
    const rows = PROVIDERS.filter(({ text }) => text !== undefined);
    expect(new Set(SENTENCES.map(([, id]) => id))).toEqual(new Set(rows.map(({ id }) => id)));
  });

  it('is found by its words as by asking for each name in turn', () => {
    const named = PROVIDERS.filter(({ text }) => text !== undefined);
    const parts = [...SENTENCES.map(([text]) => text), ...NOT_NAMES].flatMap((text) => text.split(/(?<= )/));
    const anyText = fc
      .array(fc.tuple(fc.constantFrom(...parts), fc.constantFrom('', '', ' ', '-', '\u00ad', 'é', '1', '_')), { maxLength: 30 })
      .map((all) => all.flat().join(''));
    const near = fc.constantFrom(...SENTENCES.map(([text]) => text), ...NOT_NAMES);
    fc.assert(
      fc.property(fc.tuple(anyText, near, anyText, fc.constantFrom('', ' ſ', ' \u212a')), (all) => {
        for (const text of [all.join(''), all.join('').toUpperCase(), all.join('').normalize('NFD')])
          expect(providerNamed(text)).toBe(named.find((one) => one.text!.test(text)) ?? null);
      }),
      { numRuns: 300 },
    );
    expect(providerNamed('Hariane’ſ : une demande.')?.id).toBe('hariane');
  });

  it('needs its second word near by, on either side', () => {
    expect(providerNamed('Amiciel édite le portail Malice')?.id).toBe('malice');
    expect(providerNamed(`Malice ${'x'.repeat(90)} Amiciel`)).toBeNull();
  });
});

describe('The registry', () => {
  it('names no two rows alike', () => {
    expect(new Set(PROVIDERS.map(({ id }) => id)).size).toBe(PROVIDERS.length);
  });

  it('gives each row something to know it by', () => {
    expect(PROVIDERS.filter(({ host, path, text }) => host === undefined && path === undefined && text === undefined)).toEqual([]);
  });

  it('holds no pattern that remembers where it stopped', () => {
    const patterns = PROVIDERS.flatMap(({ host, path, text }) => [host, path, text]);
    expect(patterns.filter((pattern) => pattern?.global === true || pattern?.sticky === true)).toEqual([]);
  });
});
