/**
 * Of each sitting: who was there for which role, who sent apologies, and what was decided without whom. What a record
 * says of absence is taken from it; why a role was not in an item is gathered from who left it, and for what.
 */
import type {
  AttendedFor,
  HeldSitting,
  NotInTheItem,
  TakenKind,
  TakenWithout,
} from '../domain/absence/ledger.js';
import type { LogEvent } from '../domain/catalogue.js';
import type { Id } from '../domain/event.js';
import {
  presenceOf,
  sameApology,
  withApology,
  withPresence,
  type Presence,
} from '../domain/sitting/attendance.js';
import { projection } from './projection.js';

/** Who has left an item, or takes no part in it for a conflict. */
interface OutOfItem {
  readonly discussionId: Id;
  readonly personId: Id;
  readonly officer: Id;
  readonly because: 'LEFT_ITEM' | 'CONFLICT';
}

export interface AbsencesView extends HeldSitting {
  readonly series: string;
  /** Whether it was opened: one that was not is no absence of anybody. */
  readonly held: boolean;
  readonly present: readonly Presence[];
  /** Roles of those who have left the sitting, as they were. */
  readonly gone: readonly Presence[];
  readonly outOfItem: readonly OutOfItem[];
}

export const absences = projection<AbsencesView>({
  name: 'absences',
  version: 2,
  indexes: { bySeries: ['series', 'date'] },
  index: ({ series, date }) => ({ series, date }),
  keys: (event) => {
    switch (event.type) {
      case 'SittingConvened':
      case 'SittingConvenedAnew':
      case 'SittingOpened':
      case 'AttendanceRecorded':
      case 'AttendeeLeft':
      case 'AttendanceWithdrawn':
      case 'ApologiesRecorded':
      case 'ApologiesWithdrawn':
      case 'ConflictDeclared':
      case 'ConflictCarried':
      case 'ConflictWithdrawn':
      case 'ArrivedForItem':
      case 'LeftItem':
      case 'DecisionRecorded':
      case 'ThresholdRecorded':
      case 'NextStepsAgreed':
        return [event.data.sittingId];
      default:
        return [];
    }
  },
  apply: (document, event) => {
    if (event.type === 'SittingConvened' || event.type === 'SittingConvenedAnew') {
      const { sittingId, series, date, terms } = event.data;
      const coreRoles = terms.coreMembers.map(({ role }) => role);
      return { ...(document ?? NOTHING_YET), sittingId, series, date, coreRoles };
    }
    return document && inItem(attended(document, event), event);
  },
});

const NOTHING_YET = {
  ...{ held: false, present: [], gone: [], attended: [], apologies: [], outOfItem: [], taken: [] },
} as const;

/** Who came, left and sent apologies. */
const attended = (document: AbsencesView, event: LogEvent): AbsencesView => {
  switch (event.type) {
    case 'SittingOpened':
      return { ...document, held: true };
    case 'AttendanceRecorded': {
      const presence = presenceOf(event.data);
      const present = withPresence(document.present, presence);
      const gone = document.gone.filter(({ officer }) => officer !== presence.officer);
      return { ...document, present, gone, attended: withAttended(document.attended, presence) };
    }
    case 'AttendeeLeft': {
      const { officer } = event.data;
      const leaving = document.present.filter((one) => one.officer === officer);
      const present = document.present.filter((one) => one.officer !== officer);
      return { ...document, present, gone: [...document.gone, ...leaving] };
    }
    case 'AttendanceWithdrawn': {
      const { officer, role } = event.data;
      const right = (one: { readonly officer: Id; readonly role: string | null }): boolean =>
        one.officer !== officer || one.role !== role;
      const { present, gone, attended: were } = document;
      return {
        ...document,
        ...{ present: present.filter(right), gone: gone.filter(right), attended: were.filter(right) },
      };
    }
    case 'ApologiesRecorded':
      return { ...document, apologies: withApology(document.apologies, apologyIn(event.data)) };
    case 'ApologiesWithdrawn':
      return {
        ...document,
        apologies: document.apologies.filter((apology) => !sameApology(apology, event.data)),
      };
    default:
      return document;
  }
};

const apologyIn = ({
  role,
  officer,
  deputy,
  informationSent,
  receivedAt,
}: AbsencesView['apologies'][number]): AbsencesView['apologies'][number] => ({
  ...{ role, officer, deputy, informationSent, receivedAt },
});

const withAttended = (
  before: readonly AttendedFor[],
  { officer, role, as, mode }: Presence,
): readonly AttendedFor[] =>
  role === null
    ? before
    : [
        ...before.filter((one) => one.officer !== officer || one.role !== role || one.mode !== mode),
        { officer, role, as, mode },
      ];

/** Who took no part in an item, and what was decided in it. */
const inItem = (document: AbsencesView, event: LogEvent): AbsencesView => {
  switch (event.type) {
    case 'ConflictDeclared':
    case 'ConflictCarried':
    case 'LeftItem': {
      const { discussionId, personId, officer } = event.data;
      const conflict = event.type !== 'LeftItem' || event.data.because === 'CONFLICT';
      const out: OutOfItem = {
        ...{ discussionId, personId, officer, because: conflict ? 'CONFLICT' : 'LEFT_ITEM' },
      };
      return { ...document, outOfItem: [...backIn(document, discussionId, officer), out] };
    }
    case 'ConflictWithdrawn':
    case 'ArrivedForItem': {
      const { discussionId, officer } = event.data;
      return { ...document, outOfItem: backIn(document, discussionId, officer) };
    }
    case 'DecisionRecorded':
      return taken(document, event, { kind: 'DECISION', recordId: event.data.decisionId });
    case 'ThresholdRecorded':
      return taken(document, event, { kind: 'THRESHOLD', recordId: event.data.thresholdId });
    case 'NextStepsAgreed':
      return stepsTaken(document, event);
    default:
      return document;
  }
};

/** Said again before the item closes, what is agreed then was decided without whom was missing then. */
const stepsTaken = (
  document: AbsencesView,
  event: Extract<LogEvent, { type: 'NextStepsAgreed' }>,
): AbsencesView => {
  const { discussionId: recordId, personId } = event.data;
  const others = document.taken.filter(
    (one) => one.kind !== 'NEXT_STEPS' || one.recordId !== recordId || one.personId !== personId,
  );
  return taken({ ...document, taken: others }, event, { kind: 'NEXT_STEPS', recordId });
};

const backIn = ({ outOfItem }: AbsencesView, discussionId: Id, officer: Id): readonly OutOfItem[] =>
  outOfItem.filter((out) => out.discussionId !== discussionId || out.officer !== officer);

interface Deciding {
  readonly occurredAt: string;
  readonly data: {
    readonly discussionId: Id;
    readonly personId: Id;
    readonly absentRoles: readonly string[];
  };
}

const taken = (
  document: AbsencesView,
  { occurredAt: at, data: { discussionId, personId, absentRoles } }: Deciding,
  record: { readonly kind: TakenKind; readonly recordId: Id },
): AbsencesView => {
  const without = absentRoles.map((role): TakenWithout => ({
    ...{ ...record, discussionId, personId, at, role },
    because: whyNotInItem(document, discussionId, role),
  }));
  return { ...document, taken: [...document.taken, ...without] };
};

const whyNotInItem = (
  { present, gone, outOfItem }: AbsencesView,
  discussionId: Id,
  role: string,
): NotInTheItem | null => {
  const holders = present.filter((one) => one.role === role);
  const out = outOfItem.filter(
    (one) => one.discussionId === discussionId && holders.some(({ officer }) => officer === one.officer),
  );
  if (out.some(({ because }) => because === 'CONFLICT')) return 'CONFLICT';
  if (out.length > 0) return 'LEFT_ITEM';
  if (holders.length > 0) return 'IN_WRITING';
  return gone.some((one) => one.role === role) ? 'LEFT_SITTING' : null;
};
