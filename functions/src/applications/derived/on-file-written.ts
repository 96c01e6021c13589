/** Why: what follows from the record of a document (its bytes judged, what is attached counted, its bytes removed) is set off once a change. */
import { onDocumentWritten } from 'firebase-functions/v2/firestore';
import type { ApplicationFile } from '@domain/applications/applications';
import { bucket } from '../../platform/firebase';
import { refreshFileAccessInTurns } from './grant-file-reading';
import { settleFile } from './settle-files';

/** A file taken away leaves no bytes behind. */
const removeBytes = async (path: string, folder: string): Promise<void> => {
  if (path.startsWith(folder)) await bucket().file(path).delete({ ignoreNotFound: true });
};

export const onFileWritten = onDocumentWritten(
  { document: 'applications/{application}/files/{file}', retry: true },
  async ({ data, params: { application, file } }) => {
    const [before, after] = [data?.before.data() as ApplicationFile | undefined, data?.after.data() as ApplicationFile | undefined];
    const isNew = before === undefined && after !== undefined;
    await Promise.all([
      before?.size === after?.size ? null : refreshFileAccessInTurns(application),
      isNew ? settleFile(after.storagePath) : null,
      before !== undefined && after === undefined ? removeBytes(before.storagePath, `applications/${application}/${file}/`) : null,
    ]);
  },
);
