/** How ids and codes are written for people in a printed document. */
import type { Id } from '../../domain/event.js';

export interface Labels {
  readonly agency: (id: Id) => string;
  /** Name of a professional; what is erased says so. */
  readonly officer: (id: Id) => string;
  readonly code: (set: string, code: string) => string;
  readonly role: (role: string) => string;
}

export const ERASED_TEXT = 'Erased';
