import { isEmailAddress } from '@domain/people/email-address';
import { shortestPassword } from '@domain/people/sessions';
import type { Refusal } from '../../backend/refusal';
import { wordsForRefusal } from '../../shared/words-for-refusal';

/** Words for what Authentication refuses; anything else has the words of every refusal. */
export const wordsForSignIn = (refusal: Refusal): string =>
  wordsForRefusal(refusal, {
    invalidEmail: $localize`:@@shell.invalidEmail:Écrivez une adresse complète, par exemple nom@exemple.org.`,
    emailInUse: $localize`:@@shell.emailInUse:Un compte existe déjà avec cette adresse : connectez-vous, ou demandez un lien par e-mail.`,
    weakPassword: $localize`:@@shell.weakPassword:Choisissez un mot de passe d'au moins 12 caractères.`,
    wrongPassword: $localize`:@@shell.wrongPassword:L'adresse et le mot de passe ne correspondent pas. Vérifiez-les, ou demandez un lien par e-mail.`,
    userDisabled: $localize`:@@shell.userDisabled:Ce compte est désactivé. Écrivez à l'équipe du programme.`,
    tooManyAttempts: $localize`:@@shell.tooManyAttempts:Trop d'essais de suite. Patientez quelques minutes, ou demandez un lien par e-mail.`,
    usedLink: $localize`:@@shell.usedLink:Ce lien a déjà servi ou n'est plus valable. Demandez-en un nouveau.`,
    expiredLink: $localize`:@@shell.expiredLink:Ce lien a expiré. Demandez-en un nouveau.`,
  });

/** Null when it looks like an address. */
export const checkEmail = (email: string): string | null => {
  if (email.trim() === '') return $localize`:@@shell.emailNeeded:Écrivez votre adresse e-mail.`;
  return isEmailAddress(email) ? null : $localize`:@@shell.invalidEmail:Écrivez une adresse complète, par exemple nom@exemple.org.`;
};

export const checkNewPassword = (password: string): string | null =>
  password.length < shortestPassword ? $localize`:@@shell.weakPassword:Choisissez un mot de passe d'au moins 12 caractères.` : null;
