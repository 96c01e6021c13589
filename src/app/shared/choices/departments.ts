import { departments } from '@domain/shared/territories';
import type { Choice } from './choice';

/** Every département, found by its number or its name. */
export const departmentChoices: readonly Choice[] = departments.map(({ code, name }) => ({ value: code, label: `${code} ${name}` }));
