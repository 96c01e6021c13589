/** Why: writes that need not be made together are made each alone, so that their number meets no limit. */
import { type BulkWriter, database } from '../../platform/firebase';

const notFound = 5;
const attempts = 5;

const codeOf = (error: unknown): number | undefined => (error as { readonly code?: number }).code;

/** Makes every write; those whose document is gone meanwhile are let go. Repeats what fails for a moment. */
export const apart = async (writes: readonly ((writer: BulkWriter) => Promise<unknown>)[]): Promise<void> => {
  const writer = database.bulkWriter({ throttling: false });
  writer.onWriteError((error) => error.failedAttempts < attempts && codeOf(error) !== notFound);
  const made = writes.map((write) =>
    write(writer).catch((error: unknown) => {
      if (codeOf(error) !== notFound) throw error;
    }),
  );
  await Promise.all([...made, writer.close()]);
};
