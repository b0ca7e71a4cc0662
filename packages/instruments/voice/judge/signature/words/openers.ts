import { wordsOf } from './words-of.ts';

/** Words that sentences begin with, in capitals only for that: none is a name that a list does not hold. Folded. */
export const OPENERS = wordsOf(`
  after before because while since during until unless although though however meanwhile instead perhaps maybe did do does don't didn't doesn't can could will would shall should may might must have has had get got give
  given let lets let's make made take taken keep kept put send sent ask asked tell told try trying use using used need needs want wants see seen look looking looks come coming comes go going gone went leave leaving
  bring buy call calls check choose click close closing come download drop email enter feed fill find finish follow grab help hold join learn leave meet mind move note open opening order park pay pick plan please pop press
  read remember report ring run save say says sign skip stay stop swap switch tap text thanks think turn type visit vote wait walk wear work write another other others both few many much several two three four five six seven
  eight nine ten first second third last next previous early late later lately soon once twice again almost always never often sometimes usually nearly about above across along among around behind below beneath beside
  between beyond despite except inside near outside past through throughout toward under within without work works road roads street bus buses train trains tram line lines stop stops station service services ticket tickets
  fare fares water gas power heat heating library museum school schools park parks pool council office desk doors gates crews crew staff team engineers drivers people everyone nobody somebody something anything everything
  nothing half full part whole extra more most less least very really just nearly good great lovely nice bad big small little long short high low old young free busy quiet warm cold hot wet dry sunny brand hello morning
  evening afternoon night today yesterday tomorrow weekend week month year reading results congratulations attention notice important urgent breaking live photo photos video picture pictures story stories
  heureusement malheureusement actuellement desormais normalement exceptionnellement bientot demain hier aujourd'hui maintenant hélas helas dommage effectivement justement evidemment finalement seulement rapidement
  apres avant pendant depuis lorsque quand comme puisque parce car donc ensuite puis enfin ainsi alors cependant pourtant toutefois neanmoins sinon selon malgre hormis sauf vers chez contre derriere devant
  avez avons ont etes sommes suis sont serez seront sera serait etait etaient faites fait faut faudra font allez allons va vont venez venir voir vois voyez prenez pris prenons mettez mis donnez dites dis dit demandez
  cliquez consultez contactez decouvrez envoyez gardez inscrivez laissez lisez merci notez ouvrez patientez pensez posez preferez presentez prevoyez profitez rappel rappelez regardez rejoignez rendez restez retrouvez
  reservez signalez suivez tapez telechargez triez utilisez validez verifiez votez voulez pouvez devez savez chaque plusieurs certains certaines quelques quelque beaucoup trop peu plus moins assez aucun aucune autre
  autres meme memes tel telle seul seule deux trois quatre cinq six sept huit neuf dix vingt cent mille premier premiere second seconde dernier derniere prochain prochaine nouveau nouvel nouvelle nouveaux grand grande
  petit petite gros bon bonne belle beau beaux belles mauvais vieux jeune long court haut bas plein vide gratuit gratuite ouvert ouverte ferme fermee complet complete eau gaz travaux tarif tarifs bus tram train trains
  ligne lignes arret arrets quai quais gare place places rue ville mairie musee piscine ecole parking parkings ascenseur navette navettes reseau service services agents agent equipe equipes horaires horaire billet billets
  abonnement carte dossier dossiers formulaire inscription inscriptions visite visites atelier ateliers exposition concert spectacle match fete resultat resultats chantier coupure panne incident trafic circulation
  deviation retard retards info infos information attention important urgent astuce conseil question questions reponse reponses reste restez toujours jamais souvent parfois presque environ quasiment vraiment tres tout toute
  tous toutes rien personne quelqu'un chacun ici là la-bas partout ailleurs dehors dedans
`);
