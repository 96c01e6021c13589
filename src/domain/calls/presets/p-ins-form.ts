/**
 * Why: the application form of P'INS: enough to screen and to score, not one question more.
 * [I] No public form was found: the questions follow the eligibility conditions of [V6] avise.org, « Le programme P'INS », and the five criteria of our grid.
 */
import { legalForms } from './legal-forms';
import type { Section } from '../calls';
import { ask, option } from './call-preset';

const pdf = 20_000_000;

const organisation: Section = {
  id: 'identity',
  title: 'Votre organisation',
  help: 'La structure qui porte le projet et signerait la convention.',
  fields: [
    ask('organisationName', 'shortText', "Nom de l'organisation", { help: 'Tel qu’il figure dans les statuts.', max: 120 }),
    ask('siren', 'siren', 'Numéro SIREN', { help: '9 chiffres. Vous le trouvez sur annuaire-entreprises.data.gouv.fr.' }),
    ask('legalForm', 'legalForm', 'Forme juridique', { options: legalForms }),
    ask('createdOn', 'date', 'Date de création', { help: "Date de déclaration ou d'immatriculation." }),
    ask('department', 'department', 'Département du siège'),
    ask('motherStructure', 'yesNo', 'Votre organisation est-elle la structure mère du projet ?', {
      help: "Répondez non si vous êtes une antenne, une filiale ou un membre d'un réseau qui porte déjà le projet.",
    }),
    ask('neverLaureate', 'yesNo', "Est-ce la première fois que votre organisation serait lauréate de P'INS ?"),
    ask('employees', 'number', 'Nombre de salariés', { help: 'En équivalents temps plein, à ce jour.', max: 100_000 }),
    ask('website', 'link', 'Site internet', { required: false }),
  ],
};

const innovation: Section = {
  id: 'socialInnovation',
  title: 'Votre innovation sociale',
  help: '',
  fields: [
    ask('projectName', 'shortText', 'Nom du projet', { max: 100 }),
    ask('projectSummary', 'longText', 'Votre projet en quelques phrases', {
      help: 'Pour qui, quoi, où. Ce texte présente votre projet aux jurés.',
      max: 600,
    }),
    ask('theme', 'choice', 'Domaine principal', {
      options: [
        option('mobility', 'Mobilité et accès aux services essentiels'),
        option('housing', 'Habitat'),
        option('health', 'Santé'),
        option('finance', 'Finance solidaire'),
        option('other', 'Un autre domaine'),
      ],
    }),
    ask('otherTheme', 'shortText', 'Lequel ?', { max: 100, showWhen: { fieldId: 'theme', oneOf: ['other'] } }),
    ask('innovation', 'longText', 'En quoi votre réponse est-elle nouvelle, et à quel besoin social répond-elle ?', {
      help: 'Dites ce qui existait avant, ce que vous faites autrement et comment les personnes concernées y prennent part.',
      max: 3000,
    }),
    ask('transition', 'longText', 'Comment votre projet contribue-t-il à une transition écologique juste ?', {
      required: false,
      max: 1500,
    }),
  ],
};

const impact: Section = {
  id: 'socialImpact',
  title: 'Votre impact',
  help: '',
  fields: [
    ask('beneficiaries', 'number', "Personnes touchées l'an dernier", { max: 10_000_000 }),
    ask('impact', 'longText', 'Qu’est-ce qui a changé pour elles, et comment le savez-vous ?', {
      help: 'Résultats, effets observés, méthode. Une évaluation modeste mais vérifiable vaut mieux qu’une promesse. Ne donnez aucune information permettant de reconnaître une personne.',
      max: 3000,
    }),
    ask('impactReport', 'file', "Rapport d'impact ou évaluation", { help: 'PDF, 20 Mo au plus.', required: false, max: pdf }),
  ],
};

const ambition: Section = {
  id: 'scaling',
  title: "Votre changement d'échelle",
  help: '',
  fields: [
    ask('currentRegions', 'regions', 'Régions où le projet est présent aujourd’hui'),
    ask('targetRegions', 'regions', 'Régions visées dans les trois ans', { help: 'Au moins une région nouvelle.' }),
    ask('strategies', 'strategies', 'Stratégies envisagées', { help: 'Plusieurs peuvent se combiner.' }),
    ask('scalingPlan', 'longText', "Votre ambition et votre plan pour l'atteindre", {
      help: 'Qui demande ce développement, avec quels partenaires, à quelles étapes, et ce qui ne doit pas changer en route.',
      max: 4000,
    }),
    ask('supportNeeds', 'choices', "Sur quoi l'accompagnement vous serait-il le plus utile ?", {
      help: 'Trois réponses au plus.',
      max: 3,
      options: [
        option('model', 'Modèle économique'),
        option('organisation', 'Organisation et gouvernance'),
        option('impact', "Mesure de l'impact"),
        option('digital', 'Stratégie numérique'),
        option('funding', 'Recherche de financements'),
        option('branch', "Ouverture d'une antenne"),
      ],
    }),
  ],
};

const economicModel: Section = {
  id: 'economicModel',
  title: 'Votre modèle économique',
  help: '',
  fields: [
    ask('income', 'money', 'Produits du dernier exercice clos', { max: 1_000_000_000 }),
    ask('publicShare', 'percentage', 'Part des subventions publiques dans ces produits', { required: false }),
    ask('breakEven', 'choice', "Où en êtes-vous de l'équilibre économique ?", {
      options: [
        option('reached', 'Il est atteint'),
        option('close', 'Il est proche : atteint d’ici douze mois'),
        option('far', 'Il est plus lointain'),
      ],
    }),
    ask('breakEvenPlan', 'shortText', 'Ce qui vous en sépare encore', {
      max: 300,
      showWhen: { fieldId: 'breakEven', oneOf: ['close', 'far'] },
    }),
    ask('model', 'longText', 'Vos ressources, et ce qu’elles deviennent à plus grande échelle', { max: 2500 }),
    ask('sponsorship', 'choice', 'Votre organisation peut-elle recevoir du mécénat ?', {
      help: 'Autrement dit : peut-elle délivrer des reçus fiscaux ?',
      options: [option('yes', 'Oui'), option('unsure', 'Je ne sais pas'), option('no', 'Non')],
    }),
  ],
};

const governance: Section = {
  id: 'decisions',
  title: 'Votre gouvernance',
  help: '',
  fields: [
    ask('democraticGovernance', 'yesNo', 'Votre gouvernance est-elle démocratique et ouverte à plusieurs parties prenantes ?', {
      help: 'Vos statuts le montrent : le pouvoir de décider ne dépend pas seulement du capital.',
    }),
    ask('governance', 'longText', 'Qui décide, et qui est associé aux décisions ?', { max: 2000 }),
  ],
};

const team: Section = {
  id: 'people',
  title: 'Votre équipe',
  help: '',
  fields: [
    ask('leaderName', 'shortText', 'Responsable opérationnel du projet', {
      help: 'La personne qui suivrait tout le parcours.',
      max: 120,
      hiddenFromJurors: true,
    }),
    ask('leaderRole', 'shortText', 'Fonction de ce responsable', { max: 120 }),
    ask('leaderCommits', 'yesNo', 'Le responsable du projet s’engage-t-il à suivre tout le parcours ?', {
      help: 'Six journées collectives et des rendez-vous individuels, pendant huit à dix mois.',
    }),
    ask('team', 'longText', "L'équipe et ce qui lui manque pour changer d'échelle", { max: 2000 }),
  ],
};

const documents: Section = {
  id: 'documents',
  title: 'Documents et engagements',
  help: 'Des PDF de 20 Mo au plus.',
  fields: [
    ask('statutes', 'file', 'Statuts signés', { max: pdf, hiddenFromJurors: true }),
    ask('accounts', 'file', 'Comptes du dernier exercice clos', { max: pdf }),
    ask('businessPlan', 'file', 'Plan de développement', { required: false, max: pdf }),
    ask('accuracy', 'consent', 'Je certifie que ces informations sont exactes.', { hiddenFromJurors: true }),
    ask('regulationAccepted', 'consent', "J'accepte le règlement de l'appel.", { hiddenFromJurors: true }),
    ask('contactAgain', 'consent', "J'accepte d'être recontacté pour d'autres programmes pendant deux ans.", {
      required: false,
      hiddenFromJurors: true,
    }),
  ],
};

export const pInsSections: readonly Section[] = [organisation, innovation, impact, ambition, economicModel, governance, team, documents];
