/** Why an item is where it is on its agenda, for whoever reads it out. */
import { sayPlacedBy, speakingFor } from '../../domain/sitting/agenda-order.js';
import type { AgendaKey } from '../../domain/terms/terms-of-reference.js';
import type { AgendaItem } from '../../projections/agenda-items.js';
import type { Readable } from './session.js';

export interface PlacedBecause {
  readonly key: AgendaKey;
  readonly sentence: string;
  /** Everything that speaks for hearing it earlier. */
  readonly comesFirstFor: readonly AgendaKey[];
}

export const placedBecause = ({ order = [] }: Readable<'agenda'>, item: AgendaItem): PlacedBecause => ({
  key: item.placedBy.key,
  sentence: sayPlacedBy(item.placedBy),
  comesFirstFor: speakingFor(order, item),
});
