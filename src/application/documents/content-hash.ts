/** The hash that stands on a copy and with its distribution: equal exactly where two copies say the same. */
import { createHash } from 'node:crypto';
import { canonicalJson } from '../../privacy/keyed-hash.js';

/** SHA-256 in hexadecimal over canonical JSON (RFC 8785): ids and codes, so that a new label changes nothing. */
export const contentHash = (content: object): string =>
  createHash('sha256').update(canonicalJson(content), 'utf8').digest('hex');
