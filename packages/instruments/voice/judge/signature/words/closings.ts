import { type Clues, IN_SEGMENTS } from '../../clues/clues.ts';

// What stands at the end of a letter or an answer. Folded: lower case, no accents.

/** What closes a letter: who follows has written it. */
const CLOSING =
  /^(?:(?:tres |bien |plus |vraiment )?(?:cordialement|sincerement|amicalement|respectueusement|chaleureusement|fraternellement|affectueusement|tendrement|chaudement|municipalement)(?: (?:a vous|a toi|votre|desole|desolee|votre))?|cdt|cdlt|crdlt|bav|bien a (?:vous|toi|vous tous)|bien votre|a votre (?:service|ecoute|disposition)|(?:(?:avec |je vous adresse )?(?:mes |nos |toutes mes |toutes nos )?(?:tres )?(?:sinceres |meilleures |cordiales |respectueuses |amicales |chaleureuses )?(?:salutations|amities|pensees|voeux|excuses)(?: (?:distinguees|cordiales|amicales|respectueuses|aux maries|a tous|les meilleures))?)|(?:des |mes |de |grosses |bonnes |mille |plein de |gros )?(?:bises|bisous)|la bise|amities|(?:votre|ton) devouee?|votre (?:tres |bien )?(?:humble |fidele |devoue |devouee |obeissant )*(?:serviteur|servante|obligee?)|your (?:most |ever )?(?:humble|obedient|faithful|devoted|loyal|willing) servant|signee?|redigee? par|ecrite? par|publiee? par|postee? par|message de|(?:answered|replied|typed|handled|dealt with|brought to you|sent|reply|approved) (?:to you )?by|(?:repondu|traite|suivi|envoye|transmis|gere|propose|prepare|raconte)e? par|de la part (?:de|d')|(?:pour|au nom de|on behalf of|for) (?:(?:le|la|les|tout le|toute la|the|all|our|your|notre|votre) |l')[a-z' -]{3,40}|your?s in [a-z ]{3,24}|(?:votre|vos|ton) [a-z]{4,12} devouee?|bisous? (?:de|du|des|d')[a-z ']{2,24}|bises (?:de|du|des|d')[a-z ']{2,24}|(?:love|hugs|greetings|cheers|waves?) from (?:the|your|our) [a-z ]{3,24}|(?:(?:with )?(?:my |our )?(?:kind|kindest|best|warm|warmest|many|good|very best) ?(?:regards|wishes))|regards|wishes|all the best|all my best|all best|best|my best|(?:mes |nos )?meilleurs (?:souvenirs|sentiments|compliments)|bisou|biz+|bizoux?|becs?|xo|warmly|yours(?: (?:truly|sincerely|faithfully|ever|aye))?|sincerely(?: yours)?|respectfully|rgds|rgs|kr|br|ttyl|signed|posted by|written by|with love|much love|lots of love|(?:big |lots of |much )?love|love from|from|x|xx|xxx|xoxo?|(?:big |lots of )?hugs|diolch|slan|slainte|namaste|go raibh (?:maith|mile maith) aga(?:t|ibh)|le gach dea-ghui|slan abhaile|nollaig shona|nga mihi(?: nui)?|hwyl(?: fawr)?|cofion(?: gorau| cynnes)?|tapadh leibh|tapadh leat|le durachdan|trugarez|mauruuru(?: roa)?|adishatz|meilleurs? messages|sincere pensee|until next time|hugs|peace|[a-z]{3,12}(?:eusement|ivement|airement|alement|iquement|ellement|amment|emment)(?: votre| votres| a vous| a toi| a tous)?|(?:kindly|gratefully|faithfully|cordially|proudly|respectfully|fondly|thankfully|lovingly|truly|humbly|musically|sportingly)(?: yours)?|yours in \w+|avec (?:toute )?(?:ma|mon|notre|mes|nos) [a-z]{4,14})$/u;

/** Closes a letter only before a comma or the end of a line: on one line with a name it speaks to somebody. */
const THANKS =
  /^(?:thanks(?: (?:all|everyone|everybody|folks|guys))?|thx|tx|ty|tks|many thanks|thanks again|thanks a lot|thanks so much|with thanks|cheers|ta|tia|merci d'avance|merci a tous|merci a toutes et tous|mille mercis|take care|mersi|merci)$/u;

/** Wishes that end an answer; who follows a comma has written it, unless that is who is spoken to. */
const WISH =
  /(?:^|\s)(?:(?:tres |et |une )?(?:bonnes?|bons?|belles?|beau|excellente?|agreable|douce|bonne et) (?:(?:fin|debut|suite) de |et |belle |bonne )*(?:journee|soiree|nuit|matinee|apres-midi|aprem|continuation|route|reception|semaine|chance|reprise|visites?|lectures?|balade|promenade|baignade|glisse|week-end|week end|weekend|we|voyage|trajet|vol|courage|appetit|dimanche|lundi|mardi|mercredi|jeudi|vendredi|samedi|retour|ete|match|concert|vacances|fetes|rentree|decouvertes?|traversee|seance|spectacle)(?: (?:a (?:vous|toi|tous|toutes|bord)|et|tous|toutes|egalement|aussi|pour (?:(?:votre|vos|cette|ce|cet|ton|ta|tes|la|le|les|demain|ce soir)(?: [a-z-]+){0,2}|l'[a-z-]+)(?: d(?:e|u|es) [a-z-]+)?(?: (?:prochaine?|qui (?:vient|commence|s'annonce)|a venir))?|de (?:semaine|journee)|quand meme|bientot|malgre tout))*|(?:a )?(?:tres )?(?:bientot|vite|demain|plus|plus tard|tout de suite|tout a l'heure|la prochaine|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)(?: (?:a bord|sur nos lignes|en gare|dans nos murs|sur le campus|dans la vraie vie))?|a l'annee prochaine|au plaisir|au revoir|hate d'y etre|n'hesitez pas(?: si besoin)?|je (?:reste|suis|demeure) (?:bien )?(?:a (?:votre|ta) (?:ecoute|disposition|service)|disponible|la)(?: (?:pour|en|si) [^.]{1,60})?|prenez soin de vous|portez-vous bien|courage|(?:have|enjoy) (?:a|your|the|an) (?:(?:good|nice|great|lovely|safe|fab|fantastic|wonderful|brilliant|super|rest of your|rest of the) )*(?:day|evening|trip|journey|weekend|night|one|afternoon|week|visit|flight|time|morning|holiday|ride)|good (?:night|evening)|safe (?:travels|trip|journey|flight)|see you (?:soon|there|then|later|tomorrow|on \w+|at \w+|next week)|speak soon|talk soon|until then|till then|happy (?:reading|travels|pruning|travelling|gardening|hunting|exploring)|take care|bye(?: for now)?|hope (?:this|that) helps|let (?:me|us) know|give us a shout|happy to help|here if you need (?:us|anything|me)|any (?:questions|problems|issues) just (?:ask|shout)|more soon|tours on sunday|looking forward)$/u;

/** A wish in any words, when it is all that is said: nothing that is wished to one person alone. */
const WISHES =
  /^(?:(?:je (?:vous|te) souhaite |on (?:vous|te) souhaite |nous vous souhaitons |et |une |un |d'ici la |sur ce |allez )*(?:tres )?(?:bonnes?|bons?|belles?|beau|excellente?|douces?|agreable|paisible|fructueuse?)(?! (?:fete|anniversaire|retraite|vent|courage|chance|route|retablissement|appetit|question|idee|nouvelle|rappel|plan|debarras))(?: [a-z'-]+){1,4}|(?:have|enjoy)(?: [a-z'-]+){1,5}|(?:safe|happy|good)(?! (?:birthday|retirement|anniversary|luck|job|work|riddance|morning|point|question|news|boy|girl))(?: [a-z'-]+){1,3}|see (?:you|ya)(?: [a-z'-]+){0,4}|stay (?:safe|warm|dry|cool|well|tuned|curious|hydrated)|mind how you go|take it easy|until (?:then|tomorrow|next time|later|monday)|catch you later|speak later|back later|onwards|toodle pip|tot ziens|kenavo|adishatz|a tantot|bye bye|ciao(?: ciao)?|tchao|a pluche|a plus dans le bus|sans rancune|belle continuation|portez vous bien|prenez soin de vous|soyez prudents?|couvrez-vous bien|bon week end)$/u;

const SOUGHT_CLOSING = IN_SEGMENTS.note(CLOSING);
const SOUGHT_THANKS = IN_SEGMENTS.note(THANKS);
const SOUGHT_WISHES = [WISH, WISHES].map(IN_SEGMENTS.note);

/** What is said between two marks: folded words, and which patterns may match in them. */
export interface Said {
  readonly folded: string;
  readonly clues: Clues;
}

/** Whether it closes a letter, or some of its words do. */
export const closes = ({ folded, clues }: Said, words: string = folded): boolean => clues.of(SOUGHT_CLOSING) && CLOSING.test(words);

/** Whether it gives thanks, and nothing else. */
export const givesThanks = ({ folded, clues }: Said): boolean => clues.of(SOUGHT_THANKS) && THANKS.test(folded);

/** A wish that ends an answer, whatever it wishes. */
export const isWish = ({ folded, clues }: Said): boolean => SOUGHT_WISHES.some((one) => clues.of(one) && one.pattern.test(folded));

/** A sentence that only begins: the name that follows ends it. */
const BEGINS =
  /(?:^|\s)(?:est|sont|c'est|ce sera|etait|s'appelle|is|it's|are|was|called|named|nomme|nommee|baptise|baptisee|blame|roulement de tambour|drum ?roll|avec|with|par|by|featuring|meet|voici|voila|introducing)$/u;

const SOUGHT_BEGINS = IN_SEGMENTS.note(BEGINS);
/** "c'est alors": a word that may stand before who is named. */
const THEN = / (?:donc|alors|enfin|now|then|desormais)$/u;

/** Whether a sentence only begins. */
export const isBegun = ({ folded, clues }: Said): boolean => clues.of(SOUGHT_BEGINS) && BEGINS.test(folded.replace(THEN, ''));

const SOUGHT_MERCI = IN_SEGMENTS.note(/^(?:merci|thanks|thank you)(?: |$)/u);

/** What is said last in an answer, before a name that no list holds: a wish, thanks, an offer. */
export const isFormula = (said: Said): boolean =>
  isWish(said) || closes(said) || givesThanks(said) || (said.clues.of(SOUGHT_MERCI) && SOUGHT_MERCI.pattern.test(said.folded));
