/** Why: compiling the whole description of Google's Auth API takes four of the five seconds of a start; what the application never uses is left out, and says so when asked. */
import { authSpec } from '../firebase-tools.ts';

/** Tenants, SAML and OpenID providers, passkeys, second factors, telephones and games. */
const leftOut =
  /tenants|SupportedIdp|inboundSaml|oauthIdp|passkey|mfa|GameCenter|IosClient|issueSaml|PhoneNumber|erificationCode|identityPlatform/;

/** Shortens the description, once per process. */
export function shortenAuthApi(): void {
  for (const [path, operations] of Object.entries(authSpec.paths)) {
    if (leftOut.test(path)) Reflect.deleteProperty(authSpec.paths, path);
    // Google's parameters common to every method (alt, fields, prettyPrint…): accepted, and without effect, in the official emulator too.
    else operations.parameters = (operations.parameters ?? []).filter((parameter) => !('$ref' in parameter));
  }
}

/** Why a request will not be served, or null when it is for the emulator to answer. */
export function notServed(path: string): string | null {
  return leftOut.test(path)
    ? `${path} is not served by the embedded Auth: tenants, SAML, OpenID, passkeys, second factors and telephones are left out.`
    : null;
}
