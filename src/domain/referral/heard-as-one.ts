/** The records of one person are heard as one item: each placement says with which record its own is heard. */
import type { Id } from '../event.js';
import type { ReferredSubject } from './referral.js';

/** Of records that were merged: the leading one. A record that leads, or was taken apart again, is not among them. */
export type Leading = ReadonlyMap<Id, Id>;

/** A record that leads, or has been taken apart again, is heard by itself. */
export const heardAsOne = (
  { heardWith: _before, ...subject }: ReferredSubject,
  leading: Leading | undefined,
): ReferredSubject => {
  const heardWith = leading?.get(subject.personId);
  return heardWith === undefined ? subject : { ...subject, heardWith };
};
