/** Why: the official CLI starts its Firestore with arguments of its own; the server that stands in for it reads the same ones, and two more. */
import { parseArgs } from 'node:util';

export interface AloneOptions {
  readonly host: string | undefined;
  readonly port: number;
  readonly project: string;
  /** files; without rules everything is allowed, without indexes none is required */
  readonly rules: string | undefined;
  readonly indexes: string | undefined;
  /** `host:port` that trigger deliveries are posted to */
  readonly functions: string | undefined;
  /** a folder, or ':memory:' */
  readonly data: string;
  /** the `*.overall_export_metadata` file of an export to begin with */
  readonly seed: string | undefined;
}

/** Reads what firebase-tools passes (`--host --port --project_id --rules …`), `--data` and `--indexes`. Throws with a sentence on anything else. */
export function readAloneArguments(args: readonly string[]): AloneOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      host: { type: 'string' },
      port: { type: 'string', default: '8080' },
      project_id: { type: 'string', default: 'demo-local' },
      rules: { type: 'string' },
      functions_emulator: { type: 'string' },
      seed_from_export: { type: 'string' },
      'database-edition': { type: 'string', default: 'standard' },
      // The request monitor of the official UI, and a warning about a second project: neither changes an answer.
      websocket_port: { type: 'string' },
      single_project_mode: { type: 'string' },
      data: { type: 'string', default: ':memory:' },
      indexes: { type: 'string' },
    },
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`--port wants a number between 0 and 65535 (found ${values.port}).`);
  if (values['database-edition'] !== 'standard')
    throw new Error(`--database-edition ${values['database-edition']} is not supported: the embedded Firestore is a Standard edition.`);
  return {
    host: values.host,
    port,
    project: values.project_id,
    rules: values.rules,
    indexes: values.indexes,
    functions: values.functions_emulator,
    data: values.data,
    seed: values.seed_from_export,
  };
}
