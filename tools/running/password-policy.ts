/** Why: the local Auth refuses the passwords that the project's password policy refuses in production; the domain says how short is too short. */
import { pathToFileURL } from 'node:url';
import { bundleForNode } from '../making/node-specs.ts';

/** The option of the local Firebase. */
export async function passwordPolicy(): Promise<{ readonly shortestPassword: number }> {
  const [file = ''] = await bundleForNode(['src/domain/people/sessions.ts'], 'dist/password-policy');
  const { shortestPassword } = (await import(pathToFileURL(file).href)) as { shortestPassword: number };
  return { shortestPassword };
}
