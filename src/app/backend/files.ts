import { inject, Injectable } from '@angular/core';
import { Observable } from 'rxjs';
import { Firebase } from './sdk/firebase';
import { toRefusal } from './refusal';

export interface UploadProgress {
  readonly sent: number;
  readonly total: number;
  readonly done: boolean;
}

export interface FileMetadata {
  readonly contentType?: string;
  /** What storage rules check: owner, application… */
  readonly customMetadata?: Record<string, string>;
}

@Injectable({ providedIn: 'root' })
export class Files {
  private readonly firebase = inject(Firebase);

  /** Resumable upload; completes after `done`, errors with a Refusal, and unsubscribing cancels it. */
  upload(path: string, file: Blob, metadata: FileMetadata = {}): Observable<UploadProgress> {
    return new Observable<UploadProgress>((subscriber) => {
      this.firebase.storage().then(
        ({ sdk, storage }) => {
          if (subscriber.closed) return;
          const task = sdk.uploadBytesResumable(sdk.ref(storage, path), file, { contentType: file.type, ...metadata });
          const progress = (done: boolean): UploadProgress => ({
            sent: task.snapshot.bytesTransferred,
            total: task.snapshot.totalBytes,
            done,
          });
          subscriber.add(() => task.cancel());
          task.on(
            'state_changed',
            () => subscriber.next(progress(false)),
            (error) => subscriber.error(toRefusal(error)),
            () => {
              subscriber.next(progress(true));
              subscriber.complete();
            },
          );
        },
        (error: unknown) => subscriber.error(toRefusal(error)),
      );
    });
  }

  /** The bytes, judged by the rules at each reading: no address that could be kept or passed on. */
  async read(path: string): Promise<Blob> {
    try {
      const { sdk, storage } = await this.firebase.storage();
      return await sdk.getBlob(sdk.ref(storage, path));
    } catch (error) {
      throw toRefusal(error);
    }
  }

  async remove(path: string): Promise<void> {
    try {
      const { sdk, storage } = await this.firebase.storage();
      await sdk.deleteObject(sdk.ref(storage, path));
    } catch (error) {
      throw toRefusal(error);
    }
  }
}
