/** A sitting of the island's weekly meeting, whose papers open with a signature: told through the API. */
import { only, send, type Answered } from './meeting.js';
import type { TestService } from '../support/service.js';

/** A Monday, a week before the sitting of the 23rd. */
export const A_WEEK_BEFORE = '2026-03-16T09:00:00.000Z';
export const AT_THE_SITTING = '2026-03-23T14:00:00.000Z';

/** What is planted in the item of the sitting: none of it is for whoever has not signed. */
export const PLANTED = {
  name: 'Rowan Invented',
  dateOfBirth: '2011-02-03',
  associate: 'Dov Invented',
  whatHappened: 'Seen in a car she did not know',
  shared: 'Two stops in a month',
  decision: 'Disrupt the address',
  rationale: 'The same car each time',
  action: 'Visit the garage',
  check: 'Asked for a test in May',
  safetyPlan: 'Is fetched from school',
  reason: 'Her worker leaves at three',
} as const;

export const child = {
  name: { value: PLANTED.name },
  dateOfBirth: { value: PLANTED.dateOfBirth },
  gender: { value: 'FEMALE' },
  ethnicity: { absent: 'NOT_ASKED' },
  concernTypes: ['CSE'],
  immediateRisk: false,
  associates: [{ name: PLANTED.associate, relationship: 'friend' }],
};

/** Officers of the island by the subject of their token. */
export const officersOf = async (
  service: TestService,
  ...subjects: readonly string[]
): Promise<Readonly<Record<string, string>>> => {
  const found = subjects.map(async (subject) => {
    const { data } = await service.as(subject)('{ viewer { officer { id } } }');
    return [subject, data.viewer.officer.id as string] as const;
  });
  return Object.fromEntries(await Promise.all(found));
};

/** Refers a child to the weekly meeting, a week ahead. */
export const referredToWeekly = async (service: TestService) => {
  const received = await send(service, 'school', 'refer-person', {
    series: 'RMM',
    input: { people: [child], whatHappened: PLANTED.whatHappened },
  });
  await service.quiet();
  return {
    sitting: received.heardAt.sitting.id as string,
    referral: received.referral.id as string,
    person: received.referral.people[0].person.id as string,
  };
};

export const signs = (service: TestService, subject: string, sitting: string): Promise<Answered> =>
  send(service, subject, 'sign-the-declaration', { sitting, input: { version: 1, method: 'ON_SCREEN' } });

export const readsOut = (service: TestService, sitting: string): Promise<Answered> =>
  send(service, 'administrator', 'record-declaration-read-out', { sitting, input: { version: 1 } });

export const presentAt = (
  service: TestService,
  sitting: string,
  officer: string | undefined,
  role: string | null,
): Promise<Answered> =>
  send(service, 'administrator', 'mark-present', { sitting, input: { officer, role, mode: 'IN_PERSON' } });

/** Opened by its chair, with the police and social care in the room; nothing has been read out yet. */
export const openedWeekly = async (service: TestService, sitting: string) => {
  await service.moveTo(AT_THE_SITTING);
  await send(service, 'intake-manager', 'take-the-chair', { sitting });
  expectAccepted(await send(service, 'intake-manager', 'open-the-sitting', { sitting }));
  const officers = await officersOf(service, 'dci', 'group-manager', 'camhs-lead', 'intake-manager');
  expectAccepted(await presentAt(service, sitting, officers['dci'], 'POLICE_DCI'));
  expectAccepted(await presentAt(service, sitting, officers['group-manager'], 'CSC_GROUP_MANAGER'));
  return officers;
};

/** The child is discussed, the police have something to do, and the minutes are drafted. */
export const heardWeekly = async (service: TestService, sitting: string, officers: Answered) => {
  const { agenda } = await send(service, 'administrator', 'see-the-agenda', { sitting });
  const item = agenda.items[0].id as string;
  const input = { toPlace: 1, reason: PLANTED.reason };
  expectAccepted(await send(service, 'intake-manager', 'move-item', { item, input }));
  expectAccepted(
    await send(service, 'administrator', 'record-safety-plan', { item, input: { plan: PLANTED.safetyPlan } }),
  );
  const check = { role: 'CAMHS_SAFEGUARDING', held: 'INFORMATION_GIVEN', information: PLANTED.check };
  expectAccepted(await send(service, 'camhs-lead', 'answer-check', { item, input: check }));
  const started = expectAccepted(await send(service, 'administrator', 'start-discussion', { item }));
  const discussion = started.discussion.id as string;
  const shared = { information: PLANTED.shared };
  expectAccepted(await send(service, 'group-manager', 'share-information', { discussion, input: shared }));
  const decision = { decision: PLANTED.decision, rationale: PLANTED.rationale };
  expectAccepted(await send(service, 'administrator', 'record-decision', { discussion, input: decision }));
  const agreed = await send(service, 'administrator', 'agree-action', {
    discussion,
    input: { owner: officers['dci'], action: PLANTED.action, dueOn: '2026-03-30', dueBy: '15:00' },
  });
  expectAccepted(await send(service, 'administrator', 'close-discussion', { discussion }));
  expectAccepted(await send(service, 'intake-manager', 'close-sitting', { sitting }));
  await service.quiet();
  const { minutes } = await send(service, 'administrator', 'read-the-minutes', { sitting });
  const action = expectAccepted(agreed).action.id as string;
  return { item, discussion, action, minutes: minutes.id as string };
};

export const expectAccepted = (answer: Answered): Answered => {
  if (answer.__typename === 'NotAccepted') throw new Error(`${answer.code}: ${answer.sentence}`);
  return answer;
};

export const asked = async (service: TestService, subject: string, query: string): Promise<Answered> =>
  only(await service.as(subject)(query));
