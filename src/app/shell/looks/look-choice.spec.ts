import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { TestBed } from '@angular/core/testing';
import { MatButtonToggleHarness } from '@angular/material/button-toggle/testing';
import { MatSlideToggleHarness } from '@angular/material/slide-toggle/testing';
import { Look } from './look';
import { LookChoice } from './look-choice';

describe('the choice of a look', () => {
  it('acts at once, and shows what was chosen elsewhere', async () => {
    const fixture = TestBed.createComponent(LookChoice);
    const loader = TestbedHarnessEnvironment.loader(fixture);
    const look = TestBed.inject(Look);
    const dark = await loader.getHarness(MatButtonToggleHarness.with({ text: 'Sombre' }));
    const contrast = await loader.getHarness(MatSlideToggleHarness.with({ label: 'Contraste renforcé' }));
    await dark.check();
    await contrast.check();
    expect([look.theme(), look.contrast(), document.documentElement.dataset['theme']]).toEqual(['dark', true, 'dark']);
    look.theme.set('system');
    look.contrast.set(false);
    expect([await dark.isChecked(), await contrast.isChecked()]).toEqual([false, false]);
    TestBed.tick();
  });
});
