/** The hash of a copy proves what was sent: whatever is learnt later leaves it, and what takes words away says so. */
import { describe, expect, it } from '@jest/globals';
import { contentHash } from '../../../src/application/documents/content-hash.js';
import { whyItDiffers } from '../../../src/application/documents/why-it-differs.js';
import type { BoardsEvent, LogEvent } from '../../../src/domain/catalogue.js';
import { cardHistory } from '../../../src/projections/card-history.js';
import { COPY_FORM, FIRST_FORM, inForm } from '../../../src/projections/copy-form.js';
import { copyOf } from '../../../src/projections/minutes-copy.js';
import type { CopyFor } from '../../../src/projections/copied-minutes.js';
import { minutes } from '../../../src/projections/minutes.js';
import { agency, supervisor } from '../../support/a-board.js';
import * as aCase from '../../support/a-case.js';
import { conflictWithdrawn, discussionEvents } from '../../support/a-discussion.js';
import { corrected } from '../../support/a-distribution.js';
import * as aMeeting from '../../support/a-meeting.js';
import {
  associate,
  correction,
  identifier,
  knownStatus,
  merged,
  safeContact,
  unmerged,
} from '../../support/a-person.js';
import { retracted } from '../../support/a-retraction.js';
import { amended } from '../../support/a-referral.js';
import { erased, inLog } from '../../support/in-log.js';
import { projectedFromLog } from '../../support/projected.js';

const { SharingDeclined, ThresholdRecorded, NoteWritten, ConflictDeclared, DissentRecorded } =
  discussionEvents;
const issued: readonly BoardsEvent[] = [
  ...[aMeeting.convened(), aCase.received(), aMeeting.chairTaken(), aMeeting.attended(), aMeeting.opened()],
  ...[aCase.started(), aCase.shared(), aCase.decided()],
  ...[SharingDeclined, ThresholdRecorded, NoteWritten, ConflictDeclared, DissentRecorded],
  ...[aCase.agreed(), aCase.discussionClosed(), knownStatus(), identifier(), aMeeting.drafted()],
  ...[aMeeting.approved(), aMeeting.approved('PPD_SUPERVISOR', supervisor), aMeeting.issued()],
];
const FULL: CopyFor = { profile: 'FULL' };
const OWN: CopyFor = { profile: 'OWN_ACTIONS', agency: agency.health };

const copyAfter = (log: readonly LogEvent[], whom: CopyFor = FULL, form = COPY_FORM) => {
  const document = projectedFromLog(minutes, log).get(aMeeting.monday);
  if (document === undefined) throw new Error('There are no minutes.');
  return copyOf(document, document.issued[0], projectedFromLog(cardHistory, log), { ...whom, form });
};
const hashed = (log: readonly LogEvent[], whom: CopyFor = FULL, form = COPY_FORM): string =>
  contentHash(inForm(copyAfter(log, whom, form), form));

describe('the hash of an issued copy', () => {
  it.each([
    ['a name is corrected', [correction()]],
    ['the referrer says it otherwise', [amended()]],
    ['the record is merged', [merged()]],
    ['and taken apart again', [merged(), unmerged()]],
    [
      'the person is found to be known, in hiding, with a friend and a number',
      [...[knownStatus({ known: 'UNKNOWN' }), safeContact(), associate(), identifier({ token: 'another' })]],
    ],
    ['the terms are amended', [aMeeting.convenedAnew()]],
    ['a correction is drafted', [corrected(), aMeeting.drafted({ version: 2 })]],
    ['a conflict is withdrawn', [conflictWithdrawn()]],
  ] as readonly (readonly [string, readonly BoardsEvent[]])[])('is the same after %s', (_case, later) => {
    for (const whom of [FULL, OWN]) {
      expect(hashed(inLog([...issued, ...later]), whom)).toBe(hashed(inLog(issued), whom));
    }
  });
  it('and where the records had been merged before it was drafted, and were taken apart since', () => {
    const before = [...issued.slice(0, 5), merged(), ...issued.slice(5)];
    expect(hashed(inLog([...before, unmerged()]))).toBe(hashed(inLog(before)));
  });
  it('of copies sent before forms were recorded is the one that they were sent with', () => {
    // As the first release made them from these events.
    expect(hashed(inLog(issued), FULL, FIRST_FORM)).toBe(
      '6066320b2dddf8e70be7266f8ee9c4d241e0b07af718d6ff6ad1a8d8387e8b38',
    );
    expect(hashed(inLog(issued), OWN, FIRST_FORM)).toBe(
      '40a9b33041d73c5f5b53140054138b1ec236dfb9ca75f3817295878a34b7f18a',
    );
    expect(hashed(inLog(issued))).not.toBe(hashed(inLog(issued), FULL, FIRST_FORM));
  });
});

describe('a copy whose hash is another', () => {
  it('differs because something was taken back', () =>
    expect(whyItDiffers(copyAfter(inLog([...issued, retracted()])))).toEqual(['TAKEN_BACK']));
  it('because somebody was erased', () =>
    expect(whyItDiffers(copyAfter(inLog(issued.map(erased))))).toEqual(['ERASED']));
  it('because of both', () =>
    expect(whyItDiffers(copyAfter(inLog([...issued.map(erased), retracted()])))).toEqual([
      ...['TAKEN_BACK', 'ERASED'],
    ]));
  it('because an item is left out for the reader', () =>
    expect(whyItDiffers({ ...copyAfter(inLog(issued)), leftOut: 1 })).toEqual(['LEFT_OUT_FOR_YOU']));
  it('or for a reason that has to be looked into', () =>
    expect(whyItDiffers(copyAfter(inLog(issued)))).toEqual(['NOT_EXPLAINED']));
});
