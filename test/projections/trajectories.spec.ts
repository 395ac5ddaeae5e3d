import { describe, expect, it } from '@jest/globals';
import { trackedId } from '../../src/domain/tracked/tracked-state.js';
import { recordEntries } from '../../src/projections/record-entries.js';
import { trajectories } from '../../src/projections/trajectories.js';
import { duties } from '../../src/projections/duties.js';
import { deadlineFired } from '../support/a-board.js';
import { rowan } from '../support/a-case.js';
import {
  ended,
  entered,
  entryId,
  entryWritten,
  episodeId,
  first,
  openedToSocialCare,
  paused,
  reinstated,
  resumed,
  reviewDateMoved,
  reviewPlaced,
  SECOND,
  stepsAgreed,
  transferAccepted,
  transferDeclined,
  transferProposed,
  WEEKLY,
} from '../support/a-tracked-person.js';
import { an } from '../support/a-board.js';
import { chairAsked, entryReassigned, questionSettled } from '../support/a-tracked-person-afterwards.js';
import { erased } from '../support/in-log.js';
import { documentOf, projected } from '../support/projected.js';

const key = trackedId(WEEKLY, rowan);
const reviewed = () => reviewPlaced({ moved: 'REVIEWED', reviewedAt: first, from: first });
const kinds = (...events: Parameters<typeof projected>[1][]) =>
  documentOf(trajectories, key, ...events)?.steps.map(({ kind }) => kind);

describe('the way of somebody on a tracker', () => {
  it('has a step for whatever happened, in order', () =>
    expect(
      kinds(
        ...[entered(), stepsAgreed(), reviewed(), reviewPlaced(), reviewDateMoved(), paused(), resumed()],
        ...[transferProposed(), transferDeclined(), openedToSocialCare(), chairAsked(), questionSettled()],
        ...[transferProposed(), transferAccepted(), ended(), reinstated()],
      ),
    ).toEqual([
      ...['ENTERED', 'REVIEWED', 'REVIEW_PUT_OFF', 'REVIEW_PUT_OFF', 'PAUSED', 'RESUMED'],
      ...['TRANSFER_PROPOSED', 'TRANSFER_DECLINED', 'OPENED_TO_SOCIAL_CARE', 'CHAIR_ASKED'],
      ...['LEFT_AS_IT_STANDS', 'TRANSFER_PROPOSED', 'TRANSFER_ACCEPTED', 'ENDED', 'REINSTATED'],
    ]));
  it('tells a review once its item has closed, and how risk went', () => {
    expect(kinds(entered(), stepsAgreed({ level: 'MEDIUM' }))).toEqual(['ENTERED']);
    const way = documentOf(
      trajectories,
      key,
      ...[entered(), stepsAgreed({ level: 'VERY_HIGH' }), stepsAgreed({ level: 'MEDIUM' }), reviewed()],
    );
    expect(way?.steps.at(-1)).toMatchObject({ kind: 'REVIEWED', level: 'MEDIUM', direction: 'DECREASED' });
    expect(way).toMatchObject({ level: 'MEDIUM', agreed: null, course: { reviews: [{ level: 'MEDIUM' }] } });
  });
  it('tells the review by which somebody left before that they left', () =>
    expect(kinds(entered(), stepsAgreed({ level: 'LOW' }), ended({ agreedAt: first }))).toEqual([
      ...['ENTERED', 'REVIEWED', 'ENDED'],
    ]));
  it('counts what was put off until the next review is held', () => {
    const late = documentOf(trajectories, key, entered(), reviewPlaced(), reviewDateMoved());
    expect(late?.course.slipped).toMatchObject({ times: 2, was: '2026-04-01', now: SECOND });
    const held = [entered(), reviewPlaced(), stepsAgreed(), reviewed()];
    expect(documentOf(trajectories, key, ...held)?.course.slipped).toBeNull();
    const after = [entered(), reviewPlaced(), reviewPlaced({ moved: 'HELD_AFTER_ALL' })];
    expect(documentOf(trajectories, key, ...after)?.course.slipped).toBeNull();
  });
  it('goes on over a second episode, and begins the count of reviews anew', () => {
    const again = entered({
      episodeId: an('tracked', 'second'),
      previousEpisodeId: episodeId,
      reEntry: true,
    });
    const way = documentOf(trajectories, key, entered(), stepsAgreed(), reviewed(), ended(), again);
    expect(way?.steps.map(({ kind }) => kind)).toEqual(['ENTERED', 'REVIEWED', 'ENDED', 'ENTERED']);
    expect(way).toMatchObject({ open: true, course: { reviews: [] } });
  });
  it('leads to the episode in which it goes on, until it is reinstated', () => {
    const goesOnIn = { personId: an('person', 'other'), episodeId: an('tracked', 'other') };
    const over = [entered(), ended({ endedBecause: 'MERGED', goesOnIn })];
    expect(documentOf(trajectories, key, ...over)).toMatchObject({ open: false, goesOnIn });
    expect(documentOf(trajectories, key, ...over, reinstated())).toMatchObject({
      open: true,
      goesOnIn: null,
    });
  });
  it('keeps its steps where words were erased', () => {
    const events = [entered(), paused(), transferProposed(), transferAccepted()].map(erased);
    const way = documentOf(trajectories, key, ...events);
    expect(way?.steps.map(({ words }) => words)).toEqual(Array(4).fill({ erased: true }));
  });
  it('is nobody else’s', () => expect([...projected(trajectories, entered()).keys()]).toEqual([key]));
});

describe("what is owed to a person's own record", () => {
  const due = deadlineFired({
    policy: 'clocks',
    key: `RECORD_ENTRY/${entryId}`,
    dueAt: '2026-04-03T16:00:00.000Z',
  });
  it('waits, is overdue, changes hands, and is written', () => {
    const of = (...events: Parameters<typeof projected>[1][]) =>
      documentOf(recordEntries, entryId, ...events);
    expect(of(stepsAgreed())).toMatchObject({ status: 'AWAITED', overdue: false, written: null });
    expect(of(stepsAgreed(), due)).toMatchObject({ status: 'AWAITED', overdue: true });
    expect(of(stepsAgreed(), entryReassigned())).toMatchObject({ owner: entryReassigned().data.owner });
    expect(of(stepsAgreed(), due, entryWritten())).toMatchObject({ status: 'WRITTEN', overdue: false });
  });
  it('is owed once, where a sitting says another in its place', () => {
    const { recordEntry } = stepsAgreed().data;
    const anew = an('record-entry', 'anew');
    const again = stepsAgreed({ recordEntry: { ...recordEntry, entryId: anew, replaces: entryId } });
    expect([...projected(recordEntries, stepsAgreed(), again).keys()]).toEqual([anew]);
    expect([...projected(duties, stepsAgreed(), again).keys()]).toEqual([`RECORD_ENTRY/${anew}`]);
  });
  it('is due until it is written', () => {
    expect([...projected(duties, stepsAgreed()).values()]).toMatchObject([{ kind: 'RECORD_ENTRY' }]);
    expect([...projected(duties, stepsAgreed(), entryWritten()).values()]).toEqual([]);
  });
});

describe('what a chair is asked', () => {
  it('is due until something answers it', () => {
    expect([...projected(duties, chairAsked()).values()]).toMatchObject([
      { kind: 'ASSESSMENT_CORRECTED', about: episodeId, dueAt: '2026-04-08T23:00:00.000Z' },
    ]);
    expect([...projected(duties, chairAsked(), questionSettled()).values()]).toEqual([]);
    expect([...projected(duties, chairAsked(), reinstated()).values()]).toEqual([]);
  });
});
