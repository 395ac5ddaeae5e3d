/** Ids on the wire: the kind of the thing and its UUID. They name nobody, and one of another kind is refused. */
import { badInput } from './errors.js';

export type Kind =
  | 'action'
  | 'agency'
  | 'assessment'
  | 'associate'
  | 'barrier'
  | 'case-note'
  | 'check-answer'
  | 'concerned'
  | 'contact'
  | 'decision'
  | 'difference'
  | 'discussion'
  | 'dissent'
  | 'episode'
  | 'escalation'
  | 'harm'
  | 'hold'
  | 'minutes'
  | 'not-shared'
  | 'next-steps'
  | 'note'
  | 'officer'
  | 'outcome'
  | 'outage'
  | 'business'
  | 'person'
  | 'position'
  | 'plan'
  | 'plan-assurance'
  | 'plan-element'
  | 'recall'
  | 'record-entry'
  | 'referral'
  | 'retraction'
  | 'safety-plan'
  | 'sample'
  | 'sampled-item'
  | 'share'
  | 'sitting'
  | 'strategic'
  | 'strategy'
  | 'support'
  | 'theme'
  | 'threshold'
  | 'tracked-episode'
  | 'tracker-reason'
  | 'transfer'
  | 'visitor'
  | 'volt'
  | 'worker-report';

const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
const THING = new RegExp(`^([a-z]+(?:-[a-z]+)*)-(${UUID})$`);
const TRACKED = new RegExp(`^tracked-([A-Z][A-Z0-9_]{0,59})\\.(${UUID})$`);
const ITEM = new RegExp(`^item-(${UUID})\\.(${UUID})$`);

export const idOf = (kind: Kind, uuid: string): string => `${kind}-${uuid}`;

/** An item of an agenda is a person at a sitting. */
export const itemIdOf = (sittingId: string, personId: string): string => `item-${sittingId}.${personId}`;

/** @throws GraphQLError BAD_USER_INPUT naming the argument where it is no id of this kind. */
export const uuidOf = (kind: Kind, id: string, path: string): string => {
  const [, found, uuid] = THING.exec(id) ?? [];
  if (found === kind && uuid !== undefined) return uuid;
  throw badInput([{ path, rule: 'ID', message: `${path} must be the id of a thing of the kind ${kind}.` }]);
};

/** Who is at a sitting: an officer, or a practitioner without an account. @throws as `uuidOfOne` */
export const attendeeOf = (id: string, path: string): string => uuidOfOne(['officer', 'visitor'], id, path);

/** @throws GraphQLError BAD_USER_INPUT naming the argument where it is no id of one of these kinds. */
export const uuidOfOne = (kinds: readonly Kind[], id: string, path: string): string => {
  const [, found, uuid] = THING.exec(id) ?? [];
  if (uuid !== undefined && kinds.some((kind) => kind === found)) return uuid;
  const message = `${path} must be the id of a thing of one of the kinds ${kinds.join(', ')}.`;
  throw badInput([{ path, rule: 'ID', message }]);
};

/** @throws GraphQLError BAD_USER_INPUT naming the argument where it is no id of an agenda item. */
export const itemOf = (
  id: string,
  path: string,
): { readonly sittingId: string; readonly personId: string } => {
  const [, sittingId, personId] = ITEM.exec(id) ?? [];
  if (sittingId !== undefined && personId !== undefined) return { sittingId, personId };
  throw badInput([{ path, rule: 'ID', message: `${path} must be the id of an agenda item.` }]);
};

/** An entry of a tracker is a person in a series. */
export const trackedIdOf = (series: string, personId: string): string => `tracked-${series}.${personId}`;

/** @throws GraphQLError BAD_USER_INPUT naming the argument where it is no id of an entry of a tracker. */
export const trackedOf = (
  id: string,
  path: string,
): { readonly series: string; readonly personId: string } => {
  const [, series, personId] = TRACKED.exec(id) ?? [];
  if (series !== undefined && personId !== undefined) return { series, personId };
  throw badInput([{ path, rule: 'ID', message: `${path} must be the id of an entry of a tracker.` }]);
};

/** The kind and UUID of any id; undefined for a text that is none. */
export const parsed = (id: string): { readonly kind: string; readonly uuid: string } | undefined => {
  const [, kind, uuid] = THING.exec(id) ?? [];
  return kind === undefined || uuid === undefined ? undefined : { kind, uuid };
};
