/** The names and labels that a document for a reader is printed with: what the reader may look up anyway. */
import type { Id } from '../../domain/event.js';
import { isErased } from '../../domain/event.js';
import type { TermsOfReference } from '../../domain/terms/terms-of-reference.js';
import { ERASED_TEXT, type Labels } from '../documents/labels.js';
import type { ReadSession } from './session.js';

const SETS = ['sex', 'gender', 'ethnicity', 'concern-type', 'gateway', 'legal-status'];

export const labelsFor = async (
  session: ReadSession,
  terms: TermsOfReference | null | undefined,
  content: unknown,
): Promise<Labels> => {
  const ids = [...new Set(idsIn(content))];
  const named = async <T>(load: (id: Id) => Promise<T | undefined>): Promise<ReadonlyMap<Id, T>> => {
    const found = await Promise.all(ids.map(async (id) => [id, await load(id)] as const));
    return new Map(found.flatMap(([id, thing]) => (thing === undefined ? [] : [[id, thing] as const])));
  };
  const agencies = await named((id) => session.load('agencies', id));
  const officers = await named((id) => session.load('officers', id));
  const sets = new Map(
    await Promise.all(SETS.map(async (set) => [set, await session.load('code-sets', set)] as const)),
  );
  const roles = [...(terms?.coreMembers ?? []), ...(terms?.otherRoles ?? [])];
  return {
    agency: (id) => agencies.get(id)?.name ?? 'An agency of the board',
    officer: (id) => {
      const card = officers.get(id)?.card;
      return card === undefined || isErased(card) ? ERASED_TEXT : card.name;
    },
    code: (set, code) => sets.get(set)?.codes?.find((known) => known.code === code)?.label ?? code,
    role: (role) => roles.find((known) => known.role === role)?.title ?? role,
  };
};

/** Every id anywhere in a content. */
const idsIn = (value: unknown): readonly Id[] => {
  if (typeof value === 'string') return UUID.test(value) ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(idsIn) : [];
};

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
