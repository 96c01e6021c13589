import { TestBed } from '@angular/core/testing';
import { countedIn, funnelStages } from '@domain/applications/listing/funnel';
import { FunnelFigures } from './funnel-figures';

describe('es-funnel-figures', () => {
  it('counts as to check what the home page does, and apart what waits for its authors', async () => {
    const counts = { draft: 14, submitted: 19, complement: 4, eligible: 15, notEligible: 4, reoriented: 3, withdrawn: 1 };
    const fixture = TestBed.createComponent(FunnelFigures);
    fixture.componentRef.setInput('counts', counts);
    await fixture.whenStable();
    const figures = [...(fixture.nativeElement as HTMLElement).querySelectorAll('dl > div')].map((one) => [
      one.querySelector('dt')?.textContent,
      one.querySelector('dd')?.textContent,
    ]);
    expect(figures.slice(1, 3)).toEqual([
      ['à vérifier', String(countedIn(counts, funnelStages.toScreen))],
      ['à compléter', '4'],
    ]);
  });
});
