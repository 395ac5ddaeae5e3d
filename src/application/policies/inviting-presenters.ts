/**
 * Sees to it that whoever works with a person is asked to present each item of theirs, wherever that is heard now, and
 * that it is known whether they reported and came (RMM terms, Child selection and preparation).
 */
import type { LogEvent } from '../../domain/catalogue.js';
import { discussionKind } from '../../domain/discussion/discussion.js';
import type { OfItem } from '../../domain/discussion/item-state.js';
import type { Id } from '../../domain/event.js';
import { presentingKind } from '../../domain/presenting/presenting.js';
import { sittingKind } from '../../domain/sitting/sitting.js';
import { heardUnder, type Agenda } from '../../projections/agenda-items.js';
import type { PresentingView } from '../../projections/presenting.js';
import { recordIdsOf } from '../leading.js';
import { nothing, sends, type Consult, type Intention, type Policy, type Reaction } from './policy.js';

const REPORT = 'report/';
/** Items of one person, or of one worker, that are still to be presented: a handful. */
const AT_MOST = 100;

export const invitingPresenters: Policy = {
  name: 'inviting-presenters',
  on: [
    'ReferralReceived',
    'ReferralPlaced',
    'ReferralWithdrawn',
    ...(['EpisodeEntered', 'EpisodeResumed', 'EpisodeReinstated', 'ReviewPlaced'] as const),
    ...(['ReviewDateMoved', 'EpisodePaused', 'EpisodeEnded'] as const),
    'SittingConvened',
    'SittingConvenedAnew',
    'SittingReinstated',
    'SittingCancelled',
    'SittingMissed',
    'PeopleMerged',
    'PeopleUnmerged',
    'KnownStatusRecorded',
    'OfficerLeft',
    'PresenterInvited',
    'DiscussionClosed',
    'DeadlineFired',
  ],
  react: async (event, consult) => {
    switch (event.type) {
      case 'PresenterInvited': {
        const { sittingId, personId, reportDueAt: dueAt } = event.data;
        return { commands: [], deadlines: [{ key: `${REPORT}${sittingId}/${personId}`, dueAt }] };
      }
      case 'DeadlineFired':
        return overdue(event.data);
      case 'DiscussionClosed': {
        const { sittingId, personId } = event.data;
        if (!(await asksForReports(sittingId, consult))) return nothing;
        return sends([{ command: 'NoteWhoPresented', input: { sittingId, personId } }]);
      }
      default:
        return sends(await invitations(await touched(event, consult), consult));
    }
  },
};

/** An item of which somebody may have to be asked anew. */
interface Touched extends OfItem {
  /** The sitting that sent it on to this one; left out where none did. */
  readonly from?: Id;
}

const touched = async (event: LogEvent, consult: Consult): Promise<readonly Touched[]> => {
  switch (event.type) {
    case 'ReferralReceived': {
      const { placement, subjects } = event.data;
      return placement === null ? [] : at(placement.sittingId, subjects);
    }
    case 'ReferralPlaced': {
      const { placement, subjects, from } = event.data;
      const left = from === null ? [] : at(from, subjects);
      if (placement === null) return left;
      const sentOn = from === null ? {} : { from };
      return [...left, ...at(placement.sittingId, subjects).map((item) => ({ ...item, ...sentOn }))];
    }
    case 'ReferralWithdrawn':
      return event.data.people.flatMap(({ personId, sittingId }) =>
        sittingId === null ? [] : [{ personId, sittingId }],
      );
    case 'EpisodeEntered':
    case 'EpisodeResumed':
    case 'EpisodeReinstated':
    case 'ReviewPlaced':
    case 'ReviewDateMoved':
    case 'EpisodePaused':
    case 'EpisodeEnded':
      return reviewed(event, consult);
    case 'PeopleMerged':
    case 'PeopleUnmerged': {
      const { personId, sittingIds } = event.data;
      const other = event.type === 'PeopleMerged' ? event.data.into : event.data.from;
      return sittingIds.flatMap((sittingId) => at(sittingId, [{ personId }, { personId: other }]));
    }
    case 'SittingConvened':
    case 'SittingConvenedAnew':
    case 'SittingReinstated':
    case 'SittingCancelled':
    case 'SittingMissed': {
      const { sittingId } = event.data;
      if (!(await asksForReports(sittingId, consult))) return [];
      const agenda = await consult.document<Agenda>('agenda', sittingId);
      return at(sittingId, agenda?.items ?? []);
    }
    case 'KnownStatusRecorded': {
      const records = await recordIdsOf(event.data.personId, consult);
      const found = await Promise.all(records.map((record) => invited('byPerson', record, consult)));
      return found.flat();
    }
    case 'OfficerLeft':
      return invited('byPresenter', event.data.officerId, consult);
    default:
      return [];
  }
};

type ListedByTracker = Extract<
  LogEvent,
  {
    type:
      | 'EpisodeEntered'
      | 'EpisodeResumed'
      | 'EpisodeReinstated'
      | 'ReviewPlaced'
      | 'ReviewDateMoved'
      | 'EpisodePaused'
      | 'EpisodeEnded';
  }
>;

/**
 * Where a review is listed by now, and where it was: of every record of the person, for another one may come to lead the
 * item when this one leaves.
 */
const reviewed = async ({ data }: ListedByTracker, consult: Consult): Promise<readonly Touched[]> => {
  const people = (await recordIdsOf(data.personId, consult)).map((personId) => ({ personId }));
  const from = 'from' in data ? data.from : null;
  const to = 'placement' in data ? (data.placement?.sittingId ?? null) : null;
  const left = from === null || from === to ? [] : at(from, people);
  if (to === null) return left;
  const sentOn = from === null || from === to ? {} : { from };
  return [...left, ...at(to, people).map((item) => ({ ...item, ...sentOn }))];
};

const at = (sittingId: Id, people: readonly { readonly personId: Id }[]): readonly OfItem[] =>
  people.map(({ personId }) => ({ sittingId, personId }));

const invited = async (index: string, key: Id, { find }: Consult): Promise<readonly OfItem[]> => {
  const found = await find<PresentingView>('presenting', {
    ...{ index, equal: [key], descending: true, limit: AT_MOST },
  });
  return found.filter(({ invited: asked, outcome }) => asked !== null && outcome === null);
};

/** Whether the meeting that holds a sitting asks anybody to present. */
const asksForReports = async (sittingId: Id, { state }: Pick<Consult, 'state'>): Promise<boolean> =>
  (await state(sittingKind, sittingId)).convening?.terms.tracker !== undefined;

const invitations = async (items: readonly Touched[], consult: Consult): Promise<readonly Intention[]> => {
  const commands: Intention[] = [];
  for (const { sittingId, personId, from } of items) {
    if (!(await asksForReports(sittingId, consult))) continue;
    const agenda = await consult.document<Agenda>('agenda', sittingId);
    const carriedFrom =
      from === undefined ? undefined : await reportFrom({ sittingId: from, personId }, consult);
    const records = await recordIdsOf(personId, consult);
    commands.push({
      command: 'InvitePresenter',
      input: {
        ...{ sittingId, personId, raisedBy: raisedBy(personId, agenda) },
        alsoRecords: records.filter((record) => record !== personId),
        ...(carriedFrom !== undefined && { carriedFrom }),
      },
    });
  }
  return commands;
};

/**
 * The agency that brought the person: onto the tracker, where a review is due here, else by the first referral. Null
 * where the item is not heard here, or under another record of the person.
 */
const raisedBy = (personId: Id, agenda: Agenda | undefined): Id | null => {
  const items = agenda?.items ?? [];
  const item = items.find((one) => one.personId === personId && one.movedOn === null);
  if (item === undefined || heardUnder(items, item) !== personId) return null;
  const review = item.listings.find((listed) => listed.review !== null && !listed.left);
  return review?.agency ?? item.agencies[0] ?? null;
};

/** The item whose report stands for one that was sent on before it was heard to the end. */
const reportFrom = async (
  { sittingId, personId }: OfItem,
  { ids, state }: Consult,
): Promise<Id | undefined> => {
  const discussionId = ids.discussion(sittingId, personId);
  const { concluded } = await state(discussionKind, discussionId);
  if (concluded) return undefined;
  const { reports, carriedFrom } = await state(presentingKind, discussionId);
  return reports.length > 0 ? discussionId : (carriedFrom ?? undefined);
};

const overdue = ({ policy, key, dueAt }: Extract<LogEvent, { type: 'DeadlineFired' }>['data']): Reaction => {
  if (policy !== invitingPresenters.name) return nothing;
  const [sittingId = '', personId = ''] = key.slice(REPORT.length).split('/');
  return sends([{ command: 'RecordReportMissed', input: { sittingId, personId, dueAt } }]);
};
