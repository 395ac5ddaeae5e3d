/**
 * The gate of the confidentiality declaration (ADR 41): until somebody has signed for a sitting, what is of its items is
 * closed to them. Here: whether a board has any such sitting at all, and what a command is told. What readers see is in
 * `reads/gated.ts`.
 */
import type { AccessFacts, ActorFacts } from '../access/facts.js';
import type { Refusal } from '../domain/decision.js';
import { declarationKind } from '../domain/declaration/declaration.js';
import { gateOf, hasSigned, notSigned } from '../domain/declaration/declaration-state.js';
import type { DomainEvent } from '../domain/event.js';
import { sittingKind } from '../domain/sitting/sitting.js';
import type { AnyRow, RevisionLook } from './command.js';
import type { Folds } from './folds.js';

const known = new WeakMap<AccessFacts['adopted'], ReadonlySet<string>>();

/** The series of which any version has a declaration that gates its papers: of all others nothing is looked up. */
export const gatedSeries = ({ adopted }: Pick<AccessFacts, 'adopted'>): ReadonlySet<string> => {
  const before = known.get(adopted);
  if (before !== undefined) return before;
  const gated = [...adopted].filter(([, { versions }]) =>
    versions.some((terms) => gateOf(terms) !== undefined),
  );
  const series = new Set(gated.map(([code]) => code));
  known.set(adopted, series);
  return series;
};

interface Deciding {
  readonly facts: AccessFacts;
  readonly folds: Folds;
  readonly look: RevisionLook;
}

/** Why the actor does not send this; undefined where nothing of the kind is in the way. */
export const closedUntilSigned = async <State, E extends DomainEvent, Input, Given, Prepared>(
  { atSitting }: Pick<AnyRow<State, E, Input, Given, Prepared>, 'atSitting'>,
  sent: {
    readonly state: State;
    readonly given: Given;
    readonly input: Input;
    readonly actor: ActorFacts['actor'];
  },
  { facts, folds, look }: Deciding,
): Promise<Refusal | undefined> => {
  if (sent.actor.kind !== 'OFFICER' || typeof atSitting !== 'function') return undefined;
  if (gatedSeries(facts).size === 0) return undefined;
  const sittingId = atSitting(sent);
  if (typeof sittingId !== 'string' || sittingId === '') return undefined;
  // Only a sitting with a declaration is something that is decided upon.
  const { convening } = (await folds.upToDate(sittingKind, sittingId)).state;
  const text = gateOf(convening?.terms);
  if (text === undefined) return undefined;
  const declaration = await look.state(declarationKind, sittingId);
  return hasSigned(declaration, sent.actor.id, text) ? undefined : notSigned(text);
};
