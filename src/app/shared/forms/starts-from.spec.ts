import { signal } from '@angular/core';
import { startsFrom } from './starts-from';

describe('startsFrom', () => {
  it('follows what is known until somebody writes, then keeps what they wrote', () => {
    const region = signal('');
    const field = startsFrom(() => region());
    expect(field()).toBe('');
    region.set('Bretagne');
    expect(field()).toBe('Bretagne');
    field.set('Corse');
    region.set('Grand Est');
    expect(field()).toBe('Corse');
  });

  it('keeps what was written before anything was known', () => {
    const about = signal('');
    const message = startsFrom(() => about());
    expect(message()).toBe('');
    message.set('Bonjour Nadia');
    about.set('À propos de « conventions » :');
    expect(message()).toBe('Bonjour Nadia');
  });
});
