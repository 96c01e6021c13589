import { canonical } from './canonical';

describe('the canonical text of a value', () => {
  it('does not depend on the order of keys, and leaves out what is undefined', () => {
    expect(canonical({ b: 1, a: [true, null], c: undefined })).toBe('{"a":[true,null],"b":1}');
    expect(canonical({ a: [true, null], b: 1 })).toBe(canonical({ b: 1, a: [true, null] }));
  });
  it('writes an instant as ISO 8601', () => {
    expect(canonical({ at: new Date(0) })).toBe('{"at":"1970-01-01T00:00:00.000Z"}');
  });

  class Reference {
    readonly store: Reference = this;
    readonly path: string;
    constructor(path: string) {
      this.path = path;
    }
  }
  it('names what is no map instead of walking through it, as a reference that leads back to itself', () => {
    expect(canonical({ to: new Reference('people/x') })).toBe('{"to":"<Reference people/x>"}');
    expect(canonical(new Reference('people/x'))).not.toBe(canonical(new Reference('people/y')));
  });
});
