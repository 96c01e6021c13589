/** Why: a decision is checked as it is typed by what the room will be refused. */
import { maxLength, validate, type SchemaPath } from '@angular/forms/signals';
import { longestReason } from '@domain/jury/deliberation';
import { faultIf } from '../../shared/forms/checks/faults';

/** The reason of a decision, which its candidate reads. */
export const checkReason = (reason: SchemaPath<string>): void => {
  maxLength(reason, longestReason);
  validate(reason, ({ value }) =>
    faultIf(value().trim() === '', 'reasonMissing', $localize`:@@jury.reasonMissing:Écrivez le motif : le candidat le lira.`),
  );
};
