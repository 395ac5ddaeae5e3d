/** Strategy discussions, missing episodes, repeats, other routes and serious harm over a real port. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { commandId, startTestService, type TestService } from '../support/service.js';
import { A_WHOLE_MEETING_MS, officersOf, only, referred, send, type Answered } from './meeting.js';

describe('between meetings', () => {
  let service: TestService;
  let person: string;
  let officers: Record<string, string>;
  const agencies: Record<string, string> = {};

  beforeAll(async () => {
    service = await startTestService();
    person = (await referred(service, 'Asha Invented')).people[0] ?? '';
    officers = await officersOf(service);
    const found = only(await service.as('coordinator')('{ agencies { id code } }')) as Answered[];
    for (const { id, code } of found) agencies[code] = id;
  }, A_WHOLE_MEETING_MS);
  afterAll(async () => {
    expect(service.reports).toEqual([]);
    await service.close();
  });

  const personFor = async (subject: string, fields: string): Promise<Answered> =>
    only(await service.as(subject)(`query ($id: ID!) { person(id: $id) { ${fields} } }`, { id: person }));

  const participant = (agency: string, discipline: string, role: string) => ({
    ...{ agency: agencies[agency], discipline, officer: officers[role] },
  });
  const convening = () => ({
    format: 'TELEPHONE',
    participants: [
      participant('CSC', 'CHILDRENS_SOCIAL_CARE', 'MASH_TEAM_MANAGER'),
      participant('POLICE', 'POLICE', 'PPD_SUPERVISOR'),
      { agency: agencies['HEALTH'], discipline: 'HEALTH', name: 'Doctor Invented', role: 'On call' },
    ],
  });
  const record = () => ({
    ...{ immediateActionTaken: 'At her aunt.', riskAnalysis: 'Likely.', plan: 'Visit.', parents: 'Not yet.' },
    information: [{ agency: agencies['HEALTH'], information: 'Seen on Friday.' }],
    ...{ criminalInvestigationNeeded: 'NEEDED', medicalNeeded: 'NEEDED', legalActionNeeded: 'UNDECIDED' },
    ...{ parentsTold: 'NOT_YET', reviewOn: '2026-04-07' },
  });

  it('a strategy discussion goes from the request to the conference', async () => {
    const asked = await send(service, 'school', 'request-strategy-discussion', {
      ...{ person, input: { reason: 'A mark on her arm.' } },
    });
    expect(asked).toMatchObject({ strategyDiscussion: { status: 'REQUESTED' } });
    const request = asked.strategyDiscussion.id as string;
    await service.moveTo('2026-03-31T01:00:00.000Z');
    const short = { ...convening(), participants: convening().participants.slice(0, 2) };
    expect(
      await send(service, 'mash-manager', 'convene-strategy-discussion', { person, input: short }),
    ).toMatchObject({
      __typename: 'NotAccepted',
      code: 'MINIMUM_NOT_PRESENT',
      clause: { heading: 'Process' },
    });
    const held = await send(service, 'mash-manager', 'convene-strategy-discussion', {
      ...{ person, input: { ...convening(), request } },
    });
    expect(held).toMatchObject({
      __typename: 'StrategyDiscussionConvened',
      strategyDiscussion: {
        ...{ id: request, kind: 'CHILD', statutoryReferenceMissing: true },
        held: { inTime: true, missingDisciplines: [] },
      },
    });
    const strategyDiscussion = request;
    const recorded = await send(service, 'mash-manager', 'record-strategy-discussion', {
      ...{ strategyDiscussion, input: record() },
    });
    expect(recorded.strategyDiscussion.record).toMatchObject({ version: 1 });
    const decision = { threshold: 'MET', enquiry: 'JOINT', reasons: 'It fits.' };
    const position = { agency: agencies['HEALTH'], threshold: 'NOT_MET', reasons: 'An accident.' };
    const decided = await send(service, 'mash-manager', 'decide-threshold', {
      ...{ strategyDiscussion, input: { ...decision, positions: [position] } },
    });
    expect(decided.strategyDiscussion.threshold).toMatchObject({
      s47StartedOn: '2026-03-31',
      disagreed: true,
    });
    expect(
      await send(service, 'mash-manager', 'issue-strategy-record', { strategyDiscussion }),
    ).toMatchObject({ strategyDiscussion: { issued: { inTime: true } } });
    const conference = { strategyDiscussion, input: { notNeededBecause: 'Safe.' } };
    expect(await send(service, 'coordinator', 'record-conference', conference)).toMatchObject({
      strategyDiscussion: { conference: { notNeededBecause: 'Safe.', heldOn: null } },
    });

    const read = `query ($id: ID!) { strategyDiscussion(id: $id) {
      status requestedBecause held { participants { name officer { name } } } record { plan information { information } }
      threshold { positions { threshold reasons } } } }`;
    const seenBy = async (subject: string) =>
      only(await service.as(subject)(read, { id: strategyDiscussion }));
    expect(await seenBy('health-lead')).toMatchObject({
      held: { participants: [{ name: null }, { name: null }, { name: 'Doctor Invented', officer: null }] },
      record: { plan: 'Visit.', information: [{ information: 'Seen on Friday.' }] },
      threshold: { positions: [{ threshold: 'NOT_MET', reasons: 'An accident.' }] },
    });
    // Of an agency that took part; of the agency that asked; of neither.
    expect(await seenBy('health-visitor')).toMatchObject({ record: { plan: 'Visit.' } });
    expect(await seenBy('school')).toEqual({
      ...{ status: 'CONVENED', requestedBecause: 'A mark on her arm.' },
      ...{ held: null, record: null, threshold: null },
    });
    expect(await seenBy('social-worker')).toBeNull();
  });

  it('says which field is at fault where an input cannot be', async () => {
    const of = { strategyDiscussion: `strategy-${commandId()}`, input: {}, commandId: commandId() };
    const both = `mutation ($strategyDiscussion: ID!, $input: RecordConferenceInput!, $commandId: UUID!) {
      recordConference(strategyDiscussion: $strategyDiscussion, input: $input, commandId: $commandId) { __typename } }`;
    const { errors } = await service.as('coordinator')(both, of);
    expect(errors?.[0]?.extensions).toMatchObject({ violations: [{ path: 'input', rule: 'ONE_OF_TWO' }] });
    const decline = { ...of, input: { reasons: ' ' }, strategyDiscussion: person };
    const { errors: blank } = await service.as('mash-manager')(
      `mutation ($strategyDiscussion: ID!, $input: DeclineStrategyDiscussionInput!, $commandId: UUID!) {
        declineStrategyDiscussion(strategyDiscussion: $strategyDiscussion, input: $input, commandId: $commandId) { __typename } }`,
      decline,
    );
    expect(blank?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  it('somebody is missing, is found, and is interviewed', async () => {
    const report = { type: 'MISSING', startedAt: '2026-03-31T00:00:00.000Z', circumstances: 'Left.' };
    const missing = await send(service, 'school', 'report-missing', { person, input: report });
    expect(missing.__typename).toBe('MissingReported');
    await service.quiet();
    const [{ id: episode }] = (await personFor('coordinator', 'missingEpisodes { id }')).missingEpisodes;
    const end = { episode, ending: 'FOUND', endedAt: '2026-03-31T00:30:00.000Z', circumstances: 'Station.' };
    await send(service, 'ppd-supervisor', 'record-return', { person, input: end });
    const refused = { episode, offered: 'NO' };
    expect(
      await send(service, 'health-lead', 'offer-return-interview', { person, input: refused }),
    ).toMatchObject({ code: 'WHY_NOT_OFFERED', path: ['input', 'reason'] });
    await send(service, 'health-lead', 'offer-return-interview', {
      person,
      input: { episode, offered: 'YES' },
    });
    const declined = { episode, accepted: 'NO', carerInformation: 'Afraid of him.' };
    const done = await send(service, 'health-lead', 'record-return-interview', { person, input: declined });
    expect(done.person.missingEpisodes[0].interview).toMatchObject({ accepted: 'NO', heldAt: null });
    expect(await personFor('school', 'missingEpisodes { id }')).toEqual({ missingEpisodes: [] });
  });

  it('repeats are shown by both definitions', async () => {
    const abuse = { occurredOn: '2026-03-30', whatHappened: 'Threatened.' };
    const named = { ...abuse, peopleOfConcern: [{ name: 'Bracken Invented' }], referredOn: '2026-03-30' };
    await send(service, 'health-lead', 'record-domestic-abuse', { person, input: named });
    await service.quiet();
    const { repeats } = await personFor(
      'coordinator',
      'repeats { incidents { peopleOfConcern { id name } } }',
    );
    const [{ id }] = repeats.incidents[0].peopleOfConcern;
    const again = { ...abuse, occurredOn: '2026-03-31', peopleOfConcern: [{ id }] };
    const done = await send(service, 'health-lead', 'record-domestic-abuse', { person, input: again });
    expect(done.person.repeats).toMatchObject({
      ...{ domesticAbuse: 1, reReferrals: 0 },
      reReferralsBecause: '0 of 1 referrals came within 12 months of the one before.',
    });
    expect(await personFor('school', 'repeats { reReferrals }')).toEqual({ repeats: null });
  });

  it('other routes are recorded', async () => {
    const dimensions = { engagement: 'PRESENT', intent: 'NOT_PRESENT', capability: 'UNCLEAR' };
    const exit = {
      outcome: 'EXITED',
      decidedOn: '2026-03-30',
      rationale: 'x',
      alternatives: 'y',
      ...dimensions,
    };
    const left = await send(service, 'health-lead', 'record-channel-outcome', { person, input: exit });
    expect(left.person.channelOutcomes[0].reviews).toEqual([
      { dueOn: '2026-09-30' },
      { dueOn: '2027-03-30' },
    ]);
    const outcome = left.person.channelOutcomes[0].id as string;
    const early = { outcome, dueOn: '2026-09-30', heldOn: '2026-03-31', findings: 'Well.' };
    const reviewed = await send(service, 'health-lead', 'record-channel-review', { person, input: early });
    expect(reviewed.person.channelOutcomes[0].reviews[0]).toMatchObject({ inTime: true });
    const adult = { outcome: 'MARM', capacity: 'HAS', consent: 'WITHHELD', reasons: 'x' };
    const asAnAdult = () => send(service, 'health-lead', 'record-adult-outcome', { person, input: adult });
    expect(await asAnAdult()).toMatchObject({ code: 'NOT_AN_ADULT', path: ['person'] });
    const right = { dateOfBirth: { value: '1961-06-06' }, reason: 'Invented: it was her mother.' };
    await send(service, 'coordinator', 'correct-identity', { person, input: right });
    expect(await asAnAdult()).toMatchObject({ code: 'WHY_AGAINST_CONSENT' });
  });

  it('serious harm is a pathway of its own, and holds the records', async () => {
    const harm = { kind: 'SERIOUS_HARM', happenedAt: '2026-03-30T22:00:00.000Z', circumstances: 'Fell.' };
    const recorded = await send(service, 'health-lead', 'record-serious-harm', { person, input: harm });
    const seriousHarm = recorded.seriousHarm.id as string;
    const notified = { notifiedOn: '2026-03-31', reference: 'INVENTED-1' };
    expect(
      await send(service, 'health-lead', 'record-notification', { seriousHarm, input: notified }),
    ).toMatchObject({ seriousHarm: { notification: { inTime: true } } });
    const reviewed = { completedOn: '2026-03-31', practiceReview: false, findings: 'x' };
    expect(
      await send(service, 'health-lead', 'record-rapid-review', { seriousHarm, input: reviewed }),
    ).toMatchObject({ seriousHarm: { rapidReview: { inTime: true } } });
    await service.quiet();
    const { holds } = await personFor('health-lead', 'holds { id liftedAt }');
    expect(holds).toMatchObject([{ liftedAt: null }]);
    const lift = { hold: holds[0].id, input: { reasons: 'Published.' } };
    expect(await send(service, 'health-lead', 'lift-hold', lift)).toMatchObject({ code: 'NOT_YOURS_TO_DO' });
    expect(await send(service, 'coordinator', 'lift-hold', lift)).toMatchObject({ __typename: 'HoldLifted' });
    const [{ kind }] = (await send(service, 'coordinator', 'what-is-due')).duties;
    expect(kind).toBe('CHANNEL_REVIEW');
  });

  it('what could not wait for everybody is followed up with whoever was missing', async () => {
    const urgent = (await referred(service, 'Linden Invented')).people[0] ?? '';
    const { participants, ...how } = convening();
    const input = { ...how, participants: participants.slice(0, 2), urgentException: 'He is on the roof.' };
    const held = await send(service, 'mash-manager', 'convene-strategy-discussion', {
      person: urgent,
      input,
    });
    expect(held).toMatchObject({
      __typename: 'StrategyDiscussionConvened',
      strategyDiscussion: { held: { missingDisciplines: [{ code: 'HEALTH' }] } },
    });
    const strategyDiscussion = held.strategyDiscussion.id as string;
    const consulted = (discipline: string) =>
      send(service, 'mash-manager', 'record-follow-up', {
        strategyDiscussion,
        input: { agency: agencies['HEALTH'], discipline, name: 'Doctor Invented', information: 'Known.' },
      });
    expect(await consulted('POLICE')).toMatchObject({
      ...{ __typename: 'NotAccepted', code: 'DISCIPLINE_NOT_MISSING' },
    });
    expect(await consulted('HEALTH')).toMatchObject({
      __typename: 'FollowUpRecorded',
      strategyDiscussion: { consultations: [{ inTime: true }] },
    });
  });
});
