/** What descriptions of views say again and again. */
import type { About, Relation } from '../../../access/reading.js';
import type { Id } from '../../../domain/event.js';
import type { PresentedBy } from '../../../projections/presenters.js';
import type { People } from './view.js';

export const EVERYBODY: readonly Relation[] = ['ANY_PROFESSIONAL'];
/** Whoever takes part in the meeting. */
export const MEETING: readonly Relation[] = ['MEMBER', 'CHAIR', 'COORDINATOR'];
/** Whoever runs it. */
export const LEAD: readonly Relation[] = ['CHAIR', 'COORDINATOR'];

export const ofSeries = ({ series }: { readonly series: string }): About => ({ series: [series] });
/** Of a document that several series share. */
export const ofItsSeries = ({ series }: { readonly series: readonly string[] }): About => ({ series });
export const ofNobody = (): About => ({});

interface OfPerson {
  readonly personId: Id | null;
}
/** Closed to whoever has a conflict about its person; gated as its person is. */
export const itsPerson = { people: ({ personId }: OfPerson) => [personId] };
/** Gated by the last sitting that spoke of the person: it tells what the meeting makes of them. */
export const itsPersonAsItStands = { ...itsPerson, asItStands: true } as const;
/** The same, where it is about several. */
export const itsPeople = { people: ({ people }: { readonly people: readonly Id[] }) => people };
/** The same, where it says more of each. */
export const itsPersons = {
  people: ({ people }: { readonly people: readonly OfPerson[] }) => people.map(({ personId }) => personId),
};
/** Of one person, for whoever takes part in a meeting that hears them. */
export const forTheMeeting = {
  readBy: [{ to: MEETING, fields: 'ALL' }],
  closed: itsPerson,
  gated: itsPerson,
} as const;

/** The same of what a sitting says anew. */
export const forTheMeetingAsItStands = { ...forTheMeeting, gated: itsPersonAsItStands } as const;

export const itsSitting = { sittings: ({ sittingId }: { readonly sittingId: Id | null }) => [sittingId] };

/** Of what a document lists, what is about nobody who is closed. */
export const notOf =
  (closed: People) =>
  ({ personId }: OfPerson): boolean =>
    personId === null || !closed.has(personId);

/** The same of what is about several: its words are about all of them. */
export const notAbout =
  (closed: People) =>
  ({ people }: { readonly people: readonly Id[] }): boolean =>
    people.every((personId) => !closed.has(personId));

export const present = <T>(things: readonly (T | null | undefined)[]): readonly T[] =>
  things.filter((thing) => thing !== null && thing !== undefined);

/** Whoever presents by name, of these items. */
export const presenters = (all: readonly (PresentedBy | null | undefined)[]): readonly Id[] =>
  all.flatMap((one) => one?.officers ?? []);

/** Whoever judges one of these anew in a sample that is open. */
export const reviewers = (judgedAnew: readonly { readonly officer: Id }[] = []): readonly Id[] =>
  judgedAnew.map(({ officer }) => officer);
