/** Why: starts the Auth, Storage and Tasks process, answers its questions about rules, and stops it. */
import { fork } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { EmuOptions, FromEmu, ToEmu } from './messages.ts';
import type { StorageQuestion, StorageVerdict } from './storage-rules.ts';

export interface Emu {
  close(): Promise<void>;
}

/** Ready when the three ports answer. `judge` decides each act on a file; `onExit` hears of a death nobody asked for. */
export async function startEmu(
  options: EmuOptions,
  judge: (question: StorageQuestion) => StorageVerdict,
  onExit: (code: number | null) => void,
): Promise<Emu> {
  const temporary = join(options.folder, 'tmp');
  mkdirSync(temporary, { recursive: true });
  const child = fork(join(import.meta.dirname, 'process.ts'), [], {
    // Dates must cross as dates: rules compare them.
    serialization: 'advanced',
    execArgv: ['--disable-warning=ExperimentalWarning', '--disable-warning=DEP0040', '--disable-warning=DEP0169'],
    env: { ...process.env, CI: '1', TMPDIR: temporary, TEMP: temporary, TMP: temporary },
  });
  const send = (message: ToEmu): void => {
    if (child.connected) child.send(message);
  };
  let closing = false;
  const gone = new Promise<void>((resolve) => {
    child.once('exit', (code) => {
      if (!closing) onExit(code);
      resolve();
    });
  });
  await new Promise<void>((resolve, reject) => {
    child.on('message', (message: FromEmu) => {
      if (message.kind === 'ready') resolve();
      else if (message.kind === 'failed') reject(new Error(message.message));
      else send({ kind: 'verdict', id: message.id, verdict: judge(message.question) });
    });
    child.once('exit', (code) => reject(new Error(`Auth, Storage and Tasks stopped while starting (code ${code ?? 'none'})`)));
    send({ kind: 'start', options });
  });
  return {
    close: async () => {
      closing = true;
      send({ kind: 'stop' });
      await gone;
    },
  };
}
