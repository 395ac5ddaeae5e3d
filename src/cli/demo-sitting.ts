/** The story's noon: the sitting from its chairs to its end, with one child discussed and one not reached. */
import { at, joined, list, text, type Answer, type Step } from './demo-step.js';

const chair = (who: string, minute: string): Step => ({
  at: `2026-03-30T10:${minute}:00.000Z`,
  who,
  operation: 'take-the-chair',
  happened: 'takes the chair',
  variables: ({ sitting }) => ({ sitting }),
  said: (answer) =>
    `In the chair: ${joined(list(answer, 'takeChair.sitting.chairs').map((one) => text(one, 'officer.name')))}.`,
});

const present = (role: string, mode: string, second: string): Step => ({
  at: `2026-03-30T11:01:${second}.000Z`,
  who: 'coordinator',
  operation: 'mark-present',
  happened: `marks ${role} present (${mode})`,
  variables: ({ sitting, [role]: officer }) => ({ sitting, input: { officer, role, mode } }),
  said: (answer) => {
    const here = list(answer, 'recordAttendance.sitting.attendance').map((one) => text(one, 'officer.name'));
    const { length } = list(answer, 'recordAttendance.sitting.absentRoles');
    return `Here now: ${joined(here)}; ${length} core roles are still absent.`;
  },
});

const action = (owner: string, what: string, dueBy: string, minute: string): Step => ({
  at: `2026-03-30T11:${minute}:00.000Z`,
  who: 'coordinator',
  operation: 'agree-action',
  happened: `writes down an action for ${owner}`,
  variables: ({ discussion, [owner]: officer }) => ({
    discussion,
    input: { owner: officer, action: what, dueOn: '2026-03-30', dueBy },
  }),
  said: (answer) =>
    `${text(answer, 'agreeAction.action.action')} ${text(answer, 'agreeAction.action.ownerAgency.name')}, by ${dueBy} today.`,
});

const shared = (answer: Answer): string => {
  const gateways = list(answer, 'shareInformation.discussion.shared.0.gateways');
  return `Shared under the ${joined(gateways.map((gateway) => text(gateway, 'label')))}.`;
};

const movedOn = (answer: Answer): string => {
  const item = list(answer, 'sitting.agenda.items').find((one) => text(one, 'place') === '0');
  return `${text(item, 'person.name.value')}: ${text(item, 'movedOn.because.sentence')}`;
};

export const noon: readonly Step[] = [
  chair('mash-manager', '58'),
  chair('ppd-supervisor', '59'),
  {
    at: '2026-03-30T11:00:00.000Z',
    who: 'mash-manager',
    operation: 'open-the-sitting',
    happened: 'opens the sitting',
    variables: ({ sitting }) => ({ sitting }),
    said: (answer) =>
      `The sitting is ${text(answer, 'openSitting.sitting.phase')}; its agenda is settled with nothing left to reconcile.`,
    learnt: (answer) => ({ opened: at(answer, 'openSitting.position') }),
  },
  present('PPD_SUPERVISOR', 'IN_PERSON', '10'),
  present('MASH_TEAM_MANAGER', 'IN_PERSON', '20'),
  present('HEALTH', 'VIDEO', '30'),
  present('DRM_COORDINATOR', 'IN_PERSON', '40'),
  {
    at: '2026-03-30T11:05:00.000Z',
    who: 'coordinator',
    operation: 'start-discussion',
    happened: 'calls the first item',
    variables: ({ item }) => ({ item }),
    said: (answer) => `${text(answer, 'startDiscussion.discussion.person.name.value')} is being discussed.`,
    learnt: (answer) => ({ discussion: at(answer, 'startDiscussion.discussion.id') }),
  },
  {
    at: '2026-03-30T11:08:00.000Z',
    who: 'ppd-supervisor',
    operation: 'share-information',
    happened: 'shares what the police know',
    variables: ({ discussion }) => ({
      discussion,
      input: { information: 'Two missing reports since January.' },
    }),
    said: shared,
  },
  {
    at: '2026-03-30T11:15:00.000Z',
    who: 'coordinator',
    operation: 'record-decision',
    happened: 'records what the meeting decides, and why',
    variables: ({ discussion }) => ({
      discussion,
      input: { decision: 'Both children are to be seen today.', rationale: 'Not seen for four days.' },
    }),
    said: (answer) =>
      `Decided without ${joined(list(answer, 'recordDecision.discussion.decisions.0.absentRoles').map(String))}: noted on the decision.`,
  },
  action('PPD_SUPERVISOR', 'Check the home address.', '15:00', '17'),
  action('HEALTH', 'Visit the home.', '16:00', '18'),
  {
    at: '2026-03-30T11:20:00.000Z',
    who: 'coordinator',
    operation: 'close-discussion',
    happened: 'closes the item',
    variables: ({ discussion }) => ({ discussion }),
    said: () => 'Its actions go to their owners, who see for whom and no more.',
  },
  {
    at: '2026-03-30T11:55:00.000Z',
    who: 'ppd-supervisor',
    operation: 'close-sitting',
    happened: 'closes the sitting; one sibling was not reached',
    variables: ({ sitting }) => ({ sitting }),
    said: (answer) => `The sitting is ${text(answer, 'closeSitting.sitting.phase')}.`,
    learnt: (answer) => ({ closing: at(answer, 'closeSitting.position') }),
  },
  {
    at: '2026-03-30T11:56:00.000Z',
    who: 'coordinator',
    operation: 'see-the-agenda',
    happened: 'sees where the sibling went',
    variables: ({ sitting, closing }) => ({ sitting, atLeast: closing }),
    said: movedOn,
  },
];
