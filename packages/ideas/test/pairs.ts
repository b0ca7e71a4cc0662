/** Two texts that people of an authority could write, and whether they say the same. */
export interface LabelledPair {
  readonly one: string;
  readonly other: string;
  readonly same: boolean;
}

/** The same said in other words, as two people do who have not seen each other. */
const SAME: readonly (readonly [string, string])[] = [
  [
    'L’imprimante du deuxième étage est toujours en panne. Il faut monter au troisième pour chaque tirage.',
    'Photocopieur du 2e : bourrages et pannes sans fin, on court dans les étages pour imprimer.',
  ],
  [
    'Une fontaine à eau à l’accueil. Les usagers attendent parfois une heure sans rien à boire.',
    'Installer une fontaine d’eau dans le hall d’accueil pour le public.',
  ],
  [
    'Parapheur électronique : les signatures prennent deux semaines parce que le parapheur papier fait le tour des bureaux.',
    'Faire signer les courriers sur écran plutôt que de promener un parapheur en papier.',
  ],
  [
    'On saisit deux fois les demandes de la cantine : une fois sur papier, une fois dans le logiciel.',
    'Double saisie des inscriptions à la restauration scolaire, papier puis logiciel.',
  ],
  [
    'Trop de mots de passe différents. Un seul identifiant pour toutes les applications.',
    'Se connecter une seule fois le matin au lieu de taper huit mots de passe.',
  ],
  ['Un abri fermé pour les vélos derrière la mairie', 'Vélos volés : il manque un local fermé pour garer les vélos des agents.'],
  [
    'Covoiturage entre agents : un tableau pour proposer ses trajets depuis les villages',
    'Mettre en relation les collègues qui font le même trajet pour covoiturer.',
  ],
  [
    'Un livret d’accueil pour les nouveaux arrivants, avec qui fait quoi',
    'Les nouveaux agents ne savent pas à qui demander : faire un livret d’arrivée.',
  ],
  [
    'Le chauffage de la salle des mariages chauffe trop, on ouvre les fenêtres en janvier.',
    'Salle des mariages surchauffée l’hiver : régler les radiateurs.',
  ],
  ['Les réunions du lundi durent deux heures sans ordre du jour.', 'Des réunions plus courtes, avec un ordre du jour envoyé avant.'],
  [
    'Un annuaire à jour avec les photos et les numéros directs de chacun',
    'Trombinoscope des services : on ne sait jamais qui appeler, l’annuaire a cinq ans.',
  ],
  [
    'Le standard est saturé le lundi matin, les habitants raccrochent.',
    'Trop d’appels au téléphone le lundi matin : les usagers n’arrivent pas à nous joindre.',
  ],
  [
    'Tablettes pour les équipes de terrain de la voirie, pour signaler un trou avec une photo',
    'Équiper les agents de la voirie d’un mobile pour envoyer la photo d’un nid-de-poule sur place.',
  ],
  [
    'Trier le papier et les gobelets dans les bureaux : il n’y a qu’une poubelle.',
    'Mettre des bacs de tri sélectif dans chaque bureau au lieu d’une poubelle unique.',
  ],
  [
    'Prendre rendez-vous en ligne pour les passeports au lieu de la file du mercredi',
    'Passeports : la file d’attente du mercredi est infernale, ouvrir la prise de rendez-vous sur internet.',
  ],
  ['Un deuxième écran pour les instructeurs de l’urbanisme', 'Urbanisme : on instruit les permis sur un petit écran, il en faudrait deux.'],
  [
    'Demander ses congés en ligne plutôt qu’avec la feuille rose à trois signatures',
    'La feuille de congés papier avec trois visas, c’est dépassé : la passer sur l’intranet.',
  ],
  [
    'La lumière du couloir des archives reste allumée toute la nuit',
    'Détecteur de présence dans le couloir des archives : la lumière y brûle jour et nuit.',
  ],
  [
    'Former les agents de l’accueil à la langue des signes',
    'Accueil des personnes sourdes : une formation à la langue des signes pour le guichet.',
  ],
  [
    'Le wifi ne passe pas à la médiathèque, impossible de montrer le catalogue aux lecteurs',
    'Médiathèque : réseau internet trop faible au fond de la salle, le catalogue ne s’ouvre pas.',
  ],
  ['Des vêtements de pluie corrects pour les espaces verts', 'Espaces verts : les tenues de pluie prennent l’eau, en commander d’autres.'],
  ['Une boîte à livres dans la salle de pause', 'Échanger nos livres entre collègues : une étagère en salle de pause.'],
  [
    'Le formulaire de demande d’acte de naissance demande trois fois l’adresse',
    'Acte de naissance : le formulaire fait répéter l’adresse à chaque page.',
  ],
  [
    'Parrainer chaque nouveau collègue par un ancien pendant un mois',
    'Un binôme avec un ancien pour aider chaque nouvel arrivant les premières semaines.',
  ],
  [
    'Les factures des fournisseurs attendent un mois parce qu’il manque le bon de commande',
    'Bons de commande oubliés : les factures restent bloquées et les fournisseurs appellent.',
  ],
  [
    'Classer les dossiers communs : on ne retrouve rien sur le serveur partagé',
    'Le répertoire partagé est un fouillis, il faut des règles de classement des fichiers.',
  ],
  ['L’ascenseur de l’annexe tombe en panne chaque mois', 'Annexe : ascenseur en panne, les personnes en fauteuil ne montent plus.'],
  [
    'Un jour de télétravail par semaine pour l’état civil aussi',
    'Ouvrir le télétravail aux agents de l’état civil, une journée par semaine.',
  ],
  [
    'Les lettres types sont pleines de jargon, les gens rappellent pour comprendre',
    'Réécrire les courriers types en langage clair : les habitants ne les comprennent pas.',
  ],
  [
    'Stationnement : les places des agents sont prises par les clients du marché le samedi',
    'Samedi de marché, plus une place de parking pour les agents de permanence.',
  ],
  [
    'Une messagerie d’équipe pour prévenir quand la crèche manque de personnel',
    'Crèche : prévenir par message les remplaçantes quand il manque quelqu’un le matin.',
  ],
  [
    'Prévenir les écoles par SMS quand la cantine change de menu',
    'Changement de menu à la cantine : les écoles l’apprennent trop tard, envoyer un SMS.',
  ],
  [
    'Un modèle unique de délibération : chacun refait le sien',
    'Trame commune pour les délibérations du conseil, au lieu d’un fichier par service.',
  ],
  [
    'Le bruit de la ventilation au guichet fatigue tout le monde',
    'Ventilation bruyante à l’accueil : on n’entend pas les usagers au guichet.',
  ],
];

/** Two things that share words. */
const OTHER: readonly (readonly [string, string])[] = [
  [
    'L’imprimante du deuxième étage est toujours en panne.',
    'L’imprimante de l’accueil imprime tout en couleur : la régler en noir et blanc.',
  ],
  ['Une fontaine à eau à l’accueil', 'Former l’accueil à la langue des signes'],
  ['Un abri fermé pour les vélos', 'Une flotte de vélos électriques pour les déplacements en ville'],
  ['Trop de mots de passe différents', 'Le mot de passe du wifi invité devrait être affiché en salle de réunion'],
  ['Les réunions du lundi durent deux heures sans ordre du jour', 'Pas de salle de réunion libre le lundi'],
  ['Le standard est saturé le lundi matin', 'Fermer le guichet le lundi matin pour traiter les dossiers'],
  ['Un deuxième écran pour l’urbanisme', 'Mettre les permis d’urbanisme en ligne'],
  ['Demander ses congés en ligne', 'Afficher les congés de chacun dans le planning commun'],
  ['Le wifi ne passe pas à la médiathèque', 'Ouvrir la médiathèque le dimanche'],
  ['Des vêtements de pluie pour les espaces verts', 'Moins d’arrosage dans les espaces verts'],
  ['Une boîte à livres dans la salle de pause', 'Une machine à café dans la salle de pause'],
  ['L’ascenseur de l’annexe tombe en panne', 'Repeindre l’escalier de l’annexe'],
  ['Un jour de télétravail pour l’état civil', 'Numériser les registres de l’état civil'],
  ['Les factures des fournisseurs attendent un mois', 'Choisir des fournisseurs locaux pour la cantine'],
  ['Prendre rendez-vous en ligne pour les passeports', 'Rappeler par SMS le rendez-vous du passeport, beaucoup l’oublient'],
  ['Tablettes pour les équipes de la voirie', 'Une douche pour les équipes de la voirie'],
  ['Trier le papier dans les bureaux', 'Imprimer moins : recto verso par défaut sur le papier'],
  ['Un annuaire à jour avec les photos', 'Un concours de photos entre les services'],
  ['Parrainer chaque nouveau collègue', 'Un pot d’accueil pour chaque nouveau collègue'],
  ['La lumière du couloir des archives reste allumée', 'Il manque de la place aux archives'],
  ['Le chauffage de la salle des mariages chauffe trop', 'Réserver la salle des mariages en ligne'],
  ['On saisit deux fois les demandes de la cantine', 'Moins de gaspillage à la cantine : peser les restes'],
  ['Stationnement : les places des agents sont prises le samedi', 'Payer le stationnement du marché par téléphone'],
  ['Covoiturage entre agents', 'Rembourser les frais de transport plus vite'],
  ['Parapheur électronique', 'Le courrier arrive dans le mauvais service'],
  ['Un livret d’accueil pour les nouveaux arrivants', 'Un livret des démarches pour les nouveaux habitants'],
  ['Former les agents de l’accueil à la langue des signes', 'Former les agents aux premiers secours'],
  ['Le formulaire d’acte de naissance demande trois fois l’adresse', 'Changer d’adresse auprès de tous les services en une fois'],
  ['Classer les dossiers communs sur le serveur partagé', 'Le serveur partagé est lent le matin'],
  ['Prévenir les écoles par SMS quand la cantine change de menu', 'Prévenir les parents par SMS quand un bus scolaire est en retard'],
  ['Un modèle unique de délibération', 'Retransmettre les délibérations du conseil en vidéo'],
  ['Le bruit de la ventilation au guichet', 'Un guichet de plus pendant les inscriptions scolaires'],
  ['Les lettres types sont pleines de jargon', 'Traduire les lettres types en anglais'],
  ['Une messagerie d’équipe pour la crèche', 'Inscrire son enfant à la crèche en ligne'],
];

export const PAIRS: readonly LabelledPair[] = [
  ...SAME.map(([one, other]) => ({ one, other, same: true })),
  ...OTHER.map(([one, other]) => ({ one, other, same: false })),
];
