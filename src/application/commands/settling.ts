/** What opening a sitting settles: who is to be heard, with each one's earlier actions as they stand now. */
import { actionKind } from '../../domain/action/action.js';
import { nothingListed } from '../../domain/discussion/item-state.js';
import type { Id } from '../../domain/event.js';
import type { CarriedAction, SettledItem } from '../../domain/sitting/sitting-events.js';
import type { Instant } from '../../domain/time.js';
import { trackedId } from '../../domain/tracked/tracked-state.js';
import { heardUnder, type Agenda, type AgendaItem } from '../../projections/agenda-items.js';
import { lastClosedBefore, type LastClosed } from '../../projections/last-closed.js';
import type { PersonView } from '../../projections/people.js';
import type { PersonHappenings } from '../../projections/person-happenings.js';
import { isEarlierAction } from '../../projections/earlier-actions.js';
import { unheardSince, type TrackerEntryView } from '../../projections/tracker.js';
import { idsOfRecords } from '../leading.js';
import type { RevisionLook, Services } from '../command.js';
import { listedAt } from './lookups.js';

/** What the views propose. */
export interface Proposed {
  readonly unreconciled: readonly string[];
  readonly agenda: Agenda | undefined;
  readonly since: Instant | undefined;
  /** By person of an item, of every record of that person. */
  readonly histories: ReadonlyMap<Id, readonly PersonHappenings[]>;
  /** By person of an item that is a review: since when the person has not been reviewed. */
  readonly unheardSince: ReadonlyMap<Id, Instant>;
}

/** Lets the views catch up, within the time that opening waits, and asks them. */
export const proposedBy = async (sittingId: Id, services: Services): Promise<Proposed> => {
  const unreconciled = await services.settle();
  const agenda = await services.document<Agenda>('agenda', sittingId);
  const last = agenda && (await services.document<LastClosed>('last-closed', agenda.series));
  const items = agenda?.items ?? [];
  const histories = await Promise.all(
    items.map(async (item) => [item.personId, await historiesOf(item, items, services)] as const),
  );
  return {
    unreconciled,
    agenda,
    since: last && lastClosedBefore(last, services.now),
    histories: new Map(histories),
    unheardSince: await unheard(items, agenda, services),
  };
};

/** Between two reviews lie sittings that did not hear the person: what was closed since their own is news to them. */
const unheard = async (
  items: readonly AgendaItem[],
  agenda: Agenda | undefined,
  { document }: Services,
): Promise<ReadonlyMap<Id, Instant>> => {
  const since = new Map<Id, Instant>();
  for (const { personId, episodeIds } of items) {
    if (episodeIds.length === 0) continue;
    const entry = await document<TrackerEntryView>('tracker', trackedId(agenda?.series ?? '', personId));
    if (entry !== undefined) since.set(personId, unheardSince(entry));
  }
  return since;
};

/** A child who was referred again has earlier actions under another record: who leads carries them. */
const historiesOf = async (
  { personId }: AgendaItem,
  items: readonly AgendaItem[],
  { document }: Services,
): Promise<readonly PersonHappenings[]> => {
  const leads = items.every((item) => item.personId !== personId || heardUnder(items, item) === personId);
  const cardOf = (one: Id): Promise<PersonView | undefined> => document<PersonView>('people', one);
  const wanted = leads ? await idsOfRecords(personId, cardOf) : [personId];
  const found = wanted.map((record) => document<PersonHappenings>('person-happenings', record));
  return (await Promise.all(found)).filter((each) => each !== undefined);
};

/** Each referral and each action is looked up again: the views propose, the streams decide. */
export const settledItems = async (
  { agenda, since, histories, unheardSince: reviews }: Proposed,
  look: RevisionLook,
): Promise<readonly SettledItem[]> => {
  const settled: SettledItem[] = [];
  for (const { personId, movedOn } of agenda?.items ?? []) {
    // Held after all: what moved on because it was thought to have been missed is on its way back.
    const comesBack = agenda?.phase === 'MISSED' && movedOn?.moved === 'SITTING_MISSED';
    const sittingId = comesBack ? movedOn.placement?.sittingId : agenda?.sittingId;
    const placing = agenda && sittingId ? { ...agenda, sittingId } : undefined;
    const listed = await listedAt(look, personId, placing);
    if (nothingListed(listed)) continue;
    const before = earliest(since, reviews.get(personId));
    const carriedForward = await carriedActions(agenda, histories.get(personId) ?? [], before, look);
    settled.push({ personId, ...listed, ...(carriedForward.length > 0 && { carriedForward }) });
  }
  return settled;
};

const earliest = (since: Instant | undefined, review: Instant | undefined): Instant | undefined =>
  since === undefined || review === undefined || since < review ? since : review;

const carriedActions = async (
  agenda: Agenda | undefined,
  histories: readonly PersonHappenings[],
  since: Instant | undefined,
  look: RevisionLook,
): Promise<readonly CarriedAction[]> => {
  const carried: CarriedAction[] = [];
  for (const action of histories.flatMap(({ actions }) => actions)) {
    if (agenda === undefined || !isEarlierAction(action, agenda, since ?? null)) continue;
    const { state, revision } = await look.revised(actionKind, action.actionId);
    // A draft of an item that is going on elsewhere is nobody's action yet.
    if (state.status === 'NONE' || state.status === 'AGREED') continue;
    const { status, ownerAgency, owner, dueAt, notDone } = state;
    const why = status === 'NOT_DONE' && notDone !== undefined && { notDone };
    carried.push({ actionId: action.actionId, revision, status, ownerAgency, owner, dueAt, ...why });
  }
  return carried;
};
