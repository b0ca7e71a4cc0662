import { hostOf } from '@beffroi/domain';

/** The State's, and bodies that serve all towns alike: only linked to, never asked. What is there is the same for every town. */
const STATE =
  /(?:^|\.)(?:gouv\.fr|service-public\.fr|ants\.fr|impots\.fr|legifrance\.fr|vie-publique\.fr|ameli\.fr|caf\.fr|msa\.fr|pole-emploi\.fr|francetravail\.fr|cnil\.fr|lassuranceretraite\.fr|mdph\.fr|monenfant\.fr|mon-enfant\.fr|acte-etat-civil\.fr|demarches-simplifiees\.fr|defenseurdesdroits\.fr|senat\.fr|assemblee-nationale\.fr|europa\.eu)$/;

/** Social networks, video, maps, shops of applications, search engines, measuring tools: nothing of a town's services is read there. */
const ELSEWHERE =
  /(?:^|\.)(?:facebook\.com|fb\.com|fb\.me|instagram\.com|twitter\.com|x\.com|t\.co|linkedin\.com|youtube\.com|youtu\.be|youtube-nocookie\.com|vimeo\.com|dailymotion\.com|tiktok\.com|snapchat\.com|pinterest\.(?:com|fr)|flickr\.com|whatsapp\.com|wa\.me|telegram\.(?:me|org)|t\.me|messenger\.com|bsky\.app|threads\.net|mastodon\.social|google\.(?:com|fr)|goo\.gl|googleapis\.com|gstatic\.com|googletagmanager\.com|apple\.com|bing\.com|qwant\.com|openstreetmap\.org|osm\.org|mappy\.com|viamichelin\.fr|waze\.com|wikipedia\.org|helloasso\.com|addtoany\.com|sharethis\.com|addthis\.com|matomo\.(?:cloud|org)|w3\.org|adobe\.com|wordpress\.org|joomla\.org|drupal\.org|spip\.net|typo3\.org|issuu\.com|calameo\.com|meteofrance\.com|leboncoin\.fr)$/;

/** True for a host that is never asked. */
export function isNeverAsked(url: string): boolean {
  const host = hostOf(url);
  return host === '' || STATE.test(host) || ELSEWHERE.test(host);
}
