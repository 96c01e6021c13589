import { TestBed } from '@angular/core/testing';
import { SwUpdate, type VersionEvent } from '@angular/service-worker';
import { Subject } from 'rxjs';
import { reloadPage } from '../shared/version/new-version';
import { NewVersionNotice } from './frame/notices/new-version-notice';
import { Updates } from './updates';

class FakeWorker {
  readonly isEnabled = true;
  readonly versionUpdates = new Subject<Pick<VersionEvent, 'type'>>();
  readonly unrecoverable = new Subject<object>();
  readonly checkForUpdate = jasmine.createSpy('checkForUpdate').and.rejectWith(new Error('offline'));
}

function open() {
  const worker = new FakeWorker();
  const reloaded = jasmine.createSpy('reload');
  TestBed.configureTestingModule({
    providers: [Updates, { provide: SwUpdate, useValue: worker }, { provide: reloadPage, useValue: reloaded }],
  });
  TestBed.inject(Updates).watch();
  const fixture = TestBed.createComponent(NewVersionNotice);
  const element = fixture.nativeElement as HTMLElement;
  const buttons = async (): Promise<readonly HTMLButtonElement[]> => {
    await fixture.whenStable();
    return [...element.querySelectorAll('button')];
  };
  return { worker, reloaded, buttons };
}

describe('a version that arrives while a tab is open', () => {
  it('is announced once, when it is ready, and loaded at one press', async () => {
    const { worker, reloaded, buttons } = open();
    expect((await buttons()).length).toBe(0);
    worker.versionUpdates.next({ type: 'VERSION_DETECTED' });
    expect((await buttons()).length).toBe(0);
    worker.versionUpdates.next({ type: 'VERSION_READY' });
    worker.versionUpdates.next({ type: 'VERSION_READY' });
    const shown = await buttons();
    expect(shown.map((button) => button.textContent.trim())).toEqual(['Nouvelle version\u00a0: recharger']);
    expect(reloaded).not.toHaveBeenCalled();
    shown[0]?.click();
    expect(reloaded).toHaveBeenCalledTimes(1);
  });

  it('is announced too when the worker cannot go on with the old one', async () => {
    const { worker, buttons } = open();
    worker.unrecoverable.next({});
    expect((await buttons()).length).toBe(1);
  });

  it('is looked for whenever the tab is seen again, and every half hour; a silent server is no error', () => {
    jasmine.clock().install();
    try {
      const { worker } = open();
      document.dispatchEvent(new Event('visibilitychange'));
      expect(worker.checkForUpdate).toHaveBeenCalledTimes(1);
      jasmine.clock().tick(1_800_000);
      expect(worker.checkForUpdate).toHaveBeenCalledTimes(2);
    } finally {
      jasmine.clock().uninstall();
    }
  });
});
