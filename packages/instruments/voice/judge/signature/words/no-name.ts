import { wordsOf } from './words-of.ts';

/** What a person cannot be called who signs: first words of streets, schools, boats; greetings; days. */
export const NO_NAME = wordsOf(`
  rue avenue boulevard place quai impasse allee chemin route pont gare station arret ecole college lycee stade salle parc square jardin centre espace theatre cinema musee eglise ligne line bus metro tram train
  street road avenue lane square park school college station bridge house hall court gate hill green saint st ste sainte storm tempete ouragan navire bateau ship
  tel ref refs rapp chap vol promis averses orages verglas brouillard
  merci bien bonjour bonsoir salut bravo courage attention info infos oui non ok bienvenue desole desolee parfait super top fin suite rappel urgent nouveau nouveaute gratuit complet annule reporte ferme ouvert exact
  thanks thank sorry yes no hello hi welcome please enjoy cheers great perfect noted update updated updates free new closed open cancelled done fixed resolved sold bye goodbye congratulations congrats
  lundi mardi mercredi jeudi vendredi samedi dimanche janvier fevrier mars mai juin juillet aout septembre octobre novembre decembre
  monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december today tomorrow yesterday tonight
  france paris lyon marseille europe london england scotland wales ireland britain bretagne normandie alsace
  evenement evenements actualite actualites agenda concours recrutement sondage direct live breaking news event events notice notices vacancy vacancies alerte alert
  liste lien liens enchante enchantee
  lake loch mount glen camp lac op ops operation operations project projet dispositif barrage dam cyclone hurricane
  bav cdt cdlt cordt slts bjr bsr arrets temoignage place quai direction samedi
  madame monsieur mesdames messieurs mademoiselle sir madam all tous toutes everyone folks guys
  ratp sncf apple amazon samsung netflix tesla microsoft android twitter facebook instagram youtube mastodon bluesky google whatsapp
  peut peut-etre maybe perhaps
  thread fil panne incident pointe porte mont fort fontaine comptez achetez pensez prevoyez normalement travaux
  happy merry ever never always don si sur beep info pass plus tout
  watch read listen find check click
  love warmly regards cheers best kind wishes head your our my his her their this that these those it we you they he she i what when where who why how if so but yet also more most any some every each not
  now then there here just only still even back out up down over off bises bisous cordialement signe signed pour dans avec sans sous entre depuis jusque voici voila encore toujours jamais aussi ici la-bas
  vous nous je tu il elle ils elles on que qui quoi quand comment pourquoi est sont prochain prochaine prochains dernier derniere premier premiere trafic reprise retour direction terminus depart arrivee
  pitie miam kenavo bonne bon belle bel beau ouf chut youpi hourra bref zut oups waouh wow ciao tchao tip oyez allez aie patience rouverture ouverture fermeture yum oops phew hush hooray ahoy pst psst voyez
  le la les un une des du de et ou en au aux ce cette ces mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs the a an and or of to in on at by for from
`);
