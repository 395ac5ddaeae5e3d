/** What an item about somebody on a tracker wants before it closes, as the streams have it. */
import type { Refusal } from '../../domain/decision.js';
import { discussionKind } from '../../domain/discussion/discussion.js';
import type { Id } from '../../domain/event.js';
import { latestAssessment } from '../../domain/risk/assessed.js';
import { nextStepsWanted, type TrackedHere } from '../../domain/tracked/next-steps-wanted.js';
import { trackedId } from '../../domain/tracked/tracked-state.js';
import { trackedKind } from '../../domain/tracked/tracked.js';
import type { DiscussionView } from '../../projections/discussions.js';
import type { Look, Services } from '../command.js';
import { recordIdsOf } from '../leading.js';
import { assessedOf } from './known-of-person.js';
import { sittingById } from './lookups.js';

/** Every record of whom an item is about, as the views have them. */
export const recordsDiscussed = async (
  { discussionId }: { readonly discussionId: Id },
  services: Services,
): Promise<readonly Id[]> => {
  const item = await services.document<DiscussionView>('discussions', discussionId);
  return item === undefined ? [] : recordIdsOf(item.personId, services);
};

/** Undefined where nothing is wanted, and for a meeting that keeps no tracker. */
export const wantedOf = async (
  discussionId: Id,
  proposed: readonly Id[],
  look: Look,
): Promise<Refusal | undefined> => {
  const { sittingId, personId, alsoStatedAs } = await look.state(discussionKind, discussionId);
  const { convening } = await sittingById(look, sittingId);
  const tracker = convening?.terms.tracker;
  if (convening === undefined || tracker === undefined) return undefined;
  // In the order in which the steps were agreed by: of two assessments of one day that order says which stands.
  const records = [...new Set([...proposed, personId, ...alsoStatedAs])];
  const assessment = latestAssessment(await assessedOf(records, look), tracker.tool);
  const people: TrackedHere[] = [];
  for (const record of records) {
    const tracked = await look.state(trackedKind, trackedId(convening.series, record));
    people.push({ tracked, assessment });
  }
  return nextStepsWanted(people, sittingId, tracker.clauses.nextSteps);
};
