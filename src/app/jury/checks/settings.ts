/** Why: the numbers of a jury are checked where they are typed by what the server checks. */
import { max, min, validate, type SchemaPathTree, type ValidationError } from '@angular/forms/signals';
import { reviewsAtMost, settingFaults, type Sized } from '@domain/jury/composition';
import { faultIf } from '../../shared/forms/checks/faults';
import { refusalWords } from '../jury-words';

/** What is wrong with one number, beside the others. */
export const sizeFault = (key: keyof Sized, sized: Sized): ValidationError | undefined => {
  const reason = settingFaults(sized)[key];
  return reason === undefined ? undefined : faultIf(true, reason, refusalWords[reason] ?? '');
};

/** Each number at its field, alone and beside the others. */
export const checkSized = (settings: SchemaPathTree<Sized>): void => {
  for (const key of ['reviewsPerApplication', 'unveilAfter', 'places', 'quorumShare'] as const) {
    validate(settings[key], ({ valueOf }) =>
      sizeFault(key, {
        reviewsPerApplication: valueOf(settings.reviewsPerApplication),
        unveilAfter: valueOf(settings.unveilAfter),
        quorumShare: valueOf(settings.quorumShare),
        places: valueOf(settings.places),
      }),
    );
  }
  for (const path of [settings.reviewsPerApplication, settings.unveilAfter, settings.places]) min(path, 1);
  for (const path of [settings.reviewsPerApplication, settings.unveilAfter]) max(path, reviewsAtMost);
};
