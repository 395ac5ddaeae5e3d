/** What is known of a person, over all of their records: assessments, differences of opinion, whose case it is. */
import { differenceKind } from '../../domain/difference/difference.js';
import type { Difference } from '../../domain/difference/difference-state.js';
import type { Id } from '../../domain/event.js';
import { personKind } from '../../domain/person/person.js';
import { assessedTogether, type Assessed } from '../../domain/risk/assessed.js';
import { riskKind } from '../../domain/risk/risk.js';
import type { Look } from '../command.js';

export const assessedOf = async (records: readonly Id[], look: Look): Promise<Assessed> =>
  assessedTogether(await Promise.all(records.map((record) => look.state(riskKind, record))));

/** By the last check of any record: open to early help alone is not open to social care. */
export const isOpenToSocialCare = async (records: readonly Id[], look: Look): Promise<boolean> => {
  const people = await Promise.all(records.map((record) => look.state(personKind, record)));
  return people.some(({ standing }) => standing?.known === 'KNOWN' && standing.openStatus === 'OPEN');
};

export const differenceOf = (differenceId: Id, look: Look): Promise<Difference> =>
  look.state(differenceKind, differenceId);
