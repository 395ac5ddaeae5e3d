/** The story's morning: referrals before and after the cut-off, and the agenda that they make. */
import { at, joined, list, text, type Answer, type Step } from './demo-step.js';

const child = (name: string, dateOfBirth: string, gender: string): object => ({
  name: { value: name },
  dateOfBirth: { value: dateOfBirth },
  gender: { value: gender },
  ethnicity: { absent: 'NOT_ASKED' },
  concernTypes: ['MISSING'],
  immediateRisk: false,
});

const siblings = {
  people: [child('Asha Invented', '2012-05-14', 'FEMALE'), child('Bela Invented', '2014-11-02', 'MALE')],
  whatHappened: 'Neither has been at school since Thursday. Nobody answers at home.',
  professionalView: 'Out of character for both of them.',
};

const onTheAgenda = (answer: Answer): string => {
  const items = list(answer, 'sitting.agenda.items');
  const names = joined(items.map((item) => text(item, 'person.name.value')));
  return `${names}, in this order. The first one: ${text(items[0], 'listedBecause.sentence')}`;
};

/** A known officer for each role that the meeting asks for. */
const holders = (answer: Answer): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    list(answer, 'agencies')
      .flatMap((agency) => list(agency, 'officers'))
      .flatMap((officer) => list(officer, 'roles').map((role) => [text(role, 'role'), at(officer, 'id')])),
  );

export const morning: readonly Step[] = [
  {
    at: '2026-03-30T08:45:00.000Z',
    who: 'school',
    operation: 'who-am-i',
    happened: 'signs in and asks who it is here',
    said: (answer) =>
      `${text(answer, 'viewer.officer.name')}, ${text(answer, 'viewer.officer.agency.name')}.`,
  },
  {
    at: '2026-03-30T08:50:00.000Z',
    who: 'school',
    operation: 'list-the-codes',
    happened: 'opens the referral form, which lists the concern types of this board',
    variables: () => ({ set: 'concern-type' }),
    said: (answer) => `${joined(list(answer, 'codeSet.codes').map((code) => text(code, 'label')))}.`,
  },
  {
    at: '2026-03-30T08:55:00.000Z',
    who: 'school',
    operation: 'try-a-referral',
    happened: 'asks, while still writing, when a referral would be heard; nothing is recorded',
    variables: () => ({ series: 'DRM', input: siblings }),
    said: (answer) => text(answer, 'referPerson.trace.sentence'),
  },
  {
    at: '2026-03-30T08:58:00.000Z',
    who: 'school',
    operation: 'refer-person',
    happened: 'refers two siblings',
    variables: () => ({ series: 'DRM', input: siblings }),
    said: (answer) => text(answer, 'referPerson.heardAt.trace.sentence'),
    learnt: (answer) => ({
      sitting: at(answer, 'referPerson.heardAt.sitting.id'),
      siblings: at(answer, 'referPerson.referral.id'),
    }),
  },
  {
    at: '2026-03-30T09:03:00.000Z',
    who: 'health-visitor',
    operation: 'refer-person',
    happened: 'refers another child, after the cut-off: received all the same',
    variables: () => ({
      series: 'DRM',
      input: {
        people: [child('Caro Invented', '2023-08-21', 'FEMALE')],
        whatHappened: 'Not brought to the clinic twice.',
      },
    }),
    said: (answer) =>
      `${text(answer, 'referPerson.heardAt.trace.sentence')} If it cannot wait: ${text(answer, 'referPerson.heardAt.urgentRoute.0.how')}`,
  },
  {
    at: '2026-03-30T09:05:00.000Z',
    who: 'coordinator',
    operation: 'see-the-agenda',
    happened: 'sees the agenda, and why each child is on it',
    variables: ({ sitting }) => ({ sitting }),
    said: onTheAgenda,
    learnt: (answer) => ({ item: at(answer, 'sitting.agenda.items.0.id') }),
  },
  {
    at: '2026-03-30T09:10:00.000Z',
    who: 'coordinator',
    operation: 'who-is-who',
    happened: 'looks up who holds which role',
    said: (answer) => `${list(answer, 'agencies').length} agencies.`,
    learnt: holders,
  },
];
