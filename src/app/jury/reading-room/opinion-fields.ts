/** Why: an opinion is written one field at a time, so that two tabs of one juror keep what each of them gave. */
import type { Opinion } from '@domain/jury/review';

/** By dotted path, as the document holds them. */
export type Fields = Readonly<Record<string, unknown>>;

export const scoreField = (criterionId: string): string => `scores.${criterionId}`;
export const commentField = (criterionId: string): string => `comments.${criterionId}`;

const under = (prefix: string, values: Fields): Fields =>
  Object.fromEntries(Object.entries(values).map(([key, value]) => [`${prefix}.${key}`, value]));

export const fieldsOfOpinion = ({ scores, comments, commentToCandidate, recommendation }: Opinion): Fields => ({
  ...under('scores', scores),
  ...under('comments', comments),
  commentToCandidate,
  recommendation,
});

const within = <T>(prefix: string, fields: Fields): Readonly<Record<string, T>> =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([path, value]) =>
      path.startsWith(`${prefix}.`) && value !== null && value !== undefined ? [[path.slice(prefix.length + 1), value as T]] : [],
    ),
  );

export const opinionOf = (fields: Fields): Opinion => ({
  scores: within<number>('scores', fields),
  comments: within<string>('comments', fields),
  commentToCandidate: (fields['commentToCandidate'] as string | undefined) ?? '',
  recommendation: (fields['recommendation'] as Opinion['recommendation'] | undefined) ?? null,
});
