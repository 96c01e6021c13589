import { TestBed, type ComponentFixture } from '@angular/core/testing';
import type { Edition } from '@domain/programmes/programmes';
import { MemoryStorage, provideFakes } from '../../backend/testing/fakes';
import type { EditionSettings } from '../programmes-gateway';
import { SettingsForm } from './settings-form';

const anEdition = {
  name: "P'INS 2027",
  places: 8,
  daysPerLaureate: 6,
  convention: { funder: 'Région', rate: 0.12345, amountPerLaureate: 5000 },
} as unknown as Edition;

describe('the settings of an edition in two pages', () => {
  let kept: MemoryStorage;
  const open = async (edition: Edition = anEdition) => {
    const fixture: ComponentFixture<SettingsForm> = TestBed.createComponent(SettingsForm);
    const saved: { readonly settings: EditionSettings; readonly seen: EditionSettings }[] = [];
    fixture.componentInstance.saved.subscribe((one) => saved.push(one));
    fixture.componentRef.setInput('editionId', 'e27');
    fixture.componentRef.setInput('edition', edition);
    await fixture.whenStable();
    const page = fixture.nativeElement as HTMLElement;
    const field = (index: number): HTMLInputElement => [...page.querySelectorAll('input')][index]!;
    const type = async (index: number, words: string): Promise<void> => {
      field(index).value = words;
      field(index).dispatchEvent(new Event('input'));
      await fixture.whenStable();
    };
    const shows = async (now: Edition): Promise<void> => {
      fixture.componentRef.setInput('edition', now);
      await fixture.whenStable();
    };
    const save = async (): Promise<void> => {
      page.querySelector('form')?.requestSubmit();
      await fixture.whenStable();
    };
    return { fixture, page, field, type, shows, save, saved };
  };
  const sessionOf = (): void => {
    TestBed.resetTestingModule();
    TestBed.configureTestingModule({ providers: [provideFakes({ kept, session: { uid: 'claire' } })] });
  };

  beforeEach(() => {
    kept = new MemoryStorage();
    sessionOf();
  });

  it('lose neither one’s words: what nobody typed over follows, and leaves as it is', async () => {
    const { field, type, shows, save, saved } = await open();
    await type(0, '9');
    await shows({ ...anEdition, convention: { ...anEdition.convention, funder: 'Fondation' } });
    expect([field(0).value, field(2).value]).toEqual(['9', 'Fondation']);
    await save();
    expect(saved[0]?.settings.places).toBe(9);
    expect(saved[0]?.seen).toEqual({
      places: 8,
      daysPerLaureate: 6,
      convention: { funder: 'Fondation', rate: 0.12345, amountPerLaureate: 5000 },
    });
  });

  it('show both texts of what both changed', async () => {
    const { page, field, type, shows, save, saved } = await open();
    await type(2, 'Département');
    await shows({ ...anEdition, convention: { ...anEdition.convention, funder: 'Fondation' } });
    expect(field(2).value).toBe('Département');
    expect(page.querySelector('es-met-words')?.textContent).toContain('Fondation');
    await save();
    expect(saved[0]?.seen.convention.funder).toBe('Région');
  });

  it('are found again when the page opens again, and forgotten once handed over', async () => {
    const first = await open();
    await first.type(2, 'Département');
    first.fixture.destroy();
    sessionOf();
    const again = await open();
    expect(again.field(2).value).toBe('Département');
    expect(again.page.textContent).toContain('Retrouvé');
    await again.save();
    again.fixture.destroy();
    expect(kept.records.size).toBe(0);
  });

  for (const [locale, days, amount, rate] of [
    ['fr', '6,5', '12 500,50', '33,333'],
    ['en', '6.5', '12,500.50', '33.333'],
  ] as const)
    it(`are read as their language writes figures, and come back as they are (${locale})`, async () => {
      TestBed.resetTestingModule();
      TestBed.configureTestingModule({ providers: [provideFakes({ kept, locale, session: { uid: 'claire' } })] });
      const { field, type, save, shows, saved } = await open();
      await type(1, days);
      await type(3, amount);
      await type(4, rate);
      await save();
      const settings = saved[0]!.settings;
      expect(settings).toEqual(
        jasmine.objectContaining({ daysPerLaureate: 6.5, convention: { funder: 'Région', rate: 0.33333, amountPerLaureate: 12500.5 } }),
      );
      await shows({ ...anEdition, ...settings });
      await save();
      expect(saved.at(-1)?.settings).toEqual(settings);
      expect(field(4).value).toBe(rate);
    });
});
