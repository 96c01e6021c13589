import { savedName } from '@domain/applications/documents';
import { minutes } from '@domain/shared/instant';
import { saveFile } from './save-file';

/** What a browser shows without running anything; the rest is saved, since it would open under the app's own origin. */
const shown: readonly string[] = ['application/pdf', 'image/png', 'image/jpeg', 'image/webp'];
/** Long enough to print or keep what is shown. */
const kept = minutes(10);

/** Shows a file in a page of its own, or saves it, under a name of ours, when the browser cannot show it. Rejects with what `read` rejects with. */
export async function openFile(name: string, read: () => Promise<Blob>): Promise<void> {
  // Opened before the answer, so that the browser does not take it for an unwanted window.
  const page = window.open('', '_blank');
  try {
    const bytes = await read();
    if (page === null || !shown.includes(bytes.type)) {
      page?.close();
      saveFile(savedName({ name, contentType: bytes.type }), bytes.type, bytes);
      return;
    }
    const address = URL.createObjectURL(bytes);
    page.location.replace(address);
    setTimeout(() => URL.revokeObjectURL(address), kept);
  } catch (error) {
    page?.close();
    throw error;
  }
}
