import { describe, expect, it } from '@jest/globals';
import { strategyKind } from '../../../src/domain/strategy/strategy.js';
import { conveneStrategyDiscussion } from '../../../src/domain/strategy/convene-strategy-discussion.js';
import {
  answerStrategyRequest,
  declineStrategyDiscussion,
} from '../../../src/domain/strategy/answer-request.js';
import { decideThreshold, type DecideThreshold } from '../../../src/domain/strategy/decide-threshold.js';
import { issueStrategyRecord } from '../../../src/domain/strategy/issue-strategy-record.js';
import { kindFor, listed, missingFrom } from '../../../src/domain/strategy/minimum.js';
import { recordConference } from '../../../src/domain/strategy/record-conference.js';
import { recordFollowUp } from '../../../src/domain/strategy/record-follow-up.js';
import { recordStrategyDiscussion } from '../../../src/domain/strategy/record-strategy-discussion.js';
import { requestStrategyDiscussion } from '../../../src/domain/strategy/request-strategy-discussion.js';
import { agency, by, manager, policy, supervisor, teacher } from '../../support/a-board.js';
import { ash, rowan } from '../../support/a-case.js';
import * as aStrategy from '../../support/a-strategy.js';
import {
  AT_NINE,
  convening,
  conveningGiven,
  issuing,
  under,
  underTerms,
} from '../../support/commands-of-a-strategy.js';
import { given } from '../../support/given.js';

const { strategyId, AT_TWO } = aStrategy;
const none = given(strategyKind);
const requested = given(strategyKind, aStrategy.strategyRequested());
const held = given(strategyKind, aStrategy.strategyHeld());
const urgent = given(strategyKind, aStrategy.strategyConvened());
const atTwo = by(manager, AT_TWO);
const atNine = by(manager, AT_NINE);
const people = convening().participants;
const without = (discipline: string) => people.filter((one) => one.discipline !== discipline);

describe('a strategy discussion is requested', () => {
  const request = (over: object = {}, also: object = {}) =>
    none.when(
      requestStrategyDiscussion,
      { personId: rowan, reason: 'Invented.', ...over },
      { under, referred: true, ageInYears: 14, agency: agency.education, ...also },
      by(teacher),
    );
  it('by any professional; from the concern the hours run within which it is held', () => {
    request({ concernAt: '2026-03-28T23:30:00.000Z' }).thenEvents({
      type: 'StrategyDiscussionRequested',
      data: { kind: 'CHILD', agency: agency.education, holdBy: '2026-03-29T23:30:00.000Z' },
    });
    // Across the night on which the clocks go forward: twenty-four elapsed hours.
    request({ concernAt: '2026-03-28T23:30:00.000Z' }).thenSays(/by Monday 30 March 2026 at 12:30am\.$/);
  });
  it('about an adult by age, or as is said', () => {
    request({}, { ageInYears: 18 }).thenEvents({
      type: 'StrategyDiscussionRequested',
      data: { kind: 'ADULT' },
    });
    request({ kind: 'CHILD' }, { ageInYears: 18 }).thenEvents({
      type: 'StrategyDiscussionRequested',
      data: { kind: 'CHILD' },
    });
  });
  it('not about nobody, not from the future, and not where no terms are in force', () => {
    request({}, { referred: false }).thenRefused('NO_SUCH_PERSON', { path: ['personId'] });
    request({ concernAt: '2026-03-31T00:00:00.000Z' }).thenRefused('CONCERN_IN_THE_FUTURE');
    request({}, { under: undefined }).thenRefused('NO_TERMS');
  });
  it('and social care declines with reasons, once, and not what was never asked or is held', () => {
    const decline = { strategyId, reasons: 'Invented: an accident.' };
    requested.when(declineStrategyDiscussion, decline, {}, atNine).thenEvents({
      type: 'StrategyDiscussionDeclined',
      parts: [{ name: 'reasons', of: [rowan] }],
    });
    none.when(declineStrategyDiscussion, decline, {}, atNine).thenRefused('NO_SUCH_STRATEGY_DISCUSSION');
    held.when(declineStrategyDiscussion, decline, {}, atNine).thenRefused('STRATEGY_HELD');
  });
  it('and is answered by another discussion only while it waits', () => {
    const answer = { strategyId, answeredBy: ash };
    requested
      .when(answerStrategyRequest, answer, {}, by(policy))
      .thenEvents({ type: 'StrategyRequestAnswered' });
    held.when(answerStrategyRequest, answer, {}, by(policy)).thenNothing();
  });
});

describe('a strategy discussion is held', () => {
  const convene = (over: object = {}, also: object = {}, story = none) =>
    story.when(conveneStrategyDiscussion, convening(over), conveningGiven(also), atTwo);

  it('at two in the morning by telephone, as formally as any', () => {
    convene().thenEvents({
      type: 'StrategyDiscussionConvened',
      data: {
        ...{ kind: 'CHILD', format: 'TELEPHONE', heldOn: '2026-03-31', missingDisciplines: [] },
        ...{ concernAt: '2026-03-30T08:58:00.000Z', heldInTime: true, followUpDueAt: null },
        ...{ recordDueAt: '2026-04-01T23:00:00.000Z', statutoryReference: false },
      },
      occurredAt: AT_TWO,
    });
    convene().thenSays(/^Held on Tuesday 31 March 2026 at 2:00am by telephone: a formal strategy discussion/);
  });
  it('over Easter the record is due on the next working day', () =>
    given(strategyKind)
      .when(
        conveneStrategyDiscussion,
        convening({ heldAt: '2026-04-02T22:00:00.000Z' }),
        conveningGiven(),
        by(manager, '2026-04-02T22:30:00.000Z'),
      )
      .thenEvents({
        type: 'StrategyDiscussionConvened',
        // Thursday before Good Friday; Monday is a bank holiday, so Tuesday's end.
        data: { heldOn: '2026-04-02', recordDueAt: '2026-04-07T23:00:00.000Z', heldInTime: false },
      }));
  it.each(['CHILDRENS_SOCIAL_CARE', 'HEALTH', 'POLICE'])('never without %s of the minimum', (missing) =>
    convene({ participants: without(missing) }).thenRefused('MINIMUM_NOT_PRESENT', {
      path: ['participants'],
      clause: under.terms.clauses.strategy,
    }),
  );
  it('says in the words of the board who is missing', () =>
    convene({ participants: without('POLICE') }).thenSays(/Missing: Police\. Bring them in, or say why/));
  it('unless it cannot wait: then whoever is missing is to be consulted', () =>
    convene({ participants: without('POLICE'), urgentException: { reason: 'Invented.' } }).thenEvents({
      type: 'StrategyDiscussionConvened',
      data: { missingDisciplines: ['POLICE'], followUpDueAt: '2026-04-01T23:00:00.000Z' },
      parts: [{ name: 'participant' }, { name: 'exception', of: [rowan] }],
    }));
  it('whoever has a conflict about the person is recorded, and fills no place of the minimum', () => {
    const conflicted = new Set([supervisor.actor.id]);
    convene({}, { conflicted }).thenRefused('MINIMUM_NOT_PRESENT');
    convene({}, { conflicted }).thenSays(
      /Missing: Police\. Somebody for whom a conflict .* does not count\./,
    );
    convene({ urgentException: { reason: 'Invented.' } }, { conflicted }).thenEvents({
      type: 'StrategyDiscussionConvened',
      data: { missingDisciplines: ['POLICE'], inConflict: [expect.any(String)] },
    });
    convene({}, { conflicted: new Set([manager.actor.id]) }).thenRefused('CHAIR_HAS_CONFLICT', {
      path: ['chair'],
    });
  });
  it('about an adult with the minimum for an adult', () => {
    convene({}, { ageInYears: 40 }).thenRefused('MINIMUM_NOT_PRESENT');
    const adults = [
      ...without('CHILDRENS_SOCIAL_CARE'),
      { agency: agency.socialCare, discipline: 'ADULT_SOCIAL_CARE', officer: manager.actor.id },
    ];
    convene({ participants: adults }, { ageInYears: 40 }).thenEvents({
      type: 'StrategyDiscussionConvened',
      data: { kind: 'ADULT' },
    });
  });
  it('never with one who is listed for several disciplines', () => {
    const alone = people.map(({ discipline }) => ({
      ...{ agency: agency.socialCare, discipline, officer: manager.actor.id },
    }));
    convene({ participants: alone }).thenRefused('TAKES_PART_TWICE', { path: ['participants', '1'] });
    const doctor = people.filter(({ officer }) => officer === null);
    convene({ participants: [...people, ...doctor] }).thenRefused('TAKES_PART_TWICE');
  });
  it('of the kind that the age asks for, where that is certain', () => {
    convene({ kind: 'ADULT' }).thenRefused('KIND_CONTRADICTS_AGE', { path: ['kind'] });
    convene({ kind: 'CHILD' }, { ageInYears: 18 }).thenRefused('KIND_CONTRADICTS_AGE', { path: ['kind'] });
    convene({ kind: 'CHILD' }, { ageInYears: 18, ageIsExact: false }).thenEvents({
      type: 'StrategyDiscussionConvened',
      data: { kind: 'CHILD' },
    });
    const askedAsAdult = given(strategyKind, aStrategy.strategyRequested({ kind: 'ADULT' }));
    convene({ requestId: strategyId }, {}, askedAsAdult).thenEvents({
      type: 'StrategyDiscussionConvened',
      data: { kind: 'CHILD' },
    });
  });
  it('chaired by a manager', () =>
    convene({}, { chairRoles: ['PPD_SUPERVISOR'] }).thenRefused('CHAIR_NOT_A_MANAGER', {
      instead: { kind: 'ASK_ROLE', roles: under.terms.strategy.chairedBy },
    }));
  it('upon its request, which it keeps the clock of', () =>
    convene({ requestId: strategyId }, {}, requested).thenEvents({
      type: 'StrategyDiscussionConvened',
      data: { strategyId, concernAt: '2026-03-30T20:00:00.000Z' },
    }));
  it('not upon a request of somebody else, of nobody, or one that was declined', () => {
    convene({ requestId: strategyId }).thenRefused('NO_SUCH_REQUEST');
    convene({ requestId: strategyId, personId: ash }, {}, requested).thenRefused('NO_SUCH_REQUEST');
    const declined = given(strategyKind, aStrategy.strategyRequested(), aStrategy.strategyDeclined());
    convene({ requestId: strategyId }, {}, declined).thenRefused('STRATEGY_DECLINED', { path: ['request'] });
    const taken = given(strategyKind, aStrategy.strategyRequested(), aStrategy.strategyHeld());
    convene({ requestId: strategyId }, {}, taken).thenRefused('STRATEGY_HELD');
  });
  it('not in the future, not before its concern, not with somebody who is nobody', () => {
    convene({ heldAt: AT_NINE }).thenRefused('HELD_IN_THE_FUTURE', { path: ['heldAt'] });
    convene({ heldAt: '2026-03-30T20:00:00.000Z', concernAt: AT_TWO }).thenRefused(
      'CONCERN_AFTER_DISCUSSION',
    );
    const nameless = { agency: agency.health, discipline: 'HEALTH', officer: null };
    convene({ participants: [...people, nameless] }).thenRefused('OFFICER_OR_NAME', {
      path: ['participants', '3'],
    });
  });
  it.each([
    ['AGENCY', 'NO_SUCH_AGENCY'],
    ['OFFICER', 'NO_SUCH_OFFICER'],
    ['OFFICERS_AGENCY', 'OFFICER_OF_ANOTHER_AGENCY'],
    ['DISCIPLINE', 'UNKNOWN_CODE'],
    ['DISCUSSION', 'NO_SUCH_DISCUSSION'],
    ['EARLIER', 'NO_SUCH_STRATEGY_DISCUSSION'],
  ])('not with an unknown %s', (what, code) =>
    convene({}, { unknown: [{ path: ['participants', '0'], what }] }).thenRefused(code),
  );
  it('not about nobody, and not where no terms are in force', () => {
    convene({}, { referred: false }).thenRefused('NO_SUCH_PERSON');
    convene({}, { under: undefined }).thenRefused('NO_TERMS');
  });
});

describe('after an urgent discussion', () => {
  const followUp = (over: object = {}, also: object = {}, story = urgent) =>
    story.when(
      recordFollowUp,
      {
        ...{ strategyId, agency: agency.police, discipline: 'POLICE', officer: supervisor.actor.id },
        ...{ consultedAt: AT_NINE, information: 'Invented.', ...over },
      },
      { ...issuing(), officerAgency: agency.police, knownAgency: true, ...also },
      atNine,
    );
  it('whoever was missing is consulted, and in time or not', () => {
    followUp().thenEvents({ type: 'DisciplineConsulted', data: { discipline: 'POLICE', inTime: true } });
    followUp().thenSays('Consulted. With this the minimum has been heard.');
  });
  it('not before it was held, nor through an officer of another agency', () => {
    followUp({ consultedAt: '2026-03-31T00:59:00.000Z' }).thenRefused('CONSULTED_BEFORE_DISCUSSION', {
      path: ['consultedAt'],
    });
    followUp({}, { officerAgency: agency.health }).thenRefused('OFFICER_OF_ANOTHER_AGENCY', {
      path: ['agency'],
    });
  });
  it('once, and only who was missing', () => {
    followUp({}, {}, given(strategyKind, aStrategy.strategyConvened(), aStrategy.consulted())).thenNothing();
    followUp({ discipline: 'HEALTH' }).thenRefused('DISCIPLINE_NOT_MISSING');
    followUp({}, {}, held).thenRefused('DISCIPLINE_NOT_MISSING');
    followUp({}, {}, requested).thenRefused('STRATEGY_NOT_HELD');
  });
  it('not through somebody who has a conflict about the person', () =>
    followUp({}, { conflicted: new Set([supervisor.actor.id]) }).thenRefused('CONSULTED_HAS_CONFLICT', {
      path: ['officer'],
    }));
  it('and is somebody', () => {
    followUp({ officer: null }).thenRefused('OFFICER_OR_NAME');
    followUp({}, { officerAgency: undefined }).thenRefused('NO_SUCH_OFFICER');
    followUp({}, { knownAgency: false }).thenRefused('NO_SUCH_AGENCY');
    followUp({ consultedAt: '2026-03-31T08:00:00.001Z' }).thenRefused('CONSULTED_IN_THE_FUTURE');
    followUp({}, { under: undefined }).thenRefused('NO_TERMS');
  });
});

describe('its record', () => {
  const recording = {
    ...{ strategyId, record: aStrategy.record, reviewOn: '2026-04-07', otherPeople: [ash, rowan] },
    ...{ criminalInvestigation: 'NEEDED' as const, medical: 'NEEDED' as const },
    ...{ legalAction: 'UNDECIDED' as const, parents: 'NOT_INFORMED' as const },
  };
  const write = (over: object = {}, story = held, also: object = {}) =>
    story.when(
      recordStrategyDiscussion,
      { ...recording, ...over },
      { under, othersKnown: true, ...also },
      atNine,
    );

  it('answers the published questions, names those left open, and is shared under the main gateways', () => {
    write().thenEvents({
      type: 'StrategyDiscussionRecorded',
      data: { version: 1, otherPeople: [ash], unanswered: ['furtherInformation', 'legalAction'] },
      parts: [{ name: 'record', of: [rowan, ash] }],
      subjects: [rowan, ash],
      gateways: ['CA1989_S47', 'CA1989_S17'],
    });
    write().thenSays('Recorded. Left open: further information needed and legal action.');
  });
  it('of an adult is shared under the gateways for adults', () =>
    write({}, given(strategyKind, aStrategy.strategyHeld({ kind: 'ADULT' }))).thenEvents({
      type: 'StrategyDiscussionRecorded',
      gateways: under.terms.adultGateways,
    }));
  it('may be written again until it is issued, and never after', () => {
    write({}, given(strategyKind, aStrategy.strategyHeld(), aStrategy.strategyRecorded())).thenEvents({
      type: 'StrategyDiscussionRecorded',
      data: { version: 2 },
    });
    const issued = [aStrategy.strategyHeld(), aStrategy.strategyRecorded(), aStrategy.recordIssued()];
    write({}, given(strategyKind, ...issued)).thenRefused('RECORD_ISSUED');
  });
  it('is of a discussion that was held, names people on record, and is reviewed after it', () => {
    write({}, requested).thenRefused('STRATEGY_NOT_HELD');
    write({}, held, { othersKnown: false }).thenRefused('NO_SUCH_PERSON', { path: ['otherPeople'] });
    write({ reviewOn: '2026-03-30' }).thenRefused('REVIEW_BEFORE_DISCUSSION');
    write({}, held, { under: undefined }).thenRefused('NO_TERMS');
  });
  it('is issued to those who took part, in time until the end of the next working day', () => {
    const ready = [aStrategy.strategyHeld(), aStrategy.strategyRecorded(), aStrategy.thresholdDecided()];
    const issue = (now: string, story = given(strategyKind, ...ready)) =>
      story.when(issueStrategyRecord, { strategyId }, issuing(), by(manager, now));
    issue('2026-04-01T22:59:59.999Z').thenEvents({ type: 'StrategyRecordIssued', data: { inTime: true } });
    issue('2026-04-01T23:00:00.000Z').thenEvents({ type: 'StrategyRecordIssued', data: { inTime: false } });
    given(strategyKind, ...ready)
      .when(
        issueStrategyRecord,
        { strategyId },
        { ...issuing(), conflicted: new Set([supervisor.actor.id]) },
        by(manager, AT_NINE),
      )
      .thenEvents({
        type: 'StrategyRecordIssued',
        data: { to: [aStrategy.socialWorker.participantId, aStrategy.paediatrician.participantId] },
      });
    issue(AT_NINE, held).thenRefused('NOT_RECORDED');
    issue(AT_NINE, given(strategyKind, ...ready.slice(0, 2))).thenRefused('THRESHOLD_NOT_DECIDED');
    const deferred = aStrategy.thresholdDecided({ threshold: 'DEFERRED', enquiry: null });
    issue(AT_NINE, given(strategyKind, ...ready.slice(0, 2), deferred)).thenRefused('THRESHOLD_NOT_DECIDED');
    issue(AT_NINE, requested).thenRefused('STRATEGY_NOT_HELD');
  });
});

describe('the threshold', () => {
  const decide = (over: Partial<DecideThreshold>, story = held) =>
    story.when(
      decideThreshold,
      { strategyId, threshold: 'MET', enquiry: 'JOINT', reasons: 'Invented.', positions: [], ...over },
      underTerms(),
      atNine,
    );
  it('met for a child starts enquiries on the date of the discussion; the conference follows in 15 working days', () => {
    decide({}).thenEvents({
      type: 'ThresholdDecided',
      // Good Friday and Easter Monday do not count.
      data: { s47StartedOn: '2026-03-31', conferenceDueAt: '2026-04-23T23:00:00.000Z', disagreed: false },
      gateways: ['CA1989_S47', 'CA1989_S17'],
    });
    decide({}).thenSays(
      /started on Tuesday 31 March 2026, jointly.*the conference is due by the end of Thursday 23 April 2026\.$/,
    );
  });
  it('met without somebody of the minimum says who is still to be consulted', () =>
    decide({}, urgent).thenSays(/Still to be consulted: police\.$/));
  it('met for an adult starts no enquiries under section 47', () =>
    decide({}, given(strategyKind, aStrategy.strategyHeld({ kind: 'ADULT' }))).thenEvents({
      type: 'ThresholdDecided',
      data: { s47StartedOn: null, conferenceDueAt: null },
    }));
  it('not met is kept with its reasons, and with who holds otherwise', () =>
    decide({
      ...{ threshold: 'NOT_MET', enquiry: null },
      positions: [{ agency: agency.police, threshold: 'MET', reasons: 'Invented: seen it before.' }],
    }).thenEvents({
      type: 'ThresholdDecided',
      data: { s47StartedOn: null, disagreed: true, positions: [{ agency: agency.police, threshold: 'MET' }] },
      parts: [{ name: 'reasons' }, { name: 'positions' }],
    }));
  it('deferred may be decided; decided stands', () => {
    const deferred = aStrategy.thresholdDecided({ threshold: 'DEFERRED', enquiry: null, s47StartedOn: null });
    decide({}, given(strategyKind, aStrategy.strategyHeld(), deferred)).thenEvents({
      type: 'ThresholdDecided',
    });
    const decided = given(strategyKind, aStrategy.strategyHeld(), aStrategy.thresholdDecided());
    decide({ threshold: 'NOT_MET', enquiry: null }, decided).thenRefused('THRESHOLD_DECIDED');
    decide({}, decided).thenNothing();
  });
  it('deferred again keeps the new reasons', () => {
    const deferred = aStrategy.thresholdDecided({ threshold: 'DEFERRED', enquiry: null, s47StartedOn: null });
    decide(
      { threshold: 'DEFERRED', enquiry: null, reasons: 'Invented: the scan is not back.' },
      given(strategyKind, aStrategy.strategyHeld(), deferred),
    ).thenEvents({ type: 'ThresholdDecided', data: { threshold: 'DEFERRED' } });
  });
  it('once decided takes in no further position, and says so instead of dropping it', () => {
    const decided = given(strategyKind, aStrategy.strategyHeld(), aStrategy.thresholdDecided());
    const held = { threshold: 'NOT_MET' as const, reasons: 'Invented.' };
    decide({ positions: [{ agency: agency.health, ...held }] }, decided).thenNothing();
    decide({ positions: [{ agency: agency.education, ...held }] }, decided).thenRefused('THRESHOLD_DECIDED', {
      path: ['positions'],
    });
  });
  it('says alone or jointly where it is met, and only there; and of a discussion that was held', () => {
    decide({ enquiry: null }).thenRefused('SINGLE_OR_JOINT', { path: ['enquiry'] });
    decide({ threshold: 'NOT_MET' }).thenRefused('NO_ENQUIRY');
    decide({}, requested).thenRefused('STRATEGY_NOT_HELD');
  });
});

describe('the conference', () => {
  const decided = given(strategyKind, aStrategy.strategyHeld(), aStrategy.thresholdDecided());
  const conference = (outcome: { heldOn: string } | { notNeededBecause: string }, story = decided) =>
    story.when(
      recordConference,
      { strategyId, outcome },
      underTerms(),
      by(manager, '2026-05-01T08:00:00.000Z'),
    );
  it('is in time on the last of the working days, and late after it', () => {
    conference({ heldOn: '2026-04-23' }).thenEvents({ type: 'ConferenceHeld', data: { inTime: true } });
    conference({ heldOn: '2026-04-24' }).thenEvents({ type: 'ConferenceHeld', data: { inTime: false } });
  });
  it('is not needed, with reasons', () =>
    conference({ notNeededBecause: 'Invented: safe.' }).thenEvents({ type: 'ConferenceRuledOut' }));
  it('follows enquiries, once, and is not held before or after its time', () => {
    conference({ heldOn: '2026-04-23' }, held).thenRefused('NO_ENQUIRIES');
    conference({ heldOn: '2026-03-30' }).thenRefused('CONFERENCE_DAY');
    conference({ heldOn: '2026-05-02' }).thenRefused('CONFERENCE_DAY');
    const over = [aStrategy.strategyHeld(), aStrategy.thresholdDecided(), aStrategy.conferenceHeld()];
    conference({ heldOn: '2026-04-23' }, given(strategyKind, ...over)).thenRefused('CONFERENCE_RECORDED');
    conference({ heldOn: '2026-04-21' }, requested).thenRefused('STRATEGY_NOT_HELD');
  });
});

describe('the minimum', () => {
  it('treats somebody of unknown age as a child', () => {
    expect([kindFor(undefined, null), kindFor(undefined, 17), kindFor(undefined, 18)]).toEqual([
      ...['CHILD', 'CHILD', 'ADULT'],
    ]);
  });
  it('is missing whoever nobody speaks for', () =>
    expect(missingFrom(['A', 'B'], [{ discipline: 'B' }])).toEqual(['A']));
  it('is listed as one says it', () =>
    expect([listed([]), listed(['a']), listed(['a', 'b']), listed(['a', 'b', 'c'])]).toEqual([
      ...['', 'a', 'a and b', 'a, b and c'],
    ]));
});
