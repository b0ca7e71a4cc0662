import type { ServiceId } from '../catalogue/service.ts';
import type { Provider } from './provider.ts';

const FAMILY: readonly ServiceId[] = ['nursery-place', 'school-enrolment', 'school-canteen', 'leisure-centre', 'arts-school', 'sports-activities'];
const CHILDREN: readonly ServiceId[] = ['nursery-place', 'school-enrolment', 'school-canteen', 'leisure-centre'];
const APPOINTMENTS: readonly ServiceId[] = ['birth-declaration', 'civil-status-certificates', 'identity-documents', 'electoral-registration', 'nursery-place', 'school-enrolment', 'social-housing', 'social-aid', 'bulky-waste'];
const PAID: readonly ServiceId[] = ['nursery-place', 'school-canteen', 'leisure-centre', 'street-occupation', 'arts-school', 'sports-activities'];

/**
 * Who runs a page. Facts from public pages and public code, with how far each was verified. The first row that
 * matches counts: precise rows stand before general ones.
 */
export const PROVIDERS: readonly Provider[] = [
  // Planning desks first: they look exactly like level 4 and are none of the eighteen.
  { id: 'gnau', name: 'GNAU', owner: 'Operis', kind: 'urbanism', host: /^gnau[0-9a-z-]*\.operis\.fr$/, services: [], features: '', hint: 0, verified: 'page' },
  { id: 'sirap', name: 'SVE SIRAP', owner: 'SIRAP', kind: 'urbanism', host: /(?:^|\.)sirap\.(?:fr|com)$/, services: [], features: '', hint: 0, verified: 'page' },
  { id: 'cartads', name: 'Cart@ds', owner: 'Inetum', kind: 'urbanism', host: /cartads/, services: [], features: '', hint: 0, verified: 'code' },
  { id: 'guichet-unique-urbanisme', name: 'Guichet unique (urbanisme)', owner: 'Inetum, Geosphere', kind: 'urbanism', path: /\/guichet-unique(?:\/|$)/, services: [], features: '', hint: 0, verified: 'code' },
  { id: 'geopermis', name: 'Géopermis, e-Permis', owner: '', kind: 'urbanism', host: /(?:^|\.)(?:geopermis|e-permis)\.fr$/, services: [], features: '', hint: 0, verified: 'code' },
  { id: 'urbanisme-divers', name: 'Guichets d’urbanisme', owner: '', kind: 'urbanism', host: /appli\.atip67\.fr|oci-urbanisme\.fr|spl-xdemat\.fr|xurba|ideau\./, services: [], features: '', hint: 0, verified: 'code' },

  // The State's own tools.
  { id: 'payfip', name: 'PayFiP', owner: 'DGFiP', kind: 'payment', host: /(?:^|\.)payfip\.gouv\.fr$|^www\.jepaiemesserviceslocaux\.dgfip\.finances\.gouv\.fr$|(?:^|\.)tipi\.budget\.gouv\.fr$/, services: PAID, features: 'P', hint: 3, verified: 'page' },
  { id: 'payfip-path', name: 'PayFiP', owner: 'DGFiP', kind: 'payment', path: /\/tpa\/paiement(?:ws)?\.web/, services: PAID, features: 'P', hint: 3, verified: 'code' },
  { id: 'demarches-simplifiees', name: 'Démarches simplifiées', owner: 'DINUM', kind: 'portal', host: /(?:^|\.)demarches-simplifiees\.fr$/, services: 'any', features: 'FCTX', hint: 3, verified: 'code' },
  { id: 'demarche-numerique', name: 'Démarche numérique', owner: 'DINUM', kind: 'portal', host: /^demarche\.numerique\.gouv\.fr$/, path: /\/commencer\//, services: 'any', features: 'FCTX', hint: 3, verified: 'code' },
  { id: 'rdv-service-public', name: 'RDV Service Public', owner: 'ANCT', kind: 'appointment', host: /^(?:rdv\.anct\.gouv\.fr|(?:www\.)?rdv-service-public\.fr|(?:www\.)?rdv-solidarites\.fr)$/, services: APPOINTMENTS, features: 'ACX', hint: 3, verified: 'state' },
  { id: 'rendezvous-passeport', name: 'Rendez-vous passeport (ANTS)', owner: 'France Titres', kind: 'none', host: /^rendezvouspasseport\.ants\.gouv\.fr$/, services: ['identity-documents'], features: 'A', hint: 2, verified: 'page' },

  // Citizen portals.
  { id: 'arpege-rdv', name: 'Espace Citoyens, rendez-vous', owner: 'Arpège', kind: 'appointment', host: /^rdv\.espace-citoyens\.net$/, services: APPOINTMENTS, features: 'A', hint: 3, verified: 'state' },
  { id: 'arpege-rdv-path', name: 'Espace Citoyens, rendez-vous', owner: 'Arpège', kind: 'appointment', path: /\/espace-citoyens\/rendezvous/i, services: APPOINTMENTS, features: 'A', hint: 3, verified: 'page' },
  { id: 'arpege', name: 'Espace Citoyens', owner: 'Arpège', kind: 'portal', host: /(?:^|\.)espace-citoyens\.net$/, services: 'any', features: 'FACPTXR', hint: 3, verified: 'page' },
  { id: 'arpege-own-host', name: 'Espace Citoyens', owner: 'Arpège', kind: 'portal', path: /\/espace-citoyens(?:\/(?:home|pageinfosdiverses)|\/?$)/i, services: 'any', features: 'FACPTXR', hint: 3, verified: 'page' },
  { id: 'publik', name: 'Publik', owner: 'Entr’ouvert', kind: 'portal', host: /(?:^|\.)publik\.love$|(?:^|\.)entrouvert\.org$/, services: 'any', features: 'FACPTXR', hint: 3, verified: 'code' },
  { id: 'toodego', name: 'Toodego', owner: 'Métropole de Lyon', kind: 'portal', host: /(?:^|\.)toodego\.com$/, services: 'any', features: 'FCTX', hint: 3, verified: 'page' },
  { id: 'berger-levrault', name: 'BL Citoyens, Portail Familles', owner: 'Berger-Levrault', kind: 'portal', host: /^portail\.berger-levrault\.fr$/, services: 'any', features: 'FCPTXR', hint: 3, verified: 'code' },
  { id: 'e-citiz', name: 'e-Citiz GRC', owner: 'e-Citiz', kind: 'portal', host: /(?:^|[.-])e-citiz\.com$/, services: 'any', features: 'FACT', hint: 3, verified: 'state' },
  { id: 'e-citiz-path', name: 'e-Citiz GRC', owner: 'e-Citiz', kind: 'portal', path: /\/sewsaas\./i, services: 'any', features: 'FACT', hint: 3, verified: 'state' },
  { id: 'mushroom', name: 'City Family, Espace Citoyen', owner: 'Mushroom Software', kind: 'family', host: /(?:^|\.)espace-citoyen\.fr$/, services: CHILDREN, features: 'FACPR', hint: 3, verified: 'state' },
  { id: 'monespacecitoyen', name: 'monEspaceCitoyen', owner: '', kind: 'portal', host: /(?:^|\.)monespacecitoyen\.fr$/, services: 'any', features: 'FACTXR', hint: 3, verified: 'page' },
  { id: 'portailcitoyen-eu', name: 'portailcitoyen.eu', owner: '', kind: 'portal', host: /(?:^|\.)portailcitoyen\.eu$/, services: 'any', features: 'FA', hint: 3, verified: 'page' },
  { id: 'portail-citoyen', name: 'Portail citoyen', owner: '', kind: 'portal', host: /^portail-?citoyen\./, services: 'any', features: 'FCTX', hint: 3, verified: 'page' },
  { id: 'mon-guichet', name: 'Mon Guichet', owner: 'Numesia', kind: 'portal', host: /(?:^|\.)mon-guichet\.fr$/, services: 'any', features: 'FAC', hint: 3, verified: 'state' },
  { id: 'gallia', name: 'Gallia démarches', owner: 'Gallia', kind: 'portal', host: /(?:^|\.)gallia-demarches\.fr$/, services: 'any', features: 'FA', hint: 3, verified: 'state' },
  { id: '123mairie', name: '123 Mairie', owner: '123Mairie', kind: 'portal', host: /(?:^|\.)123mairie\.net$/, services: 'any', features: 'FA', hint: 3, verified: 'state' },
  { id: 'creasit', name: 'Creasit, Vernalis', owner: '', kind: 'portal', host: /(?:^|\.)(?:creasit\.com|vernalis\.fr)$/, services: 'any', features: 'FA', hint: 3, verified: 'state' },
  { id: 'localeo', name: 'Localéo', owner: 'Docaposte Localeo', kind: 'portal', text: /\blocal[ée]o\b[^]{0,80}\bdocaposte\b|\bdocaposte\b[^]{0,80}\blocal[ée]o\b/i, services: 'any', features: 'FCTX', hint: 3, verified: 'no' },
  { id: 'icitoyen', name: 'iCitoyen', owner: 'Technocarte', kind: 'family', host: /(?:^|\.)technocarte\.fr$/, services: CHILDREN, features: 'FCPT', hint: 3, verified: 'vendor' },

  // Family portals.
  { id: 'maelis', name: 'Maelis', owner: 'Sigec', kind: 'family', path: /\/maelisportail\//i, services: FAMILY, features: 'FCP', hint: 3, verified: 'code' },
  { id: 'portail-familles', name: 'Portail familles', owner: 'à confirmer', kind: 'family', host: /(?:^|\.)portail-familles\.(?:com|net|app)$/, services: FAMILY, features: 'FCP', hint: 3, verified: 'page' },
  { id: 'kiosque-famille', name: 'Kiosque Famille', owner: 'Technocarte', kind: 'family', host: /(?:^|\.)kiosquefamille\.[a-z]+|^kiosque-?famille\./, services: FAMILY, features: 'FCP', hint: 3, verified: 'code' },
  { id: 'kiosque-famille-path', name: 'Kiosque Famille', owner: 'Technocarte', kind: 'family', path: /\/kiosque\/web_methode\//i, services: FAMILY, features: 'FCP', hint: 3, verified: 'code' },
  { id: 'myperischool', name: 'MyPérischool', owner: 'Waigéo', kind: 'family', host: /(?:^|\.)myperischool\.fr$/, services: FAMILY, features: 'FCPR', hint: 3, verified: 'code' },
  { id: 'eticket', name: 'eTicket', owner: 'Qiis', kind: 'family', host: /(?:^|\.)eticket(?:-app)?\.qiis\.fr$/, services: ['school-canteen', 'leisure-centre'], features: 'FCPR', hint: 3, verified: 'code' },
  { id: 'logicielcantine', name: 'Logiciel Cantine', owner: 'logicielcantine.fr', kind: 'family', host: /^(?:www\.)?logicielcantine\.fr$/, path: /^\/[a-z0-9-]+/, services: ['school-canteen', 'leisure-centre'], features: 'FCP', hint: 3, verified: 'code' },
  { id: 'numerian', name: 'Numérian', owner: 'Numérian', kind: 'family', host: /^[a-z0-9-]+\.numerian\.fr$/, services: FAMILY, features: 'FCP', hint: 3, verified: 'page' },
  { id: 'agora-famille', name: 'Agora Famille Premium', owner: 'Agora Plus', kind: 'family', host: /(?:^|\.)agoraplus\.fr$/, text: /\bagora famille\b/i, services: FAMILY, features: 'FCPR', hint: 3, verified: 'vendor' },
  { id: 'cantine-de-france', name: 'Cantine de France', owner: 'Docaposte FAST', kind: 'family', host: /(?:^|\.)cantine-de-france\.fr$/, services: ['school-canteen', 'leisure-centre'], features: 'FCP', hint: 3, verified: 'vendor' },
  { id: 'aiga', name: 'iNoé', owner: 'Aiga', kind: 'family', host: /(?:^|\.)aiga\.fr$/, services: FAMILY, features: 'FCPR', hint: 3, verified: 'vendor' },
  { id: '3douest', name: '3D Ouest Enfance', owner: '3D Ouest', kind: 'family', host: /(?:^|\.)3douest\.com$/, services: FAMILY, features: 'FCPR', hint: 3, verified: 'vendor' },
  { id: 'toutemonecole', name: 'Toutemonecole', owner: '', kind: 'none', host: /(?:^|\.)toutemonecole\.fr$/, services: [], features: '', hint: 0, verified: 'page' },

  // Appointments.
  { id: 'rendezvousonline', name: 'rendezvousonline.fr', owner: 'Citopia', kind: 'appointment', host: /(?:^|\.)rendezvousonline\.fr$/, services: APPOINTMENTS, features: 'A', hint: 3, verified: 'state' },
  { id: 'rdv360', name: 'RDV360', owner: 'RDV360', kind: 'appointment', host: /(?:^|\.)rdv360\.com$/, services: APPOINTMENTS, features: 'A', hint: 3, verified: 'state' },
  { id: 'synbird', name: 'Synbird', owner: 'Synbird', kind: 'appointment', host: /(?:^|\.)synbird\.com$/, services: APPOINTMENTS, features: 'A', hint: 3, verified: 'state' },
  { id: 'smartagenda', name: 'SmartAgenda', owner: 'SmartAgenda', kind: 'appointment', host: /(?:^|\.)smartagenda\.fr$/, tenants: true, services: APPOINTMENTS, features: 'A', hint: 3, verified: 'state' },
  { id: 'clicrdv', name: 'ClicRDV', owner: 'Solocal', kind: 'appointment', host: /(?:^|\.)clicrdv\.com$|^api\.solocal\.com$/, tenants: true, services: APPOINTMENTS, features: 'A', hint: 3, verified: 'state' },
  { id: 'troov-objets', name: 'Troov, objets trouvés', owner: 'Troov', kind: 'lost-property', host: /(?:^|\.)troov\.com$/, path: /lost|found|objet|perdu|declar/i, services: ['lost-property'], features: 'FTP', hint: 3, verified: 'vendor' },
  { id: 'troov', name: 'Troov', owner: 'Troov', kind: 'appointment', host: /(?:^|\.)troov\.com$/, services: [...APPOINTMENTS, 'lost-property'], features: 'A', hint: 3, verified: 'state' },
  { id: 'esirius', name: 'eSirius, Orion', owner: 'ESII', kind: 'appointment', host: /(?:^|\.)esii-orion\.com$/, services: APPOINTMENTS, features: 'A', hint: 3, verified: 'state' },
  { id: 'esirius-path', name: 'eSirius', owner: 'ESII', kind: 'appointment', path: /\/eappointment\//i, services: APPOINTMENTS, features: 'A', hint: 3, verified: 'state' },
  { id: 'ypok', name: 'Ypok', owner: 'Ypok', kind: 'appointment', host: /(?:^|\.)ypok\.com$/, services: APPOINTMENTS, features: 'A', hint: 3, verified: 'state' },
  { id: 'agendize', name: 'Agendize', owner: 'Agendize', kind: 'appointment', host: /(?:^|\.)agendize\.com$/, services: APPOINTMENTS, features: 'A', hint: 3, verified: 'state' },
  { id: 'mobminder', name: 'Mobminder', owner: 'Mobminder', kind: 'appointment', host: /(?:^|\.)mobminder\.com$/, services: APPOINTMENTS, features: 'A', hint: 3, verified: 'state' },
  { id: 'espacerendezvous', name: 'Espace Rendez-vous', owner: '', kind: 'appointment', host: /(?:^|\.)espacerendezvous\.com$/, services: APPOINTMENTS, features: 'A', hint: 3, verified: 'state' },
  { id: 'qmatic', name: 'Qmatic', owner: 'Qmatic', kind: 'appointment', host: /\.qmatic\.cloud$/, services: APPOINTMENTS, features: 'A', hint: 3, verified: 'state' },
  { id: 'qmatic-path', name: 'Qmatic', owner: 'Qmatic', kind: 'appointment', path: /\/qmaticwebbooking\//i, services: APPOINTMENTS, features: 'A', hint: 3, verified: 'state' },
  { id: 'smartcjm', name: 'Smart CJM', owner: 'Smart CJM', kind: 'appointment', host: /(?:^|\.)smartcjm\.com$/, services: APPOINTMENTS, features: 'A', hint: 3, verified: 'state' },
  { id: 'convergence', name: 'Convergence', owner: 'GIE Convergence', kind: 'appointment', host: /(?:^|\.)gie-convergence\.fr$/, services: APPOINTMENTS, features: 'A', hint: 3, verified: 'state' },
  { id: 'rdvenmairie', name: 'RDV en mairie', owner: 'Info Locale', kind: 'appointment', host: /(?:^|\.)rdvenmairie\.fr$/, services: APPOINTMENTS, features: 'FA', hint: 3, verified: 'state' },
  { id: 'iwana', name: 'Iwana, Anaximandre', owner: '', kind: 'appointment', host: /(?:^|\.)iwana\.fr$|\.anaximandre\.bzh$/, services: APPOINTMENTS, features: 'A', hint: 3, verified: 'state' },
  { id: 'town-rdv', name: 'Prise de rendez-vous de la ville', owner: '', kind: 'appointment', host: /^(?:rdv|rendez-?vous)\./, services: APPOINTMENTS, features: 'A', hint: 3, verified: 'state' },

  // Reporting.
  { id: 'tellmycity', name: 'TellMyCity', owner: 'Spallian', kind: 'report', host: /tellmycity/, text: /\btell ?my ?city\b/i, services: ['street-problem'], features: 'FT', hint: 3, verified: 'page' },
  { id: 'jaidemaville', name: 'Jaidemaville', owner: 'Keyclic', kind: 'report', host: /keyclic|jaidemaville/, text: /\bj.?aide ?ma ?ville\b/i, services: ['street-problem'], features: 'FT', hint: 3, verified: 'code' },
  { id: 'betterstreet', name: 'BetterStreet', owner: 'BetterStreet', kind: 'report', host: /(?:^|\.)betterstreet\.org$/, text: /\bbetter ?street\b/i, services: ['street-problem'], features: 'FT', hint: 3, verified: 'code' },
  { id: 'fixmystreet', name: 'FixMyStreet, Vigilo', owner: '', kind: 'report', host: /fixmystreet|vigilo/, services: ['street-problem'], features: 'FT', hint: 3, verified: 'page' },
  { id: 'illiwap', name: 'illiwap', owner: 'illiwap', kind: 'report', host: /(?:^|\.)illiwap\.com$/, text: /\billiwap\b/i, services: ['street-problem'], features: 'F', hint: 1, verified: 'code' },
  { id: 'imagina', name: 'Imagina', owner: 'Imagina', kind: 'report', host: /(?:^|\.)imagina\.com$/, services: ['street-problem'], features: 'F', hint: 1, verified: 'code' },
  { id: 'neocity', name: 'Neocity', owner: 'Neocity', kind: 'report', host: /(?:^|\.)neocity\.fr$/, text: /\bneocity\b/i, services: ['street-problem'], features: 'F', hint: 1, verified: 'no' },
  { id: 'intramuros', name: 'IntraMuros', owner: 'Maires et Citoyens', kind: 'report', host: /(?:^|\.)(?:intramuros\.org|appli-intramuros\.(?:com|fr))$/, text: /\bintramuros\b/i, services: ['street-problem'], features: 'F', hint: 1, verified: 'code' },
  { id: 'panneaupocket', name: 'PanneauPocket', owner: 'PanneauPocket', kind: 'none', host: /(?:^|\.)panneaupocket\.com$/, services: [], features: '', hint: 0, verified: 'page' },
  { id: 'info-flash', name: 'Info-flash', owner: 'info-flash.com', kind: 'none', host: /(?:^|\.)info-flash\.com$/, services: [], features: '', hint: 0, verified: 'page' },

  // Libraries.
  { id: 'pmb', name: 'PMB', owner: 'PMB Services', kind: 'library', path: /\/opac_css\/|[?&]lvl=[a-z_]+/, services: ['library-loans'], features: 'FC', hint: 3, verified: 'page' },
  { id: 'bibliossimo', name: 'Bibliossimo', owner: '', kind: 'library', host: /\.bibliossimo\.net$/, services: ['library-loans'], features: 'C', hint: 3, verified: 'page' },
  { id: 'decalog', name: 'e-SIGB', owner: 'Decalog', kind: 'library', host: /(?:^|\.)decalog\.net$/, services: ['library-loans'], features: 'C', hint: 3, verified: 'code' },
  { id: 'bibenligne', name: 'bibenligne', owner: 'à confirmer', kind: 'library', host: /\.bibenligne\.fr$/, services: ['library-loans'], features: 'C', hint: 3, verified: 'code' },
  { id: 'mabib', name: 'Nanook, Bokeh', owner: 'AFI', kind: 'library', host: /(?:^|\.)mabib\.fr$/, services: ['library-loans'], features: 'C', hint: 3, verified: 'code' },
  { id: 'syracuse', name: 'Syracuse', owner: 'Archimed', kind: 'library', path: /\/default\/(?:doc\/)?syracuse\//i, services: ['library-loans'], features: 'CP', hint: 3, verified: 'vendor' },
  { id: 'koha', name: 'Koha', owner: 'communauté', kind: 'library', path: /\/cgi-bin\/koha\/opac-/, services: ['library-loans'], features: 'C', hint: 3, verified: 'vendor' },
  { id: 'c3rb', name: 'Orphée', owner: 'C3rb', kind: 'library', host: /(?:^|\.)c3rb\.(?:org|fr)$/, services: ['library-loans'], features: 'C', hint: 3, verified: 'no' },

  // Parking, lost property, arts schools, sports.
  { id: 'paybyphone', name: 'PayByPhone', owner: 'PayByPhone', kind: 'parking', host: /(?:^|\.)paybyphone\.(?:fr|com)$/, text: /\bpay ?by ?phone\b/i, services: ['resident-parking'], features: 'CP', hint: 1, verified: 'page' },
  { id: 'flowbird', name: 'Flowbird', owner: 'Flowbird', kind: 'parking', host: /flowbird/, text: /\bflowbird\b/i, services: ['resident-parking'], features: 'CP', hint: 1, verified: 'vendor' },
  { id: 'easypark', name: 'EasyPark', owner: 'EasyPark', kind: 'parking', host: /easypark\.|park-?now\./, text: /\beasypark\b/i, services: ['resident-parking'], features: 'CP', hint: 1, verified: 'vendor' },
  { id: 'france-objets-trouves', name: 'France Objets Trouvés', owner: 'Troov', kind: 'lost-property', host: /^(?!www\.)[a-z0-9-]+\.franceobjetstrouves\.fr$/, services: ['lost-property'], features: 'FP', hint: 3, verified: 'page' },
  { id: 'imuse', name: 'iMuse', owner: 'Saiga Informatique', kind: 'arts-school', host: /(?:^|\.)saiga\.fr$|(?:^|[.-])imuse[.-]/, text: /\bimuse\b/i, services: ['arts-school'], features: 'FCP', hint: 3, verified: 'page' },
  { id: 'duonet', name: 'DuoNet', owner: 'à confirmer', kind: 'arts-school', host: /duonet/, text: /\bduonet\b/i, services: ['arts-school'], features: 'FCP', hint: 3, verified: 'no' },
  { id: 'opentalent', name: 'Opentalent', owner: '2iOPENservice', kind: 'arts-school', host: /(?:^|\.)opentalent\.fr$/, services: ['arts-school'], features: 'FCP', hint: 3, verified: 'no' },
  { id: 'openresa', name: 'OpenResa', owner: 'OpenResa', kind: 'sports', host: /(?:^|\.)openresa\.com$/, tenants: true, services: ['sports-activities'], features: 'AP', hint: 3, verified: 'code' },
];
