/** Why: serves the Tasks emulator's own API; its queues live in memory, as they do in the official suite. */
import { listenHttp, type Listening } from '../listen.ts';
import type { Gate } from '../owner/gate.ts';
import { guarded } from './guarded.ts';
import { tasksModule } from './firebase-tools.ts';

export async function startTasks(project: string, port: number, host?: string, gate: Gate | null = null): Promise<Listening> {
  const emulator = new tasksModule.TasksEmulator({ projectId: project, host: '127.0.0.1', port });
  const listening = await listenHttp(
    guarded(gate, () => true, emulator.createHubServer()),
    port,
    host,
  );
  return {
    port: listening.port,
    close: async () => {
      await listening.close();
      emulator.controller.stop();
    },
  };
}
