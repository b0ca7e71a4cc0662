import type { Theme } from './theme.ts';

export const eHealth: Theme = {
  id: 'e-health',
  depth: 'classic',
  name: { fr: 'Santé numérique', en: 'Digital health' },
  definition: {
    fr: 'Soigner et veiller à distance : télémédecine, téléconsultation, e-santé, domotique et téléassistance pour vieillir chez soi, plateformes de santé.',
    en: 'Care from afar: telemedicine, teleconsultation, e-health, home automation and remote assistance for ageing at home, health platforms.',
  },
  examples: [
    'Le spécialiste vous verra sans que vous ayez à faire cent kilomètres.',
    'Une montre d’alerte pour les aînés qui vivent seuls.',
    'Installer une cabine de téléconsultation en mairie annexe.',
    'Développer la télémédecine à la maison de santé.',
  ],
  nearMisses: ['Une maison de santé pluridisciplinaire.', 'Un bus de santé ira de village en village.'],
  topic2014: 'e-health',
  names: [
    '(malade|patient|diabetique|sante) ~8 objet connecte',
    '(voir|consulter) ~2 (specialiste|medecin|docteur) loin',
    '(visioconsultation|visio consultation|telecabine|tele cabine)',
    '(consultation|specialiste|medecin) ~6 distance',
    '(consulter|consultation) ~4 (ecran|distance|visio)',
    '(telemedecine|tele medecine|teleconsultation|tele consultation|telesante|tele sante|e sante|esante|telesoin|teleassistance|tele assistance|telealarme|tele alarme|telesurveillance medicale|tele expertise|teleexpertise|telesuivi|tele ophtalmologie|doctolib)',
    '(domotique|gerontechnologie|silver tech|silvertech|silver economie|silver economy|detecteur chute|robot compagnie)',
    '(cabine|borne|chariot|bus|station|salle) ~3 (teleconsultation|telemedecine|medicale connectee|telesante|medical connecte|sante connectee|visio)',
    'sante ~3 (numerique|connectee|digitale|en ligne|connecte)',
    '(medecin|medecine|consultation|soin|sante|medical|medicale|patient|dossier medical) ~4 (distance|en ligne|numerique|connecte|connectee|visio|visioconference|application|plateforme numerique)',
    '(numerique|application|plateforme) ~4 (sante|medecin|soignant|aide domicile|aidant)',
    '(logement|maison|habitat|domicile|bracelet|montre|residence) ~2 (connecte|connectee|domotise|domotique) ~6 (senior|aine|age|agee|personne|autonomie|maintien)',
    'maintien domicile ~8 (numerique|connecte|connectee|technologie|domotique)',
  ],
  across: [],
  hints: ['sante', 'medecin', 'maintien domicile'],
  not: [
    'consultation ~2 (en ligne|citoyenne|habitant|vote|numerique)',
    'consultation et vote',
    '(sante|medical) ~4 (ecole|numerique essentiel)',
    'reseau ~2 sante',
    'sante numerique (enfant|mental)',
    'aidant numerique',
  ],
};
