/** The command of a person's domestic abuse, which repeats are counted on. */
import type { Authority } from '../../access/authority.js';
import {
  domesticAbuseKind,
  type DomesticAbuse,
  type DomesticAbuseRecorded,
} from '../../domain/repeats/domestic-abuse.js';
import {
  recordDomesticAbuse,
  type DomesticAbuseGiven,
  type RecordDomesticAbuse,
} from '../../domain/repeats/record-domestic-abuse.js';
import type { Id } from '../../domain/event.js';
import type { AbuseReferred } from '../../domain/repeats/repeats.js';
import { row, type Look } from '../command.js';
import { membersOf, withRecords, type CardWithRecords } from './of-person.js';
import { lastSeriesOf, underTermsOf } from './under-terms.js';

const incidentsOf = async (records: readonly Id[], look: Look): Promise<readonly AbuseReferred[]> => {
  const found = await Promise.all(records.map((record) => look.state(domesticAbuseKind, record)));
  return found.flatMap(({ incidents }) => [...incidents.values()]);
};

export const repeatCommands = {
  RecordDomesticAbuse: row<
    DomesticAbuse,
    DomesticAbuseRecorded,
    RecordDomesticAbuse,
    DomesticAbuseGiven & { readonly authorities: readonly Authority[] },
    CardWithRecords
  >({
    kind: domesticAbuseKind,
    stream: ({ personId }) => personId,
    authority: ({ given }) => given.authorities,
    about: 'NEWS',
    atSitting: 'NEWS',
    prepare: withRecords,
    gather: async (_input, look, around, { card: person, others }) => ({
      referred: person !== undefined,
      ofOtherRecords: await incidentsOf(others, look),
      under: await underTermsOf(lastSeriesOf(person), look, around),
      authorities: membersOf(person, around.facts, around.now),
    }),
    decide: recordDomesticAbuse,
  }),
};
