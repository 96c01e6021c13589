/** Why: four shapes of query, each served by an index of its own, whose fifty results move through the collection. */
import { requestBytes } from './connection.ts';

export interface Shape {
  readonly name: string;
  /** the i-th query of this shape */
  readonly request: (i: number) => Buffer;
}

const field = (fieldPath: string): { readonly fieldPath: string } => ({ fieldPath });
const compare = (path: string, op: string, value: object): object => ({ fieldFilter: { field: field(path), op, value } });

export function queriesOf(database: string): readonly Shape[] {
  const shape = (name: string, query: (i: number) => object): Shape => ({
    name,
    request: (i) =>
      requestBytes('RunQuery', {
        parent: `${database}/documents`,
        structuredQuery: { from: [{ collectionId: 'notes' }], limit: { value: 50 }, ...query(i) },
      }),
  });
  return [
    shape('an equality', (i) => ({ where: compare('score', 'EQUAL', { integerValue: String(i) }) })),
    shape('a range in its order', (i) => ({
      where: compare('createdAt', 'GREATER_THAN', { timestampValue: { seconds: String(1_760_000_000 + i * 2000), nanos: 0 } }),
      orderBy: [{ field: field('createdAt'), direction: 'ASCENDING' }],
    })),
    shape('an array that contains', () => ({ where: compare('tags', 'ARRAY_CONTAINS', { stringValue: 'quartier' }) })),
    shape('a composite index', (i) => ({
      where: {
        compositeFilter: {
          op: 'AND',
          filters: [
            compare('status', 'EQUAL', { stringValue: (['draft', 'sent', 'closed'] as const)[i % 3] }),
            compare('score', 'LESS_THAN', { integerValue: String(20 * i + 1) }),
          ],
        },
      },
      orderBy: [{ field: field('score'), direction: 'DESCENDING' }],
    })),
  ];
}
