/** What stands for the account, French: it is taken, held, given, sat at. */
const THINGS = `(?:claviers?|comptes?|page|fil|cl[eé]s|clefs|manettes|commandes|micro|antenne|standard|tweets?|réseaux|messagerie|messages?|réponses?|questions|mot de passe|codes?|téléphone|tél|portable|plume|stylo|crayon|rênes|barre|gouvernail|casque|relais|relève|flambeau|témoin|suite|main|permanence|astreinte|quart|service|garde|veille|intérim|chaise|fauteuil|siège|boutique|stor(?:y|ies)|live|direct|feuille|écran|ordi(?:nateur)?|tablette|souris|place|publications?|posts?|insta(?:gram)?|twitter|facebook|mastodon|bluesky|boîte (?:mail|à messages)|tchat|chat|fort)`;
/** Where who holds the account sits or stands. */
const PLACES = String.raw`(?:(?:au|aux|à la|à l['’]|derrière (?:le |la |les |l['’]|son |ce |notre )|devant (?:le |la |l['’]|son |ce )|sur (?:le |la |les |l['’]|ce |cette |nos |notre )) ?(?:bout du fil|claviers?|comptes?|page|fil(?! de)|manettes|commandes|micro(?! (?:de|du|d['’]))|antenne|standard|tweets?|réseaux|messagerie|messages|réponses|téléphone|plume|stylo|rênes|barre|gouvernail|platines|pupitre|écoute|appareil(?! photo)|relève|permanence|quart|veille|écran|ordi(?:nateur)?|pont|rapport)|de (?:permanence|quart|garde|veille|service|relève|faction)|d['’]astreinte|en (?:ligne|poste|direct)|avec vous|parmi vous|à (?:votre|ton) (?:écoute|service|disposition)|à vos côtés|pour vous (?:répondre|lire|aider|renseigner|informer|guider|accompagner))(?!\p{L})`;
/** What who holds the account does to what stands for it. */
const VERBS = `(?:reprend(?:ra)?|prend(?:ra)?|(?:re)?prennent|tient|tiendra|tiennent|garde(?:ra|nt)?|assure(?:ra|nt)?|anime(?:ra)?|gère(?:ra)?|pilote(?:ra)?|récupère(?:ra)?|hérite(?:ra)?|emprunte|squatte(?:ra)?|pirate|hacke|chipe|pique|vole|attrape|occupe(?:ra)?|(?:s['’])?empare|(?:se )?charge(?:ra)?|(?:se )?colle|conserve|surveille(?:ra)?|saisit|alimente(?:ra)?|rédige(?:ra)?|enfile|détient|relève(?:ra)?|poursuit|répond(?:ra)?|reçoit|a(?: enfin| donc| désormais)? (?:pris|repris|récupéré|hérité|chipé|piqué|attrapé|emprunté|reçu|saisi|les|le))`;
const YOU = String.raw`vous (?:répond(?:ra|ent)?(?! (?:de \d[^.!?\n]{2,20} )?au (?:\d|téléphone))|accompagnent|écrivent|écri(?:t|ra)|parle(?:ra)?|accompagne(?:ra)?|écoute(?:ra)?|tien(?:t|dra)|suit|suivra|renseigne(?:ra)?|informe(?:ra)?|récupère|(?:li(?:t|ra)|raconte(?:ra)?|montre(?:ra)?|emmène(?:ra)?|guide(?:ra)?|embarque|fait|fera)(?! [^.!?\n]{0,50}(?:€|(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)(?!\p{L})))|retrouve(?! (?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|demain|dans|le|à|en))|souhaite|tweete|poste|donne l['’](?:heure|info))`;
const ADVERBS = `(?: (?:donc|alors|désormais|maintenant|dorénavant|aussi|bien|enfin|seule?|gentiment|vite|aussitôt|toujours|provisoirement|exceptionnellement))?`;

/** Behind the name of who holds or takes the account, French. */
const HERE_FRENCH = [
  `,? (?:est |sont |seront |sera |reste(?:nt|ra)? |arrivent |arrive |débarque |passe |se met |s['’]installe |s['’]assoit |s['’]assied |prend place |monte |veille )?${ADVERBS} ?${PLACES}`,
  String.raw`(?: (?:y|en|vous|lui|le|la|les|nous))*,? (?:qui )?(?:s['’])?${VERBS}${ADVERBS}(?: [^.!?,;:\n()]{0,30}?)?[ '’]${THINGS}(?! (?:de|du|des) (?:bus|train|car|tram|camion|bateau|bac|la mairie|la ville|stage))(?![\p{L}-])`,
  String.raw` (?:qui )?(?:fait|fera|écrit|écrira|signe|poste|rédige)(?: tou(?:s|tes))? (?:les |vos |nos |ces |des )(?:messages|réponses|tweets|posts|publications|stories)(?!\p{L})`,
  String.raw` (?:qui )?${YOU}(?!\p{L})`,
  String.raw` (?:lui|leur|me|nous) succède(?:ra)?(?!\p{L})`,
  String.raw` (?:qui )?(?:l['’]|la |le |les |me |nous )(?:remplace|relaie|relève|supplée)(?:ra)?(?!\p{L})`,
  String.raw` (?:qui )?s['’](?:y (?:colle|met)(?:ra)?|installe(?:ra)?(?= ?(?:[.,!;:…)]|$| (?:ici|pour|jusqu)))|en (?:occupe|charge)(?:ra)?|occupe(?:ra)? (?:de |du |d['’])(?:vous|${THINGS}))(?!\p{L})`,
  String.raw` (?:est|sera|reste(?:ra)?) (?:donc |bien |désormais |maintenant )?(?:là|ici|dispo(?:nible)?|des vôtres|fidèle au poste)(?!\p{L})`,
  String.raw`,? (?:est |enfin |bien )?de retour(?= (?:de|du|des|après|parmi|au|sur|aux|ici)(?!\p{L})| ?[.,!]|$)`,
  String.raw` (?:qui )?(?:tape|pianote|écrit|répond|poste|tweete|veille|prend) (?:à (?:sa|leur|ma) place|pour (?:lui|elle|eux|moi))(?!\p{L})`,
  ` ici(?= ?(?:[.,!:;…)]|$| (?:pour|jusqu|à votre)))`,
  ` (?:re)?prend(?:ra)?(?= ?(?:[.,!:;…)]|$| (?:ici|jusqu|dès maintenant)))`,
  ` (?:continue|poursuit|enchaîne|embraye|débute|démarre|commence|attaque|arrive|entre)(?= ?(?:[.,!:;…)]|$| (?:ici|jusqu|avec vous|en (?:scène|piste))))`,
].join('|');

/** What stands for the account, English. */
const OBJECTS = `(?:keyboard|keys|(?<!(?:front|welcome|help|reception|information|info|ticket|enquiry|enquiries|service|check-?in) )desk|account|acct|page|feed|phones?|mic|microphone|chair|hot seat|driving seat|driver['’]s seat|seat|helm|wheel|controls?|tiller|inbox|socials|social media|tweets?|tweeting|twitter|replies|login|laptop|buttons|switchboard|headset|dms|mentions|messages|questions|posts?|posting|shift|duty|deck|watch|timeline|stor(?:y|ies)|insta(?:gram)?|facebook|mastodon|bluesky|fort|shop|reins|con|baton|torch|pen|pass(?:word|code)s?|handle|chat|reply box|type ?writer|screens?|decks|lates?|earl(?:y|ies)|nights?)`;
const SITS = String.raw`(?:(?:at|on|in|behind|by) (?:the |our |my |this |that |her |his )?(?:\p{L}{2,9} )?${OBJECTS}|(?:with|for) (?:you|ye)|in charge|all ears|at your service|reporting(?: for duty)?)(?!\p{L})`;
const TAKES = `(?:has(?! (?:passed|lent|given|handed|left|stood|asked|surrendered|let|told|shown|trusted|sent|put|lost|hidden|swapped|traded|dropped|hung|exchanged|finished|forgotten|broken))|have|['’]s got|got|gets|takes?|taking|took|has taken|holds?|holding|minds?|minding|covers?|covering|runs?|running|manning|mans|keeps?|keeping|inherits?|inherited|nabs?|nabbed|steals?|stole|pinche[ds]|pinching|nicked|nicking|borrows?|borrowed|borrowing|grabs?|grabbed|picks? up|picking up|looks? after|looking after|drives|driving|steers|steering|fields?|fielding|answers?|answering|handles?|handling|does|doing|reads|reading|watching|wields|does all|has been (?:given|handed|lent|passed)|is given|was given)`;
const NOW = String.raw`(?= ?(?:[.,!:;…)]|$|now|till?(?!\p{L})|['’]til|until|for|today|tonight|all|this|from|instead|with|to |through))`;

/** Behind the name of who holds or takes the account, English. */
const HERE_ENGLISH = [
  `(?:['’]s|['’]ll be|,? is|,? are|,? will be|,? stays| here)? ?(?:now |back |still |currently |up |alone )?${SITS}`,
  String.raw`(?:['’]s|,? is|,? will be|['’]ll be|,)? ?(?:now |still )?${TAKES}(?: [^.!?,;:\n()]{0,30}?)? (?:${OBJECTS}|you)(?!\p{L})`,
  String.raw`['’]s got (?:you|ye|this|it|the (?:overnight|late|early|rest))(?!\p{L})`,
  ` has (?:you|ye|this|it)(?= (?:from|now|till|til|until|for|covered)| ?[.,!]|$)`,
  String.raw`(?:['’]s|['’]ll be| is| will be| has)? (?:takes?|taking|took|taken|steps?|stepping|stepped|fills?|filling|stands?|standing|jumps?|jumping|subs|subbing|pops|picks|picking|logging|logs|clocking|clocks|signing|signs) (?:over|in|up|on here|on)(?!\p{L})`,
  String.raw`(?:['’]s| is)? back from(?!\p{L})`,
  String.raw`(?:['’]s|['’]ll be| is| are| will be)(?: now)? (?:answering|replying|tweeting|typing|posting|steering|writing|talking to you|your (?:host|voice|person|human|tweeter|contact|operator|guide))(?!\p{L})`,
].join('|');

/** The same in a word that may be said of anything. */
const HERE_PLAINLY = `(?:['’]s|['’]ll be|,? is|,? will be)? ?(?:now |back )?(?:here|in|on|up)${NOW}`;

/** Before the name of who is given the account, or who is said to be here. */
const GIVEN = String.raw`(?:vous (?:avez|aurez|héritez de|gardez|retrouvez|êtes (?:maintenant |désormais )?avec|serez avec)|place à|au tour de|la main à|(?:re)?laisse[rz]? (?:avec|entre les mains de|aux bons soins de)|entre les mains de|(?:passe|laisse|cède|donne|confie|rend|transmet|refile|file|lègue|prête|remet|abandonne|tend)[sz]?(?:r|nt|ons)? [^.!?,;:\n]{0,30}?${THINGS}[^.!?,;:\n]{0,24}? (?:à|entre les mains de)|(?:a|ai|ont) (?:passé|laissé|cédé|donné|confié|rendu|transmis|refilé|filé|légué|prêté|remis) [^.!?,;:\n]{0,30}?${THINGS}[^.!?,;:\n]{0,24}? à|(?:remplacée?|relayée?|suppléée?|assurée?s?|tenue?s?|repris(?:e|es)?) par|confiée?s? à|you(?:['’]re| are)(?: now| all| still)? with|you(?:['’]ve got| have|['’]ll have| got| get|['’]re (?:now )?stuck with|['’]re left with|['’]re in the hands of)|over to|(?:that|which) leaves(?: you with)?|(?:hand|pass|leav|giv|turn|lend|bequeath|entrust|surrender)(?:s|es|ed|ing|e)? [^.!?,;:\n]{0,30}?${OBJECTS}[^.!?,;:\n]{0,20}? (?:to|with)|(?:gave|given|lent|left|handed) [^.!?,;:\n]{0,30}?${OBJECTS}[^.!?,;:\n]{0,20}? (?:to|with)|hand(?:s|ing|ed)? (?:you )?over to|leav(?:e|es|ing) you with|hands of) (?:(?:ma|mon|my|our|the|notre|la|le) (?:[\p{Ll}]{2,12} ){0,2}(?:collègue |colleague )?)?`;
const SELF = `(?:c['’]est|voici|hello from|hi from|hey from|greetings from|morning from|afternoon from|evening from|bonjour de|coucou de|salut de|it['’]s|it['’]ll be|this is|enter) (?:donc |maintenant |désormais |now |only |just |me,? |moi,? )?`;

const GREETED = `(?:hello to|hi to|welcome(?: to)?|bonjour(?: à)?|bienvenue(?: à)?|accueillez|meet) `;

const DAYS = String.raw`(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|demain|bientôt|dans|la semaine|le mois|le \d|l['’]an|l['’]année|à la|au (?:printemps|mois)|en (?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|été|automne)|début|mi-|fin|courant|next|on (?:mon|tues|wednes|thurs|fri|satur|sun)|(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|in (?:a|two|three|\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|after|soon|at \d|from (?:mon|tues|wednes|thurs|fri|satur|sun|tomorrow))`;
/** Behind the name of who comes later. */
const LATER = String.raw`(?: (?:revient|reviendra|(?:sera |est )?de retour|(?:re)?prend(?:ra)?(?: [^.,!?\n]{0,16})?|rentre(?:ra)?|vous retrouve(?:ra)?)| (?:is |will be )?back|['’](?:s|ll be) back| returns| will return| takes over)(?: (?:dès|à partir de|pas avant|que|only|not until))? ${DAYS}`;

/** Behind the name of who is away, busy elsewhere, leaves or has left. */
const AWAY = [
  String.raw`,? (?:n['’])?(?:est|sera|était|étant|reste)(?! (?:en panne|débranchée?|hors service|plantée?|éteinte?))(?!\p{L})`,
  String.raw`,? en (?:congés?|vacances|repos|RTT|pause|formation|réunion|arrêt|week-?end|déplacement|stage|rendez-vous|rdv|intervention|tournée|mission|mer|mat)(?!\p{L})`,
  String.raw`,? (?:absente?|malade|souffrante?|grippée?|partie?|sortie?|retenue?|débordée?|hospitalisée?|fiévreu(?:x|se)|alitée?|coincée?|bloquée?)(?!\p{L})`,
  String.raw` (?:ne |n['’]|s['’]|se |nous |y |en )?(?:a|tousse|éternue|souffre|grelotte|ronfle|cuve|dort|repose|rentre|file|part|partent|absente|en va|éclipse|sort|sauve|quitte|raccroche|décroche|débauche|termine|finit|revient|mange|déjeune|dîne|voyage|bronze|skie|randonne|nage|pêche|surfe|marche|court|joue|chante|danse|donne(?! l['’])|forme|passe|laisse|rend|cède|confie|transmet|refile|prête|lègue|tire sa|retourne|rejoint|change|souffle|respire|convole|pouponne|accouche|marie|salue|abandonne|hiberne|soigne|fête|enterre|déménage|ferme|conduit|nettoie|répare|peut|pouvait|sait|veut|doit|va|garde le lit|accueille|reçoit|visite|prépare|tourne|filme|compte|court|cherche|récupère(?! ${THINGS})|prend (?:des|ses|sa retraite|un|une|son|quelques|l['’]air|le (?:large|train|soleil|frais|temps)|la (?:mer|route|poudre|tangente)))(?!\p{L})`,
  String.raw` vous (?:laisse|quitte|manque|abandonne|salue|dit|remercie|embrasse)(?!\p{L})`,
  String.raw` (?:de retour|de mariage|de repos|de sortie|au (?:four|lit|ski|soleil|vert|chaud|repos|marché|chevet)|sur (?:le terrain|la route|les routes)|à (?:la (?:plage|pêche|montagne|mer|retraite|maison)|l['’](?:hôpital|école)))(?!\p{L})`,
  String.raw`(?:['’](?:s|d|ll)| is| was| has| had| will| isn['’]t| won['’]t| can['’]t| couldn['’]t)(?!\p{L})`,
  String.raw`,? (?:signs off|signing off|logging off|logs off|clocks off|clocking off|knocks off|off|away|out|left|leaves|leaving|goes|gone|going|went|retires|retired|retiring|moves|moved|departs|hands|handing|passes|passed|passing|gave|gives|finishes|finished|heads|heading|sleeps|asked|said|reckons|broke|caught|needs|wants|got (?:married|the flu|ill|sick|stuck)|got a|done|abroad|poorly|asleep|stuck|sick|ill|busy|unwell|delayed|tied up|stranded|absent|otherwise engaged)(?!\p{L})`,
].join('|');

/** Before the name of who was here before, or for whom somebody stands in. */
const BEFORE_AWAY = String.raw`(?:vous (?:aviez|étiez avec|quittez)|(?:pas|plus) de|sans|no(?: more)?|with(?:out)?|say (?:goodbye|bye|cheerio) to|(?:goodbye|bye|farewell|cheerio) to|(?:fin|terminus|rideau|bout) (?:de (?:quart|service|garde|permanence|veille|journée|mission) )?(?:pour|de)|au revoir(?: à)?|merci(?: (?:beaucoup|encore|infiniment))?(?: à)?|bye(?: bye)?|adieu|bravo|bonne (?:retraite|route|chance)|bon (?:vent|voyage|repos)|après|(?:l['’]absence|la pause|les congés|les vacances|le congé(?: \p{L}{2,12})?|l['’]arrêt|la retraite|le départ|le retour|la suite|la relève|la place|le relais|le poste) de|pendant que|le temps que|tandis que|que|quand|depuis que|remplace|remplacer|succède à|relaie|en attendant|thanks?(?: you)?(?: so much)?(?: to)?|cheers|ta|goodbye|so long|farewell|while|whilst|as|instead of|replac(?:es|ing)|reliev(?:es|ing)|cover(?:s|ing) for|in for|after|in place of|(?:account|over|keys|phone|reins|baton|feed|page|desk) from) |(?<!\p{L})d['’]`;

/** Before the name of who comes after who is here. */
const THEN = `(?:(?:après(?: ça)?|puis|ensuite|(?<!(?:until|till|til|by) )then|after (?:that|which)|demain|tomorrow)[, ]{1,2}(?:ce sera |c['’]est |it['’]s |it['’]ll be )?(?:place à |au tour de )?)`;

/** What the bearer of a name is said to be. */
const WHAT = String.raw`(?:, [^,.!?:\n]{2,44},| \([^()\n]{2,30}\)| (?:du|de la|des|de l['’]|from|in|over at) ?[\p{Ll}]{3,14}(?: \p{Ll}{3,14})?(?= ))?`;

/** "À Agnès de s'y coller": whose turn it is. */
const TO_DO = String.raw` (?:de |d['’])(?:s['’]y coller|s['’]en (?:occuper|charger)|jouer|prendre|reprendre|tenir|répondre|tweeter|poster|animer|gérer|garder|vous \p{L}+)(?!\p{L})`;

export const TO_DO_BEHIND = new RegExp(`^${TO_DO}`, 'u');
/** Before the name of somebody to whom, for whom or of whom something is. */
export const ASIDE_BEFORE = /(?<!\p{L})(?:for|to|à|pour|chez|of|or|ou|from|la|le|les|the|mairie d['’]) ?$/iu;
export const HERE_BEHIND = new RegExp(`^${WHAT}(?=[ ,'’])(?:${HERE_FRENCH}|${HERE_ENGLISH})`, 'u');
export const HERE_PLAINLY_BEHIND = new RegExp(`^${WHAT}(?=[ ,'’])${HERE_PLAINLY}`, 'u');
export const AWAY_BEHIND = new RegExp(`^${WHAT}(?=[ ,'’])(?:${AWAY})`, 'u');
export const LATER_BEHIND = new RegExp(`^${WHAT}(?=[ ,'’])${LATER}`, 'u');
export const GIVEN_BEFORE = new RegExp(`(?<!\\p{L})${GIVEN}$`, 'iu');
export const SELF_BEFORE = new RegExp(`(?<!\\p{L})${SELF}$`, 'iu');
/** Before the name of who is welcomed, where the post speaks of the account. */
export const GREETED_BEFORE = new RegExp(`(?<!\\p{L})${GREETED}$`, 'iu');
export const AWAY_BEFORE = new RegExp(`(?<!\\p{L})(?:${BEFORE_AWAY})$`, 'iu');
export const THEN_BEFORE = new RegExp(`(?<!\\p{L})${THEN}$`, 'iu');
