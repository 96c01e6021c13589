/** Why: the emulators' ID tokens are unsigned, so reading one is decoding its middle part. */

export interface CallerAuth {
  readonly uid: string;
  readonly token: Readonly<Record<string, unknown>>;
}

/** The caller an ID token names, or null when it is not one. */
export function decodeToken(token: string): CallerAuth | null {
  const payload = token.split('.')[1];
  if (payload === undefined) return null;
  try {
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')) as Record<string, unknown>;
    const uid = claims['user_id'] ?? claims['sub'];
    return typeof uid === 'string' ? { uid, token: claims } : null;
  } catch {
    return null;
  }
}
