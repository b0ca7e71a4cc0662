import { remembered } from '../remembered.ts';
import { wordsOf } from './words-of.ts';

/** Nouns of jobs and offices, one word each, folded. */
const JOB_NOUNS = wordsOf(`
  garant garante hivernant hivernante hivernants maer burgemeester burgomaster schepen gouverneure vice-maire mayor-designate maire-adjoint maire-adjointe adjoint-au-maire lehendakari batonnier batonniere wintering
  cuistot motard motarde asvp aesh pcso interprete attendant maitre maitresse mistress benevole pretre priest rabbi rabbin serveur serveuse plongeuse commis gargotier
  aubergiste hoteliere tenancier tenanciere bistrotier crepier crepiere pizzaiolo poissonniere bouchere boulangere charcutier charcutiere traiteuse fromagere cremier cremiere
  torrefacteur gabier skippeuse bosco copilote tractoriste wattman cabbie cabby coachman teamster haulier conferencier conferenciere pionne urgentiste reanimateur veto toubib
  flic ilotier ilotiere adjudante sergente lieutenante colonelle amiral amirale pompiere pepinieriste semeur tondeur faucheur chevrier chauffagiste frigoriste climaticien
  ascensoriste platrier ferrailleur tuyauteur goudronneur paveur dame-pipi femme-de-menage homme-a-tout-faire lavandiere blanchisseuse repasseur retoucheuse sondier
  sonorisateur cintrier habilleuse perruquiere dramaturge violoniste chanteur chanteuse acteur dompteur communicant communicante interimaire dactylo sparky gasman
  meter-reader doorman bouncer receptionist typist dishwasher busboy bartender publican grocer greengrocer ghillie gillie farrier lumberjack deckhand stoker lifeboatman
  navigator detective jailer bailiff magistrate reeve dinner-lady gravedigger mortician chimney-sweep marbrier sacristain telephoniste teleoperateur hotliner hotlineuse
  rayonniste merchandiser coursiere testeur testeuse developpeur developpeuse sysadmin maquettiste illustrateur journaliste pigiste chroniqueur chroniqueuse journalist
  subeditor cartoonist barragiste sourcier liftier garcon-d'ascenseur gouvernante majordome chambermaid bellboy bellhop footman huissiere clerc speakerine commentateur
  annonceur announcer commentator campaniste luthiere caviste tonnelier distillateur distiller doreur doreuse encadreuse trapeziste equilibriste cascadeur cascadeuse helper
  trainee
  placier placiere cabinier cabiniere brigadiere auzapeza auzapez lingere repasseuse accordeur accordeuse monteur monteuse afficheur afficheuse affuteur agenceur agronome agronomist aiguiseur allumeur allumeuse
  ambulancewoman analyste anesthetist antiquaire appariteur appariteuse armurier arpenteur arroseur arroseuse artificiere astronome astronomer
  audiologist aviateur avocat avocate barrister bedeau bijoutier bijoutiere boatman boatswain bodyguard boilermaker bouquiniste bouquinistes brancardier
  brancardiere brasseur brasseuse brewer brocanteur brodeuse bucheron bucheronne busker cabinetmaker cadreur cadreuse cameraman camerawoman carer
  caregiver cariste carreleur carreleuse cartographe cartographer chapelier charpentier charpentiere chaudronnier chaudronniere chimneysweep
  choreographe choriste clinician codeur codeuse consul consule coordonnateur coordonnatrice coroner correcteur correctrice cosmonaute costumier
  costumiere coutelier danseur danseuse decorateur decoratrice dermatologist dessinateur dessinatrice dietician diplomate directrice-adjointe dockmaster
  douanier douaniere draughtsman ebeniste ebenistes ecailler echassier ecrivain ecrivaine educateur educatrice eclairagiste electromecanicien encadreur
  enqueteur enquetrice epicier epiciere ethnographe etalagiste examinateur examinatrice facilitator facilitateur facilitatrice factotum fauconnier
  fauconniere falconer ferryman filmmaker fisherman fishmonger flagman florist formateur formatrice garagiste garde-champetre gardian gazier gaziere
  gendarme gendarmette geographe geographer geologist geometre gemmologue glaciologist goldsmith governess graphiste graveur graveuse grainetier
  gymnaste haut-fonctionnaire herboriste herpetologist horloger horlogere housekeeper hydrobiologiste hydrographe hygieniste iconographe imprimeur
  imprimeuse infographiste informaticien informaticienne installateur installatrice instructor instructeur instructrice intermittent investigator
  ironmonger janitor jeweller joaillier jongleur juggler kinesitherapeute labourer laveur laveuse locksmith logisticien logisticienne longshoreman
  lutenist machinist manutentionnaire maquilleur maquilleuse marinier mariniere marionnettiste maroquinier masseur masseuse mathematicienne medic
  metallier modiste mouleur museologue musicien musicienne musicologue muletier navigateur navigatrice negociateur neurologue nettoyeur nettoyeuse
  oenologue oiseleur oncologist organiste organist orthopediste osteopath outfitter ouvrier ouvriere palaeontologist paleontologue paleontologist
  paludier paludiere papetier parachutiste parkeeper parqueteur patroller pedologue pelletier percepteur perceptrice perruquier pharmacologue
  philatelist photograveur physicien physicienne physicist pianiste pisciniste plaquiste playworker plasterer podiatrist policewoman policiere policier
  polisseur pontier potier potiere prehistorien preparateur preparatrice programmateur programmatrice projectionniste projectionist prospecteur
  prothesiste psychiatrist psychologist psychomotricien psychomotricienne puisatier radiologist ramasseur ramasseuse ramoneur ramoneuse realisateur
  realisatrice rebouteux receveur receveuse recruteur recruteuse regleur releveuse repairer riverkeeper sabotier saddler saisonnier saisonniere
  sandblaster sauniere saunier saxophoniste scaffolder scenographe scieur scrutateur seamstress seismologue servicewoman sexton shearer shoemaker
  signaleur signaleuse silversmith soigneur soigneuse soldat soldate solderer sommeliere sophrologue soudeur soudeuse souscripteur stagehand steeplejack
  stenographer stevedore stockman stonemason street-sweeper stylist stuntman surfeur tailleur tailleuse tanneur tapissier tapissiere teinturier
  telegraphiste terrassier thanatopracteur theologien timekeeper toiletteur tolier topographe tourneur tourneuse toxicologue toxicologist tramdriver
  trapper treilliste tresorier tresoriere trombonist tuilier tutor tuteur tutrice typographe undertaker upholsterer vacataire vacher vachere vannier
  vanniere veterinarian videaste videur vidangeur vigile virologiste vitrailliste vitrier vitriere vulcanologist wagonnier warehouseman watchmaker
  weigher wheelwright whaler winemaker woodcutter woodworker yardman yardmaster zoologist zoologiste zoologue
  chercheur chercheuse doctorant doctorante patrouilleur patrouilleuse preventeur preventrice taxidermiste commissioner governor gouverneur gouverneure cathaoirleach taoiseach tanaiste comptroller postdoc registrar ombudsman defenseur procureur procureure recenseur recenseuse
  boursier boursiere souffleur souffleuse ouvreur ouvreuse ouvreuses placeur placeuse prompter bellman bosun hospitalier chauffeure busdriver sonneur sonneuse carillonneur fossoyeur fossoyeuse crieur gritterman caddy wrangler dog-warden warden
  guetteur guetteuse pisteur pisteuse nivoculteur damseur perchman perchiste moniteur accompagnateur accompagnatrice telegraphist signalwoman pointsman shunter platelayer trackman busman tramwayman postwoman mailman mailwoman letter-carrier lollipop-lady docent invigilator cataloguer
  lad lass councilman councilwoman councilmember assemblyman assemblywoman congressman congresswoman comptable trooper deputy lecturer naturalist naturaliste garde-peche garde-chasse garde-forestier maitre-nageur maitre-chien lifesaver coxswain helmsman barman barmaid barkeeper gaffer landlord landlady
  virologist nutritionniste dietetiste sonographer radiographer phlebotomist midwives porter hospitaller chaplain aumonier imam pastor
  employe employee chantre cafetier droguiste estheticienne toiletteuse chevriere elagueuse menuisiere maconne serruriere machino accessoiriste soliste repetiteur repetitrice harpiste altiste carillonneuse sapeure conciliateur conciliatrice curate deacon binman roadsweeper binwoman jointer ludothecaire maker fitter welder splicer rigger ganger lineman lineworker administrator administrateur administratrice inspecteur inspectrice guy member membre intendant postie tech ripeur ripeuse eboueur eboueuse passeur passeuse syndic syndique selectman selectwoman staffer mecano collaborateur collaboratrice echevin echevine bourgmestre senator traminot traminote
  cheminot cheminote plagiste usher postmaster md
  principal principale proviseure controller moderatrice tisserand tisserande meunier meuniere luthier verrier verriere relieuse ferronnier forgeron blacksmith weaver potter thatcher roofer bricklayer mason macon couvreur couvreuse zingueur peintre painter glazier joiner tailor couturier couturiere cobbler cordonnier cordonniere coiffeur coiffeuse hairdresser barber glacier maraicher maraichere oleiculteur apiculteur apicultrice pisciculteur ostreiculteur eleveur eleveuse shepherd shepherdess farmer farmhand fermier fermiere stableman palefrenier jockey groom skater patineur maitre-chien dog-handler handler demineur artificier grutier grutiere camionneur routier trucker courier coursier livreur livreuse dockworker docker lamaneur pilotine scaphandrier diver wader hydrologist seismologist sismologue volcanologue glaciologue nivologue climatologist climatologue statistician statisticien statisticienne actuary demographer demographe sociologue anthropologue ethnologue linguist linguiste epidemiologiste virologue oncologue cardiologue dermatologue pediatre geriatre generaliste radiologue anesthesiste psychiatre optician opticien opticienne audioprothesiste podologue osteopathe ergotherapeute dietitian nutritionist
  boss patron patronne taulier
  cpe asvp aesh pcso cfo
  accountant adjoint adjointe adjudant adviser advisor agent agent-releveur agente agriculteur agricultrice aide-soignant aide-soignante aiguilleur aiguilleuse
  alderman alternant alternante ambassadeur ambassador ambassadrice ambulancier ambulanciere analyst animateur animatrice apprenti apprentice apprentie arbitre
  arborist archaeologist archeologue architect architecte archivist archiviste artiste assistant assistante atsem attache attachee auteur author autrice
  auxiliaire bagagiste baker balayeur balayeuse banker banquier banquiere barista batelier bateliere beekeeper bellringer berger bergere bibliothecaire
  biologist biologiste bookbinder bookseller bosun botaniste boucher boulanger brigadier broker bursar butcher caissier caissiere cantinier cantiniere
  cantonnier cantonniere capitaine caporal captain caretaker carpenter cashier cataloguer caterer ceo cfo chair chairman chairperson chairwoman chancellor
  charge charge-clientele chargee chauffeur chauffeuse chef cheffe chemist chief chimiste chirurgien chirurgienne chocolatier cleaner clerk co-founder coach
  colonel columnist comedien comedienne commandant commandante commander commissaire commodore comptable concierge conciergerie conducteur conductor conductrice
  conseiller conseillere conseilleres conseillers conseilleur conservateur conservator conservatrice constable consultant conteur conteuse controleur
  controleuse controller convener convenor coo cook coordinateur coordinator coordinatrice correspondent councillor courtier courtiere cpl crier crossing-keeper
  croupier cto cuisinier cuisiniere curator dean delegue deleguee dentist dentiste depute deputee designer developer dg dgs dieteticien dieteticienne dircom
  directeur directeurs director directrice directrices dispatcher dispatcheur dispatcheuse doctor documentaliste doyen doyenne driver eclusier eclusiere
  ecologist ecologue editeur editor editrice egoutier elagueur electrician electricien electricienne elu elue engineer enseignant enseignante entomologiste
  entraineur entraineuse etudiant etudiante facteur factrice firefighter fireman fleuriste fontainier fontainiere forecaster foreman forester forestier
  forestiere founder fromager gamekeeper garde gardener gardien gardien-de-phare gardienne geologue gestionnaire goalkeeper greenkeeper greffier greffiere
  groundskeeper groundsman guard guichetier guichetiere guide handyman harbourmaster head headmaster headmistress headteacher historian historien historienne
  horticulteur horticultrice host hote hotelier hotesse huissier hydraulicien hydrologue illustrator infirmier infirmiere ingenieur ingenieure inspector
  instituteur institutrice intendant intendante intern jardinier jardiniere jardiniers juriste keeper kine kitman lamplighter lawyer lead leader lecturer
  libraire librarian lieutenant lifeguard lighthouse-keeper linesman lockkeeper ludothecaire machiniste magasinier magasiniere maire maires mairesse tavana maitre-
  nageur maitre-nageuse major manager manageur manageuse marshal master matelot matron mayor mayor-elect mayoress mecanicien mecanicienne mechanic medecin
  mediateur mediathecaire mediatrice menuisier meteorologist meteorologue midwife milkman minister ministre mixologist moderateur moderator moderatrice moniteur
  monitrice museographe notaire nurse officer officier operateur operator operatrice ornithologue orthophoniste owner paramedic patissier patissiere paysagiste
  pdg pharmacien pharmacienne pharmacist photographer physio physiotherapist pilot pilote planner plombier plongeur plumber poet poissonnier policeman pompier
  porte-parole porter portier postman prefet prefete prepose preposee presenter president presidente previsionniste principal producer professeur professeure
  professor proviseur proviseure provost psychologue puericultrice purser ranger receptionniste recteur rectrice redacteur redactrice referee referent referente
  regatier regisseur regisseuse registrar regulateur regulateurs regulatrice releveur relieur relieuse rep representative researcher responsable restaurateur
  restauratrice restorer sage-femme sapeur sapeur-pompier sauveteur sauveteuse scientist secouriste secretaire secretary senateur senatrice sergeant serrurier
  sgt sheriff shopkeeper signaller signalman skipper solicitor sommelier sous-officier sous-prefet sous-prefete specialist spokesman spokesperson spokeswoman
  stadier stagiaire standardiste stationmaster steward stewardess storekeeper storyteller strategist student superintendent superviseur superviseure supervisor
  surgeon surveillant surveillante surveyor sweeper teacher technician technicien technicienne teleconseiller teleconseillere teller trader traducteur
  traductrice traiteur treasurer trustee umpire underwriter urbaniste veilleur veilleuse vendeur vendeuse verger vet veterinaire vicar vice- vice-chancellor
  vice-president vice-presidente vigneron vigneronne viticulteur viticultrice voiturier volunteer waiter waitress warden watchman weatherman webmaster webmestre
  writer zookeeper
`);

/** Endings that name who does something, in the words of jobs that no list holds. */
const AGENT =
  /(?:(?<!bea|pa|ma|ci)trice|thecaire|logue|graphe|keeper|officer|ologist|smith|wright|driver|master|worker|maker|sman|swoman|woman|person)$/u;

/** Endings of who does something, where a word with its article signs alone and so can hardly be anything else: "Le souffleur", "L'ouvreuse", "The usher". */
const LONE_AGENT = /(?:[^aou]eur|euse|i[e]re|[^l]ier|iste|ienne?|trice|ographe|ologue|(?<!w|oth)er|[^o]or|man|woman|ist|ian|lady)$/u;
const NO_AGENT =
  /^(?:(?:ascens|distribut|ordinat|mot|radiat|compt|horodat|valid|aspirat|proje[ct]t|respirat|répondeur|repond|congelat|val|coul|chal|od|haut|long|larg|profond|ten|douc|fl|s|h|p|l|mein|interi|exteri|superi|inferi|monsi)eur|(?:premi|derni|dern|mati|rivi|lumi|frontiere|prem|entiere|bi|pri|carri|mani|barri|poussi|croisi|tourti|charni|ban|pani|cah|quart|papi|escal|dossi|calendri|courri|chanti|févri|janvi|fevri|atel|cloch|gibi|peupli|oliv|port|foy|hôte|colli|ouvri|act|fort|b|lait|verr)iere?|(?:rivi|lumi|premi|derni|mani|carri|pri)ere|(?:art|l|p|tour|rédacti)iste|team|liste|piste|other|brother|sister|mother|father|number|order|letter|paper|weather|summer|winter|october|november|december|september|water|river|tower|power|centre|center|theater|corner|order|dinner|supper|laughter|matter|member|winner|loser|buzzer|charger|counter|printer|computer|cover|poster|newsletter|floor|door|mirror|colour|color|error|honor|harbor|labor|minor|major|doctor|factor|human|german|roman)$/u;

/** Whether a folded word that signs alone behind its article can only be who does something. */
export const isLoneAgent = (word: string): boolean => word.length > 4 && LONE_AGENT.test(word) && !NO_AGENT.test(word);

/** Whether a folded word names a job or an office. */
export function isJobNoun(word: string): boolean {
  if (JOB_NOUNS.has(word)) return true;
  return word.length > 6 || word.includes('-') ? isLongJob(word) : false;
}

const isLongJob = remembered(
  (word) =>
    (word.includes('-') && word.split('-').some((piece) => JOB_NOUNS.has(piece) && piece !== 'guy')) ||
    (word.length > 6 && AGENT.test(word)),
);
