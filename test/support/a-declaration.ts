/** Events of the declaration of an invented sitting, by the terms of a meeting that reads one out. */
import type {
  DeclarationReadOut,
  DeclarationRefused,
  DeclarationSigned,
  ReadOutConfirmed,
  SignatureWithdrawn,
} from '../../src/domain/declaration/declaration.js';
import { drm } from '../../src/domain/terms/drm.js';
import type { TermsOfReference } from '../../src/domain/terms/terms-of-reference.js';
import { agency, manager, nurse, type Somebody } from './a-board.js';
import { monday } from './a-meeting.js';

/** The daily meeting as it would be with a declaration: the rest of it stays what other tests know. */
export const declaring: TermsOfReference = {
  ...drm,
  declaration: {
    version: 2,
    title: 'Invented declaration',
    text: 'Invented: what is said here stays here.',
    gatesPapers: true,
    clause: { heading: 'Invented terms', text: 'It is signed by all and read out.' },
  },
};

export const TEXT_HASH = 'hash of the invented declaration';
const clear = { parts: [], subjects: [] } as const;
const OF_MONDAY = { sittingId: monday, series: 'DRM' };
const OF_NURSE = { ...OF_MONDAY, signer: nurse.actor.id, version: 2 };

export const signed = (
  { actor }: Somebody = nurse,
  over: Partial<DeclarationSigned['data']> = {},
): DeclarationSigned => ({
  ...clear,
  type: 'DeclarationSigned',
  data: {
    ...{ ...OF_NURSE, signer: actor.id, textHash: TEXT_HASH, agency: agency.health, role: 'HEALTH' },
    ...{ method: 'ON_SCREEN', witness: null, ...over },
  },
});

export const confirmedReadOut = (): ReadOutConfirmed => ({
  ...clear,
  type: 'ReadOutConfirmed',
  data: OF_NURSE,
});

export const refusedToSign = ({ actor }: Somebody = nurse): DeclarationRefused => ({
  type: 'DeclarationRefused',
  data: { ...OF_NURSE, signer: actor.id, textHash: TEXT_HASH, agency: agency.health, role: 'HEALTH' },
  parts: [{ name: 'reason', of: [actor.id], content: { text: 'Invented: wants to ask first.' } }],
  subjects: [],
});

export const readOut = (over: Partial<DeclarationReadOut['data']> = {}): DeclarationReadOut => ({
  ...clear,
  type: 'DeclarationReadOut',
  data: { ...OF_MONDAY, version: 2, textHash: TEXT_HASH, readBy: manager.actor.id, ...over },
});

export const signatureWithdrawn = (): SignatureWithdrawn => ({
  ...clear,
  type: 'SignatureWithdrawn',
  data: OF_NURSE,
});

/** One of each, for the walks over all events. */
export const declarationEvents = {
  DeclarationReadOut: readOut(),
  DeclarationRefused: refusedToSign(),
  DeclarationSigned: signed(),
  ReadOutConfirmed: confirmedReadOut(),
  SignatureWithdrawn: signatureWithdrawn(),
};
