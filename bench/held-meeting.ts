/** One meeting held from the first referral to the draft of its minutes, as the events that it left behind. */
import type { Board } from '../src/application/board.js';
import type { MovedClock } from '../src/application/clock.js';
import type { StoredEvent } from '../src/store/event-log.js';
import { act, aReferral, NOON, type Officer } from './founded-board.js';

export const ITEMS = 30;
const EVENING = '2026-03-30T18:00:00.000Z';
const SHARES = 3;

/** Holds the first sitting of the DRM, with every item discussed and closed, and lets the day end. */
export const holdMeeting = async (board: Board, issuer: string): Promise<readonly StoredEvent[]> => {
  const founded = await board.log.head();
  const as = (officer: Officer) => ({ issuer, as: officer });
  for (let count = 0; count < ITEMS; count += 1) {
    await act(board, as('health-lead'), 'ReferPerson', aReferral('DRM', `Invented ${count}`));
  }
  const clock = board.clock as MovedClock;
  clock.moveTo(NOON);
  const sittingId = board.ids.sitting('DRM', '2026-03-30');
  await act(board, as('mash-manager'), 'TakeChair', { sittingId });
  await act(board, as('mash-manager'), 'OpenSitting', { sittingId });
  const attendee = board.ids.named('officer', board.credentialHash(issuer, 'ppd-supervisor'));
  const presence = { officer: attendee, role: 'PPD_SUPERVISOR', mode: 'IN_PERSON' as const };
  await act(board, as('coordinator'), 'RecordAttendance', { sittingId, ...presence });
  await board.quiet();
  const agenda = await board.views.get<{ readonly items: readonly { readonly personId: string }[] }>(
    'agenda',
    sittingId,
  );
  for (const { personId } of agenda?.items ?? []) await hearItem(board, as, sittingId, personId);
  await act(board, as('mash-manager'), 'CloseSitting', { sittingId });
  await board.quiet();
  clock.moveTo(EVENING);
  await board.quiet();
  return (await everyEvent(board)).filter((event) => belongs(event, founded, sittingId));
};

const hearItem = async (
  board: Board,
  as: (officer: Officer) => { readonly issuer: string; readonly as: Officer },
  sittingId: string,
  personId: string,
): Promise<void> => {
  const officer = (subject: Officer): string =>
    board.ids.named('officer', board.credentialHash(as(subject).issuer, subject));
  const { id: discussionId } = await act(board, as('coordinator'), 'StartDiscussion', {
    sittingId,
    personId,
  });
  const agency = board.ids.named('agency', 'POLICE');
  for (let count = 0; count < SHARES; count += 1) {
    const information = `Report ${count} since January, with what was done about it.`;
    await act(board, as('ppd-supervisor'), 'ShareInformation', { discussionId, agency, information });
  }
  const decision = { decision: 'Visit today.', rationale: 'Not seen for three days.' };
  await act(board, as('coordinator'), 'RecordDecision', { discussionId, ...decision });
  const action = { owner: officer('health-lead'), action: 'Visit the home.', dueOn: '2026-03-31' };
  await act(board, as('coordinator'), 'AgreeAction', { discussionId, ...action });
  await act(board, as('coordinator'), 'CloseDiscussion', { discussionId });
};

/** Everything about the sitting; what the policies convene for other days is left out. */
const belongs = (event: StoredEvent, founded: bigint, sittingId: string): boolean => {
  if (event.stream === 'policy-convening') return false;
  return event.position > founded || JSON.stringify(event.data).includes(sittingId);
};

const everyEvent = async ({ log }: Board): Promise<readonly StoredEvent[]> => {
  const { events } = await log.readAll({ after: 0n, limit: 1_000_000 });
  return events;
};
