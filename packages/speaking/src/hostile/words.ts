// Words as people write them to a town hall, folded: without case and accents. A list of words is no list of people: nobody is put on one.

const listed = (text: string): readonly string[] => text.trim().split(/\s+/u);

/** Insults that are nothing else, wherever they stand. */
export const INSULTS = listed(`
  connard connards connarde connardes conard conards connasse connasses conasse encule encules enculee enculees salope salopes salaud salauds salopard salopards
  pute putes fdp ntm batard batards batarde raclure raclures petasse petasses pouffiasse pouffiasses poufiasse grognasse grognasses garce garces
  trouduc trouducs branleur branleurs branleuse branleuses abruti abrutis abrutie abruties cretin cretins cretine cretines feignasse feignasses bouffonne ducon
  asshole assholes arsehole arseholes bastard bastards bitch bitches cunt cunts dickhead dickheads motherfucker motherfuckers wanker wankers twat twats moron morons scumbag scumbags
`);

/** Insults to what somebody is, wherever they stand. */
export const SLURS = listed(`
  bougnoule bougnoules bougnoul youpin youpins youpine bicot bicots pede pedes gouine gouines tarlouze tarlouzes fiotte fiottes
  faggot faggots nigger niggers tranny
`);

/** Words that insult only who they are said to: a clown is also on a stage, an ordure in a bin. */
export const NAMES_OF_PEOPLE = listed(`
  con cons conne connes idiot idiots idiote idiotes imbecile imbeciles debile debiles bouffon bouffons clown clowns guignol guignols charlot charlots
  pedale pedales pourri pourris larbin larbins escroc escrocs collabo collabos
  nazi nazis facho fachos faineant faineants feignant feignants glandeur glandeurs demeure demeures tocard tocards mongol mongols mongole mongolien mongoliens negro negros retard retards pedophile pedophiles
  idiots stupid assassin assassins loser losers scum dumb
`);

/** What lies in a street, or runs through it, before it insults anybody. */
export const NAMES_OF_THINGS = listed(`
  ordure ordures pourriture pourritures parasite parasites porc porcs truie vermine cafard cafards merde merdes dechet dechets fumier fumiers sangsue sangsues rat rats chien chiens chienne morue
  vermin pig pigs
`);

/** All of both. */
export const NAMES = [...NAMES_OF_PEOPLE, ...NAMES_OF_THINGS];

/** Said to somebody, they hurt less: a tone, not an insult. */
export const REPROACHES = listed(`
  nul nuls nulle nulles naze nazes minable minables ridicule ridicules incapable incapables incompetent incompetents incompetente incompetentes menteur menteurs menteuse voleur voleurs
  honte bete betes lamentable lamentables pathetique pathetiques useless pathetic incompetent ridiculous
`);

/** What people do to people only in threats; "planter" and its like need a word that makes it one. */
export const VIOLENCE = listed(`
  tuer buter crever fumer egorger massacrer defoncer frapper tabasser etrangler poignarder eclater trouer flinguer eventrer saigner cogner gifler lyncher pendre violer demonter
`);

/** People of a town hall, as others speak of them. */
export const PEOPLE = listed(`
  maire mairesse agent agents agente agentes adjoint adjoints adjointe elu elus elue elues secretaire secretaires fonctionnaire fonctionnaires employe employes employee employees collegue collegues
  policier policiers flic flics guichetiere guichetier dame monsieur madame directeur directrice chef cheffe responsable gens type mec meuf bonne-femme conseiller conseillers conseillere
`);

/** What bears a name: a street, a place, a work. What stands behind is part of the name. */
export const NAMED_THINGS = listed(`
  rue ruelle avenue boulevard place placette chemin impasse allee route quartier hameau village commune lieu-dit lieudit passage square pont moulin cafe bar restaurant film livre roman piece
  spectacle theatre chanson album bd groupe concert titre pain chien chienne chat street road lane movie book song band village of
`);
