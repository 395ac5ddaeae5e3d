/**
 * What a command is about, said in its row: about whom it decides, and on an item of which sitting it works. The command
 * loop asks both of every command alike, so that no command has to remember to refuse. Of a command that only the
 * service sends neither is asked (`policyRow`).
 */
import type { ActorFacts } from '../access/facts.js';
import type { Id } from '../domain/event.js';

type Actor = ActorFacts['actor'];

interface Sent<State, Input, Given> {
  readonly state: State;
  readonly input: Input;
  readonly given: Given;
}

/**
 * About whom a command decides: whoever has a conflict about one of them does not send it (ADR 29).
 *
 * `NOBODY`: it is about the board, a sitting or a document as a whole. `NEWS`: it tells or asks, and news of a risk is
 * never refused. `ITEM`: it asks about conflicts itself.
 */
export type AboutWhom<State, Input, Given> =
  'NOBODY' | 'NEWS' | 'ITEM' | ((sent: Sent<State, Input, Given>) => readonly (Id | null | undefined)[]);

/**
 * On an item of which sitting a command works: whoever has not signed the declaration of that sitting does not send it
 * (ADR 41).
 *
 * `NONE`: it works on no item of a sitting, or on what reached whoever sends it by another door: their own referral, their
 * own action, a copy that was sent to them. `NEWS`: it tells what is known, and news of a risk is never refused; nor is
 * leaving, or declaring a conflict.
 */
export type AtWhichSitting<State, Input, Given> =
  'NONE' | 'NEWS' | ((sent: Sent<State, Input, Given> & { readonly actor: Actor }) => Id | null | undefined);

/** The person whom whoever sends it names. */
export const personNamed = ({ input }: { readonly input: { readonly personId: Id } }) => [input.personId];

/** The person whom the record is about that it is sent to. */
export const itsPerson = ({ state }: { readonly state: { readonly personId: Id | null } }) => [
  state.personId,
];

/** The people whom the record joins that it is sent to: those of a theme, or of what is raised. */
export const peopleJoined = ({ state }: { readonly state: { readonly people: readonly Id[] } }) =>
  state.people;

/** The sitting that whoever sends it names. */
export const sittingNamed = ({ input }: { readonly input: { readonly sittingId: Id } }) => input.sittingId;

/** The sitting that the record is of that it is sent to. */
export const itsSitting = ({ state }: { readonly state: { readonly sittingId: Id | null } }) =>
  state.sittingId;

/** Whose agency is to do it has it as its own; for everybody else it is of the sitting that agreed it. */
export const itsSittingUnlessOwn = ({
  state: { sittingId, ownerAgency },
  actor,
}: {
  readonly state: { readonly sittingId: Id | null; readonly ownerAgency: Id };
  readonly actor: Actor;
}) => ('agency' in actor && actor.agency === ownerAgency ? null : sittingId);

/** Whose agency told it has it as its own; for everybody else it is of the sitting where it was told. */
export const itsSittingUnlessTold = ({
  state: { sittingId, agency },
  actor,
}: {
  readonly state: { readonly sittingId: Id | null; readonly agency: Id };
  readonly actor: Actor;
}) => ('agency' in actor && actor.agency === agency ? null : sittingId);
