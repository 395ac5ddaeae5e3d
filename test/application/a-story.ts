/** What practitioners do at a meeting, one call a step, on a live board. Nobody in here exists. */
import type { Outcome } from '../../src/application/command.js';
import type { InputOf } from '../../src/application/commands/table.js';
import type { Id } from '../../src/domain/event.js';
import type { Instant, LocalDate } from '../../src/domain/time.js';
import type { Agenda } from '../../src/projections/agenda-items.js';
import type { LiveBoard, TestRole } from '../support/live-board.js';

export type ReferInput = InputOf<'ReferPerson'>;

/** Every personal text of the story begins with this, so that a test can look for it where it must not be. */
export const PERSONAL = 'zq-personal';

export interface ReferralMade {
  readonly referralId: Id;
  readonly personId: Id;
}

export const referInput = (
  over: Partial<ReferInput> & { readonly immediateRisk?: boolean } = {},
): ReferInput => {
  const { immediateRisk = false, ...rest } = over;
  return {
    series: 'DRM',
    subjects: [
      {
        identity: {
          name: { value: `${PERSONAL} Rowan Invented` },
          dateOfBirth: { value: '2011-09-30' },
          gender: { value: 'FEMALE' },
          ethnicity: { absent: 'NOT_ASKED' },
          associates: [{ name: `${PERSONAL} Sorrel Invented`, relationship: `${PERSONAL} friend` }],
        },
        concernTypes: ['MISSING'],
        immediateRisk,
        knownStatus: 'UNKNOWN',
      },
    ],
    account: {
      whatHappened: `${PERSONAL} did not come home.`,
      professionalView: `${PERSONAL} worried.`,
      requestedOutcome: `${PERSONAL} hear her.`,
    },
    ...rest,
  };
};

/** @throws Error where the referral was not accepted. */
export const referralMade = (outcome: Outcome): ReferralMade => {
  if (outcome.kind !== 'ACCEPTED') throw new Error(JSON.stringify(outcome));
  const data = outcome.events[0]?.data as { referralId: Id; subjects: readonly { personId: Id }[] };
  return { referralId: data.referralId, personId: data.subjects[0]?.personId ?? '' };
};

export const refer = async (
  live: LiveBoard,
  over: Parameters<typeof referInput>[0] = {},
  role: TestRole = 'HEALTH',
): Promise<ReferralMade> => referralMade(await live.as(role).execute('ReferPerson', referInput(over)));

/** Mail that came earlier than the co-ordinator registers it. */
export const register = async (live: LiveBoard, receivedAt: Instant, series = 'DRM'): Promise<ReferralMade> =>
  refer(
    live,
    { series, registered: { receivedAt, reason: `${PERSONAL} came by mail.` } },
    series === 'DRM' ? 'DRM_COORDINATOR' : 'PANEL_CLERK',
  );

export const agendaOf = async (live: LiveBoard, date: LocalDate, series = 'DRM'): Promise<Agenda> => {
  const agenda = await live.board().views.get<Agenda>('agenda', live.sitting(date, series));
  if (agenda === undefined) throw new Error(`There is no agenda for ${date}.`);
  return agenda;
};

/** Ids of the people who are still to be heard at a sitting, in order. */
export const onAgenda = async (live: LiveBoard, date: LocalDate, series = 'DRM'): Promise<readonly Id[]> =>
  (await agendaOf(live, date, series)).items
    .filter(({ movedOn }) => movedOn === null)
    .map(({ personId }) => personId);

/** Who sits in the chair and who keeps the record, by series. */
export const ROLES = {
  DRM: { chair: 'MASH_TEAM_MANAGER', coordinator: 'DRM_COORDINATOR', member: 'HEALTH' },
  RIVERSIDE: { chair: 'PANEL_CHAIR', coordinator: 'PANEL_CLERK', member: 'HEALTH' },
} as const satisfies Record<string, Record<string, TestRole>>;
export type Series = keyof typeof ROLES;

export const openSitting = async (live: LiveBoard, date: LocalDate, series: Series = 'DRM') => {
  const sittingId = live.sitting(date, series);
  const { chair, coordinator, member } = ROLES[series];
  await live.as(chair).does('TakeChair', { sittingId });
  const attending = { sittingId, officer: live.officer(member), role: member, mode: 'IN_PERSON' as const };
  await live.as(coordinator).does('RecordAttendance', attending);
  return live.as(chair).does('OpenSitting', { sittingId });
};

/** One item from its start to its end, with information, a decision and an action; answers the action's id. */
export const discuss = async (
  live: LiveBoard,
  {
    date,
    personId,
    series = 'DRM',
  }: { readonly date: LocalDate; readonly personId: Id; readonly series?: Series },
): Promise<{ readonly discussionId: Id; readonly actionId: Id }> => {
  const { chair, coordinator, member } = ROLES[series];
  const sittingId = live.sitting(date, series);
  const { id: discussionId } = await live.as(chair).does('StartDiscussion', { sittingId, personId });
  const information = `${PERSONAL} seen on Friday.`;
  await live.as(member).does('ShareInformation', { discussionId, agency: live.agency(member), information });
  const decision = { decision: `${PERSONAL} visit.`, rationale: `${PERSONAL} second night away.` };
  await live.as(coordinator).does('RecordDecision', { discussionId, ...decision });
  const agreed = {
    discussionId,
    owner: live.officer(member),
    action: `${PERSONAL} ring the school.`,
    dueOn: date,
  };
  const { id: actionId } = await live.as(coordinator).does('AgreeAction', agreed);
  await live.as(chair).does('CloseDiscussion', { discussionId });
  return { discussionId, actionId };
};

export const closeSitting = async (
  live: LiveBoard,
  date: LocalDate,
  series: Series = 'DRM',
): Promise<void> => {
  await live.as(ROLES[series].chair).does('CloseSitting', { sittingId: live.sitting(date, series) });
  await live.quiet();
};

/** Monday 30 March 2026 from the first referral to the issued minutes, one item heard and one not reached. */
export const wholeMonday = async (live: LiveBoard) => {
  const heard = await refer(live);
  const notReached = await refer(live, {}, 'EDUCATION');
  await live.moveTo('2026-03-30T11:00:00.000Z');
  await openSitting(live, '2026-03-30');
  const { discussionId, actionId } = await discuss(live, { date: '2026-03-30', personId: heard.personId });
  // What policies answer to the item is told apart from what they answer to the sitting.
  await live.quiet();
  await closeSitting(live, '2026-03-30');
  const minutes = { sittingId: live.sitting('2026-03-30'), version: 1 };
  await live.as('MASH_TEAM_MANAGER').does('ApproveMinutes', minutes);
  await live.as('PPD_SUPERVISOR').does('ApproveMinutes', minutes);
  await live.as('DRM_COORDINATOR').does('IssueMinutes', minutes);
  const done = { actionId, doneOn: '2026-03-30', outcome: `${PERSONAL} she is at school.` };
  await live.as('HEALTH').does('CompleteAction', done);
  await live.quiet();
  return { heard, notReached, discussionId, actionId };
};
