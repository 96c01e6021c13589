import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { provideStore } from '@ngrx/store';
import { joinCommunity } from '@domain/alumni/profile';
import { communityId } from '@domain/people/people';
import { Refusal } from '../../backend/refusal';
import { fakeCallables, fakeDocuments, MemoryStorage, provideFakes } from '../../backend/testing/fakes';
import { provideAlumniActs } from '../alumni.state';
import { MemberPage } from './member-page';

const profile = joinCommunity(
  null,
  { name: 'Nadia Ferrand', organisationName: 'Trame', department: '69', editionName: "P'INS 2021" },
  new Date('2027-03-01T10:00:00Z'),
);

describe('a message to a member', () => {
  let kept: MemoryStorage;
  let answer: () => void;
  let refuse: () => void;
  const settle = async (fixture?: ComponentFixture<MemberPage>): Promise<void> => {
    for (let turn = 0; turn < 6; turn += 1) {
      await Promise.resolve();
      await fixture?.whenStable();
    }
  };
  const open = async () => {
    const fixture = TestBed.createComponent(MemberPage);
    fixture.componentRef.setInput('uid', 'nadia');
    await settle(fixture);
    const page = fixture.nativeElement as HTMLElement;
    return { fixture, page, box: () => page.querySelector('textarea') };
  };
  const send = async () => {
    const opened = await open();
    opened.box()!.value = 'Une heure sur vos statuts ?';
    opened.box()!.dispatchEvent(new Event('input'));
    await settle(opened.fixture);
    opened.page.querySelector('form')!.requestSubmit();
    await settle(opened.fixture);
    return opened;
  };

  beforeEach(() => {
    kept = new MemoryStorage();
    const answered = new Promise<{ readonly introductionId: string }>((resolve, reject) => {
      answer = () => resolve({ introductionId: 'i1' });
      refuse = () => reject(new Refusal('unavailable'));
    });
    TestBed.configureTestingModule({
      providers: [
        provideRouter([]),
        provideStore(),
        provideAlumniActs(),
        provideFakes({
          kept,
          documents: fakeDocuments({ 'alumni/nadia': profile }),
          callables: fakeCallables({ proposeIntroduction: () => answered }),
          session: { uid: 'malik', memberships: [{ role: 'alumnus', scopeId: communityId }] },
        }),
      ],
    });
  });

  it('is forgotten here once it left, though its page was left before the answer', async () => {
    const { fixture } = await send();
    fixture.destroy();
    expect([...kept.records.values()].map(({ text }) => text)).toEqual(['Une heure sur vos statuts ?']);
    answer();
    await settle();
    expect(kept.records.size).toBe(0);
  });

  it('stays, and is found again, when the server refused it after its page was left', async () => {
    const { fixture } = await send();
    fixture.destroy();
    refuse();
    await settle();
    const again = await open();
    expect(again.box()?.value).toBe('Une heure sur vos statuts ?');
    expect(again.page.querySelector('es-problem')).not.toBeNull();
  });

  it('is said to have left to whoever stayed', async () => {
    const { fixture, page } = await send();
    answer();
    await settle(fixture);
    expect(page.textContent).toContain('Votre message est parti');
    expect(kept.records.size).toBe(0);
  });
});
