import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { provideRouter } from '@angular/router';
import { provideStore } from '@ngrx/store';
import { joinCommunity } from '@domain/alumni/profile';
import { communityId } from '@domain/people/people';
import { proveKept } from '../backend/testing/kept-cases';
import { LookupSeveralHarness } from '../shared/choices/testing/lookup-several.harness';
import { MutualAid } from './aid/mutual-aid';
import { provideAlumniActs } from './alumni.state';
import { MemberPage } from './member/member-page';
import { MyProfile } from './mine/my-profile';

const profile = joinCommunity(
  null,
  { name: 'Nadia Ferrand', organisationName: 'Trame', department: '69', editionName: "P'INS 2021" },
  new Date('2027-03-01T10:00:00Z'),
);
const member = (uid: string) => ({ uid, memberships: [{ role: 'alumnus', scopeId: communityId }] as const });
const room = {
  providers: () => [provideRouter([]), provideStore(), provideAlumniActs()],
  documents: { 'alumni/nadia': { ...profile, visible: true } },
};

proveKept('the community', [
  {
    ...room,
    form: 'alumni/ui/exchange-form',
    component: MutualAid,
    person: member('nadia'),
    opens: ({ press }) => press('Publier un besoin'),
    label: 'En une ligne',
    completes: async ({ fixture, settle }) => {
      const topics = await TestbedHarnessEnvironment.loader(fixture).getHarness(LookupSeveralHarness);
      await topics.choose((await topics.offers())[0] ?? '');
      await settle();
    },
  },
  {
    ...room,
    form: 'alumni/ui/proposal-form',
    component: MemberPage,
    inputs: { uid: 'nadia' },
    person: member('awa'),
    answers: { proposeIntroduction: () => ({ introductionId: 'i1' }) },
    label: 'Votre message',
  },
  { ...room, form: 'alumni/mine/my-profile', component: MyProfile, person: member('nadia'), label: 'En une ligne' },
]);
