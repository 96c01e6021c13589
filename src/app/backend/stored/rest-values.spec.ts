import { fromRest } from './rest-values';

describe('values of REST answers', () => {
  it('become plain values and dates, at any depth', () => {
    const value = fromRest({
      mapValue: {
        fields: {
          name: { stringValue: '' },
          places: { integerValue: '8' },
          rate: { doubleValue: 0.95 },
          closesAt: { timestampValue: '2027-04-06T16:00:00.123Z' },
          none: { nullValue: null },
          list: { arrayValue: { values: [{ booleanValue: false }, { mapValue: {} }] } },
          empty: { arrayValue: {} },
        },
      },
    });
    expect(value).toEqual({
      name: '',
      places: 8,
      rate: 0.95,
      closesAt: new Date('2027-04-06T16:00:00.123Z'),
      none: null,
      list: [false, {}],
      empty: [],
    });
  });
  it('refuse by name what no room stores', () => {
    expect(() => fromRest({ bytesValue: 'AA==' } as object)).toThrowError('Not read from the store: bytesValue');
  });
});
