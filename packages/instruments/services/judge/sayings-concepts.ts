/**
 * Families of words that say the same thing of a request: by them a sentence in words that nobody wrote before is still like those that were. Folded beginnings of words;
 * with `=` the whole word. They are facts of the language, and judge nothing: what a family tells is fitted with the rest.
 */
const FAMILIES = {
  see: 'voir =voit =vois voyez =voient visib visual =lire =lit lisez lisent lisible consult affich apparai regard montr =sait savoir savez sauriez =vu =vue trouvez retrouv figur parcour decouvr observ connaitre visionn',
  state:
    'etat avanc progress evolu statut etape stade situation suite parcours =rang position historique point cours attente =file instruct etud exam trait',
  follow: 'suivre suivez =suit suivent suivi suivr trac surveill pist',
  tell: 'prevenu previen prevenir avert inform notif alert signale annonc rappel communiqu indiqu ecrit ecriv avis avise =dit dire disent dites explique',
  answer:
    'repon repons decision decid decide tranch statue statuer verdict resultat issue =avis accord acceptation refus refuse accepte acceptee valid approuv favorabl affectation attribu octroi agrement delibere confirm',
  grant: 'accord obten attribu octroi deliv admis retenu acquis ouvert active actif valable',
  message: 'courriel =mail =mails email =electronique message messageri =sms texto notification boite telephone mobile portable smartphone',
  post: 'poste postal courrier lettre pli enveloppe facteur domicile timbre envoi =expedi expedie achemin',
  account:
    'compte espace profil portail rubrique onglet application tableau bureau session plateforme teleservice coffre =ligne internet =site distance numerique web',
  paper:
    'document certificat attestation acte copie arrete carte permis autorisation recepisse titre extrait contrat billet macaron vignette badge pass facture quittance livret justificatif piece pieces =pdf fichier',
  request:
    'demande demandes demarche dossier inscription reservation signalement declaration formulaire fiche requete candidature renouvell reinscription adhesion =prets abonnement droit',
  send: 'envoy envoi envoie recev recoi recu recue reception adress transm parvien parvenir arriv livre livree remis remettr delivr expedi poste postee achemin =part partent tombe atterri revien',
  put: 'depos depot range rang classe =mis =mise mettre =met =place ajout archiv stock vers disponib disposition telecharg imprim recuper',
  keep: 'gard conserv memoris enregistr retenu retient retien retenir stock retrouv repris repren repri reprend reprise report recopi recopier reprodui reutilis recycl maintenu rest reste restent demeur =tenu',
  known:
    '=deja connu connus connue connues connai connait conna prerempli rempli remplis remplie remplies complet completee complete renseign inscrit inscrite =pret =prete =prets saisi',
  last: 'dernier derniere precedent precedente passe passee anciens ancien =an annee annees rentree rentrees saison fois autre prochain prochaine suivante suivantes =avant',
  nothing: '=rien aucun aucune sans inutile plus jamais =ni superflu dispens',
  again:
    'refaire refait refaites recommenc ressais resais redemand redonn redonner recontact rescann nouveau renouvel repeter repet representer reconstitu remplir remplissez reremplir chaque redepos refournir renvoy',
  give: 'fournir fourni fournissez donner donnez joindre joignez apport produire produisez justifi envoyer remplir saisir taper ecrire scann photograph deposer deposez televers transmettre transmettez',
  change: 'corrig modif actualis =jour change ajuste relire relis relisez verif confirmez confirmer coch decoch valider validez',
  state_body:
    '=caf impots fiscal fiscale insee etat administration tresor dgfip prefecture franceconnect allocataire quotient revenus revenu',
  compute: 'calcul applique appliqu cale etabli etablit determin ajust tarif montant prix',
  pay: 'paye payer paie paia regl acquit carte bancaire prelev preleve debit cb facture montant euros panier achet acheter achat',
  auto: 'automat office tacite =seul =seule =seuls =memes =meme reconduit reconduite reconduc spontan systematiq',
  now: 'aussitot immediat instant sitot direct suite minute heure heures champ temps reel =jour =jours =sous quarante delai quinze semaine lendemain soir moment permanence',
  wholly:
    'entier entierement integral totalement completement bout =tout =toute distance deplacer deplacement bouger sortir =chez canape maison',
  visit:
    'guichet mairie accueil comptoir venir venez viens vient passer passez presenter presentez retirer retrait signer signature =sign personne bureau horaires rendez rdv convoqu recoit recus deplacer desk secretariat',
  phone: 'telephon appel appelez appelle rappel rappelle joindre numero',
  handwork: 'papier imprime imprimer imprimez cheque especes coupon feuille main original originaux photocopie',
  body: 'commission jury comite maire elus adjoint service services agent agents officier secretaire equipe ville commune metropole',
  assign: '=place =places ecole creche centre secteur logement creneau date horaire',
  later:
    'bientot prochainement prevu projet etude attendu futur annonce lancement courant printemps automne septembre horizon =sera seront pourra pourrez devrait',
  work: 'repar intervention interven intervenu travaux chantier trait traite resolu regle termine fini passe passee passes realise photo',
  you: '=vous =votre =vos =on famille familles parent parents usager usagers demandeur habitant resident lecteur abonne',
  when: 'quand lorsque lors apres =avant jusqu moment instant fois apres ensuite puis',
  book: 'reserv annul decommand command choisi choisir choix selection coche creneau seance repas planning agenda calendrier',
  where: '=ou endroit =lieu =meme =ici dedans',
  why: 'motif raison pourquoi motive motivee explication',
  proof: 'numero referenc recepisse accuse reception preuve code =qr',
} as const;

/** Names of the families, in the order of their numbers. */
export const CONCEPTS = Object.keys(FAMILIES) as readonly (keyof typeof FAMILIES)[];

const WHOLE = new Map<string, readonly number[]>();
const BEGINNINGS = new Map<string, readonly number[]>();
let shortest = Number.POSITIVE_INFINITY;
let longest = 0;
for (const [number, name] of CONCEPTS.entries())
  for (const written of FAMILIES[name].split(' ')) {
    const word = written.replace('=', '');
    const table = written.startsWith('=') || word.length <= 2 ? WHOLE : BEGINNINGS;
    table.set(word, [...new Set([...(table.get(word) ?? []), number])]);
    shortest = Math.min(shortest, word.length);
    longest = Math.max(longest, word.length);
  }

/** The families that a folded word is of. */
export function conceptsOf(word: string): readonly number[] {
  const found = new Set(WHOLE.get(word));
  for (let length = shortest; length <= Math.min(longest, word.length); length++)
    for (const number of BEGINNINGS.get(word.slice(0, length)) ?? []) found.add(number);
  return found.size === 0 ? NONE : [...found];
}

const NONE: readonly number[] = [];
