/** What opening a sitting settles: who is to be heard, with each one's earlier actions as they stand now. */
import { actionKind } from '../../domain/action/action.js';
import type { Id } from '../../domain/event.js';
import type { CarriedAction, SettledItem } from '../../domain/sitting/sitting.js';
import type { Instant } from '../../domain/time.js';
import type { Agenda } from '../../projections/agenda-items.js';
import type { LastClosed } from '../../projections/last-closed.js';
import type { PersonHappenings } from '../../projections/person-happenings.js';
import { isEarlierAction } from '../../projections/earlier-actions.js';
import type { RevisionLook, Services } from '../command.js';
import { referralsPlacing } from './lookups.js';

/** What the views propose. */
export interface Proposed {
  readonly unreconciled: readonly string[];
  readonly agenda: Agenda | undefined;
  readonly since: Instant | undefined;
  readonly histories: readonly PersonHappenings[];
}

/** Lets the views catch up, within the time that opening waits, and asks them. */
export const proposedBy = async (sittingId: Id, services: Services): Promise<Proposed> => {
  const unreconciled = await services.settle();
  const agenda = await services.document<Agenda>('agenda', sittingId);
  const last = agenda && (await services.document<LastClosed>('last-closed', agenda.series));
  const histories = await Promise.all(
    (agenda?.items ?? []).map(({ personId }) =>
      services.document<PersonHappenings>('person-happenings', personId),
    ),
  );
  return { unreconciled, agenda, since: last?.at, histories: histories.filter((each) => each !== undefined) };
};

/** Each referral and each action is looked up again: the views propose, the streams decide. */
export const settledItems = async (
  { agenda, since, histories }: Proposed,
  look: RevisionLook,
): Promise<readonly SettledItem[]> => {
  const settled: SettledItem[] = [];
  for (const { personId, movedOn } of agenda?.items ?? []) {
    // Held after all: what moved on because it was thought to have been missed is on its way back.
    const comesBack = agenda?.phase === 'MISSED' && movedOn?.moved === 'SITTING_MISSED';
    const sittingId = comesBack ? movedOn.placement?.sittingId : agenda?.sittingId;
    const placing = agenda && sittingId ? { ...agenda, sittingId } : undefined;
    const referralIds = await referralsPlacing(look, personId, placing);
    if (referralIds.length === 0) continue;
    const history = histories.find((each) => each.personId === personId);
    const carriedForward = await carriedActions(agenda, history, since, look);
    settled.push({ personId, referralIds, ...(carriedForward.length > 0 && { carriedForward }) });
  }
  return settled;
};

const carriedActions = async (
  agenda: Agenda | undefined,
  history: PersonHappenings | undefined,
  since: Instant | undefined,
  look: RevisionLook,
): Promise<readonly CarriedAction[]> => {
  const carried: CarriedAction[] = [];
  for (const action of history?.actions ?? []) {
    if (agenda === undefined || !isEarlierAction(action, agenda, since ?? null)) continue;
    const { state, revision } = await look.revised(actionKind, action.actionId);
    // A draft of an item that is going on elsewhere is nobody's action yet.
    if (state.status === 'NONE' || state.status === 'AGREED') continue;
    const { status, ownerAgency, owner, dueAt } = state;
    carried.push({ actionId: action.actionId, revision, status, ownerAgency, owner, dueAt });
  }
  return carried;
};
