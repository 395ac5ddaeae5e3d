/** The outages that were declared, so that what happened meanwhile can be entered. */
import { ERASED, partOf, type Personal } from '../domain/event.js';
import type { Outage } from '../domain/outage/outage.js';
import type { Id } from '../domain/event.js';
import type { Instant } from '../domain/time.js';
import { projection } from './projection.js';

export interface OutageView extends Outage {
  readonly declaredBy: Id;
  readonly declaredAt: Instant;
  /** Null where no note was written. */
  readonly note: Personal<{ readonly text: string }> | null;
}

export const outages = projection<OutageView>({
  name: 'outages',
  version: 1,
  indexes: { bySeries: ['series', 'from'] },
  index: ({ series, from }) => ({ series, from }),
  keys: (event) => (event.type === 'OutageDeclared' ? [event.data.outageId] : []),
  apply: (document, event) => {
    if (event.type !== 'OutageDeclared') return document;
    const { outageId, series, from, until, reason } = event.data;
    const declared = { declaredBy: event.actor.id, declaredAt: event.occurredAt };
    const note = event.parts.length === 0 ? null : (partOf(event, 'note') ?? ERASED);
    return { outageId, series, from, until, reason, ...declared, note };
  },
});
