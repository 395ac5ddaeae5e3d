/** One ordinary case of each command on the declaration of a sitting. */
import { declarationKind } from '../../src/domain/declaration/declaration.js';
import { recordDeclarationReadOut } from '../../src/domain/declaration/record-declaration-read-out.js';
import { refuseDeclaration } from '../../src/domain/declaration/refuse-declaration.js';
import { signDeclaration } from '../../src/domain/declaration/sign-declaration.js';
import { withdrawSignature } from '../../src/domain/declaration/withdraw-signature.js';
import { sittingKind } from '../../src/domain/sitting/sitting.js';
import { agency, by, coordinator, manager, nurse } from './a-board.js';
import { declaring, signed, TEXT_HASH } from './a-declaration.js';
import { convened, monday, opened } from './a-meeting.js';
import { sent, type Look } from './sent.js';

const signer = nurse.actor.id;
const who = { agency: agency.health, role: 'HEALTH', visitor: false };
const ofSitting = (look: Look) => ({
  sitting: look(sittingKind, convened(declaring), opened()),
  textHash: TEXT_HASH,
});

export const declaringCommands = {
  SignDeclaration: sent({
    of: declarationKind,
    decide: signDeclaration,
    input: { sittingId: monday, signer, version: 2, method: 'ON_SCREEN' as const },
    also: (look) => ({ ...ofSitting(look), who, witnessInPost: true }),
    by: by(nurse),
  }),
  RefuseDeclaration: sent({
    of: declarationKind,
    before: [signed()],
    decide: refuseDeclaration,
    input: { sittingId: monday, signer, version: 2, reason: 'Invented: wants to ask first.' },
    also: (look) => ({ ...ofSitting(look), who }),
    by: by(nurse),
  }),
  RecordDeclarationReadOut: sent({
    of: declarationKind,
    decide: recordDeclarationReadOut,
    input: { sittingId: monday, version: 2, readBy: manager.actor.id },
    also: (look) => ({ ...ofSitting(look), readerInPost: true }),
    by: by(coordinator),
  }),
  WithdrawSignature: sent({
    of: declarationKind,
    before: [signed()],
    decide: withdrawSignature,
    input: { sittingId: monday, signer },
    also: ofSitting,
    by: by(coordinator),
  }),
};
