/** The questions of the orientation, each asked only where its answer changes the doors. */
import type { Field } from '@domain/calls/calls';
import type { Situation } from '@domain/calls/orientation';

export interface OrientationQuestion {
  readonly key: keyof Situation;
  readonly field: Field;
  readonly isAsked: (situation: Situation) => boolean;
}

const ask = (
  key: string,
  type: Field['type'],
  label: string,
  options: readonly (readonly [value: string, label: string])[] = [],
  help = '',
): Field => ({
  id: key,
  type,
  label,
  help,
  required: true,
  max: null,
  options: options.map(([value, words]) => ({ value, label: words })),
  hiddenFromJurors: false,
  showWhen: null,
});

const exists = ({ stage, ess }: Situation): boolean => stage === 'created' && ess !== 'no';

export const orientationQuestions: readonly OrientationQuestion[] = [
  {
    key: 'stage',
    field: ask('stage', 'choice', $localize`:@@calls.orientStage:Où en est votre projet ?`, [
      ['needOnly', $localize`:@@calls.orientNeedOnly:J'ai repéré un besoin social, personne ne porte encore de réponse`],
      ['notCreated', $localize`:@@calls.orientNotCreated:Je prépare un projet, la structure n'existe pas encore`],
      ['created', $localize`:@@calls.orientCreated:Une structure existe et agit déjà`],
    ]),
    isAsked: () => true,
  },
  {
    key: 'ess',
    field: ask(
      'ess',
      'choice',
      $localize`:@@calls.orientEss:Votre structure fait-elle partie de l'économie sociale et solidaire ?`,
      [
        ['yes', $localize`:@@calls.field.yes:Oui`],
        ['unsure', $localize`:@@calls.orientUnsure:Je ne sais pas`],
        ['no', $localize`:@@calls.field.no:Non`],
      ],
      $localize`:@@calls.orientEssHelp:Association, coopérative, mutuelle, fondation, ou société commerciale reconnue de l'ESS.`,
    ),
    isAsked: ({ stage }) => stage === 'created',
  },
  {
    key: 'employer',
    field: ask('employer', 'yesNo', $localize`:@@calls.orientEmployer:Emploie-t-elle au moins une personne ?`),
    isAsked: exists,
  },
  {
    key: 'perimeter',
    field: ask('perimeter', 'choice', $localize`:@@calls.orientPerimeter:Où agissez-vous aujourd'hui ?`, [
      ['department', $localize`:@@calls.orientDepartment:Dans un département`],
      ['region', $localize`:@@calls.orientRegion:Dans plusieurs départements d'une région`],
      ['regions', $localize`:@@calls.orientRegions:Dans plusieurs régions`],
      ['country', $localize`:@@calls.orientCountry:Dans toute la France`],
    ]),
    isAsked: exists,
  },
  {
    key: 'newRegion',
    field: ask('newRegion', 'yesNo', $localize`:@@calls.orientNewRegion:Voulez-vous vous développer dans une nouvelle région ?`),
    isAsked: exists,
  },
  {
    key: 'theme',
    field: ask('theme', 'choice', $localize`:@@calls.orientTheme:Dans quel domaine ?`, [
      ['mobility', $localize`:@@calls.themeMobility:Mobilité et accès aux services essentiels`],
      ['housing', $localize`:@@calls.themeHousing:Habitat`],
      ['health', $localize`:@@calls.themeHealth:Santé`],
      ['finance', $localize`:@@calls.themeFinance:Finance solidaire`],
      ['autonomy', $localize`:@@calls.themeAutonomy:Autonomie, grand âge, handicap, aidance`],
      ['other', $localize`:@@calls.themeOther:Un autre domaine`],
    ]),
    isAsked: (situation) => exists(situation) && situation.newRegion === true,
  },
  {
    key: 'wants',
    field: ask('wants', 'choice', $localize`:@@calls.orientWants:Que cherchez-vous d'abord ?`, [
      ['consolidate', $localize`:@@calls.wantsConsolidate:Consolider notre activité et nos emplois`],
      ['scaleUp', $localize`:@@calls.wantsScaleUp:Grandir, essaimer, coopérer`],
      ['impact', $localize`:@@calls.wantsImpact:Mesurer notre impact`],
    ]),
    isAsked: exists,
  },
  {
    key: 'accompanied',
    field: ask('accompanied', 'yesNo', $localize`:@@calls.orientAccompanied:Êtes-vous déjà accompagné ?`),
    isAsked: (situation) => exists(situation) && situation.perimeter === 'country',
  },
];

export const departmentQuestion: Field = {
  ...ask('department', 'department', $localize`:@@calls.orientPlace:Votre département`),
};
