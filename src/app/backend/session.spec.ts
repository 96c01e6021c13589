import { TestBed } from '@angular/core/testing';
import { provideStore } from '@ngrx/store';
import { Refusal } from './refusal';
import { Session } from './session';
import { sessionFeature } from './signing/session.state';
import { SignIn, type SignedInPerson } from './signing/sign-in';
import { fakeDocuments, provideFakes } from './testing/fakes';

const claire: SignedInPerson = { uid: 'claire', email: 'claire@essaim.example.org', emailVerified: true, name: 'Claire' };
const membership = { v: 1, uid: 'claire', role: 'manager', scopeId: 'pins', from: new Date(0), until: null };

describe('Session', () => {
  beforeEach(() => jasmine.clock().install());
  afterEach(() => jasmine.clock().uninstall());

  it('asks again for roles that could not be read, so that a late answer opens what it should', () => {
    const documents = fakeDocuments({ 'memberships/m1': membership });
    documents.refuse('memberships', new Refusal('unavailable'));
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
    expect(session.ready()).toBeTrue();
    expect(session.memberships()).toEqual([]);
    documents.refuse('memberships', null);
    jasmine.clock().tick(5_000);
    expect(session.memberships().map(({ role }) => role)).toEqual(['manager']);
  });
});
