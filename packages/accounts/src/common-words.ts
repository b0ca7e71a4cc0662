/** Words that passwords are made of when nobody thinks: a password of nothing but these, digits and signs is refused. Written without accents. */
export const COMMON_WORDS: ReadonlySet<string> = new Set(
  `motdepasse mot passe password passwd pass word secret secrets bonjour bienvenue welcome hello salut coucou soleil doudou loulou chouchou
  amour jetaime iloveyou love princesse princess dragon monkey football rugby marseille paris france francais bretagne lyon nantes toulouse
  azerty azertyuiop qsdfghjklm wxcvbn qwerty qwertyuiop asdfghjkl zxcvbnm qwertz abcdef abcdefgh abcdefghijkl abc test tests essai exemple
  example admin administrateur administrator administration root user utilisateur invite guest login connexion compte account acces access
  changeme changezmoi changer letmein ouvretoi sesame master super superman batman starwars pokemon computer ordinateur internet online
  mairie ville commune maire agglo agglomeration metropole collectivite service services public publics territorial agent agents elu elus
  beffroi observatoire atelier numerique digital barometre releve grille vague janvier fevrier mars avril mai juin juillet aout septembre
  octobre novembre decembre lundi mardi mercredi jeudi vendredi samedi dimanche printemps automne hiver ete summer winter spring autumn
  liberte egalite fraternite republique jesus maman papa nicolas thomas julien camille marie pierre jean alexandre sophie julie laura
  chocolat cheval chien chat motard facebook google microsoft windows apple trustno one two three un deux trois quatre cinq et le la les de
  du des mon ma mes my the`
    .split(/\s+/)
    .filter((word) => word.length > 1),
);
