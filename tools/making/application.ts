/** Why: the production build of the application, in French and English, is made once and reused until a source changes. */
import { buildUnlessFresh } from './freshness.ts';
import { binaryOf, runNode } from '../running/processes.ts';

const inputs = ['src', 'public', 'angular.json', 'package-lock.json', 'tsconfig.json', 'tsconfig.app.json'];
const indexFile = 'dist/app/browser/index.html';

/** Builds dist/app/browser. Answers false when nothing had changed. */
export function buildApplication(): Promise<boolean> {
  return buildUnlessFresh('app', inputs, indexFile, async () => {
    let output = '';
    const code = await angular(['build', '--configuration', 'production', '--no-progress'], (text) => (output += text));
    // The list of files is of interest only to those who measure them; a warning is to everyone.
    if (code !== 0 || output.includes('[WARNING]')) process.stdout.write(output);
    if (code !== 0) throw new Error(`La construction de l’application a échoué. / The application could not be built (code ${code}).`);
  });
}

/** Runs Angular's command line, silently about itself. */
export function angular(args: readonly string[], onOutput?: (text: string) => void): Promise<number> {
  const env = { NG_CLI_ANALYTICS: 'false', NG_FORCE_TTY: 'false' };
  return runNode(binaryOf('@angular/cli', 'ng'), args, onOutput ? { env, onOutput } : { env });
}
