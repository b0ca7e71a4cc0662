import { type Clues, IN_TEXTS } from '../../clues/clues.ts';

/** Words of one's own coming and going on an account, or of its hours: they alone sign nothing, and who signs beneath them takes or leaves it. */
const OWN_TURN = new RegExp(
  String.raw`(?<!\p{L})(?:${[
    String.raw`(?:fin|reprise|fermeture|ouverture|pause|début) (?:du|de ce|de notre|de la|de mon|de ma) (?:fil|compte|service|quart|permanence|live|journée|veille|semaine|stage|mission|direct|takeover)|je (?:vous |te |le |la |l['’]|me |m['’])?(?:retrouve|reprends|reviens|rouvre|repasse|serai (?:là|de retour)|file|coupe|quitte|laisse|passe la main|rends|éteins|rallume|ferme|termine|débute|commence|démarre|m['’]absente|suis (?:de retour|là jusqu|en congé|en poste|au clavier|votre|la nouvelle|le nouveau|le petit nouveau)|succède|remplace|prends|tiens|récupère)|(?:on|nous) (?:coupe|ferme|rouvre|reprend|revient|se retrouve|éteint|reprenons|revenons|fermons)|retour (?:demain|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|dès|à \d|au clavier|sur ce)`,
    `(?:dernier|dernière|premier|première) (?:message|post|tweet|jour|journée|semaine|service|quart|permanence|publication)|mon stage|s['’]absente|prend le relais|me revoilà|me voici|me voilà|c['’]est (?:moi|désormais moi|maintenant moi) qui|désormais (?:ici|moi|c['’]est)|change de (?:mains?|titulaire|voix|plume)|ce compte|(?:compte|fil|page|clavier) (?:ferme|rouvre|reprend|s['’]arrête|est (?:à|entre|tenu|suivi))|nouvelle (?:voix|tête|plume)|nouveau (?:visage|community|venu)|petit nouveau|bonjour à (?:tous|toutes)|à demain|bonne nuit|de retour|congé|relève|clavier|permanence|astreinte|au revoir|aux manettes|aux commandes`,
    String.raw`i(?:['’]m| am|['’]ll be)(?: \p{L}{1,8})? (?:here|on|off|back|away|taking|leaving|looking|your|with you|in|out|done|hanging|handing|the (?:new|one)|covering)|(?:here|on|with you|around|open|in) (?:till|til|until)|back (?:at|on|in|tomorrow|with you|from|online|monday|tuesday|wednesday|thursday|friday|saturday|sunday)|(?:going|coming|heading|clocking|finishing|signing) (?:off|on|home)|off (?:home|now|shift|to bed|for)|shutting|closing (?:down|up|the)|opening up|(?:last|first|final) (?:tweet|post|day|shift|message|week|one)|that['’]s (?:me|it|all|us|a wrap)|night(?:,| )?(?:all|everyone|folks|!)`,
    `(?:new|fresh) (?:mayor|voice|face|week|hands|person|manager|governor|minister|chief|intern|recruit)|hearing from (?:me|us)|(?:this|the|my|our) (?:account|page|feed|inbox|keyboard|desk|login)|passed me|stuck with me|in the meantime|(?:hours|time|shift|stint|watch|turn|term) (?:are|is) (?:up|over|done)|(?:on|off|my|late|early|night|day) shift|over to|headset|typing on|one typing|takeover|take over|took over|taking over|looking after|in charge|you['’]ve got|you['’]ll have|morning (?:all|everyone|folks)|evening (?:all|everyone|folks)|stepping (?:down|back|in|up)|filling in|been (?:fun|a pleasure|an honour|an honor)|goodbye|farewell|so long`,
  ].join('|')})(?!\p{L})`,
  'iu',
);

const SOUGHT_TURN = IN_TEXTS.note(OWN_TURN);

/** Whether a text with these clues has such words. */
export const turns = (text: string, clues: Clues): boolean => clues.of(SOUGHT_TURN) && OWN_TURN.test(text);
