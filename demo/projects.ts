/** Why: fictional applicants must read like real ones; each story below is told by three organisations in three places. */

/** `{ville}`, `{n}`, `{m}` and `{an}` are replaced by the place, two figures and a year. */
export interface Story {
  readonly domain: 'mobility' | 'housing' | 'health' | 'finance';
  readonly names: readonly (readonly [project: string, organisation: string])[];
  readonly need: string;
  readonly answer: string;
  readonly impact: string;
  readonly model: string;
  readonly scaling: string;
}

export const stories: readonly Story[] = [
  {
    domain: 'mobility',
    names: [
      ['Roule avec moi', 'Les Volants solidaires'],
      ['Le Taxi des bourgs', 'Trajets communs'],
      ['Passe me prendre', 'Association Covoit’Âge'],
    ],
    need: 'Autour de {ville}, une personne de plus de 75 ans sur trois a renoncé à un rendez-vous médical faute de moyen de transport. Les lignes régulières s’arrêtent à 18 h et ne passent pas dans les hameaux.',
    answer:
      'Nous organisons un transport d’utilité sociale assuré par {n} conducteurs bénévoles, indemnisés au kilomètre, réservé par téléphone la veille. Une coordinatrice salariée regroupe les trajets et appelle chaque passager après sa première course.',
    impact:
      'En {an}, {m} personnes ont été transportées et 61 % d’entre elles disent sortir au moins une fois de plus par semaine. Une évaluation menée avec un laboratoire de géographie a montré un recul net des rendez-vous manqués.',
    model:
      'Participation des passagers (22 %), convention avec la communauté de communes (41 %), caisse de retraite complémentaire (25 %) et dons (12 %). L’exercice est équilibré depuis deux ans.',
    scaling:
      'Quatre intercommunalités d’une région voisine nous demandent de les aider à ouvrir un service identique. Nous voulons écrire un guide d’implantation et accompagner deux ouvertures pilotes.',
  },
  {
    domain: 'mobility',
    names: [
      ['Selle partagée', 'La Petite Chaîne'],
      ['Vélo-relais', 'Atelier du Dérailleur'],
      ['En danseuse', 'Coopérative Deux Roues libres'],
    ],
    need: 'À {ville}, {n} demandeurs d’emploi sur dix déclarent avoir refusé une formation ou un poste parce qu’ils ne pouvaient pas s’y rendre. Le permis et la voiture restent hors de portée.',
    answer:
      'Notre atelier remet en état des vélos et des vélos à assistance électrique, les loue 18 € par mois aux personnes envoyées par les conseillers emploi, et propose six séances de remise en selle en petit groupe.',
    impact:
      '{m} personnes équipées en {an}, dont 58 % de femmes. Six mois après, deux sur trois utilisent encore le vélo pour aller travailler.',
    model: 'Location et réparation grand public (46 %), prescription par les acteurs de l’emploi (31 %), fonds privés (23 %).',
    scaling:
      'Deux structures d’insertion de régions limitrophes souhaitent ouvrir un atelier sous le même nom. Nous hésitons entre une franchise sociale et un transfert de savoir-faire.',
  },
  {
    domain: 'mobility',
    names: [
      ['Auto-école de la Traverse', 'La Traverse'],
      ['Permis d’avancer', 'Association Cap Volant'],
      ['Le Créneau', 'Coopérative Le Créneau'],
    ],
    need: 'Sans permis, pas d’emploi dans la logistique ni dans l’aide à domicile. Autour de {ville}, les auto-écoles classiques refusent les candidats qui lisent mal le français.',
    answer:
      'Une auto-école associative qui enseigne le code en images et en français simple, avec un simulateur, un groupe de parole sur la peur de conduire et un moniteur formé aux troubles « dys ».',
    impact: '{n} candidats par an, 72 % de réussite à l’examen pratique, et {m} retours à l’emploi constatés depuis l’ouverture.',
    model: 'Prestations à prix social (28 %), conventions avec le département et les employeurs (52 %), mécénat (20 %).',
    scaling:
      'Nous avons formalisé la méthode en 2024 et formé une première structure. L’ambition est d’essaimer dans deux nouvelles régions par duplication souple.',
  },
  {
    domain: 'housing',
    names: [
      ['Toits d’union', 'Habiter ensemble {ville}'],
      ['La Clé des jeunes', 'Association Paliers'],
      ['Chambre d’amis', 'Un air de palier'],
    ],
    need: 'À {ville}, {n} jeunes travailleurs attendent un logement alors que des maisons trop grandes n’abritent plus qu’une personne âgée.',
    answer:
      'Nous formons et suivons des binômes de cohabitation : une chambre à loyer modéré contre une présence. Un contrat écrit, trois visites par an et une médiatrice joignable le week-end.',
    impact: '{m} binômes formés depuis {an} ; durée moyenne de onze mois ; 84 % des seniors déclarent se sentir moins seuls.',
    model: 'Cotisations des binômes (35 %), bailleur social partenaire (30 %), caisse de retraite et commune (35 %).',
    scaling:
      'Deux métropoles nous sollicitent. Nous voulons ouvrir une antenne dans une nouvelle région et outiller un réseau d’associations partenaires.',
  },
  {
    domain: 'housing',
    names: [
      ['Rénover à plusieurs mains', 'Chantiers voisins'],
      ['Maisons réparées', 'Les Bâtisseurs du coin'],
      ['Le Coup de truelle', 'Coopérative Mur à mur'],
    ],
    need: 'Dans le bassin de {ville}, un propriétaire modeste sur quatre vit dans un logement mal isolé et ne peut avancer le coût des travaux.',
    answer:
      'Des chantiers d’auto-réhabilitation accompagnée : un encadrant technique, le propriétaire, ses voisins et des salariés en insertion isolent et assainissent le logement en trois semaines.',
    impact:
      '{n} logements rénovés en {an}, deux classes énergétiques gagnées en moyenne et {m} salariés en insertion formés aux écomatériaux.',
    model: 'Prestations aux collectivités (44 %), aides à la rénovation (26 %), insertion par l’activité économique (30 %).',
    scaling:
      'Notre méthode de préparation du chantier est demandée par trois structures d’insertion. Nous visons une coopération régionale, puis une nouvelle région.',
  },
  {
    domain: 'housing',
    names: [
      ['Escale', 'Les Haltes de {ville}'],
      ['Pause-toit', 'Association Seuils'],
      ['Le Temps d’une clé', 'Collectif Entre-deux'],
    ],
    need: 'Des immeubles de {ville} restent vides trois à cinq ans avant travaux pendant que {n} familles dorment à l’hôtel social.',
    answer:
      'Nous négocions des conventions d’occupation temporaire, sécurisons les lieux en six semaines et y logeons des familles avec un accompagnement social et un atelier partagé ouvert au quartier.',
    impact: '{m} personnes logées depuis {an}, dont 47 % ont accédé à un logement durable à la sortie.',
    model: 'État et métropole (55 %), propriétaires (18 %), location d’ateliers (15 %), mécénat (12 %).',
    scaling: 'Un bailleur national propose douze sites dans quatre régions. Nous devons structurer le siège avant de dire oui.',
  },
  {
    domain: 'housing',
    names: [
      ['Grandir au village', 'Les Maisons vives'],
      ['Habitat fleuri', 'Coopérative Longue Vue'],
      ['Au fil des âges', 'Association Demain chez soi'],
    ],
    need: 'Les habitants âgés des villages autour de {ville} quittent leur commune pour un établissement situé à quarante kilomètres, faute d’étape entre la maison et l’institution.',
    answer:
      'Un habitat partagé de {n} logements adaptés, une salle commune ouverte au village, une animatrice et des services choisis ensemble par les habitants réunis en coopérative.',
    impact: '{m} habitants, aucune entrée contrainte en établissement depuis {an}, et une épicerie rouverte grâce à la salle commune.',
    model: 'Loyers et charges (62 %), aide à la vie partagée (24 %), services au village (14 %).',
    scaling:
      'Six communes de deux autres régions ont délibéré pour nous accueillir. Il nous faut un modèle de coopération avec des opérateurs locaux.',
  },
  {
    domain: 'health',
    names: [
      ['La Consultation mobile', 'Soins en chemin'],
      ['Le Camion blanc', 'Association Santé des bords'],
      ['Sur le pas de la porte', 'Équipe Proxisanté'],
    ],
    need: 'Dans les quartiers est de {ville}, {n} habitants n’ont pas de médecin traitant et repoussent un soin dentaire depuis plus de deux ans.',
    answer:
      'Une équipe mobile – infirmière, médiatrice, dentiste bénévole – tient une permanence hebdomadaire au pied des immeubles, ouvre les droits et accompagne vers un soignant installé.',
    impact: '{m} personnes reçues en {an}, 39 % rattachées à un médecin traitant dans les trois mois.',
    model: 'Agence régionale (48 %), assurance maladie complémentaire (27 %), commune (15 %), dons (10 %).',
    scaling: 'Nous partageons déjà nos protocoles avec une équipe voisine et voulons passer à trois territoires d’ici deux ans.',
  },
  {
    domain: 'health',
    names: [
      ['Souffler un peu', 'La Parenthèse des aidants'],
      ['Relais d’aidants', 'Association Bulle d’air'],
      ['Le Deuxième Souffle', 'Coopérative Répit'],
    ],
    need: 'Près de {ville}, {n} proches aidants accompagnent chaque jour un parent malade sans jamais s’absenter plus de deux heures.',
    answer:
      'Des relayeurs formés restent au domicile 24 à 72 heures pendant que l’aidant part. Un café mensuel et une ligne d’écoute tenue par d’anciens aidants complètent le répit.',
    impact: '{m} séjours de répit depuis {an}. L’échelle de fardeau mesurée avant et après baisse de huit points en moyenne.',
    model: 'Caisses de retraite et mutuelles (58 %), reste à charge des familles (17 %), département (25 %).',
    scaling: 'Trois associations d’aide à domicile d’une autre région sont prêtes à porter le service avec notre formation.',
  },
  {
    domain: 'health',
    names: [
      ['Assiettes en partage', 'La Cuisine d’à côté'],
      ['Le Marmiton solidaire', 'Association Fourneaux'],
      ['À table', 'Collectif Mijoté'],
    ],
    need: 'À {ville}, {n} ménages aidés souffrent d’une maladie liée à l’alimentation, alors que les colis disponibles contiennent peu de produits frais.',
    answer:
      'Une cuisine de quartier transforme les invendus de producteurs en plats équilibrés, vendus à trois tarifs selon le revenu. Des ateliers menés avec une diététicienne sont prescrits par les médecins.',
    impact:
      '{m} repas par an, 14 tonnes de produits sauvés en {an}, et une baisse de la tension artérielle mesurée chez les participants réguliers.',
    model: 'Ventes (51 %), prescription santé (19 %), insertion (22 %), fonds privés (8 %).',
    scaling: 'Nous voulons ouvrir deux cuisines avec des centres sociaux dans une nouvelle région, en fertilisant plutôt qu’en dupliquant.',
  },
  {
    domain: 'health',
    names: [
      ['Paroles d’atelier', 'Le Fil rouge'],
      ['Mains tenues', 'Association Rebonds'],
      ['Le Banc d’écoute', 'Pair-aidance {ville}'],
    ],
    need: 'Autour de {ville}, une personne hospitalisée en psychiatrie sur deux ne reçoit aucune visite dans le mois qui suit sa sortie.',
    answer:
      '{n} pairs-aidants formés et salariés rendent visite, accompagnent aux démarches et animent un atelier textile ouvert à tous, où l’on vient d’abord pour coudre.',
    impact:
      '{m} personnes suivies depuis {an} ; 34 % de réhospitalisations en moins à un an dans le groupe accompagné, selon le service partenaire.',
    model: 'Hôpital partenaire (37 %), agence régionale (33 %), ventes de l’atelier (18 %), fondations (12 %).',
    scaling:
      'Deux établissements hospitaliers de régions différentes demandent une formation de pairs-aidants. Nous devons protéger la méthode sans la figer.',
  },
  {
    domain: 'health',
    names: [
      ['Signe avec nous', 'Accès Sourds {ville}'],
      ['La Main qui parle', 'Coopérative Deux Langues'],
      ['Entendre autrement', 'Association Le Signe commun'],
    ],
    need: 'Sans interprète, une personne sourde sur trois quitte les urgences de {ville} sans avoir compris son ordonnance.',
    answer:
      'Un service de visio-interprétation réservé en dix minutes, tenu par {n} interprètes diplômés, et une formation de deux jours pour les équipes d’accueil des hôpitaux et des mairies.',
    impact: '{m} consultations interprétées en {an} ; quatre usagers sur cinq disent avoir pu poser toutes leurs questions.',
    model: 'Abonnements des établissements (64 %), formation (21 %), subventions (15 %).',
    scaling:
      'Passer de onze à quarante établissements suppose une coopérative d’interprètes multi-régionale. Nous cherchons le bon montage.',
  },
  {
    domain: 'finance',
    names: [
      ['La Tirelire commune', 'Épargne de quartier'],
      ['Microcrédit d’à côté', 'Association Coup de pouce {ville}'],
      ['Le Bas de laine', 'Coopérative La Réserve'],
    ],
    need: 'À {ville}, {n} foyers n’ont plus accès au crédit et empruntent à leurs proches pour un frigo ou une réparation de voiture.',
    answer:
      'Des groupes d’épargne de douze personnes, accompagnés six mois, mettent en commun de petites sommes et se prêtent sans intérêt. Une conseillère aide chacun à tenir son budget.',
    impact: '{m} membres depuis {an}, 98 % de remboursement et 310 € d’épargne moyenne à la sortie.',
    model: 'Bailleurs sociaux (38 %), banque coopérative (34 %), collectivités (28 %).',
    scaling:
      'La méthode est écrite et l’animation peut être confiée à des centres sociaux. Deux fédérations de régions voisines veulent l’adopter.',
  },
  {
    domain: 'finance',
    names: [
      ['Prévenir l’endettement', 'Point Budget {ville}'],
      ['Comptes clairs', 'Association Balises'],
      ['Le Bon Moment', 'Coopérative Équilibre'],
    ],
    need: 'Les dossiers de surendettement déposés à {ville} arrivent en moyenne deux ans après le premier incident de paiement.',
    answer:
      'Un repérage précoce avec {n} bailleurs et fournisseurs d’énergie : dès le deuxième impayé, un bénévole formé appelle, sans jugement, et propose trois rendez-vous.',
    impact: '{m} ménages accompagnés en {an}, dont 71 % sans nouvel incident un an plus tard.',
    model: 'Contribution des créanciers partenaires (57 %), collectivités (28 %), mécénat (15 %).',
    scaling: 'Un fournisseur national souhaite étendre le repérage. Nous voulons que l’accompagnement reste local et associatif.',
  },
  {
    domain: 'finance',
    names: [
      ['Terres en commun', 'Foncière des Sillons'],
      ['Racines', 'Coopérative Champ libre'],
      ['La Part du champ', 'Association Semences et Cie'],
    ],
    need: 'Près de {ville}, la moitié des agriculteurs partiront à la retraite d’ici dix ans ; les candidats à l’installation ne trouvent ni terre ni crédit.',
    answer:
      'Une foncière solidaire collecte l’épargne de {n} citoyens, achète les fermes et les loue à des paysans accompagnés trois ans par un parrain du métier.',
    impact: '{m} hectares préservés depuis {an}, dix-sept fermes installées, toutes encore en activité.',
    model: 'Loyers (49 %), frais de collecte (16 %), prestations aux collectivités (35 %).',
    scaling: 'Trois groupes citoyens d’autres régions demandent une foncière sœur. La question est celle de la gouvernance commune.',
  },
  {
    domain: 'mobility',
    names: [
      ['Le Bus qui vient', 'Services en route'],
      ['La Place du jeudi', 'Association Itinérances'],
      ['Bonjour facteur', 'Collectif Dernier kilomètre'],
    ],
    need: 'Dans les vallées autour de {ville}, il faut {n} minutes de route pour trouver une mairie ouverte, un guichet ou une prise de sang.',
    answer:
      'Un bus aménagé réunit un guichet numérique, une infirmière et une épicerie de vrac ; il s’arrête chaque semaine au même endroit, à la même heure, et sert aussi de lieu de rencontre.',
    impact: '{m} habitants servis en {an} ; un tiers disent y avoir fait une démarche qu’ils avaient abandonnée.',
    model: 'Département et intercommunalités (61 %), ventes (17 %), opérateurs partenaires (22 %).',
    scaling: 'Deux départements ont inscrit le service à leur schéma. Il faut passer d’un bus à cinq sans perdre le lien.',
  },
  {
    domain: 'housing',
    names: [
      ['Meubles de passage', 'La Ressourcerie du Canal'],
      ['Emménager', 'Association Second Lieu'],
      ['Le Garde-meuble', 'Coopérative Tiroirs'],
    ],
    need: 'Une famille relogée à {ville} dort en moyenne {n} nuits à même le sol : le logement est vide et l’équipement coûte deux mois de revenu.',
    answer:
      'Nous collectons le mobilier d’entreprises et de particuliers, le remettons en état avec des salariés en insertion et équipons un logement complet en 72 heures.',
    impact: '{m} logements équipés depuis {an}, 210 tonnes réemployées et 26 contrats d’insertion.',
    model: 'Prestations aux bailleurs (43 %), boutique (24 %), éco-organisme (15 %), insertion (18 %).',
    scaling: 'Un éco-organisme propose de nous suivre dans deux régions. Nous devons choisir entre antennes et partenaires.',
  },
  {
    domain: 'health',
    names: [
      ['Bouger malgré tout', 'Sport sur ordonnance {ville}'],
      ['Le Maillot', 'Association Second Élan'],
      ['À son rythme', 'Collectif Pas à pas'],
    ],
    need: 'À {ville}, {n} malades chroniques reçoivent une prescription d’activité physique qu’ils ne suivent pas : trop cher, trop loin, trop intimidant.',
    answer:
      'Des éducateurs spécialisés accueillent en groupe de huit, près de chez soi, pendant un an. Les clubs du territoire sont formés pour prendre la suite.',
    impact: '{m} participants en {an} ; 68 % pratiquent encore un an après ; périmètre de marche doublé.',
    model: 'Mutuelles (36 %), assurance maladie (29 %), participations (13 %), collectivités (22 %).',
    scaling: 'Notre plateforme de suivi peut servir d’autres départements. Nous visons trois régions avec un réseau de clubs.',
  },
  {
    domain: 'finance',
    names: [
      ['Monnaie vive', 'L’Abeille {ville}'],
      ['Le Sou du coin', 'Association Circuit court'],
      ['La Monnaie des communs', 'Coopérative Troc et Co'],
    ],
    need: 'Les commerces du centre de {ville} ferment, et {n} associations locales peinent à payer leurs fournisseurs d’un mois sur l’autre.',
    answer:
      'Une monnaie locale numérique, acceptée par les commerces et les communes, adossée à un fonds de prêts courts aux associations.',
    impact: '{m} utilisateurs en {an}, un multiplicateur local estimé à 1,8 par une étude universitaire et 41 prêts relais.',
    model: 'Adhésions (31 %), gestion du fonds (24 %), collectivités (45 %).',
    scaling: 'Nous voulons mutualiser la plateforme avec six monnaies d’autres régions, par coopération.',
  },
  {
    domain: 'mobility',
    names: [
      ['Lever les freins', 'Plateforme Mobilité {ville}'],
      ['Le Garage du coin', 'Association Clé de douze'],
      ['Huile de coude', 'Garage solidaire des Deux Rives'],
    ],
    need: 'Autour de {ville}, {n} % des salariés en insertion roulent dans une voiture qui ne passerait pas le contrôle technique.',
    answer:
      'Un garage solidaire répare à prix coûtant sur prescription, loue douze véhicules à la journée et apprend à entretenir sa voiture le samedi matin.',
    impact: '{m} réparations en {an} ; 212 contrats de travail maintenus d’après les prescripteurs.',
    model: 'Réparation et location (57 %), insertion (28 %), mécénat d’un assureur (15 %).',
    scaling: 'Un réseau d’assureurs mutualistes propose d’ouvrir trois garages dans deux nouvelles régions.',
  },
];

/** Towns with their département, chosen across the mainland regions. */
export const towns: readonly (readonly [town: string, department: string])[] = [
  ['Guingamp', '22'],
  ['Redon', '35'],
  ['Laval', '53'],
  ['Cholet', '49'],
  ['Thouars', '79'],
  ['Guéret', '23'],
  ['Tulle', '19'],
  ['Bergerac', '24'],
  ['Mont-de-Marsan', '40'],
  ['Pamiers', '09'],
  ['Rodez', '12'],
  ['Alès', '30'],
  ['Béziers', '34'],
  ['Carpentras', '84'],
  ['Digne-les-Bains', '04'],
  ['Ajaccio', '2A'],
  ['Die', '26'],
  ['Annonay', '07'],
  ['Saint-Étienne', '42'],
  ['Roanne', '42'],
  ['Thiers', '63'],
  ['Le Puy-en-Velay', '43'],
  ['Nevers', '58'],
  ['Montceau-les-Mines', '71'],
  ['Vesoul', '70'],
  ['Épinal', '88'],
  ['Forbach', '57'],
  ['Mulhouse', '68'],
  ['Troyes', '10'],
  ['Charleville-Mézières', '08'],
  ['Saint-Quentin', '02'],
  ['Lens', '62'],
  ['Roubaix', '59'],
  ['Abbeville', '80'],
  ['Dieppe', '76'],
  ['Vire', '14'],
  ['Alençon', '61'],
  ['Vendôme', '41'],
  ['Bourges', '18'],
  ['Montargis', '45'],
  ['Montreuil', '93'],
  ['Évry', '91'],
  ['Gennevilliers', '92'],
  ['Meaux', '77'],
];

export const firstNames = [
  'Amina',
  'Bastien',
  'Camille',
  'Denis',
  'Élodie',
  'Fatou',
  'Gaël',
  'Hélène',
  'Inès',
  'Jonas',
  'Karima',
  'Lucas',
  'Maëlle',
  'Nadia',
  'Olivier',
  'Pauline',
  'Quentin',
  'Rachida',
  'Samuel',
  'Thaïs',
  'Ulysse',
  'Violette',
  'Wassim',
  'Yasmine',
  'Zoé',
  'Anouk',
  'Baptiste',
  'Clémence',
  'Driss',
  'Estelle',
  'Florian',
  'Gwenaëlle',
  'Hugo',
  'Isabelle',
  'Joël',
  'Léonie',
  'Malik',
  'Ninon',
  'Ousmane',
  'Perrine',
] as const;
export const lastNames = [
  'Abadie',
  'Benali',
  'Carpentier',
  'Dubreuil',
  'Etcheverry',
  'Ferrand',
  'Guillou',
  'Haddad',
  'Imbert',
  'Jaouen',
  'Kermarrec',
  'Lagarde',
  'Marchetti',
  'N’Diaye',
  'Olivier-Roux',
  'Pasquier',
  'Quéré',
  'Rossignol',
  'Saïdi',
  'Tessier',
  'Urvoy',
  'Vasseur',
  'Weber',
  'Yver',
  'Zimmermann',
  'Bonnafous',
  'Chauvin',
  'Delattre',
  'Escoffier',
  'Fontanel',
  'Giraudet',
  'Hamon',
  'Joubert',
  'Lecoq',
  'Mercadier',
  'Nivelle',
  'Palmieri',
  'Rambaud',
  'Sorel',
  'Thévenot',
] as const;
