import { addressHere, destination } from './destination';

describe('a destination read from an address', () => {
  it('is kept when it is a page of this application', () => {
    for (const path of ['/', '/compte', '/appels/pins?x=1#y', '/invitation/i1', '/candidatures/a:b'])
      expect(destination(path)).withContext(path).toBe(path);
  });

  it('is the home page when it would lead elsewhere', () => {
    const elsewhere = ['//evil.example', '/\\evil.example', '/http://evil.example', '/https:evil.example', '/\t/evil.example'];
    for (const to of [
      ...elsewhere,
      'http://evil.example',
      'javascript:alert(1)',
      '/javascript:alert(1)',
      '/data:text/html,x',
      '',
      undefined,
    ])
      expect(destination(to)).withContext(String(to)).toBe('/');
  });

  it('never becomes an address of another origin, whatever was let through', () => {
    for (const path of ['/http://evil.example', 'http://evil.example', '//evil.example', '/\\evil.example', '/compte'])
      expect(new URL(addressHere(path)).origin)
        .withContext(path)
        .toBe(location.origin);
    expect(addressHere('/compte')).toBe(new URL('compte', document.baseURI).href);
  });
});
