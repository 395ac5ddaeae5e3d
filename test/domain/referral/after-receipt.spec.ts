import { describe, expect, it } from '@jest/globals';
import { boardsOwn } from '../../../src/domain/decision.js';
import { acknowledgeReferral } from '../../../src/domain/referral/acknowledge-referral.js';
import { amendReferral, type AmendGiven } from '../../../src/domain/referral/amend-referral.js';
import { askReferrer } from '../../../src/domain/referral/ask-referrer.js';
import { noteHeard } from '../../../src/domain/referral/note-heard.js';
import { recordImmediateAction } from '../../../src/domain/referral/record-immediate-action.js';
import { referralKind } from '../../../src/domain/referral/referral.js';
import { tellReferrerOutcome } from '../../../src/domain/referral/tell-referrer-outcome.js';
import { drm } from '../../../src/domain/terms/drm.js';
import { agency, an, by, coordinator, nurse, policy } from '../../support/a-board.js';
import { ash, discussionId, received, referralId, rowan, subject } from '../../support/a-case.js';
import { monday } from '../../support/a-meeting.js';
import {
  amended,
  asked,
  immediateAction,
  outcomeTold,
  receiptAcknowledged,
  receivedInFull,
  referralCompleted,
  referralHeard,
  referralWithdrawn,
} from '../../support/a-referral.js';
import { given } from '../../support/given.js';

const nothing = {};
const edge = (over: Partial<AmendGiven['edge'][number]> = {}): AmendGiven => ({
  edge: [{ answered: [], lacking: [], ...over }],
  ...{ unknownConcernTypes: [], unknownAnswers: [] },
});
const ethnicity = { ethnicity: { value: 'WBRI' } };

describe('an amendment', () => {
  it('given what was missing is answered, then nothing is missing any more, and its time is kept apart', () => {
    const decision = given(referralKind, received()).when(
      amendReferral,
      { referralId, people: [{ personId: rowan, identity: ethnicity }] },
      edge({ answered: ['ethnicity'] }),
      by(nurse, '2026-03-30T09:05:00.000Z'),
    );
    decision.thenEvents(
      {
        type: 'ReferralAmended',
        data: { subjects: [{ personId: rowan, missing: [], sittingId: monday }] },
        parts: [{ name: 'identity', of: [rowan], content: ethnicity }],
        subjects: [rowan],
      },
      { type: 'ReferralCompleted', data: { completeAt: '2026-03-30T09:05:00.000Z' } },
    );
    decision.thenSays('The referral is amended and keeps its place. Nothing is missing any more.');
  });
  it('given nothing lacked before and an answer lacks now, then it says so, once', () => {
    const lacks = edge({ lacking: ['dateOfBirth'] });
    const unknown = { dateOfBirth: { absent: 'NOT_KNOWN' as const } };
    const change = { referralId, people: [{ personId: rowan, identity: unknown }] };
    given(referralKind, received(), amended(), referralCompleted())
      .when(amendReferral, change, lacks, by(nurse))
      .thenEvents({ type: 'ReferralAmended', data: { nowLacking: true } });
    // Something lacks already, and is being asked for.
    given(referralKind, received())
      .when(amendReferral, change, lacks, by(nurse))
      .thenEvents({ type: 'ReferralAmended', data: expect.not.objectContaining({ nowLacking: true }) });
  });
  it('given it was complete before, then it is not completed once more', () =>
    given(referralKind, received(), referralCompleted())
      .when(
        amendReferral,
        { referralId, people: [{ personId: rowan, identity: ethnicity }] },
        edge({ answered: ['ethnicity'] }),
        by(nurse),
      )
      .thenEvents({ type: 'ReferralAmended' }));
  it('given only one of two siblings is answered for, then the referral is not complete', () => {
    const decision = given(
      referralKind,
      received({ subjects: [subject(), subject({ personId: ash })] }),
    ).when(
      amendReferral,
      { referralId, people: [{ personId: rowan, identity: ethnicity }] },
      edge({ answered: ['ethnicity'] }),
      by(nurse),
    );
    decision.thenEvents({ type: 'ReferralAmended', data: { subjects: [{ personId: rowan }] } });
    decision.thenSays(/Some answers are still missing/);
  });
  it('given an answer turns out not to be known, then it is missing again', () =>
    given(referralKind, received())
      .when(
        amendReferral,
        { referralId, people: [{ personId: rowan, identity: { gender: { absent: 'NOT_KNOWN' } } }] },
        edge({ lacking: ['gender'] }),
        by(nurse),
      )
      .thenEvents({
        type: 'ReferralAmended',
        data: { subjects: [{ missing: ['ethnicity', 'gender'] }] },
      }));
  it('given a date of birth, then the age follows; without one it stays', () => {
    const born = { ageInYears: null, dateOfBirthAccuracy: 'EXPECTED' as const };
    const change = { referralId, people: [{ personId: rowan, identity: {} }] };
    given(referralKind, received())
      .when(amendReferral, change, edge({ born }), by(nurse))
      .thenEvents({ type: 'ReferralAmended', data: { subjects: [born] } });
    given(referralKind, received())
      .when(amendReferral, change, edge(), by(nurse))
      .thenEvents({ type: 'ReferralAmended', data: { subjects: [{ ageInYears: 14 }] } });
  });
  it('given the danger has grown, then the agenda is told by the sitting that hears the person', () =>
    given(referralKind, received())
      .when(
        amendReferral,
        { referralId, people: [{ personId: rowan, immediateRisk: true }] },
        edge(),
        by(nurse),
      )
      .thenEvents({
        type: 'ReferralAmended',
        data: { subjects: [{ immediateRisk: true, sittingId: monday }] },
      }));
  it('given somebody who was withdrawn, then no agenda changes', () =>
    given(referralKind, received(), referralWithdrawn())
      .when(
        amendReferral,
        { referralId, people: [{ personId: rowan, immediateRisk: true }] },
        edge(),
        by(nurse),
      )
      .thenEvents({ type: 'ReferralAmended', data: { subjects: [{ sittingId: null }] } }));
  it('given an account of what happened, then it is told of everybody, beside what was told before', () =>
    given(referralKind, received({ subjects: [subject(), subject({ personId: ash })] }))
      .when(
        amendReferral,
        { referralId, people: [], account: { whatHappened: 'Invented: seen at the park.' } },
        { ...edge(), edge: [] },
        by(nurse),
      )
      .thenEvents({
        type: 'ReferralAmended',
        data: { subjects: [] },
        parts: [{ name: 'account', of: [rowan, ash] }],
        subjects: [rowan, ash],
      }));
  it('given a code that was not said before, then the others stay', () =>
    given(referralKind, receivedInFull())
      .when(
        amendReferral,
        { referralId, people: [], circumstances: { statutoryReferral: 'NOT_MADE' } },
        { ...edge(), edge: [] },
        by(nurse),
      )
      .thenEvents({
        type: 'ReferralAmended',
        data: { circumstances: { channel: 'EMAIL', consent: 'NOT_TOLD', statutoryReferral: 'NOT_MADE' } },
      }));
  it('given nothing that is new, then there is nothing to record', () =>
    given(referralKind, received())
      .when(
        amendReferral,
        { referralId, people: [{ personId: rowan, concernTypes: ['MISSING'] }] },
        edge(),
        by(nurse),
      )
      .thenNothing());
  it('is refused for nobody of the referral, for codes that are none, and for no referral', () => {
    const of = (personId: string) => ({ referralId, people: [{ personId, immediateRisk: true }] });
    const stated = given(referralKind, received());
    stated.when(amendReferral, of(ash), edge(), by(nurse)).thenRefused('NOT_IN_THE_REFERRAL');
    const twice = { referralId, people: [...of(rowan).people, { personId: rowan, concernTypes: ['CSE'] }] };
    stated.when(amendReferral, twice, edge(), by(nurse)).thenRefused('PERSON_NAMED_TWICE');
    stated
      .when(
        amendReferral,
        { referralId, people: [{ personId: rowan, concernTypes: ['NONE'] }] },
        { ...edge(), unknownConcernTypes: ['NONE'] },
        by(nurse),
      )
      .thenRefused('UNKNOWN_CODE', { path: ['people', '0', 'concernTypes'] });
    stated
      .when(
        amendReferral,
        of(rowan),
        { ...edge(), unknownAnswers: [{ of: 0, field: 'ethnicity' }] },
        by(nurse),
      )
      .thenRefused('UNKNOWN_CODE', { path: ['people', '0', 'ethnicity'] });
    given(referralKind).when(amendReferral, of(rowan), edge(), by(nurse)).thenRefused('NO_SUCH_REFERRAL');
  });
});

describe('asking for what is missing', () => {
  const ask = (time: number) => ({ referralId, time });
  it('given answers lack, then it says whose and which', () =>
    given(referralKind, received())
      .when(askReferrer, ask(1), nothing, by(policy))
      .thenEvents({
        type: 'ReferrerAsked',
        data: { series: 'DRM', missing: [{ personId: rowan, answers: ['ethnicity'] }], time: 1 },
      }));
  it('given it was asked that often already, then it is not asked again', () =>
    given(referralKind, received(), asked(1)).when(askReferrer, ask(1), nothing, by(policy)).thenNothing());
  it('given it was asked once, then the second time is another one', () =>
    given(referralKind, received(), asked(1))
      .when(askReferrer, ask(2), nothing, by(policy))
      .thenEvents({ type: 'ReferrerAsked', data: { time: 2 } }));
  it.each([
    ['complete', [received({ subjects: [subject({ missing: [] })] })]],
    ['heard', [received(), referralHeard()]],
    ['withdrawn', [received(), referralWithdrawn()]],
  ])('stops once it is %s', (_when, events) =>
    given(referralKind, ...events)
      .when(askReferrer, ask(1), nothing, by(policy))
      .thenNothing(),
  );
});

describe('"No agency should delay action"', () => {
  const also = { agency: agency.health, clause: drm.clauses.noDelay };
  const action = { referralId, personId: rowan, action: 'Invented: rang her mother.' };
  it('given an agency acted, then it stands on the referral, with when it was done', () =>
    given(referralKind, received())
      .when(recordImmediateAction, { ...action, takenAt: '2026-03-30T09:30:00.000Z' }, also, by(nurse))
      .thenEvents({
        type: 'ImmediateActionRecorded',
        data: { personId: rowan, agency: agency.health, takenAt: '2026-03-30T09:30:00.000Z' },
        parts: [{ name: 'immediateAction', of: [rowan], content: { text: action.action } }],
        occurredAt: '2026-03-30T09:30:00.000Z',
      }));
  it('given a second action, then both are kept', () =>
    given(referralKind, received(), immediateAction())
      .when(recordImmediateAction, action, also, by(nurse))
      .thenEvents({ type: 'ImmediateActionRecorded' }));
  it('is refused for what has yet to be done, for nobody of the referral, and for no referral', () => {
    const stated = given(referralKind, received());
    stated
      .when(recordImmediateAction, { ...action, takenAt: '2026-03-30T11:00:00.001Z' }, also, by(nurse))
      .thenRefused('TAKEN_IN_THE_FUTURE', { path: ['takenAt'] });
    stated
      .when(recordImmediateAction, { ...action, personId: ash }, also, by(nurse))
      .thenRefused('NOT_IN_THE_REFERRAL');
    given(referralKind)
      .when(recordImmediateAction, action, { agency: agency.health, clause: undefined }, by(nurse))
      .thenRefused('NO_SUCH_REFERRAL');
  });
});

describe('telling the referrer', () => {
  const told = { referralId, channel: 'TELEPHONE' as const };
  it('given mail on behalf of somebody, when they are told, then it says how and when', () =>
    given(referralKind, receivedInFull())
      .when(acknowledgeReferral, { ...told, toldAt: '2026-03-30T09:10:00.000Z' }, nothing, by(coordinator))
      .thenEvents({
        type: 'ReceiptAcknowledged',
        data: { channel: 'TELEPHONE', toldAt: '2026-03-30T09:10:00.000Z' },
      }));
  it('given they were told, then there is nothing to record', () =>
    given(referralKind, receivedInFull(), receiptAcknowledged())
      .when(acknowledgeReferral, told, nothing, by(coordinator))
      .thenNothing());
  it('is refused where the answer has told them, for a time to come, and for no referral', () => {
    given(referralKind, received())
      .when(acknowledgeReferral, told, nothing, by(coordinator))
      .thenRefused('TOLD_BY_THE_ANSWER');
    given(referralKind, receivedInFull())
      .when(acknowledgeReferral, { ...told, toldAt: '2026-03-30T11:00:00.001Z' }, nothing, by(coordinator))
      .thenRefused('TOLD_IN_THE_FUTURE');
    given(referralKind)
      .when(acknowledgeReferral, told, nothing, by(coordinator))
      .thenRefused('NO_SUCH_REFERRAL');
  });

  const heard = { referralId, personId: rowan, sittingId: monday, discussionId };
  it('given the item has closed, then it was heard, once', () => {
    given(referralKind, received())
      .when(noteHeard, heard, nothing, by(policy))
      .thenEvents({ type: 'ReferralHeard', data: { series: 'DRM', sittingId: monday } });
    given(referralKind, received(), referralHeard())
      .when(noteHeard, heard, nothing, by(policy))
      .thenNothing();
  });
  it('given the referral does not name the person, then nothing is heard of it', () =>
    given(referralKind, received())
      .when(noteHeard, { ...heard, personId: ash }, nothing, by(policy))
      .thenRefused('NOT_IN_THE_REFERRAL'));

  const outcome = { referralId, personId: rowan, outcome: 'Invented: a worker visits today.' };
  it('given it was heard, then what they are told stands on the referral; more may follow', () => {
    const tellingId = by(coordinator).newId('telling');
    given(referralKind, received(), referralHeard())
      .when(tellReferrerOutcome, outcome, nothing, by(coordinator))
      .thenEvents({ type: 'OutcomeTold', data: { tellingId }, parts: [{ name: 'outcome', of: [rowan] }] });
    given(referralKind, received(), referralHeard(), outcomeTold())
      .when(tellReferrerOutcome, outcome, nothing, by(coordinator))
      .thenEvents({ type: 'OutcomeTold' });
    const twice = { ...outcomeTold(), data: { ...outcomeTold().data, tellingId } };
    given(referralKind, received(), referralHeard(), twice)
      .when(tellReferrerOutcome, outcome, nothing, by(coordinator))
      .thenNothing();
  });
  it('is refused before it was heard, for nobody of the referral, and for no referral', () => {
    given(referralKind, received())
      .when(tellReferrerOutcome, outcome, nothing, by(coordinator))
      .thenRefused('NOT_HEARD_YET');
    given(referralKind, received())
      .when(tellReferrerOutcome, { ...outcome, personId: an('person', 'other') }, nothing, by(coordinator))
      .thenRefused('NOT_IN_THE_REFERRAL');
    given(referralKind)
      .when(tellReferrerOutcome, outcome, nothing, by(coordinator))
      .thenRefused('NO_SUCH_REFERRAL');
  });
});

describe('the words that the decisions quote', () => {
  it('are the source’s where it has some', () =>
    given(referralKind, received())
      .when(
        recordImmediateAction,
        { referralId, personId: rowan, action: 'Invented.' },
        { agency: agency.health, clause: boardsOwn('x') },
        by(nurse),
      )
      .thenSays('The agency acted without waiting for the meeting.'));
});
