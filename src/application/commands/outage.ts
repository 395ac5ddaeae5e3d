/** The command of an outage's stream. */
import { termsNow } from '../../access/facts.js';
import { declareOutage, type DeclareOutage } from '../../domain/outage/declare-outage.js';
import { outageKind } from '../../domain/outage/outage.js';
import { row } from '../command.js';

export const outageCommands = {
  DeclareOutage: row({
    kind: outageKind,
    stream: (_input: DeclareOutage, newId) => newId('outage'),
    authority: ({ given }) => [
      { of: 'CHAIR', terms: given.terms },
      { of: 'COORDINATOR', terms: given.terms },
    ],
    about: 'NOBODY',
    atSitting: 'NONE',
    gather: ({ series }, _look, { facts, now }) =>
      Promise.resolve({ terms: termsNow(facts, now).get(series) }),
    decide: declareOutage,
  }),
};
