/** What does not wait for a meeting: a strategy discussion at two at night, somebody missing, serious harm. */
import { instantAt, sayDate } from '../../domain/time.js';
import { at, list, text, ZONE } from '../demo-step.js';
import { refer } from './a-sitting-day.js';
import { invented } from './invented.js';
import { time, type Happening, type Scene } from '../play/scene.js';

const PLACE = 480;

const someone = async ({ stage }: Scene, nth: number): Promise<string> => {
  const people = [invented(PLACE + nth)];
  const { personIds } = await refer(stage, {
    time: '',
    who: 'duty-team',
    people,
    what: 'Brought in by the police.',
  });
  await stage.quiet();
  return personIds[0] ?? '';
};

export const atTwoAtNight: Happening = async (scene) => {
  const { stage, known } = scene;
  const person = await someone(scene, 0);
  const asked = await stage.as('emergency-duty', 'request-strategy-discussion', {
    person,
    input: { reason: 'A mark on the arm that nobody can explain.' },
  });
  const request = text(asked, 'requestStrategyDiscussion.strategyDiscussion.id');
  const of = (agency: string, discipline: string, who: string) => ({
    ...{ agency: stage.agency(agency), discipline, officer: stage.officer(who) },
  });
  const two = [
    of('CSC', 'CHILDRENS_SOCIAL_CARE', 'emergency-duty'),
    of('POLICE', 'POLICE', 'ppd-supervisor'),
  ];
  const convening = { request, format: 'TELEPHONE', participants: two };
  const refusal = await stage.refused('emergency-duty', 'convene-strategy-discussion', {
    person,
    input: convening,
  });
  const input = { ...convening, urgentException: 'The child leaves the hospital within the hour.' };
  const held = await stage.as('emergency-duty', 'convene-strategy-discussion', { person, input });
  const strategyDiscussion = text(held, 'conveneStrategyDiscussion.strategyDiscussion.id');
  known.keep('strategy', strategyDiscussion);
  known.keep('strategy person', person);
  return `A strategy discussion at two at night, by telephone: ${refusal} It cannot wait, and is held as urgent; Health is consulted in the morning.`;
};

export const theMorningAfter: Happening = async ({ stage, known }) => {
  const strategyDiscussion = known.kept('strategy');
  await stage.as('coordinator', 'record-follow-up', {
    strategyDiscussion,
    input: {
      ...{ agency: stage.agency('HEALTH'), discipline: 'HEALTH', officer: stage.officer('health-lead') },
      information: 'Two visits to the emergency department in March.',
    },
  });
  await stage.as('emergency-duty', 'record-strategy-discussion', {
    strategyDiscussion,
    input: {
      ...{
        immediateActionTaken: 'With an aunt.',
        riskAnalysis: 'Likely to happen again.',
        plan: 'See the child today.',
      },
      ...{ parents: 'Told by the police at four.', parentsTold: 'INFORMED', reviewOn: '2026-04-07' },
      information: [{ agency: stage.agency('POLICE'), information: 'One call to the home in January.' }],
      ...{ criminalInvestigationNeeded: 'NEEDED', medicalNeeded: 'NEEDED', legalActionNeeded: 'NOT_NEEDED' },
    },
  });
  const decided = await stage.as('mash-manager', 'decide-threshold', {
    strategyDiscussion,
    input: { threshold: 'MET', enquiry: 'JOINT', reasons: 'An injury without an account of it.' },
  });
  await stage.as('coordinator', 'issue-strategy-record', { strategyDiscussion });
  const due = list(await stage.as('coordinator', 'what-is-due'), 'viewer.duties');
  await stage.as('coordinator', 'record-conference', {
    strategyDiscussion,
    input: { notNeededBecause: 'A family plan holds.' },
  });
  const since = text(decided, 'decideThreshold.strategyDiscussion.threshold.s47StartedOn');
  return `Its record answers the published questions and goes to those who took part; enquiries since ${sayDate(since)}. Due besides: ${due.map((duty) => text(duty, 'kind')).join(', ')}.`;
};

export const aRequestDeclined: Happening = async (scene) => {
  const { stage, known } = scene;
  const person = await someone(scene, 1);
  const asked = await stage.as('school', 'request-strategy-discussion', {
    person,
    input: { reason: 'Late three times.' },
  });
  const strategyDiscussion = text(asked, 'requestStrategyDiscussion.strategyDiscussion.id');
  known.keep('declined strategy', strategyDiscussion);
  const input = { reasons: 'An early help plan fits better.' };
  const answer = await stage.as('mash-manager', 'decline-strategy-discussion', { strategyDiscussion, input });
  return `A school asks for a strategy discussion; a manager declines, and why is kept: ${text(answer, 'declineStrategyDiscussion.strategyDiscussion.declinedBecause')}`;
};

export const somebodyIsMissing: Happening = async (scene) => {
  const { stage, known, date } = scene;
  const person = await someone(scene, 2);
  known.keep('missing', person);
  await stage.as('duty-team', 'record-missing-profile', {
    person,
    input: {
      ...{
        description: 'Tall, short red hair.',
        photoTakenOn: '2026-01-10',
        photoHeldBy: 'The school office.',
      },
      ...{ places: ['The skate park.'], medicalNeeds: 'An inhaler.', toldBy: 'The foster carer.' },
    },
  });
  const startedAt = instantAt(date, '07:00', ZONE);
  const answer = await stage.as('missing-coordinator', 'report-missing', {
    person,
    input: { type: 'MISSING', startedAt, circumstances: 'Left for school and did not arrive.' },
  });
  const episode = text(answer, 'reportMissing.person.missingEpisodes.0.id');
  known.keep('episode', episode);
  const lastSeen = { episode, seenAt: startedAt, where: 'At the bus stop.', clothing: 'A green coat.' };
  await stage.as('school', 'record-last-seen', { person, input: lastSeen });
  return 'A child does not arrive at school and is reported missing; whom to look for was told before, and the coat is told now. The next sitting hears those who are missing now before others.';
};

export const foundAndInterviewed: Happening = async ({ stage, known }) => {
  const person = known.kept('missing');
  const episode = known.kept('episode');
  const ended = {
    episode,
    ending: 'FOUND',
    endedAt: stage.now(),
    circumstances: 'At a friend’s.',
  };
  const found = await stage.as('ppd-supervisor', 'record-return', { person, input: ended });
  await stage.as('early-help', 'offer-return-interview', { person, input: { episode, offered: 'YES' } });
  const input = {
    episode,
    accepted: 'YES',
    heldAt: stage.now(),
    push: 'A quarrel.',
    pull: 'A friend.',
  };
  await stage.as('early-help', 'record-return-interview', { person, input });
  return `The child is found; an interview is due by ${time(found, 'recordReturn.person.missingEpisodes.0.interview.dueAt')}, and is held.`;
};

export const otherRoutes: Happening = async (scene) => {
  const { stage, known, date } = scene;
  const person = await someone(scene, 3);
  known.keep('other routes', person);
  const abuse = {
    occurredOn: date,
    whatHappened: 'Threatened at the door.',
    peopleOfConcern: [{ name: 'Burr Invented' }],
  };
  const incident = await stage.as('ppd-supervisor', 'record-domestic-abuse', { person, input: abuse });
  const exit = {
    outcome: 'EXITED',
    decidedOn: date,
    rationale: 'The panel sees no need.',
    alternatives: 'A mentor.',
  };
  const judged = { engagement: 'NOT_PRESENT', intent: 'NOT_PRESENT', capability: 'UNCLEAR' };
  const channel = await stage.as('ppd-supervisor', 'record-channel-outcome', {
    person,
    input: { ...exit, ...judged },
  });
  const outcome = text(channel, 'recordChannelOutcome.person.channelOutcomes.0.id');
  const dueOn = text(channel, 'recordChannelOutcome.person.channelOutcomes.0.reviews.0.dueOn');
  const early = { outcome, dueOn, heldOn: date, findings: 'Held early: well.' };
  await stage.as('ppd-supervisor', 'record-channel-review', { person, input: early });
  const count = text(incident, 'recordDomesticAbuse.person.repeats.domesticAbuse');
  return `Domestic abuse is recorded (repeats within the months of the terms: ${count}), and what the Channel panel decided, with its reviews.`;
};

export const anAdultAtRisk: Happening = async (scene) => {
  const { stage, known } = scene;
  const people = [invented(PLACE + 4, { dateOfBirth: { value: '1961-06-06' } })];
  const { personIds } = await refer(stage, {
    time: '',
    who: 'adult-lead',
    people,
    what: 'Money is missing.',
  });
  const person = personIds[0] ?? '';
  known.keep('adult', person);
  const input = {
    outcome: 'S42_ENQUIRY',
    capacity: 'HAS',
    consent: 'GIVEN',
    reasons: 'Somebody else has the card.',
  };
  const answer = await stage.as('adult-lead', 'record-adult-outcome', { person, input });
  return `An adult is heard too: ${text(answer, 'recordAdultOutcome.person.adultOutcomes.0.outcome')}, with capacity and consent.`;
};

export const seriousHarm: Happening = async (scene) => {
  const { stage, known, date } = scene;
  const person = await someone(scene, 5);
  const happenedAt = instantAt(date, '08:00', ZONE);
  const harm = { kind: 'SERIOUS_HARM', happenedAt, circumstances: 'Fell from a window.' };
  const answer = await stage.as('health-lead', 'record-serious-harm', { person, input: harm });
  known.keep('harm', text(answer, 'recordSeriousHarm.seriousHarm.id'));
  known.keep('harmed', person);
  return `Somebody is seriously harmed: to be notified by ${time(answer, 'recordSeriousHarm.seriousHarm.notifyBy')}; the records are held from now on.`;
};

export const itIsNotifiedAndReviewed: Happening = async ({ stage, known, date }) => {
  const harm = known.kept('harm');
  const notified = { notifiedOn: date, reference: 'INVENTED-1' };
  await stage.as('mash-manager', 'record-notification', { seriousHarm: harm, input: notified });
  const reviewed = { completedOn: date, practiceReview: false, findings: 'A lock was missing.' };
  const review = await stage.as('mash-manager', 'record-rapid-review', {
    seriousHarm: harm,
    input: reviewed,
  });
  const seen = await stage.as('coordinator', 'see-the-person', { person: known.kept('harmed') });
  const hold = text(seen, 'person.holds.0.id');
  await stage.as('coordinator', 'lift-hold', { hold, input: { reasons: 'The review is complete.' } });
  const inTime = at(review, 'recordRapidReview.seriousHarm.rapidReview.inTime') === true ? 'in time' : 'late';
  return `The rapid review is complete, ${inTime}; the hold on the records is lifted.`;
};
