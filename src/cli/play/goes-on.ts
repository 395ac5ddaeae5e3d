/** How far a play is played. */
import type { LocalDate } from '../../domain/time.js';

/** Whether the day that is beginning is played; none behind one that is not. */
export type GoesOn = (date: LocalDate) => boolean;

export const always: GoesOn = () => true;
