import { wordsOf } from './words-of.ts';

/** Those who sign together: teams, services, bodies. Folded. */
export const TEAM_NOUNS = wordsOf(`
  section sections works unite brigade secretaries forces agency agencies authority tim foireann whanau
  dept depts divn svcs conseil ccas finances greffe voirie urbanisme tresorerie ripeurs eboueurs neighbourhood parks libraries dpw pd pm customers
  unit units cabinet centre center centres taskforce task-force cell committee board panel trust govt government ministry directorate trustees governors wardens
  rangers drivers guides nurses medics technicians engineers responders operators dispatchers controllers curators gardeners stewards lifeguards firefighters
  ambulance marins secouristes riverains conservatoire etablissement syndic permanence plateau plateforme hotellerie vigie capitainerie semaphore
  observatoire academie academy faculty faculte school college hospital hopital clinic clinique labo laboratoire lab dispatch exploitation maintenance
  redac com club fc rc hq control media press web admin admins mods moderation bureau agence caserne guichet banque cooperative federation syndicat canteen kitchen
  cuisine boutique billetterie standardistes hotesses sauveteurs salaries aides animateurs animatrices fhoireann oifig ropu ekip lekip skipailh gwasanaethau swyddfa comhairle leabharlann taldea
  watch squad equipage equipages brigades fans supporters
  accueil aeroport agents agglo agglomeration airport archives association benevoles bibliothecaires bibliotheque bibliotheques brigade bureau care cellule
  client clients colleagues collegues comite comms communaute commune communications conducteurs conductrices council crew customer departement department dept dpt desk
  direction equipe equipes famille family festival folks friends gang gendarmerie helpdesk hotline libraries library mairie mediatheque mediatheques metropole
  municipalite musee musees museum museums office pals pole police pompiers prefecture redaction regie relation relations reseau resources secretariat service
  services staff standard support team teams universite university volunteers
`);

/** Words of the names of bodies and brands. Folded. */
const BRAND_WORDS = wordsOf(`
  agence agents airlines airport airways archives arena association assurance assurances bank banque bookshop bus buses caf care cars ccas center centre cinema
  clinic clinique club collectif college commune compagnie company coop cooperative council crew crous eau eaux ecole energie energies energy equipe ferries
  ferry festival folks fondation foundation friends galerie gallery garden gardens group groupe help history hopital hospital hotel insurance jardin jardins
  library ligne lignes lycee mairie maison media metro mjc mobile mobilite mobilites museum office pals pharmacie piscine police pompiers pool post poste power
  rail railway railways relations reseau reseaux school service services shop sncf social society stade stadium support team telecom theatre train trains tram
  tramway tramways transport transports trust university urssaf ville water
`);

/** Words of the names of places. Folded. */
const PLACE_WORDS = wordsOf(`
  abbaye avenue borough bridge campus castle cathedral cathedrale chapel chapelle chateau church city county court district lane line lines parc park place port
  quai quay road rue street town vallee valley village
`);

/** Whether a folded word names a body or a brand. */
export const isBrandWord = (word: string): boolean => BRAND_WORDS.has(word);

/** Whether a name that holds the folded word is no person's. */
export const isNobodysWord = (word: string): boolean => TEAM_NOUNS.has(word) || BRAND_WORDS.has(word) || PLACE_WORDS.has(word);
