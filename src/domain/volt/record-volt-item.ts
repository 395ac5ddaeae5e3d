/** Telling what is known of a victim, a person of concern, a place or a trend: news, in an item or outside one. */
import { accept, already, refuse, trace, type Context, type Decision } from '../decision.js';
import type { Id } from '../event.js';
import type { Volt } from './volt.js';
import type {
  LinkedPerson,
  VoltEvent,
  VoltGrading,
  VoltKind,
  VoltSensitivity,
  VoltSource,
} from './volt-events.js';
import {
  linkingBars,
  notSanitised,
  themesClause,
  toldThings,
  withPeople,
  type LinkGiven,
  type ToldThing,
} from './volt-rules.js';

export interface RecordVoltItem {
  readonly series: string;
  readonly kind: VoltKind;
  readonly source: VoltSource;
  readonly sensitivity: VoltSensitivity;
  readonly text: string;
  /** What everybody entitled may read; needed of what is restricted. */
  readonly sanitised?: string;
  readonly grading?: VoltGrading;
  /** Whose information it is; the actor's own agency where left out. */
  readonly agency?: Id;
  /** The item that is going on; left out elsewhere. */
  readonly discussionId?: Id;
  readonly people: readonly LinkedPerson[];
  readonly things: readonly ToldThing[];
}

export interface RecordVoltGiven extends LinkGiven {
  readonly ownAgency: Id;
  /** Whether the actor leads the meeting, and so speaks for others too. */
  readonly leads: boolean;
  readonly agencyKnown: boolean;
  /** The item, where it is going on and the actor takes part in it. */
  readonly item: { readonly sittingId: Id; readonly personId: Id } | undefined;
}

export const recordVoltItem = (
  volt: Volt,
  input: RecordVoltItem,
  given: RecordVoltGiven,
  context: Context,
): Decision<VoltEvent> => {
  const { terms, item } = given;
  const because = trace(
    item === undefined ? RECORDED : `${RECORDED} It stands with the item that is going on.`,
    themesClause(terms),
    context.now,
  );
  if (volt.phase !== 'NONE') return already(because);
  if (terms === undefined) {
    return refuse('NO_SUCH_SERIES', 'No meeting of this code has terms in force.', { path: ['series'] });
  }
  const { series, kind, source, sensitivity, grading = null, text, sanitised } = input;
  const agency = input.agency ?? given.ownAgency;
  if ((agency !== given.ownAgency && !given.leads) || !given.agencyKnown) {
    return refuse('ANOTHER_AGENCYS_INFORMATION', 'Each agency speaks for itself.', {
      clause: terms.clauses.informationSharing,
      path: ['agency'],
      instead: { kind: 'ASK_ROLE', roles: [terms.administeredBy] },
    });
  }
  const ofItem = item === undefined ? [] : [{ personId: item.personId, as: 'AFFECTED' as const }];
  const named = withPeople([], input.people);
  const isNamed = named.some(({ personId }) => personId === item?.personId);
  const people = isNamed ? named : withPeople(ofItem, named);
  const barred = linkingBars(kind, people, given) ?? notSanitised(sensitivity, sanitised);
  if (barred !== undefined) return barred;
  const { things, words } = toldThings(input.things, given.tokens, [], (nth) =>
    context.newId('volt-thing', nth),
  );
  const subjects = [...new Set(people.map(({ personId }) => personId))];
  // What is about nobody who was referred is the word of whoever tells it.
  const of = subjects.length === 0 ? [context.actor.id] : subjects;
  return accept(
    [
      {
        type: 'VoltItemRecorded',
        data: {
          ...{ voltId: context.newId('volt'), series, kind, source, sensitivity, grading, agency },
          discussionId: item === undefined ? null : (input.discussionId ?? null),
          sittingId: item?.sittingId ?? null,
          ...{ people, things },
        },
        parts: [
          { name: 'text', of, content: { text } },
          ...(sanitised ? [{ name: 'sanitised' as const, of, content: { text: sanitised } }] : []),
          ...(things.length > 0 ? [{ name: 'things' as const, of, content: { words } }] : []),
        ],
        subjects,
      },
    ],
    because,
  );
};

const RECORDED =
  'Recorded. Where it links several people, the meeting is shown that; it decides what it means.';
