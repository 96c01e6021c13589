import './app/backend/stored/usable-storages';
import { bootstrapApplication } from '@angular/platform-browser';
import { shell } from './app/shell/app.config';
import { Frame } from './app/shell/frame/frame';
import { keepShellOffline } from './app/shell/offline-shell';

bootstrapApplication(Frame, shell)
  .then(({ injector }) => keepShellOffline(injector))
  .catch((error: unknown) => console.error(error));
