import { wordsOf } from './words-of.ts';

/** Animals and things that only speak in play. Folded. */
export const CHARACTERS = wordsOf(`
  diplodocus tyrannosaure stegosaure triceratops brachiosaure pterodactyle archeopteryx ginkgo clavecin harpsichord automate carillonneur sequoia lierre baobab cedre chataignier noyer figuier glycine lamproie esturgeon sturgeon
  radar-pedagogique lampadaire clepsydre astrolabe juke-box jukebox harpe epinette galion goelette caravelle drakkar trireme obelisque
  jument pouliche etalon mare filly stallion labrador berger-allemand terrier spaniel beagle greyhound retriever setter collie whippet teckel caniche epagneul braque siamois calico tabby
  soupiere marmite casserole chandelier

  truck lorry mallard moorhen jackdaw raven nuthatch chaffinch bullfinch starling gosling duckling cygnet piglet alpaca gecko axolotl capybara meerkat suricate tapir narwhal narval orca hippocampe seahorse
  etourneau pinson grive corneille choucas epervier busard avocette courlis bernache colvert sarcelle foulque oison caneton poulain foal
  loco tramtrain roller steamroller kookaburra
  walrus morse ficus monstera geranium petunia orchidee orchid bonsai hortensia hydrangea aloe terrarium aquarium silure tanche gardon perche bass minnow stickleback epinoche lamproie lamprey ecrevisse crayfish barnacle limpet
  kettle samovar theiere teapot cafetiere mug thermos grille-pain agrafeuse stapler massicot plieuse affranchisseuse standard-telephonique minitel fax modem serveur router routeur drone vacuum aspirateur hoover mop serpilliere
  pigeonnier nichoir birdbox ruche beehive hotel-a-insectes hamac transat deckchair parasol parapluie umbrella cartable satchel glove gant mitten moufle echarpe scarf bonnet tuque
  autopompe lance-incendie echelle ladder brancard stretcher defibrillateur defibrillator stethoscope thermometre plaster pansement seringue syringe
  monster monstre yeti gnome gnomes lutin elf elfe pirate martian extraterrestre mascotte mascot personnage fee fairy godmother marraine sorciere witch magicien wizard lutin elfe elf dragon licorne unicorn monstre monster fantome ghost pirate robot pere-noel santa
  lapin rabbit chien dog chat cat renard fox hibou owl chouette ours bear grenouille frog crapaud toad souris mouse rat herisson hedgehog ecureuil squirrel loutre otter castor beaver
  canard duck oie goose cygne swan mouette seagull gull pigeon corbeau crow pie magpie rouge-gorge robin heron cigogne stork poule hen coq rooster cochon pig vache cow mouton sheep
  chevre goat ane donkey cheval horse poney pony taupe mole blaireau badger escargot snail limace slug abeille bee fourmi ant papillon butterfly coccinelle ladybird araignee spider
  poisson fish truite trout saumon salmon requin shark baleine whale dauphin dolphin pieuvre octopus crabe crab tortue turtle tortoise dinosaure dinosaur mammouth mammoth squelette skeleton
  ammonite fossile fossil statue gargouille gargoyle girouette weathercock weathervane horloge clock cloche bell barge peniche bateau boat locomotive arbre tree chene oak
  tilleul goutte droplet drop robinet tap tuyau pipe egout sewer poubelle bin bac lampadaire streetlight lamppost feu distributeur imprimante printer photocopieuse photocopier livre book momie mummy
  gritter snowplough plough chasse-neige machine vending fountain fontaine banc bench lamp lantern lanterne phare lighthouse tractor tracteur mower tondeuse broom balai bucket seau kettle
  bouilloire toaster radiateur compteur meter borne bollard pothole nid-de-poule pylon pylone cactus potiron pumpkin sapin snowman bonhomme teddy peluche nounours doudou
  bee seal phoque trex t-rex etincelle spark bulle bubble nuage cloud flocon snowflake pont bridge tour tower ballon ball coupe moustache peluche chaton kitten chiot puppy loup wolf cerf deer faon fawn
  chauve-souris bat libellule dragonfly ver worm virus microbe bacterie germ tooth dent ampoule bulb pile battery eolienne turbine volt watt flamme flame extincteur hose lance sirene siren casque helmet tirelire piggy
  luciole firefly grillon cricket cigale pd woodpecker pivert mole hamster cobaye furet ferret lapereau bunny reindeer renne
  bourdon carillon tbm tunnelier borer excavator digger grue gorille gorilla zebre zebra kangourou kangaroo koala bison buffalo taureau veau calf agneau lamb canari canary moineau sparrow blackbird mesange hirondelle swallow martinet paon peacock dindon turkey autruche ostrich flamant flamingo pelican cormoran cormorant macareux puffin huitre oyster moule mussel homard lobster bigorneau bulot crevette shrimp meduse jellyfish anguille eel brochet carpe tetard tadpole salamandre newt triton lezard lizard serpent snake vipere couleuvre cameleon iguane crocodile alligator hippopotame hippo rhinoceros rhino chimpanze lemurien paresseux sloth raton raccoon moufette skunk belette weasel hermine stoat martre marten lynx puma panthere panther leopard jaguar hyene coyote chacal yeti vampire zombie ogre geant giant troll gnome gobelin goblin nain dwarf korrigan sirene mermaid centaure sphinx golem epouvantail scarecrow marionnette puppet pantin statuette sarcophage armure armour cannon boulet ancre anchor bouee buoy autobus tramway funiculaire funicular telepherique gondole gondola ascenseur elevator escalator portique tourniquet composteur valideur validator poincon aqueduc chateau-d'eau vanne valve siphon baignoire lavabo evier pommeau robinetterie pissenlit dandelion tournesol sunflower coquelicot poppy jonquille daffodil platane marronnier hetre beech bouleau birch frene erable maple saule willow cypres yew champignon mushroom citrouille courge carotte carrot poireau leek navet turnip patate potato tomate tomato cornichon pomme apple poire pear cherry framboise banane baguette croissant fromage cheese saucisson galet pebble caillou boulder rocher stalactite glacon icicle
  barrier barriere lift ascenseur armour armure gisant gisante tombeau toilettes trolley caddie wheelie compost composteur composteuse pelleteuse pellet chaudiere boiler pump pompe vanne valve postbox boite parcmetre horodateur ticket billet escalator turnstile tourniquet portique sarcophage mammoth mummy bust buste portrait tableau sculpture vase amphore sabre epee bouee buoy anchor ancre crane hook trowel spade pelle wheelbarrow brouette lavoir menhir dolmen kiosk kiosque beacon balise plug prise sock chaussette pebble galet raindrop puddle flaque
  wombat galah wolverine dodo ogre troll korrigan dame-blanche loup-garou werewolf zombie ver-de-terre
  goeland albatros sterne rossignol alouette hulotte sanglier biche daim loir musaraigne campagnol ragondin vison boar stag hare vole shrew partridge pheasant kingfisher gannet curlew lapwing osprey buzzard
  orgue clocher beffroi rouleau compacteur sableuse fatberg reverbere passerelle footbridge pier jetee steamer paquebot chalutier trawler baudet mule mulet bourrique
  marmotte saleuse benne balayeuse camion camionnette fourgon loup platypus ornithorynque tuatara condor puffin macareux sabot capteur sensor flotteur buoy telesiege telecabine chairlift gondole squirrel k9 malinois kookaburra emu kiwi possum koala quokka wallaby moose elan caribou orignal badger bison dahu bouquetin isard mouflon mascotte
  panda pingouin penguin perroquet parrot singe monkey lion tigre tiger girafe giraffe elephant lama llama marmotte marmot chamois vautour vulture aigle eagle faucon falcon
`);

/** Words that begin a sentence and are nobody's name. Folded. */
export const NOT_CALLED = wordsOf(`
  yours votre signe signee signed woof rawr lundi mardi mercredi jeudi vendredi samedi dimanche monday tuesday wednesday thursday friday saturday sunday
  je j i ici bonjour bonsoir hello hi hey salut coucou votre notre our your the le la les un une this merci thanks pour chat bot robot mascotte assistant assistante automated virtual vous you et and nos my
  mon il elle on nous we it que qui si en au aux a ce cette avec with question info nouveau new decouvrez meet beep message send tapez type reponse reply moi me call ia ai d m l s t c no non oui yes
  ask call visit pop drop come stay wait look find sorted right quick well great morning evening
  nos des de du for from at in dans chez sur quand when where what why how who tout tous all cet ces mais but so alors donc as by not ne pas est is are was attention rappel update news today
  here there now then next they their his her these those some many every dear love thanks regards best wishes bises bisous dear cher chere mam tell
  aujourd'hui demain ligne line lignes service trafic bus metro tram train ville mairie musee museum library bibliotheque mediatheque archive archives
`);

/** "assistante", "Digital assistant": as a pattern, without assistants who are persons ("assistante sociale", "library assistant"). */
export const ASSISTANT = String.raw`(?<!(?:station|library|teaching|customer|sales|care|nursing|research|shop|executive|personal|physician|medical|dental|museum|gallery|classroom|platform|admin|administrative|lab|pool|leisure|parks|passenger|ticket|veterinary|curatorial|catering|kitchen) )assistante?(?! (?:familiale|maternelle|sociale|dentaire|médicale|administrative|technique|commerciale?|vétérinaire|scolaire|parlementaire|juridique|de|d['’]|du|en|RH|à la)(?!\p{L}))(?!\p{L})`;

/** What an animal or a thing says in play. */
export const SOUNDS =
  /(?<!\p{L})(?:houf|wuff|arf|kri{2,}|kikiriki|cocoroco|mrr?ow|nyanya|scrontch|tchak|bl(?:ou|u)p bl(?:ou|u)p|krrr+|hii+|arr+|ronron|rawr|a[rh]+oy|glou|glouglou|boop|blip|bloup|plouf|splash|drip|vroum|vroom|brr+|ding|dring|drring|dong|honk|toot|hoot|hou hou|grr+|roar|raw+r|zzz+|clic clac|tic tac|tick tock|ssss+|hiss|cric|crac|crunch|slurp|miam|nom nom|gloops?|pouet|tût|tuut|chuff|clang|clunk|whirr+|bleep|blub|splosh|snort|neigh|croâ|coâ|cot cot|cluck|caw|tweet tweet|chirp|pip pip|gobble|hee-haw|hi-han|groin|grouik|woof|wouf|ouaf|waf|plip|plop|ploc|avast|ohé|squawk|squeak|growl|pof|tchip|brum|miaouw|miaou|meow|miaow|purr|cui[ -]cui|coin[ -]coin|quack|bee+p|bi+p|ahoy|hark|ho ho ho|oink|meuh|moo|baa|bêê+|squeak|cocorico|croa|ribbit|bzz+|tut tut|tchou|choo)(?!\p{L})|🐾/iu;
