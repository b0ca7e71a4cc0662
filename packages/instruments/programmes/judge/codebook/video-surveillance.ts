import type { Theme } from './theme.ts';

export const videoSurveillance: Theme = {
  id: 'video-surveillance',
  depth: 'classic',
  aside: true,
  name: { fr: 'Vidéosurveillance', en: 'Video surveillance' },
  definition: {
    fr: 'Caméras dans l’espace public, centre de supervision, vidéoverbalisation, drones de surveillance. S’y opposer compte aussi. Seule, elle ne fait pas qu’un programme parle de numérique.',
    en: 'Cameras in public space, control centres, fines by video, surveillance drones. Opposing them counts too. Alone it does not make a programme speak of digital matters.',
  },
  examples: [
    'Un lecteur de plaques à chaque entrée.',
    'Tripler le nombre de caméras de vidéoprotection.',
    'Nous démonterons les caméras inutiles.',
    'Un centre de supervision urbain ouvert jour et nuit.',
  ],
  nearMisses: [
    'Une caméra et un micro pour suivre le conseil de chez soi.',
    'Une vidéothèque à la médiathèque.',
    'Les séances du conseil seront filmées.',
  ],
  topic2014: null,
  names: [
    'drone ~8 (rassemblement|manifestation|foule|patrouille|plage|stade|festival|incivilite|depot sauvage|trafic|rodeo|surveillance|evenement|delinquance)',
    'usage ~1 drone',
    'ecran ~1 surveillance',
    '(lecteur|lecture) ~1 plaque',
    'reconnaissance ~1 (faciale|visage)',
    '(videosurveillance|video surveillance|videoprotection|video protection|videoverbalisation|video verbalisation|videoverbaliser|video tranquillite|videotranquillite|videovigilance|video vigilance)',
    'camera',
    '(csu|centre supervision|centre surveillance urbain|centre supervision urbain)',
    '(drone) ~5 (surveillance|police|securite|surveiller)',
    '(reconnaissance faciale|surveillance algorithmique|surveillance numerique|safe city|technopolice)',
    'piege (photographique|photo)',
    'camera pieton',
  ],
  across: [],
  hints: [],
  not: [
    'camera (thermique|infrarouge|embarquee bus)',
    'camera (club|obscura)',
    '(cinema|film|tournage|documentaire|festival) ~4 camera',
    'camera ~3 (cinema|documentaire|tournage)',
    'camera ~5 (suivre|filmer|retransmettre|diffuser) ~2 (conseil|seance)',
  ],
};
