/** Why: what is asked of the server about introductions between members of the community. */
import type { Act } from '../shared/contract/act';
import type { Introduction } from './alumni';
import type { AnswerRefusal, CloseRefusal, ProposeRefusal } from './introductions';

export interface AlumniActs {
  readonly proposeIntroduction: Act<
    { readonly toUid: string; readonly exchangeId: string | null; readonly message: string },
    { readonly introductionId: string },
    ProposeRefusal | 'membersOnly' | 'exchangeMissing' | 'personMissing'
  >;
  readonly answerIntroduction: Act<
    { readonly introductionId: string; readonly accept: boolean },
    { readonly state: Introduction['state'] },
    AnswerRefusal | 'introductionMissing' | 'membersOnly' | 'personMissing'
  >;
  readonly closeIntroduction: Act<
    { readonly introductionId: string; readonly outcome: NonNullable<Introduction['outcome']> },
    { readonly outcome: Introduction['outcome'] },
    CloseRefusal | 'introductionMissing'
  >;
}
