/** What will be said, or stands, elsewhere: "à lire dans le bulletin", "is back Thursday at noon", "retrouvez demain à 12h la vidéo". */
const ELSEWHERE =
  /(?<!\p{L})(?:à (?:lire|retrouver|suivre|voir|écouter|découvrir|vivre|réécouter|revoir|ne pas manquer)|(?:re)?trouvez[- ]|retrouvez|rendez-vous|rdv|inscrivez-vous|posez(?:[- ]lui)? vos questions|(?:post|ask|leave|drop|tweet|send) (?:him |her |them |us )?(?:your|any) questions?|read (?:it|more|on|the)|lisez|lire la suite|à la une|episode \d|envoyez (?:vos|nous)|est (?:en ligne|de retour|sortie?|disponible|parue?)(?!\p{L})|(?:revient|reprend|commence|démarre|continue) (?:ce|cette|demain|dès|en|le|la|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|mi-|à)|c['’]est (?:ce|demain|aujourd|tous|toutes|chaque|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)(?!\p{L})|(?:ce soir|ce midi|demain|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|tous les \p{L}+|aujourd['’]hui)(?: \d{1,2}(?: \p{L}+)?)?,? (?:à|dès|sur|en) |(?:on|nous) vous (?:présente|emmène|fait|propose|donne)|(?:cette semaine|ce mois-ci|épisode \d{0,2})(?: [:,])? (?:on|nous|portrait|zoom|rencontre|avec|c['’]est)|dans (?:le|notre|votre) (?:bulletin|magazine|mag|journal|numéro|lettre)|en page \d|en (?:direct|live|replay|podcast|vidéo)(?! de)|(?:is|are|it['’]s) (?:out|back|live|online|returning|now|on (?:our|the|your|sky|air|tv)|up on)|returns|is available|(?:now|available|read|watch|listen|catch)(?: it| him| her| them| again| live)? (?:on|at) (?:our|the|sky|youtube|facebook|spotify)|(?:now|available) on (?:our|the|youtube)|on our website|on our (?:website|site|youtube|facebook|podcast)|full (?:interview|article|column|story|speech|video|post)|tune in|join (?:us|him|her|them)|drop your questions|send (?:us |in )?your questions|put your questions|(?:today|tonight|tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|sunday)(?:,? at)? (?:noon|midday|\d{1,2}(?::\d\d| ?[ap]m))|link in bio|lien en bio)/iu;
/** Whoever speaks speaks of themselves. */
const OF_ONESELF = /(?<!\p{L})(?:I|I['’]\p{L}+|my|me|je|j['’]\p{L}+|mon|ma|mes|m['’]\p{L}+|moi)(?!\p{L})/iu;
/** How far behind a heading what it announces may stand. */
const REACH = 140;

/** Whether a hashtag, or a heading, only announces what is said elsewhere: nobody behind it speaks of themselves, or is quoted. */
export function isAnnounced(text: string, end: number): boolean {
  const behind = text.slice(end, end + REACH);
  return ELSEWHERE.test(behind) && !OF_ONESELF.test(text.slice(end, end + 3 * REACH)) && !/[«“"]/u.test(behind);
}
