import { TestBed } from '@angular/core/testing';
import { draftCall, settingsOf } from '@domain/calls/presets/call-presets';
import { pInsCall } from '@domain/calls/presets/p-ins';
import { CallWordsForm, type TypedWords } from './call-words-form';

const place = {
  programmeId: 'p',
  programmeName: "P'INS",
  editionId: 'e',
  name: "P'INS 2027",
  contactEmail: 'a@example.org',
  createdAt: new Date(),
};

describe('the words of a call', () => {
  const shown = async () => {
    const fixture = TestBed.createComponent(CallWordsForm);
    const sent: TypedWords['patch'][] = [];
    fixture.componentRef.setInput('call', draftCall(place, settingsOf(pInsCall, 2027)));
    fixture.componentInstance.changed.subscribe(({ patch }) => sent.push(patch));
    await fixture.whenStable();
    const element = fixture.nativeElement as HTMLElement;
    const write = async (label: string, lines: number): Promise<HTMLElement> => {
      const field = [...element.querySelectorAll('es-field')].find((one) => one.querySelector('label')?.textContent.includes(label));
      const area = field?.querySelector('textarea');
      if (!area || !field) throw new Error(`no ${label}`);
      area.value = Array.from({ length: lines }, (_, index) => `Ligne ${String(index)}`).join('\n');
      area.dispatchEvent(new Event('change'));
      await fixture.whenStable();
      return field as HTMLElement;
    };
    return { sent, write };
  };

  for (const [label, key, most] of [
    ['Ce que reçoivent', 'benefits', 20],
    ['Calendrier', 'calendar', 30],
  ] as const)
    it(`sends every line of « ${label} », and none when there are too many, with the number`, async () => {
      const { sent, write } = await shown();
      const field = await write(label, most + 3);
      expect(sent).toEqual([]);
      expect(field.textContent).toContain(String(most + 3));
      await write(label, most);
      expect(sent.map((patch) => patch[key]?.length)).toEqual([most]);
      expect(field.textContent).not.toContain(String(most + 3));
    });
});
