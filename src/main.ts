import { bootstrapApplication } from '@angular/platform-browser';
import { shell } from './app/shell/app.config';
import { Frame } from './app/shell/frame/frame';
import { keepShellOffline } from './app/shell/offline-shell';

/** Where site data is blocked, naming them throws. */
const hasStorages = (): boolean => {
  try {
    return localStorage.length + sessionStorage.length >= 0;
  } catch {
    return false;
  }
};

const begin = async (): Promise<void> => {
  if (!hasStorages()) await import('./app/backend/stored/usable-storages');
  const { injector } = await bootstrapApplication(Frame, shell);
  keepShellOffline(injector);
};

begin().catch((error: unknown) => console.error(error));
