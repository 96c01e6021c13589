import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router, withComponentInputBinding, type CanActivateFn } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { FakeSession, provideFakes, type FakePerson } from '../backend/testing/fakes';
import { signedIn, withKnownRoles, withRole } from './guards';
import { AwaitedRoles } from './pages/awaited-roles';
import { Forbidden } from './pages/forbidden';

@Component({ selector: 'es-spec-room', template: 'open' })
class Room {}
@Component({ selector: 'es-spec-no', template: 'forbidden' })
class No {}

async function visit(url: string, session: FakePerson | null): Promise<readonly [url: string, shown: string]> {
  TestBed.configureTestingModule({
    providers: [
      provideFakes({ session }),
      provideRouter([
        { path: 'mine', canActivate: [signedIn], component: Room },
        { path: 'jury', canActivate: [withRole('juror')], component: Room },
        { path: 'connexion', component: No },
        { path: 'acces-refuse', component: No },
      ]),
    ],
  });
  const harness = await RouterTestingHarness.create(url);
  return [TestBed.inject(Router).url, harness.routeNativeElement?.textContent ?? ''];
}

describe('guards', () => {
  it('send a visitor to sign in, and remember where they were going', async () => {
    expect(await visit('/mine?x=1', null)).toEqual(['/connexion?vers=%2Fmine%3Fx%3D1', 'forbidden']);
  });

  it('let in who is signed in', async () => {
    expect(await visit('/mine', { uid: 'x' })).toEqual(['/mine', 'open']);
  });

  it('let in who holds the role, and the administrator', async () => {
    expect(await visit('/jury', { uid: 'x', memberships: [{ role: 'juror' }] })).toEqual(['/jury', 'open']);
    TestBed.resetTestingModule();
    expect(await visit('/jury', { uid: 'x', memberships: [{ role: 'administrator' }] })).toEqual(['/jury', 'open']);
  });

  it('show who lacks the role why, at the address asked for', async () => {
    const [, shown] = await visit('/jury', { uid: 'x', memberships: [{ role: 'alumnus' }] });
    expect(shown).toBe('forbidden');
  });

  it('open the page by themselves when the role becomes known', async () => {
    const session = new FakeSession({ uid: 'x' });
    TestBed.configureTestingModule({
      providers: [
        provideFakes({ session }),
        provideRouter(
          [
            { path: 'jury', canActivate: [withRole('juror')], component: Room },
            { path: 'acces-refuse', component: Forbidden },
          ],
          withComponentInputBinding(),
        ),
      ],
    });
    const harness = await RouterTestingHarness.create('/acces-refuse');
    await harness.fixture.whenStable();
    expect(TestBed.inject(Router).url).toBe('/acces-refuse');
    await harness.navigateByUrl('/jury');
    const shown = (): string => harness.routeNativeElement?.textContent.trim() ?? '';
    expect(shown()).toContain('Cette page demande un autre rôle');
    session.become({ uid: 'x', memberships: [{ role: 'alumnus' }] });
    await harness.fixture.whenStable();
    expect(shown()).toContain('Cette page demande un autre rôle');
    session.become({ uid: 'x', memberships: [{ role: 'alumnus' }, { role: 'juror' }] });
    await harness.fixture.whenStable();
    expect([TestBed.inject(Router).url, shown()]).toEqual(['/jury', 'open']);
  });

  describe('while roles are late', () => {
    const start = async (session: FakeSession, guard: CanActivateFn): Promise<RouterTestingHarness> => {
      TestBed.configureTestingModule({
        providers: [
          provideFakes({ session }),
          provideRouter(
            [
              { path: 'jury', canActivate: [guard], component: Room },
              { path: 'roles-attendus', component: AwaitedRoles },
              { path: 'acces-refuse', component: Forbidden },
            ],
            withComponentInputBinding(),
          ),
        ],
      });
      return RouterTestingHarness.create('/jury');
    };
    const shown = (harness: RouterTestingHarness): string => harness.routeNativeElement?.textContent.trim() ?? '';
    const offline = { kind: 'refused', refusal: { reason: 'offline', detail: '', away: true } } as const;

    for (const guard of [withRole('juror'), withKnownRoles])
      it('say so in its place, and open it by themselves', async () => {
        const session = new FakeSession({ uid: 'x', memberships: [{ role: 'juror' }] });
        session.withoutRoles();
        const harness = await start(session, guard);
        await harness.fixture.whenStable();
        expect(shown(harness)).toContain('Vos rôles se chargent');
        session.withoutRoles(null);
        await harness.fixture.whenStable();
        expect([TestBed.inject(Router).url, shown(harness)]).toEqual(['/jury', 'open']);
      });

    it('say why they could not be read, never that none opens the page', async () => {
      const session = new FakeSession({ uid: 'x' });
      session.withoutRoles(offline);
      const harness = await start(session, withRole('juror'));
      await harness.fixture.whenStable();
      expect(shown(harness)).toContain('hors ligne');
      expect(shown(harness)).not.toContain('aucun de vos rôles');
      harness.routeNativeElement?.querySelector('button')?.click();
      expect(session.asked).toEqual([['retryRoles']]);
      session.withoutRoles(null);
      await harness.fixture.whenStable();
      expect(shown(harness)).toContain('Cette page demande un autre rôle');
    });
  });
});
