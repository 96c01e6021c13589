/** Why: what any organisation may say of itself, whatever its project. */

export const governances: readonly string[] = [
  'Le conseil réunit trois collèges : usagers, salariés et partenaires. Chaque collège dispose d’un tiers des voix et les budgets sont présentés en assemblée avant le vote.',
  'Une personne, une voix. Les décisions d’investissement passent par un comité où siègent deux bénéficiaires élus et un représentant de chaque territoire.',
  'L’assemblée élit un bureau paritaire pour deux ans. Un conseil des usagers se tient quatre fois par an et ses avis sont publiés avec la réponse du bureau.',
  'La coopérative associe salariés, usagers, collectivités et bénévoles. Aucun collège n’est majoritaire et les réserves sont impartageables.',
  'Les salariés élisent la moitié du conseil, les usagers un quart. Le budget est voté après trois réunions ouvertes, dont une le samedi matin avec garde d’enfants.',
  'Nous décidons par consentement. Une objection argumentée renvoie le sujet à un groupe de travail, qui a six semaines pour proposer autre chose.',
  'Un conseil de huit personnes, dont trois concernées par le sujet et deux élues locales. Ses comptes rendus sont affichés dans les lieux et lus à l’accueil.',
  'La présidence tourne tous les deux ans entre les antennes. Les décisions qui engagent plus de 20 000 € passent devant l’assemblée.',
];
export const teams: readonly string[] = [
  'Six salariés, dont une directrice présente depuis la création et deux coordinateurs de terrain. Il nous manque une personne pour préparer les ouvertures et former les équipes.',
  'Une petite équipe de quatre équivalents temps plein et une trentaine de bénévoles réguliers. La fonction administrative repose encore sur la fondatrice.',
  'Neuf salariés, deux services civiques. Le directeur technique prépare une passation ; nous cherchons un appui pour structurer le siège.',
  'Cinq salariés et un réseau de bénévoles formés. Nous savons animer un lieu, moins bien conduire un essaimage à distance.',
  'Onze personnes, pour la plupart anciennes bénéficiaires. L’encadrement vient d’être doublé ; la comptabilité reste confiée à un cabinet.',
  'Deux cofondatrices, trois chargées de mission et un réseau de vingt-sept relais payés à la vacation.',
  'Quatorze salariés sur deux sites. La responsable des ressources humaines arrive en mars ; nous avons besoin de méthode pour recruter loin.',
  'Un directeur à mi-temps, quatre techniciens et des administrateurs très présents. La relève de la présidence est engagée.',
];
export const novelties: readonly string[] = [
  'Avant, on renvoyait vers un numéro vert ou un guichet lointain. Ici, les personnes concernées ont dessiné le service et en règlent les priorités chaque trimestre.',
  'La nouveauté n’est pas l’outil mais l’alliance : des acteurs qui ne se parlaient pas partagent une même règle et un même budget.',
  'Nous avons commencé par un test de neuf mois avec vingt familles ; les deux tiers des choix actuels viennent de leurs critiques.',
  'Le service existe ailleurs pour ceux qui ont les moyens ; nous avons repris chaque étape en nous demandant qui elle laissait dehors.',
  'Deux métiers travaillent dans la même pièce, ce qui ne se fait nulle part : le second rendez-vous disparaît, et avec lui la moitié des abandons.',
  'Rien n’est gratuit ni obligatoire : chacun paie selon ses moyens et peut participer au travail, ce qui a changé la manière dont on nous regarde.',
  'Nous partons de ce que les gens font déjà entre eux, et nous ajoutons seulement ce qui manque : un local, un téléphone, une assurance.',
];
export const transitions: readonly string[] = [
  'Moins de trajets à vide, du matériel réparé plutôt qu’acheté, et un bilan carbone publié chaque année.',
  'Nos achats privilégient le réemploi et les producteurs à moins de soixante kilomètres.',
  'Un seul véhicule électrique partagé remplace quatre voitures ; le matériel est racheté d’occasion et entretenu sur place.',
  'La chaleur fatale d’une entreprise voisine chauffe nos locaux. Les repas sont végétariens un jour sur deux.',
  '',
];
