/** Why: a project's password policy is enforced by Identity Platform for every client; the official emulator knows only its own six characters. */
import { authErrors, authOperations, type OperationContext, type ProjectState } from '../firebase-tools.ts';

type Body = Readonly<Record<string, unknown>>;

/** From now on, in this process, a person's password has at least this many characters; an administrator may set any. */
export function refuseShortPasswords(shortest: number): void {
  const check = (password: unknown, ctx: OperationContext | undefined): void => {
    if (typeof password !== 'string' || password.length >= shortest || ctx?.security?.Oauth2 !== undefined) return;
    throw new authErrors.BadRequestError(
      `PASSWORD_DOES_NOT_MEET_REQUIREMENTS : Missing password requirements: [Password must contain at least ${String(shortest)} characters]`,
    );
  };
  const { accounts } = authOperations.authOperations.identitytoolkit;
  for (const [holder, name, field] of [
    [accounts, 'signUp', 'password'],
    [accounts, 'update', 'password'],
    [accounts, 'resetPassword', 'newPassword'],
    // The page of a link calls it by itself.
    [authOperations, 'resetPassword', 'newPassword'],
  ] as const) {
    const operation = (holder as Record<string, (state: ProjectState, body: Body, ctx?: OperationContext) => unknown>)[name];
    if (operation === undefined) throw new Error(`firebase-tools no longer has the operation ${name} of Auth`);
    Object.assign(holder, {
      [name]: (state: ProjectState, body: Body, ctx?: OperationContext) => {
        check(body[field], ctx);
        return operation(state, body, ctx);
      },
    });
  }
}
