/** Wordings of the ladder of commitment: what is said to be done, wished, or done already. */
export const LADDER = {
  /** A concrete act. */
  measure: [
    '(creer|creation|creerons|cree|creons|creera)',
    '(installer|installation|installerons|installera|installee)',
    '(ouvrir|ouverture|ouvrirons|ouvrira)',
    '(mettre|mise|mettrons|mettra|mettons) ~1 (place|oeuvre|ligne|disposition|service|jour|reseau|fin)',
    '(equiper|equipement|equiperons|equipera|equipee|doter|dotation|doterons|dotera)',
    '(deployer|deploiement|deploierons|deploiera)',
    '(lancer|lancement|lancerons|lancera)',
    '(nommer|nomination|nommerons|designer|designerons|designation|confier|confierons)',
    '(generaliser|generalisation|generaliserons)',
    '(refuser|refus|refuserons|interdire|interdiction|interdirons|moratoire|suppression|supprimer|supprimerons|demonter|arreter|arret|abandonner|abandon|sortir|sortie|bannir|fin)',
    '(publier|publication|publierons|diffuser|diffusion|diffuserons|filmer|filmee|filme|retransmettre|retransmission|retransmise|retransmettrons|streaming|diffusee)',
    '(recruter|recrutement|recruterons|embaucher|embauche|embaucherons)',
    '(instaurer|instauration|instaurerons|etablir|etablirons|instituer|adopter|adoption|adopterons|voter|signer)',
    '(refondre|refonte|refondrons|moderniser|modernisation|moderniserons|renouveler|renouvellement|remplacer|remplacement|remplacerons|renover)',
    '(numeriser|numerisation|dematerialiser|dematerialisation|dematerialiserons)',
    '(acheter|achat|acquerir|acquisition|financer|financement|financerons|investir|investissement|investirons|subventionner)',
    '(organiser|organisation|organiserons|organisera|tenir|tiendra)',
    '(distribuer|distribution|donner|fournir|offrir|offrirons|preter|pret)',
    '(former|formation|formerons|formera)',
    '(construire|construction|amenager|amenagement|implanter|implantation|realiser|realisation|raccorder|raccordement|raccorderons)',
    '(mutualiser|mutualisation|regrouper|centraliser)',
    '(doubler|doublement|tripler|triplement|augmenter|augmentation|etendre|extension|multiplier|multiplication|completer|ajouter)',
    '(permettre|permettra|permettrons|pourra|pourrez|pourront|sera|seront|aura|aurons|auront)',
    '(proposer|proposerons|proposera|garantir|garantirons|assurer|assurerons|rendre|rendrons|passer|passerons|basculer|migrer|heberger|hebergees|transformer|transformerons|integrer|integrerons|utiliser|utiliserons|mesurer|piloter|exiger|exigerons|imposer|reserver)',
    '(plus|zero) ~2 (papier|file|attente|formulaire)',
    'poste ~2 (creer|dedie)',
  ],
  /** A direction without an act. */
  intention: [
    '(soutenir|soutien|soutiendrons|presser|presserons|presserai|pression)',
    '(favoriser|favoriserons|encourager|encouragerons|encouragement|promouvoir|promotion)',
    '(etudier|etude|etudierons|reflechir|reflexion|envisager|explorer|examiner|evaluer|privilegier)',
    '(ameliorer|amelioration|ameliorerons|faciliter|faciliterons|inciter|impulser|valoriser)',
    '(veiller|veillerons|viser|tendre|tenir compte|prendre compte|penser|repenser|rester vigilant|vigilance|souhaiter|souhaitons|voulons|croyons|pensons|doit|doivent|faut|devra|devront|devrait|vouloir|ambition|objectif|priorite|attirer|travaillerons|negocier|demander|plaider|agir|oeuvrer|militer|defendre)',
    '(meilleur|meilleure|plus grand|davantage)',
    'travailler (avec|pour|sur|afin)',
    '(tenter|essayer|appuyer|contribuer|convaincre|interpeller|alerter|solliciter|rever|tacher)',
  ],
  /** A direction that is a measure when it names a thing: « développer une application », « poursuivre le déploiement ». */
  course: [
    '(developper|developpement|developperons|experimenter|experimentation)',
    '(simplifier|simplification|simplifierons|optimiser|optimisation|lutter|lutte|lutterons|reduire|reduirons|reduction|limiter|prevenir|prevention|resorber|combattre|eviter)',
    '(accompagner|accompagnement|accompagnerons|aider|sensibiliser|sensibilisation)',
    '(poursuivre|poursuite|poursuivrons|continuer|maintenir|maintien|conserver|preserver|renforcer|renforcement|renforcerons|accelerer|acceleration|consolider)',
  ],
  /** What was done, what is, what others do. */
  record: [
    '(avons|avez|a ete|ont ete|a deja|est deja|sont deja|avait|ont) ~2 (installe|cree|ouvert|equipe|deploye|lance|mis|mise|fait|realise|obtenu|modernise|refait|raccorde|numerise|renouvele|dote|finance|developpe|recrute|signe|permis|voulu|ete|engage|investi|vote|adopte|forme|achete|publie)',
    '(bilan|realise|realisation|accompli|mandat ecoule|equipe sortante|municipalite sortante|maire sortant)',
    '(existe|existent|constater|constat|constatons|aujourd hui|actuellement|trop souvent|malheureusement|manque|absence|insuffisant|obsolete)',
    'promesse ~4 (non tenue|oubliee)',
  ],
  /** Who answers for it. */
  owner: [
    '(adjoint|adjointe|elu|elue|conseiller municipal|conseillere municipale|conseiller delegue|conseillere deleguee|referent|referente|charge|chargee|directeur|directrice|chef projet|cheffe projet|delegue|deleguee) ~4 (numerique|informatique|delegue|deleguee|dedie|dediee|charge|chargee|ville|responsable|projet|mission|repondra)',
    '(travail|tache|mission|affaire) ~1 (secretaire|secretariat|employe|adjoint|adjointe|directeur|directrice|agent|elu|elue)',
    '(employe|employee|secretaire|secretariat) ~3 (tiendra|suivra|repondra|recevra|veillera)',
    '(sous|confie|portee|porte|pilote|pilotee) ~2 (responsabilite|autorite|adjoint|adjointe|elu|direction|maire)',
  ],
  /** A point in time. */
  date: [
    '(premier|premiere) ~2 (jour|mois|semaine|annee|trimestre|semestre|conseil|seance)',
    '(avant|fin|debut|courant) ~2 (rentree|ete|automne|hiver|printemps|janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|mandat|annee)',
    '(janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre) #',
    'mi mandat',
    '(dans|sous) # (an|mois)',
    'plus tard',
  ],
} as const;
