/** The commands by which what was recorded wrongly is taken back, and by which its recipients acknowledge that. */
import type { Authority } from '../../access/authority.js';
import { agencyOf, termsNow } from '../../access/facts.js';
import { discussionKind } from '../../domain/discussion/discussion.js';
import type { Id } from '../../domain/event.js';
import { acknowledgeRecall, type AcknowledgeRecall } from '../../domain/retraction/acknowledge-recall.js';
import {
  correctWrongPerson,
  type CorrectWrongPerson,
  type WrongPersonGiven,
} from '../../domain/retraction/correct-wrong-person.js';
import {
  retractInformation,
  type RetractGiven,
  type RetractInformation,
} from '../../domain/retraction/retract-information.js';
import {
  IS_A_TASK,
  retractionKind,
  type Retraction,
  type RetractionEvent,
} from '../../domain/retraction/retraction.js';
import type { SampledItemView } from '../../projections/samples.js';
import type { RetractableView } from '../../projections/retractables.js';
import { nothing, row, type Look, type Services, type Surroundings } from '../command.js';
import { sittingById } from './lookups.js';
import { cardOf, isMemberFor, type Card } from './of-person.js';
import { recipientsOf } from './recall-recipients.js';

interface Prepared {
  readonly record: RetractableView | undefined;
  /** Of the people about whom it was recorded, and of the records that were merged into theirs. */
  readonly cards: readonly Card[];
  /** Samples that have an item of theirs. */
  readonly sampleIds: readonly Id[];
  readonly rightPerson: Card;
}

type Entitled<Given> = Given & { readonly authorities: readonly Authority[] };
const entitled = ({ given }: { readonly given: Entitled<object> }): readonly Authority[] => given.authorities;

export const retractionCommands = {
  RetractInformation: row<Retraction, RetractionEvent, RetractInformation, Entitled<RetractGiven>, Prepared>({
    kind: retractionKind,
    stream: ({ recordId }, _newId, ids) => ids.retraction(recordId),
    authority: entitled,
    // That something told was wrong is news.
    about: 'NEWS',
    atSitting: 'NEWS',
    prepare: ({ recordId }, services) => prepared(recordId, services),
    gather: (input, look, around, found) => gathered(input.recordId, look, around, found),
    decide: retractInformation,
  }),
  CorrectWrongPerson: row<
    Retraction,
    RetractionEvent,
    CorrectWrongPerson,
    Entitled<WrongPersonGiven>,
    Prepared
  >({
    kind: retractionKind,
    stream: ({ recordId }, _newId, ids) => ids.retraction(recordId),
    authority: entitled,
    about: ({ input }) => [input.rightPersonId],
    atSitting: 'NEWS',
    prepare: async ({ recordId, rightPersonId }, services) => ({
      ...(await prepared(recordId, services)),
      rightPerson: await cardOf(rightPersonId, services),
    }),
    gather: async (input, look, around, found) => {
      return {
        ...(await gathered(input.recordId, look, around, found)),
        rightPersonReferred: isMemberFor(found.rightPerson, around.actor, around),
        ownAgency: agencyOf(around.actor),
      };
    },
    decide: correctWrongPerson,
  }),
  AcknowledgeRecall: row({
    kind: retractionKind,
    stream: ({ retractionId }: AcknowledgeRecall) => retractionId,
    authority: ({ state, input }) => {
      const recall = state.recalls.get(input.recallId);
      return recall === undefined ? [] : [{ of: 'AGENCY', agency: recall.agency }];
    },
    // That it has been destroyed is news.
    about: 'NEWS',
    atSitting: 'NEWS',
    gather: nothing,
    decide: acknowledgeRecall,
  }),
};

/** What is to be taken back; what has only just been recorded is waited for. */
const prepared = async (recordId: Id, services: Services): Promise<Prepared> => {
  const find = () => services.document<RetractableView>('retractables', recordId);
  let record = await find();
  if (record === undefined) {
    await services.settle();
    record = await find();
  }
  const own = await Promise.all((record?.personIds ?? []).map((personId) => cardOf(personId, services)));
  const merged = own.flatMap((card) => card?.mergedFrom ?? []);
  const others = await Promise.all(merged.map((personId) => cardOf(personId, services)));
  const cards = [...own, ...others];
  return { record, cards, sampleIds: await samplesOf(cards, services), rightPerson: undefined };
};

const SAMPLED_AT_MOST = 100;

const samplesOf = async (cards: readonly Card[], { find }: Services): Promise<readonly Id[]> => {
  const found = await Promise.all(
    cards.flatMap((card) =>
      card === undefined
        ? []
        : [
            find<SampledItemView>('sampled-items', {
              ...{ index: 'byPerson', equal: [card.personId], limit: SAMPLED_AT_MOST },
            }),
          ],
    ),
  );
  return [...new Set(found.flat().map(({ sampleId }) => sampleId))];
};

const gathered = async (
  recordId: Id,
  look: Look,
  around: Surroundings,
  { record, cards, sampleIds }: Prepared,
): Promise<Entitled<RetractGiven>> => {
  const retractionId = around.ids.retraction(recordId);
  if (record === undefined) {
    return { retractionId, series: '', record: undefined, recipients: [], authorities: [] };
  }
  const { series: stated, content: _content, retractionId: _before, closedTo: _to, ...retractable } = record;
  const sitting = record.sittingId === null ? undefined : await sittingById(look, record.sittingId);
  const series = stated ?? sitting?.convening?.series ?? '';
  const terms = termsNow(around.facts, around.now).get(series);
  const conflicted = await conflictedOn(record, look, around);
  const butNot = { butNot: conflicted };
  const recipients = await recipientsOf(retractable, look, around, { cards, terms, sampleIds });
  return {
    ...{ retractionId, series, record: retractable, conflicted },
    // Nobody has to tell themselves; to tell others stays a task, also of who takes it back.
    recipients: recipients.filter(
      ({ officer, cameBy }) => officer !== around.actor.actor.id || IS_A_TASK.has(cameBy),
    ),
    authorities: [
      { of: 'CHAIR', terms, ...butNot },
      { of: 'COORDINATOR', terms, ...butNot },
      ...(record.agency === null ? [] : [{ of: 'AGENCY' as const, agency: record.agency, ...butNot }]),
    ],
  };
};

/** Whoever declared a conflict on the item decides nothing about it, and learns nothing. */
const conflictedOn = async (
  { sittingId, discussionId, personIds }: RetractableView,
  look: Look,
  { ids }: Surroundings,
): Promise<readonly Id[]> => {
  if (sittingId === null) return [];
  const items =
    discussionId === null ? personIds.map((one) => ids.discussion(sittingId, one)) : [discussionId];
  const conflicted = await Promise.all(
    items.map(async (item) => [...(await look.state(discussionKind, item)).conflicted]),
  );
  return conflicted.flat();
};
