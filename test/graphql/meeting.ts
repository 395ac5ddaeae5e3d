/** A sitting of invented people, told through the API by the operations of the guides. */
import { operationText } from '../../src/cli/demo-operations.js';
import { areOnServers } from '../support/test-stores.js';
import { commandId, type Answer, type TestService } from '../support/service.js';

/** Part of an answer. The tests look into answers freely: their shape is what is tested. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Answered = any;

/** What a child is referred with. */
export const child = (name: string, more: object = {}) => ({
  name: { value: name },
  dateOfBirth: { value: '2012-05-14' },
  gender: { value: 'FEMALE' },
  ethnicity: { absent: 'NOT_ASKED' },
  concernTypes: ['MISSING'],
  immediateRisk: false,
  associates: [{ name: 'Dov Invented', relationship: 'friend' }],
  ...more,
});

export const referral = (...people: readonly object[]) => ({
  people,
  whatHappened: 'Away since Friday.',
});

/** The one root field that an operation asks for. */
export const only = ({ data, errors }: Answer): Answered => {
  if (errors !== undefined) throw new Error(JSON.stringify(errors));
  return Object.values(data as object)[0];
};

/** Sends an operation of the guides by the name of its file; each with a command id of its own. */
export const send = async (
  service: TestService,
  subject: string,
  operation: string,
  variables: Record<string, unknown> = {},
): Promise<Answered> => {
  const text = operationText(operation);
  const all = text.includes('$commandId') ? { commandId: commandId(), ...variables } : variables;
  const ask = async (): Promise<Answered> => only(await service.as(subject)(text, all));
  const first = await ask();
  if (!areOnServers() || !isLate(first)) return first;
  // Recorded, but the views were late: it is asked again, with the same command id, once they are not.
  await service.quiet();
  return ask();
};

/** A command that was accepted answers null for what the views did not show in time. */
const isLate = (answer: Answered): boolean =>
  typeof answer?.position === 'string' && Object.values(answer as object).includes(null);

/** For hooks that hold a whole meeting: no measure of anything, only room for a busy machine, and a slow engine. */
export const A_WHOLE_MEETING_MS = 180_000;

/** Ids of what there is to read at a sitting. */
export interface Meeting {
  readonly sitting: string;
  readonly referral: string;
  readonly person: string;
  readonly item: string;
  readonly discussion: string;
  readonly action: string;
  readonly minutes: string;
  readonly agency: string;
  readonly officers: Readonly<Record<string, string>>;
}

/** Officers by role; and by name for those without one. */
export const officersOf = async (service: TestService): Promise<Record<string, string>> => {
  const agencies = (await send(service, 'coordinator', 'who-is-who')) as {
    officers: { id: string; name: string; roles: { role: string }[] }[];
  }[];
  const officers = agencies.flatMap((agency) => agency.officers);
  return Object.fromEntries(officers.map(({ id, name, roles }) => [roles[0]?.role ?? name, id]));
};

export const referred = async (service: TestService, ...names: readonly string[]) => {
  const received = await send(service, 'school', 'refer-person', {
    series: 'DRM',
    input: referral(...names.map((name) => child(name))),
  });
  return {
    sitting: received.heardAt.sitting.id as string,
    referral: received.referral.id as string,
    people: received.referral.people.map(({ person }: Answered) => person.id) as string[],
  };
};

/** Chairs in the chair, the sitting open, and a seat taken for the police, health and the chairs. */
export const opened = async (service: TestService, sitting: string): Promise<Record<string, string>> => {
  for (const chair of ['mash-manager', 'ppd-supervisor'])
    await send(service, chair, 'take-the-chair', { sitting });
  await send(service, 'mash-manager', 'open-the-sitting', { sitting });
  const officers = await officersOf(service);
  for (const role of ['PPD_SUPERVISOR', 'MASH_TEAM_MANAGER', 'HEALTH', 'DRM_COORDINATOR']) {
    const input = { officer: officers[role], role, mode: 'IN_PERSON' };
    await send(service, 'coordinator', 'mark-present', { sitting, input });
  }
  return officers;
};

/** One child discussed; an action of early help, which has not taken part, is agreed for it. */
export const discussed = async (service: TestService, item: string, owner: string) => {
  const started = await send(service, 'coordinator', 'start-discussion', { item });
  const discussion = started.discussion.id as string;
  await send(service, 'ppd-supervisor', 'share-information', {
    discussion,
    input: { information: 'Two reports.' },
  });
  const decision = { decision: 'Visit today.', rationale: 'Not seen for three days.' };
  await send(service, 'coordinator', 'record-decision', { discussion, input: decision });
  const agreed = await send(service, 'coordinator', 'agree-action', {
    discussion,
    input: { owner, action: 'Visit the home.', dueOn: '2026-03-30', dueBy: '15:00' },
  });
  await send(service, 'coordinator', 'close-discussion', { discussion });
  return { discussion, action: agreed.action.id as string };
};

/** The whole of it, as far as a draft of the minutes. */
export const draftedMeeting = async (service: TestService): Promise<Meeting> => {
  const { sitting, referral: referralId, people } = await referred(service, 'Asha Invented');
  await service.moveTo('2026-03-30T11:00:00.000Z');
  const officers = await opened(service, sitting);
  const { agenda } = await send(service, 'coordinator', 'see-the-agenda', { sitting });
  const item = agenda.items[0].id as string;
  const { discussion, action } = await discussed(service, item, officers['Invented social-worker'] ?? '');
  await send(service, 'ppd-supervisor', 'close-sitting', { sitting });
  await service.quiet();
  const { minutes } = await send(service, 'coordinator', 'read-the-minutes', { sitting });
  const [agency] = only(await service.as('coordinator')('{ agencies { id } }')) as { id: string }[];
  return {
    ...{ sitting, referral: referralId, person: people[0] ?? '', item, discussion, action },
    minutes: minutes.id as string,
    agency: agency?.id ?? '',
    officers,
  };
};
