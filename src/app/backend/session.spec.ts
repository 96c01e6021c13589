import { TestBed } from '@angular/core/testing';
import { ActionsSubject, provideStore, Store } from '@ngrx/store';
import { Refusal } from './refusal';
import { Session } from './session';
import { SessionEvents, sessionFeature } from './signing/session.state';
import { SignIn, type SignedInPerson } from './signing/sign-in';
import { fakeDocuments, provideFakes, type FakeDocuments } from './testing/fakes';

const claire: SignedInPerson = { uid: 'claire', email: 'claire@essaim.example.org', emailVerified: true, name: 'Claire' };
const membership = { v: 1, uid: 'claire', role: 'manager', scopeId: 'pins', from: new Date(0), until: null };

describe('Session', () => {
  beforeEach(() => jasmine.clock().install());
  afterEach(() => jasmine.clock().uninstall());

  const started = (documents: FakeDocuments): Session => {
    TestBed.configureTestingModule({
      providers: [
        provideStore({ [sessionFeature.name]: sessionFeature.reducer }),
        provideFakes({ documents }),
        { provide: Session, useClass: Session },
        { provide: SignIn, useValue: { follow: (told: (person: SignedInPerson) => void) => (told(claire), () => undefined) } },
      ],
    });
    const session = TestBed.inject(Session);
    session.start();
    TestBed.tick();
    return session;
  };
  const rolesOf = (session: Session): readonly string[] => session.memberships().map(({ role }) => role);

  it('asks again for roles that could not be read, and holds nobody for without roles meanwhile', () => {
    const documents = fakeDocuments({ 'memberships/m1': membership });
    documents.refuse('memberships', new Refusal('unavailable'));
    const session = started(documents);
    expect(session.ready()).toBeFalse();
    expect(session.roles.state()).toEqual({ kind: 'refused', refusal: { reason: 'unavailable', detail: '', away: true } });
    documents.refuse('memberships', null);
    jasmine.clock().tick(5_000);
    expect(rolesOf(session)).toEqual(['manager']);
    expect(session.roles.state()).toEqual({ kind: 'shown' });
  });

  it('asks at once when somebody asks for it', () => {
    const documents = fakeDocuments({ 'memberships/m1': membership });
    documents.refuse('memberships', new Refusal('offline'));
    const session = started(documents);
    documents.refuse('memberships', null);
    session.roles.retry();
    expect(rolesOf(session)).toEqual(['manager']);
  });

  it('keeps the roles it knows when the server goes silent, and drops them when it says no', () => {
    const session = started(fakeDocuments({ 'memberships/m1': membership }));
    const store = TestBed.inject(Store);
    store.dispatch(SessionEvents.membershipsUnread({ unread: { reason: 'unavailable', detail: '', away: true } }));
    expect([session.ready(), rolesOf(session)]).toEqual([true, ['manager']]);
    store.dispatch(SessionEvents.membershipsUnread({ unread: { reason: 'permission', detail: '', away: false } }));
    expect([session.ready(), rolesOf(session)]).toEqual([false, []]);
  });

  it('forgets whoever was here before somebody else is, though nobody signed out', () => {
    let follow: (person: SignedInPerson) => void = () => undefined;
    TestBed.configureTestingModule({
      providers: [
        provideStore({ [sessionFeature.name]: sessionFeature.reducer }),
        provideFakes({ documents: fakeDocuments({}) }),
        { provide: Session, useClass: Session },
        { provide: SignIn, useValue: { follow: (told: typeof follow) => ((follow = told), () => undefined) } },
      ],
    });
    TestBed.inject(Session).start();
    const told: string[] = [];
    TestBed.inject(ActionsSubject).subscribe(({ type }) => told.push(type));
    follow(claire);
    follow({ ...claire, name: 'Claire V.' });
    follow({ ...claire, uid: 'amina' });
    const [signedIn, signedOut] = [SessionEvents.signedIn.type, SessionEvents.signedOut.type];
    expect(told.filter((type) => type === signedIn || type === signedOut)).toEqual([signedIn, signedIn, signedOut, signedIn]);
  });
});
