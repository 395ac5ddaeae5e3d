/** Hashes under the board's key: they tell whether two things are the same and, without the key, nothing else. */
import { createHmac } from 'node:crypto';
import canonicalizeModule from 'canonicalize';
import type { BoardKey } from './board-key.js';

// The package is CommonJS whose types claim a default export that Node does not see.
const canonicalize = canonicalizeModule as unknown as (input: unknown) => string | undefined;

/**
 * HMAC-SHA256 in hexadecimal. The label separates uses: equal texts under different labels have unrelated
 * hashes.
 * @throws RangeError where the label is empty or holds a NUL, which ends it.
 */
export const keyedHash = (key: BoardKey, label: string, text: string): string => {
  if (label === '' || label.includes('\0')) throw new RangeError('A label is a text without NUL.');
  return createHmac('sha256', key).update(`${label}\0${text}`, 'utf8').digest('hex');
};

/**
 * Hash of a command's input: equal exactly where the input means the same, whatever the order of its fields
 * (canonical JSON, RFC 8785). A field that is undefined is as good as absent.
 * @throws TypeError where the input is not JSON: a function, a bigint, a number that is not finite.
 */
export const inputHash = (key: BoardKey, input: unknown): string =>
  keyedHash(key, 'command-input', canonicalJson(input));

/** Hash by which a verified token finds its officer; the officer's stream holds this and never the names. */
export const credentialHash = (key: BoardKey, issuer: string, subject: string): string =>
  keyedHash(key, 'credential', canonicalJson([issuer, subject]));

/** Token by which two records are seen to state the same thing of a person; each kind of thing has its own. */
export const matchingToken = (key: BoardKey, kind: string, text: string): string =>
  keyedHash(key, `matching-${kind}`, text);

/** One text for all JSON that means the same (RFC 8785). @throws TypeError where it is not JSON. */
export const canonicalJson = (value: unknown): string => {
  try {
    const text = canonicalize(value);
    if (text !== undefined) return text;
  } catch (cause) {
    throw new TypeError('What is to be hashed must be JSON.', { cause });
  }
  throw new TypeError('What is to be hashed must be JSON.');
};
