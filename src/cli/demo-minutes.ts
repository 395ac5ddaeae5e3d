/** The story's afternoon: the minutes from draft to issue, what the agencies owe, and an action that is done. */
import { at, joined, list, text, type Step } from './demo-step.js';

const read = (who: string, minute: string, happened: string): Step => ({
  at: `2026-03-30T12:${minute}:00.000Z`,
  who,
  operation: 'read-the-minutes',
  happened,
  variables: ({ sitting }) => ({ sitting }),
  said: (answer) => {
    const people = list(answer, 'sitting.minutes.items').map((item) => text(item, 'person.name.value'));
    return `Version ${text(answer, 'sitting.minutes.version')} is ${text(answer, 'sitting.minutes.status')}; discussed: ${joined(people)}.`;
  },
  learnt: (answer) => ({
    minutes: at(answer, 'sitting.minutes.id'),
    version: at(answer, 'sitting.minutes.version'),
  }),
});

const approve = (who: string, minute: string): Step => ({
  at: `2026-03-30T12:${minute}:00.000Z`,
  who,
  operation: 'approve-minutes',
  happened: 'approves the minutes',
  variables: ({ minutes, version }) => ({ minutes, input: { version } }),
  said: (answer) => `They are ${text(answer, 'approveMinutes.minutes.status')}.`,
});

const owed = (who: string, time: string, happened: string): Step => ({
  at: `2026-03-30T${time}:00.000Z`,
  who,
  operation: 'what-we-owe',
  happened,
  variables: () => ({ filter: { status: 'OPEN' }, first: 20 }),
  said: (answer) =>
    list(answer, 'actions.edges')
      .map((edge) => `${text(edge, 'node.action')} For ${text(edge, 'node.person.name.value')}.`)
      .join(' '),
  learnt: (answer) => ({ action: at(answer, 'actions.edges.0.node.id') }),
});

export const afternoon: readonly Step[] = [
  read('coordinator', '05', 'reads the minutes, which were drafted from the events'),
  {
    at: '2026-03-30T12:06:00.000Z',
    who: 'coordinator',
    operation: 'issue-minutes',
    happened: 'tries to issue them at once',
    variables: ({ minutes, version }) => ({ minutes, input: { version } }),
    said: (answer) => `${text(answer, 'issueMinutes.code')}: ${text(answer, 'issueMinutes.sentence')}`,
    notAccepted: true,
  },
  approve('mash-manager', '10'),
  approve('ppd-supervisor', '20'),
  {
    at: '2026-03-30T12:25:00.000Z',
    who: 'coordinator',
    operation: 'issue-minutes',
    happened: 'issues them, with their action plan',
    variables: ({ minutes, version }) => ({ minutes, input: { version } }),
    said: (answer) => `They are ${text(answer, 'issueMinutes.minutes.status')}.`,
  },
  read('health-lead', '30', 'reads the minutes now that they are issued'),
  {
    at: '2026-03-30T12:35:00.000Z',
    who: 'school',
    operation: 'follow-a-referral',
    happened: 'asks what became of its referral',
    variables: ({ siblings }) => ({ referral: siblings }),
    said: (answer) =>
      joined(
        list(answer, 'referral.people').map(
          (one) => `${text(one, 'person.name.value')}: sitting of ${text(one, 'heardAt.date')}`,
        ),
      ).concat('.'),
  },
  owed('health-visitor', '13:00', 'asks what the health trust owes'),
  {
    at: '2026-03-30T14:30:00.000Z',
    who: 'health-visitor',
    operation: 'complete-action',
    happened: 'records that the action is done',
    variables: ({ action }) => ({
      action,
      input: { doneOn: '2026-03-30', outcome: 'Both seen at home and safe tonight.' },
    }),
    said: (answer) =>
      `${text(answer, 'completeAction.action.status')}, in time. ${text(answer, 'completeAction.action.outcome')}`,
  },
  owed('ppd-supervisor', '14:35', 'asks what the police still owe'),
];
