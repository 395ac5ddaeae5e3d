import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { ItemNote } from '../../src/projections/discussion-record.js';
import { itemSections, meetingSections } from '../../src/projections/item-sections.js';
import { agenda } from '../../src/projections/agenda.js';
import { discussions } from '../../src/projections/discussions.js';
import { people } from '../../src/projections/people.js';
import { barriers, plans } from '../../src/projections/plans.js';
import { presenting } from '../../src/projections/presenting.js';
import { support } from '../../src/projections/support.js';
import { an, ids } from '../support/a-board.js';
import { ash, discussionClosed, discussionId, received, rowan, started } from '../support/a-case.js';
import { noteId, noteWritten } from '../support/a-discussion.js';
import { monday } from '../support/a-meeting.js';
import {
  absent,
  barrierId,
  barrierLeftStanding,
  barrierRecorded,
  barrierRemoved,
  colleague,
  deputySent,
  invitationAccepted,
  invitationWithdrawn,
  invited,
  planAssured,
  planSetOut,
  presented,
  report,
  reported,
  reportMissed,
  supportAnswered,
  supportAsked,
  supportId,
  template,
  worker,
} from '../support/a-presenting.js';
import { erased } from '../support/in-log.js';
import { documentOf, projected } from '../support/projected.js';

const other = ids.discussion(monday, ash);
const ofAsh = invited({ personId: ash, discussionId: other });

describe('the view of who presents', () => {
  it('shows who is asked, comes instead and reports, every version of the report', () => {
    const second = reported({ reportId: an('worker-report', 'second'), version: 2 });
    expect(
      documentOf(presenting, discussionId, invited(), invitationAccepted(), deputySent(), reported(), second),
    ).toMatchObject({
      invited: { presentsAs: 'ALLOCATED_WORKER', officer: worker.actor.id },
      accepted: null,
      deputy: { officer: colleague.actor.id, reason: { text: 'Invented: in court.' } },
      reports: [{ version: 1, content: report }, { version: 2 }],
      ...{ missedAt: null, outcome: null },
    });
  });
  it('says that a report is missing until it comes, and whether somebody came', () => {
    expect(documentOf(presenting, discussionId, invited(), reportMissed())?.missedAt).not.toBeNull();
    expect(documentOf(presenting, discussionId, invited(), reportMissed(), reported())?.missedAt).toBeNull();
    expect(documentOf(presenting, discussionId, invited(), absent())?.outcome).toMatchObject({ came: false });
    expect(documentOf(presenting, discussionId, invited(), absent(), presented())?.outcome).toMatchObject({
      came: true,
      note: null,
    });
  });
  it('leaves its neighbour alone', () => {
    const both = projected(presenting, invited(), ofAsh, reported(), deputySent());
    expect(both.get(other)).toMatchObject({ deputy: null, reports: [] });
  });
  it('copes with what was erased', () =>
    expect(documentOf(presenting, discussionId, invited(), erased(reported()))?.reports).toMatchObject([
      { content: { erased: true } },
    ]));
});

describe('who presents, where that is read', () => {
  const officers = (...events: Parameters<typeof projected>[1][]) => ({
    agenda: documentOf(agenda, monday, received(), ...(events as never[]))?.items[0]?.presentedBy?.officers,
    discussion: documentOf(discussions, discussionId, ...(events as never[]))?.presentedBy?.officers,
    person: documentOf(people, rowan, received(), ...(events as never[]))?.presentedBy?.flatMap(
      (one) => one.officers,
    ),
    plan: documentOf(plans, rowan, ...(events as never[]))?.presentedBy.flatMap((one) => one.officers),
  });
  const everywhere = (...all: readonly string[]) => ({
    agenda: all,
    discussion: all,
    person: all,
    plan: all,
  });
  it('is by name, with a deputy and with whoever says that they come', () => {
    expect(officers(invited())).toEqual(everywhere(worker.actor.id));
    expect(officers(invited(), deputySent())).toEqual(everywhere(worker.actor.id, colleague.actor.id));
    const raising = invited({ presentsAs: 'RAISING_AGENCY', officer: null });
    expect(officers(raising)).toEqual(everywhere());
    expect(officers(raising, invitationAccepted())).toEqual(everywhere(worker.actor.id));
  });
  it('is the new worker alone where the case has gone to another', () =>
    expect(officers(invited(), deputySent(), invited({ officer: an('officer', 'new') }))).toEqual(
      everywhere(an('officer', 'new')),
    ));
  it('is as it was where only the time is another', () =>
    expect(officers(invited(), deputySent(), invited({ startsAt: '2026-03-31T09:00:00.000Z' }))).toEqual(
      everywhere(worker.actor.id, colleague.actor.id),
    ));
  it('is nobody once the item is heard elsewhere', () =>
    expect(officers(invited(), invitationWithdrawn())).toEqual({
      ...{ agenda: undefined, discussion: undefined, person: [], plan: [] },
    }));
  it('ends for the person with the item, which stays readable', () =>
    expect(officers(invited(), started(), discussionClosed())).toEqual({
      ...{ agenda: [worker.actor.id], discussion: [worker.actor.id], person: [], plan: [] },
    }));
});

describe('the views of plans, barriers and support', () => {
  it('keep every version, and how each was found', () => {
    const second = planSetOut({ planId: an('plan', 'second'), version: 2 });
    expect(documentOf(plans, rowan, planSetOut(), planAssured(), second)).toMatchObject({
      versions: [{ version: 1 }, { version: 2 }],
      assurances: [{ version: 1, disruption: true, content: { found: 'Invented: it holds on weekdays.' } }],
    });
  });
  it('show a barrier until it is gone', () => {
    expect(documentOf(barriers, barrierId, barrierRecorded(), barrierLeftStanding())).toMatchObject({
      ...{ status: 'LEFT_STANDING', outcome: null },
    });
    expect(documentOf(barriers, barrierId, barrierRecorded(), barrierRemoved())).toMatchObject({
      ...{ status: 'REMOVED', inTime: true, removedOn: '2026-04-01' },
    });
  });
  it('keep each answer to support', () =>
    expect(documentOf(support, supportId, supportAsked(), supportAnswered())).toMatchObject({
      ...{ began: 'ASKED', supportFor: 'WORKER', answers: [{ answer: 'ARRANGED' }] },
    }));
  it('cope with what was erased', () => {
    expect(documentOf(plans, rowan, erased(planSetOut()))?.versions).toMatchObject([
      { content: { erased: true } },
    ]);
    expect(documentOf(barriers, barrierId, erased(barrierRecorded()))).toMatchObject({
      barrier: { erased: true },
    });
    expect(documentOf(support, supportId, erased(supportAsked()))).toMatchObject({ words: { erased: true } });
  });
});

describe('the sections of an item', () => {
  const note = (word: string, over: Partial<ItemNote> = {}) => ({
    ...{ noteId: an('note', word), beside: null, ...over },
  });
  it('are in the order of the template, each piece under one of them', () =>
    expect(itemSections(template, []).map(({ code, pieces }) => [code, pieces])).toEqual([
      ['REPORT', ['REPORT']],
      ['ASSESSMENT', ['ASSESSMENTS', 'THRESHOLDS']],
      ['AGREED_STEPS', ['EARLIER_ACTIONS']],
      ['NEW_INFORMATION', ['SHARED', 'NOT_SHARED', 'VOLT']],
      ['SAFETY_PLANNING', ['PLANNING', 'DECISIONS', 'ACTIONS']],
      ['DIFFERENCES', ['DISSENT', 'DIFFERENCES']],
      ['NEXT_STEPS', ['NEXT_STEPS']],
    ]));
  it('are none where the order is free', () => expect(itemSections(undefined, [note('a')])).toEqual([]));
  it('have a note where it was written for, and words kept beside it there too', () => {
    const notes = [note('a', { section: 'DIFFERENCES' }), note('b'), note('c', { beside: an('note', 'a') })];
    const at = itemSections(template, notes).map(({ code, notes: own }) => [code, own.length]);
    expect(at.filter(([, count]) => count !== 0)).toEqual([
      ['NEW_INFORMATION', 1],
      ['DIFFERENCES', 2],
    ]);
  });
  it('lose nothing and show nothing twice, whatever template a board has', () =>
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.constantFrom('REPORT', 'ASSESSMENT', 'NEW_INFORMATION', 'OF_ITS_OWN'), {
          minLength: 1,
        }),
        fc.array(fc.constantFrom('REPORT', 'GONE', undefined), { maxLength: 5 }),
        (codes, named) => {
          const item = codes.map((code) => ({ code, heading: code }));
          const notes = named.map((section, index) =>
            note(`${index}`, section === undefined ? {} : { section }),
          );
          const found = itemSections({ meeting: item, item }, notes);
          const pieces = found.flatMap((section) => section.pieces);
          expect(pieces).toHaveLength(13);
          expect(new Set(pieces).size).toBe(13);
          expect(found.flatMap((section) => section.notes)).toHaveLength(notes.length);
          const ofMeeting = meetingSections({ meeting: item, item }).flatMap((section) => section.pieces);
          expect(ofMeeting).toHaveLength(5);
          expect(new Set(ofMeeting).size).toBe(5);
        },
      ),
    ));
  it('keep the section in the discussion', () =>
    expect(
      documentOf(discussions, discussionId, started(), {
        ...noteWritten(),
        data: { ...noteWritten().data, section: 'REPORT' },
      })?.notes,
    ).toMatchObject([{ noteId, section: 'REPORT' }]));
});
