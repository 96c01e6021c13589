/** Words for the errors of reactive forms' own validators; unknown ones are asked from `more`. */
export function wordsForErrors(
  errors: Readonly<Record<string, unknown>> | null,
  more: Readonly<Record<string, string>> = {},
): string | null {
  const key = errors === null ? undefined : Object.keys(errors)[0];
  if (errors === null || key === undefined) return null;
  const detail = errors[key] as Readonly<Record<string, number>>;
  switch (key) {
    case 'required':
      return more[key] ?? $localize`:@@shared.errorRequired:Remplissez ce champ.`;
    case 'email':
      return more[key] ?? $localize`:@@shared.errorEmail:Écrivez une adresse complète, par exemple nom@exemple.org.`;
    case 'minlength':
      return more[key] ?? $localize`:@@shared.errorMinLength:Écrivez au moins ${detail['requiredLength']}:count: caractères.`;
    case 'maxlength':
      return more[key] ?? $localize`:@@shared.errorMaxLength:Raccourcissez à ${detail['requiredLength']}:count: caractères au plus.`;
    case 'min':
      return more[key] ?? $localize`:@@shared.errorMin:Indiquez ${detail['min']}:least: ou plus.`;
    case 'max':
      return more[key] ?? $localize`:@@shared.errorMax:Indiquez ${detail['max']}:most: ou moins.`;
    default:
      return more[key] ?? $localize`:@@shared.errorOther:Vérifiez ce champ.`;
  }
}
