/** Why: what is typed in one's profile is checked with the same limits as the rules, and compared with what is kept, before it leaves. */
import { isEmailAddress } from '@domain/people/email-address';
import type { AlumnusContact } from '@domain/alumni/alumni';
import type { Member, ProfileEdit } from '../alumni-gateway';

export const limits = {
  organisationName: 200,
  headline: 160,
  lived: 2000,
  askMe: 500,
  email: 254,
  phone: 40,
  topics: 12,
} as const;

export type ContactDraft = Pick<AlumnusContact, 'email' | 'phone'>;
export type Draft = ProfileEdit & ContactDraft;
export type DraftErrors = Readonly<Partial<Record<keyof Draft, string>>>;

export const draftOf = (profile: Member, contact: ContactDraft | null): Draft => ({
  name: profile.name,
  organisationName: profile.organisationName,
  headline: profile.headline,
  department: profile.department,
  topics: profile.topics,
  lived: profile.lived,
  askMe: profile.askMe,
  visible: profile.visible,
  email: contact?.email ?? '',
  phone: contact?.phone ?? '',
});

const tooLong = $localize`:@@alumni.tooLong:Raccourcissez ce texte.`;

/** Words at each field at fault. */
export const faultsOf = (draft: Draft): DraftErrors => {
  const errors: Partial<Record<keyof Draft, string>> = {};
  for (const field of ['organisationName', 'headline', 'lived', 'askMe', 'email', 'phone'] as const) {
    if (draft[field].length > limits[field]) errors[field] = tooLong;
  }
  if (draft.topics.length > limits.topics)
    errors.topics = $localize`:@@alumni.tooManyTopics:Douze sujets au plus : gardez ceux dont vous parlez le mieux.`;
  if (draft.email.trim() !== '' && !isEmailAddress(draft.email)) {
    errors.email = $localize`:@@alumni.emailWrong:Écrivez une adresse complète, par exemple nom@exemple.org.`;
  }
  return errors;
};

/** What changed, apart: the profile is seen by the community, the contact by nobody before a yes. */
export const partsOf = ({ email, phone, ...profile }: Draft): { readonly profile: ProfileEdit; readonly contact: ContactDraft } => ({
  profile,
  contact: { email: email.trim(), phone: phone.trim() },
});
