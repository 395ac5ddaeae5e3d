import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isWorkingDay, type Calendar } from '../../../src/domain/calendar.js';
import { discussionKind } from '../../../src/domain/discussion/discussion.js';
import type { KnownStanding } from '../../../src/domain/person/person.js';
import { acceptInvitation } from '../../../src/domain/presenting/accept-invitation.js';
import {
  invitePresenter,
  presenterOf,
  type InviteGiven,
} from '../../../src/domain/presenting/invite-presenter.js';
import { presentingKind } from '../../../src/domain/presenting/presenting.js';
import { recordReportMissed } from '../../../src/domain/presenting/record-report-missed.js';
import { noteWhoPresented, recordWorkerAbsent } from '../../../src/domain/presenting/record-worker-absent.js';
import { sendDeputy } from '../../../src/domain/presenting/send-deputy.js';
import { submitWorkerReport } from '../../../src/domain/presenting/submit-worker-report.js';
import { sittingKind } from '../../../src/domain/sitting/sitting.js';
import { addDays, instantAt, localDateOf } from '../../../src/domain/time.js';
import { englandAndWales } from '../../support/terms.js';
import { agency, an, by, coordinator, manager, nurse, policy, teacher } from '../../support/a-board.js';
import { discussionClosed, discussionId, rowan, started } from '../../support/a-case.js';
import { closed, closing, convened, convening, monday, opened } from '../../support/a-meeting.js';
import {
  absent,
  colleague,
  deputySent,
  invitationAccepted,
  invitationWithdrawn,
  invited,
  presented,
  REPORT_DUE,
  report,
  reported,
  reportMissed,
  tracked,
  worker,
} from '../../support/a-presenting.js';
import { folded, given } from '../../support/given.js';

const ITEM = { sittingId: monday, personId: rowan };
const BEFORE = '2026-03-27T09:00:00.000Z';
const standing = (over: Partial<KnownStanding> = {}): KnownStanding => ({
  ...{ known: 'KNOWN', openStatus: 'OPEN', legalStatus: null, allocatedOfficer: worker.actor.id, ...over },
});
const at = (...events: Parameters<typeof folded>[1][]) => ({
  sitting: folded(sittingKind, convened(tracked), ...(events as never[])),
  ...{ discussionId, ownAgency: agency.socialCare },
});
const inviting = (over: Partial<InviteGiven> = {}): InviteGiven => ({
  ...{ ...at(), standing: standing(), workersAgency: agency.socialCare, concluded: false },
  ...{ calendar: undefined, ...over },
});
const ASKED = { ...ITEM, raisedBy: agency.health, alsoRecords: [] };
const machine = by(policy, BEFORE);

describe('inviting whoever presents an item', () => {
  it('asks the allocated worker of an open case, for a report a day before the sitting', () =>
    given(presentingKind)
      .when(invitePresenter, ASKED, inviting(), machine)
      .thenEvents({
        type: 'PresenterInvited',
        data: {
          ...{ discussionId, ...ITEM, presentsAs: 'ALLOCATED_WORKER', officer: worker.actor.id },
          ...{ agency: agency.socialCare, reportDueAt: REPORT_DUE, carriedFrom: null },
        },
        subjects: [rowan],
      }));
  it('says why in a sentence that names nobody', () =>
    given(presentingKind)
      .when(invitePresenter, ASKED, inviting(), machine)
      .thenSays(
        'The allocated worker is asked to attend. The report is due by Sunday 29 March 2026 at midday.',
      ));
  it('has the report in on a working day: not on the Sunday before a Monday', () =>
    given(presentingKind)
      .when(invitePresenter, ASKED, inviting({ calendar: englandAndWales }), machine)
      .thenEvents({ type: 'PresenterInvited', data: { reportDueAt: '2026-03-27T12:00:00.000Z' } }));
  it('nor on a bank holiday, at the same time by the clocks', () => {
    const moved = convened(tracked);
    const after = { ...moved, data: { ...moved.data, startsAt: '2026-04-07T13:00:00.000Z' } };
    given(presentingKind)
      .when(
        ...([invitePresenter, ASKED] as const),
        inviting({ calendar: englandAndWales, sitting: folded(sittingKind, after) }),
        machine,
      )
      .thenEvents({ type: 'PresenterInvited', data: { reportDueAt: '2026-04-02T13:00:00.000Z' } });
  });
  it('of a calendar with holidays is never due on one of them, nor later than without it', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 200 }), (days) => {
        const moved = convened(tracked);
        const startsAt = instantAt(addDays('2026-04-01', days), '14:00', 'Europe/London');
        const sitting = folded(sittingKind, { ...moved, data: { ...moved.data, startsAt } });
        const dueAt = (calendar: Calendar | undefined): string => {
          const decision = invitePresenter(
            presentingKind.initial,
            ASKED,
            inviting({ calendar, sitting }),
            machine,
          );
          const [event] = decision.accepted ? decision.events : [];
          return event?.type === 'PresenterInvited' ? event.data.reportDueAt : '';
        };
        const due = dueAt(englandAndWales);
        expect(isWorkingDay(englandAndWales, localDateOf(due, 'Europe/London'))).toBe(true);
        expect(due <= dueAt(undefined)).toBe(true);
      }),
    ));
  it.each([
    ['is not known', standing({ known: 'UNKNOWN', openStatus: null, allocatedOfficer: null })],
    ['is closed', standing({ openStatus: 'CLOSED' })],
    ['nobody has checked', undefined],
  ])('asks the agency that raised the child where the case %s', (_why, found) =>
    given(presentingKind)
      .when(invitePresenter, ASKED, inviting({ standing: found }), machine)
      .thenEvents({
        type: 'PresenterInvited',
        data: { presentsAs: 'RAISING_AGENCY', officer: null, agency: agency.health },
      }),
  );
  it('leaves it to the co-ordinator to ask a worker without an account, or who has left', () => {
    const asked = given(presentingKind).when(
      ...([invitePresenter, ASKED, inviting({ workersAgency: undefined }), machine] as const),
    );
    asked.thenEvents({
      type: 'PresenterInvited',
      data: { presentsAs: 'ALLOCATED_WORKER', officer: null, agency: null },
    });
    asked.thenSays(/the co-ordinator asks them/);
  });
  it('gives whoever is asked late until the sitting begins', () =>
    given(presentingKind)
      .when(invitePresenter, ASKED, inviting(), by(policy, REPORT_DUE))
      .thenEvents({ type: 'PresenterInvited', data: { reportDueAt: convening(tracked).startsAt } }));
  it.each([BEFORE, '2026-03-30T10:00:00.000Z'])('asks the same for the same time once, also at %s', (now) =>
    given(presentingKind, invited()).when(invitePresenter, ASKED, inviting(), by(policy, now)).thenNothing(),
  );
  it('asks anew for another time, and keeps who said that they come', () => {
    const moved = convened(tracked);
    const sitting = folded(sittingKind, {
      ...moved,
      data: { ...moved.data, startsAt: '2026-03-31T09:00:00.000Z' },
    });
    given(presentingKind, invited(), invitationAccepted())
      .when(invitePresenter, ASKED, inviting({ sitting }), machine)
      .thenEvents({ type: 'PresenterInvited', data: { startsAt: '2026-03-31T09:00:00.000Z' } });
    const asked = invited({ startsAt: '2026-03-31T09:00:00.000Z' });
    expect(folded(presentingKind, invited(), invitationAccepted(), asked).accepted).toBe(worker.actor.id);
  });
  it('asks another worker anew, who has yet to say that they come', () => {
    const other = invited({ officer: colleague.actor.id });
    const { accepted, deputy } = folded(presentingKind, invited(), deputySent(), invitationAccepted(), other);
    expect({ accepted, deputy }).toEqual({ accepted: null, deputy: null });
  });
  it('withdraws where the item is not heard here, once', () => {
    const gone = { ...ASKED, raisedBy: null };
    given(presentingKind, invited())
      .when(invitePresenter, gone, inviting(), machine)
      .thenEvents({ type: 'InvitationWithdrawn' });
    given(presentingKind, invited(), invitationWithdrawn())
      .when(invitePresenter, gone, inviting(), machine)
      .thenNothing();
    given(presentingKind).when(invitePresenter, gone, inviting(), machine).thenNothing();
  });
  it('withdraws where the sitting is over, and asks nobody for one', () =>
    given(presentingKind, invited())
      .when(invitePresenter, ASKED, inviting({ sitting: at(opened(), closing(), closed()).sitting }), machine)
      .thenEvents({ type: 'InvitationWithdrawn' }));
  it('asks nobody once the item was heard to the end', () => {
    given(presentingKind, invited(), presented())
      .when(invitePresenter, { ...ASKED, raisedBy: null }, inviting(), machine)
      .thenNothing();
    given(presentingKind)
      .when(invitePresenter, ASKED, inviting({ concluded: true }), machine)
      .thenNothing();
  });
  it('asks nobody at a meeting that keeps no tracker', () =>
    given(presentingKind)
      .when(invitePresenter, ASKED, inviting({ sitting: folded(sittingKind, convened()) }), machine)
      .thenNothing());
  it('takes the report along, and does not lose it when something else changes', () => {
    const carriedFrom = an('discussion', 'before');
    given(presentingKind)
      .when(invitePresenter, { ...ASKED, carriedFrom }, inviting(), machine)
      .thenEvents({ type: 'PresenterInvited', data: { carriedFrom } });
    given(presentingKind, invited({ carriedFrom, officer: colleague.actor.id }))
      .when(invitePresenter, ASKED, inviting(), machine)
      .thenEvents({ type: 'PresenterInvited', data: { carriedFrom } });
  });
  it('always asks somebody: the worker, the agency, or the co-ordinator to ask the worker', () =>
    fc.assert(
      fc.property(
        fc.record({
          known: fc.constantFrom('KNOWN' as const, 'UNKNOWN' as const),
          openStatus: fc.constantFrom('OPEN' as const, 'CLOSED' as const, null),
          allocatedOfficer: fc.constantFrom(worker.actor.id, null),
          inPost: fc.boolean(),
        }),
        ({ inPost, ...found }) => {
          const workersAgency = inPost && found.allocatedOfficer !== null ? agency.socialCare : undefined;
          const asked = presenterOf(agency.health, { standing: standing(found), workersAgency });
          const isOpen = found.known === 'KNOWN' && found.openStatus === 'OPEN';
          return isOpen
            ? asked.presentsAs === 'ALLOCATED_WORKER'
            : asked.presentsAs === 'RAISING_AGENCY' && asked.agency === agency.health;
        },
      ),
    ));
});

describe('saying who comes', () => {
  it('is accepted by whoever is asked, once', () => {
    given(presentingKind, invited())
      .when(acceptInvitation, ITEM, at(), by(worker, BEFORE))
      .thenEvents({ type: 'InvitationAccepted', data: { officer: worker.actor.id } });
    given(presentingKind, invited(), invitationAccepted())
      .when(acceptInvitation, ITEM, at(), by(worker, BEFORE))
      .thenNothing();
  });
  it('is refused where nobody is asked, and once the item was heard', () => {
    given(presentingKind)
      .when(acceptInvitation, ITEM, at(), by(worker))
      .thenRefused('NOBODY_INVITED', { path: ['agendaItem'] });
    given(presentingKind, invited(), presented())
      .when(acceptInvitation, ITEM, at(), by(colleague))
      .thenRefused('ITEM_CLOSED');
  });
  it('has a deputy, with the reason as the worker’s own', () =>
    given(presentingKind, invited())
      .when(
        sendDeputy,
        { ...ITEM, deputy: colleague.actor.id, reason: 'Invented: in court.' },
        { ...at(), deputysAgency: agency.socialCare },
        by(worker),
      )
      .thenEvents({
        type: 'DeputySent',
        data: { deputy: colleague.actor.id, insteadOf: worker.actor.id },
        parts: [{ name: 'reason', of: [worker.actor.id] }],
      }));
  it.each([
    ['NO_SUCH_OFFICER', colleague.actor.id, undefined],
    ['ASKED_THEMSELVES', worker.actor.id, agency.socialCare],
  ])('refuses a deputy as %s', (code, deputy, deputysAgency) =>
    given(presentingKind, invited())
      .when(sendDeputy, { ...ITEM, deputy, reason: 'Invented.' }, { ...at(), deputysAgency }, by(worker))
      .thenRefused(code, { path: ['deputy'] }),
  );
});

describe('the report', () => {
  const reporting = (
    item: 'NOT_STARTED' | 'GOING_ON' | 'CLOSED' = 'NOT_STARTED',
    ownAgency = agency.socialCare,
  ) => ({
    ...{ ...at(), item, ownAgency },
  });
  const input = { ...ITEM, ...report };
  it('is kept in five answers of the child’s own, written in advance and in time', () =>
    given(presentingKind, invited())
      .when(submitWorkerReport, input, reporting(), by(worker, BEFORE))
      .thenEvents({
        type: 'WorkerReportSubmitted',
        data: { version: 1, inAdvance: true, late: false, onBehalf: false },
        parts: [{ name: 'report', of: [rowan], content: report }],
      }));
  it('is late from when it was due, and taken all the same', () => {
    const late = (now: string) =>
      given(presentingKind, invited(), reportMissed()).when(
        submitWorkerReport,
        input,
        reporting(),
        by(worker, now),
      );
    late('2026-03-29T10:59:59.999Z').thenEvents({ type: 'WorkerReportSubmitted', data: { late: false } });
    late(REPORT_DUE).thenEvents({ type: 'WorkerReportSubmitted', data: { late: true } });
  });
  it('is said anew until the item begins, as a version of its own', () =>
    given(presentingKind, invited(), reported())
      .when(submitWorkerReport, input, reporting(), by(worker, BEFORE))
      .thenEvents({ type: 'WorkerReportSubmitted', data: { version: 2 } }));
  it('is refused once the item has begun with one', () =>
    given(presentingKind, invited(), reported())
      .when(submitWorkerReport, input, reporting('GOING_ON'), by(worker))
      .thenRefused('ITEM_BEGUN'));
  it('is taken at the meeting where there was none', () => {
    const taken = given(presentingKind, invited()).when(
      ...([submitWorkerReport, input, reporting('GOING_ON'), by(coordinator)] as const),
    );
    taken.thenEvents({ type: 'WorkerReportSubmitted', data: { inAdvance: false } });
    taken.thenSays('The report was taken at the meeting.');
  });
  it('is too late once the item is closed', () =>
    given(presentingKind, invited())
      .when(submitWorkerReport, input, reporting('CLOSED'), by(worker))
      .thenRefused('ITEM_CLOSED'));
  it('is refused for an item that is heard elsewhere', () =>
    given(presentingKind, invited(), invitationWithdrawn())
      .when(submitWorkerReport, input, reporting(), by(worker))
      .thenRefused('NOBODY_INVITED'));
  it('says where the co-ordinator entered it for somebody else', () =>
    given(presentingKind, invited({ officer: null, agency: null }))
      .when(submitWorkerReport, input, reporting(), by(coordinator, BEFORE))
      .thenEvents({ type: 'WorkerReportSubmitted', data: { onBehalf: true } }));

  it('is noted as missed once it was due, unless it came, was carried over or the time is another', () => {
    const due = { ...ITEM, dueAt: REPORT_DUE };
    const missed = (...events: Parameters<typeof presentingKind.evolve>[1][]) =>
      given(presentingKind, ...events).when(recordReportMissed, due, at(), by(policy, REPORT_DUE));
    missed(invited()).thenEvents({ type: 'WorkerReportMissed', data: { dueAt: REPORT_DUE } });
    missed(invited(), reportMissed()).thenNothing();
    missed(invited(), reported()).thenNothing();
    missed(invited({ carriedFrom: an('discussion', 'before') })).thenNothing();
    missed(invited({ reportDueAt: '2026-03-29T12:00:00.000Z' })).thenNothing();
    missed(invited(), invitationWithdrawn()).thenNothing();
  });
});

describe('whether somebody came', () => {
  const heard = (...there: readonly (typeof worker)[]) => ({
    ...at(opened()),
    discussion: folded(
      discussionKind,
      started({
        present: there.map(({ actor }) => ({
          ...{ officer: actor.id, agency: 'agency' in actor ? actor.agency : '' },
          ...{ role: null, as: 'HOLDER' as const, mode: 'IN_PERSON' as const },
        })),
      }),
      discussionClosed(),
    ),
  });
  it('is said by the meeting, with a note that is about the worker', () =>
    given(presentingKind, invited())
      .when(recordWorkerAbsent, { ...ITEM, note: 'Invented: ill.' }, heard(), by(manager))
      .thenEvents({
        type: 'WorkerAbsenceRecorded',
        data: { saidBy: 'MEETING', reported: false, officer: worker.actor.id },
        parts: [{ name: 'note', of: [worker.actor.id] }],
      }));
  it('is not said twice, of nobody, of somebody who was there, or before the sitting', () => {
    const absence = (...events: Parameters<typeof presentingKind.evolve>[1][]) =>
      given(presentingKind, ...events).when(recordWorkerAbsent, ITEM, heard(), by(manager));
    absence(invited(), absent()).thenNothing();
    absence().thenRefused('NOBODY_INVITED');
    absence(invited(), presented()).thenRefused('PRESENTER_WAS_THERE');
    given(presentingKind, invited())
      .when(recordWorkerAbsent, ITEM, heard(worker), by(manager))
      .thenRefused('PRESENTER_WAS_THERE');
    given(presentingKind, invited())
      .when(recordWorkerAbsent, ITEM, { ...heard(), sitting: at().sitting }, by(manager))
      .thenRefused('SITTING_NOT_OPEN');
  });
  it('follows from who heard the item: the worker, a deputy, anybody of the agency that is asked', () => {
    const noted = (events: readonly Parameters<typeof presentingKind.evolve>[1][], who: typeof worker) =>
      given(presentingKind, ...events).when(noteWhoPresented, ITEM, heard(nurse, who), by(policy));
    noted([invited()], worker).thenEvents({ type: 'ItemPresented', data: { deputising: false } });
    noted([invited(), deputySent()], colleague).thenEvents({
      type: 'ItemPresented',
      data: { officer: colleague.actor.id, deputising: true },
    });
    const raising = invited({ presentsAs: 'RAISING_AGENCY', officer: null, agency: agency.education });
    noted([raising], teacher).thenEvents({ type: 'ItemPresented', data: { officer: teacher.actor.id } });
  });
  it('follows as an absence from nobody being there, with a report or without', () => {
    const noted = (...events: Parameters<typeof presentingKind.evolve>[1][]) =>
      given(presentingKind, ...events).when(noteWhoPresented, ITEM, heard(nurse), by(policy));
    noted(invited()).thenEvents({
      type: 'WorkerAbsenceRecorded',
      data: { saidBy: 'ATTENDANCE', reported: false },
    });
    noted(invited(), reported()).thenEvents({ type: 'WorkerAbsenceRecorded', data: { reported: true } });
    noted(invited(), absent()).thenNothing();
    noted().thenNothing();
  });
  it('corrects an absence that was said of somebody who came after all', () => {
    given(presentingKind, invited(), absent())
      .when(noteWhoPresented, ITEM, heard(worker), by(policy))
      .thenEvents({ type: 'ItemPresented' });
    given(presentingKind, invited(), presented())
      .when(noteWhoPresented, ITEM, heard(worker), by(policy))
      .thenNothing();
  });
});
