/** Whether minutes wait for the approval of a reader: by whichever title they act as a chair of that sitting. */
import type { ActorFacts } from '../../access/facts.js';
import { titlesTo } from '../../domain/sitting/who-chairs.js';
import type { Readable } from './session.js';

export const waitFor = (reader: ActorFacts, minutes: Readable<'minutes'>): boolean => {
  const { drafts = [], delegates = [], chairDelegates = [], terms } = minutes;
  const titles = terms == null ? [] : titlesTo(terms, [...delegates, ...chairDelegates], reader);
  const mine = [...reader.roles, ...titles].map(({ role }) => role);
  const { approvalsNeeded = [], approvals = [] } = drafts.at(-1) ?? {};
  return (
    approvalsNeeded.some((role) => mine.includes(role)) &&
    !approvals.some(({ officer }) => officer === reader.actor.id)
  );
};
