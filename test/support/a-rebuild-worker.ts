/** Somebody who works on builds of the agenda, in a process of their own as far as they can tell. */
import { contendedLease } from '../../src/application/ownership/contended-lease.js';
import type { WorkingParts } from '../../src/application/views/rebuilding/working.js';
import { agenda } from '../../src/projections/agenda.js';
import type { Projection } from '../../src/projections/projection.js';
import type { DocumentStore } from '../../src/store/documents.js';
import type { EventLog } from '../../src/store/event-log.js';
import { standingGate, type StandingGate } from './standing-gate.js';

export interface Stores {
  readonly log: EventLog;
  readonly documents: DocumentStore;
}

export const THE_AGENDA = agenda as unknown as Projection;

/** @param ttlMs how long a worker that stands still keeps its partition */
export const aRebuildWorker = (
  { log, documents }: Stores,
  holder: string,
  ttlMs: number,
): StandingGate & { readonly parts: WorkingParts } => {
  const gate = standingGate();
  const own = { log: gate.before(log), documents: gate.before(documents) };
  const leaseOf = (name: string) =>
    contendedLease({ documents: own.documents, name, holder, ttlMs, pulse: gate.pulse });
  return { ...gate, parts: { ...own, projection: THE_AGENDA, leaseOf } };
};
