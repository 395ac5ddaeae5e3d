/** What opens the papers of a sitting with a declaration, on a live board: everybody signs, and it is read out. */
import type { Id } from '../../src/domain/event.js';
import type { LiveBoard, TestRole } from './live-board.js';

export const sign = (live: LiveBoard, role: TestRole, sittingId: Id, version = 1) =>
  live
    .as(role)
    .does('SignDeclaration', { sittingId, signer: live.officer(role), version, method: 'ON_SCREEN' });

/** Once the sitting is open. */
export const readOut = (live: LiveBoard, role: TestRole, sittingId: Id, version = 1) =>
  live.as(role).does('RecordDeclarationReadOut', { sittingId, version, readBy: live.officer(role) });
