import { createHmac, createSecretKey } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { credentialHash, inputHash, keyedHash } from '../../src/privacy/keyed-hash.js';

const bytes = Buffer.alloc(32, 1);
const key = createSecretKey(bytes);
const otherKey = createSecretKey(Buffer.alloc(32, 2));

describe('a hash under the board’s key', () => {
  it('is the HMAC-SHA256 of label, NUL and text, so that an auditor with the key can work it out', () => {
    const expected = createHmac('sha256', bytes).update('a-label\0a text').digest('hex');
    expect(keyedHash(key, 'a-label', 'a text')).toBe(expected);
  });

  it('differs by key and by label', () => {
    const hashes = [keyedHash(key, 'a', 'bc'), keyedHash(otherKey, 'a', 'bc'), keyedHash(key, 'ab', 'c')];
    expect(new Set(hashes).size).toBe(3);
  });

  it('takes no label whose end could be mistaken', () => {
    expect(() => keyedHash(key, 'a\0b', 'c')).toThrow(RangeError);
    expect(() => keyedHash(key, '', 'c')).toThrow(RangeError);
  });
});

describe('the hash of a command’s input', () => {
  it('is the same whatever the order of the fields', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (input) => {
        const reversed = Object.fromEntries(Object.entries(input).reverse());
        expect(inputHash(key, reversed)).toBe(inputHash(key, input));
      }),
    );
  });

  it('survives the way over the wire', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (input) => {
        expect(inputHash(key, JSON.parse(JSON.stringify(input)))).toBe(inputHash(key, input));
      }),
    );
  });

  it('takes an undefined field as absent, and null as something said', () => {
    expect(inputHash(key, { a: 1, b: undefined })).toBe(inputHash(key, { a: 1 }));
    expect(inputHash(key, { a: 1, b: null })).not.toBe(inputHash(key, { a: 1 }));
  });

  it('tells the order of a list, a number from its text, and one field from two', () => {
    const inputs = [
      { a: [1, 2] },
      { a: [2, 1] },
      { a: ['1', '2'] },
      { a: 1, b: 2 },
      { a: '1,"b":2' },
      {},
      [],
    ];
    expect(new Set(inputs.map((input) => inputHash(key, input))).size).toBe(inputs.length);
  });

  it.each([undefined, () => 1, 1n, Number.NaN, { deep: [Number.POSITIVE_INFINITY] }])(
    'is not to be had of what is no JSON: %p',
    (input) => expect(() => inputHash(key, input)).toThrow(TypeError),
  );
});

describe('the hash by which a token finds its officer', () => {
  it('is the same only for the same issuer and the same subject, wherever one text ends and the other begins', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '"', ',', '\\', '\0', '|'), maxLength: 4 });
    fc.assert(
      fc.property(text, text, text, text, (issuer, subject, otherIssuer, otherSubject) => {
        const same = issuer === otherIssuer && subject === otherSubject;
        const equal = credentialHash(key, issuer, subject) === credentialHash(key, otherIssuer, otherSubject);
        expect(equal).toBe(same);
      }),
    );
  });

  it('is not the hash of a command’s input that says the same', () => {
    expect(credentialHash(key, 'issuer', 'subject')).not.toBe(inputHash(key, ['issuer', 'subject']));
  });
});
