import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { adoptTerms, termsKind } from '../../../src/domain/adopted/terms.js';
import { declarationKind, type DeclarationEvent } from '../../../src/domain/declaration/declaration.js';
import {
  gateOf,
  hasRefused,
  hasSigned,
  wasReadOut,
} from '../../../src/domain/declaration/declaration-state.js';
import { recordDeclarationReadOut } from '../../../src/domain/declaration/record-declaration-read-out.js';
import { refuseDeclaration } from '../../../src/domain/declaration/refuse-declaration.js';
import {
  signDeclaration,
  type SignDeclaration,
  type SignGiven,
} from '../../../src/domain/declaration/sign-declaration.js';
import { withdrawSignature } from '../../../src/domain/declaration/withdraw-signature.js';
import { discussionKind } from '../../../src/domain/discussion/discussion.js';
import { startDiscussion } from '../../../src/domain/discussion/start-discussion.js';
import { recordAttendance } from '../../../src/domain/sitting/record-attendance.js';
import { sittingKind } from '../../../src/domain/sitting/sitting.js';
import { takeChair } from '../../../src/domain/sitting/take-chair.js';
import { drm } from '../../../src/domain/terms/drm.js';
import {
  agency,
  an,
  by,
  coordinator,
  manager,
  nurse,
  supervisor,
  termsAdopted,
} from '../../support/a-board.js';
import { discussionId, referralId, rowan } from '../../support/a-case.js';
import {
  confirmedReadOut,
  declaring,
  readOut,
  refusedToSign,
  signatureWithdrawn,
  signed,
  TEXT_HASH,
} from '../../support/a-declaration.js';
import {
  chairTaken,
  closed,
  convened,
  convenedAnew,
  missed,
  monday,
  opened,
} from '../../support/a-meeting.js';
import { folded, given } from '../../support/given.js';

const signer = nurse.actor.id;
const clause = declaring.declaration && { clause: declaring.declaration.clause };
const sitting = folded(sittingKind, convened(declaring), opened());
const ahead = folded(sittingKind, convened(declaring));
const text = { version: 2 };

const onScreen: SignDeclaration = { sittingId: monday, signer, version: 2, method: 'ON_SCREEN' };
const onPaper: SignDeclaration = { ...onScreen, method: 'ON_PAPER', witness: coordinator.actor.id };
const asNurse: SignGiven = {
  ...{ sitting, textHash: TEXT_HASH, witnessInPost: true },
  who: { agency: agency.health, role: 'HEALTH', visitor: false },
};
const visitor = an('visitor', 'school nurse');
const asVisitor: SignGiven = { ...asNurse, who: { agency: agency.health, role: null, visitor: true } };

describe('signing the declaration of a sitting', () => {
  it('records which text, by its version and hash, for whom and how', () =>
    given(declarationKind)
      .when(signDeclaration, onScreen, asNurse, by(nurse))
      .thenEvents({
        type: 'DeclarationSigned',
        data: {
          ...{ sittingId: monday, signer, agency: agency.health, role: 'HEALTH', version: 2 },
          ...{ textHash: TEXT_HASH, method: 'ON_SCREEN', witness: null },
        },
      }));

  it.each([
    ['ahead of it, to read the papers', ahead],
    ['at it', sitting],
    ['afterwards, to read the minutes', folded(sittingKind, convened(declaring), opened(), closed())],
    ['of one that was missed, to read what became of it', folded(sittingKind, convened(declaring), missed())],
  ])('is possible %s', (_when, at) =>
    given(declarationKind)
      .when(signDeclaration, onScreen, { ...asNurse, sitting: at }, by(nurse))
      .thenEvents({ type: 'DeclarationSigned' }),
  );

  it('given it was signed, when signed again, then nothing is recorded', () =>
    given(declarationKind, signed()).when(signDeclaration, onScreen, asNurse, by(nurse)).thenNothing());

  it('given it was refused, when signed after all, then the signature stands', () => {
    given(declarationKind, refusedToSign())
      .when(signDeclaration, onScreen, asNurse, by(nurse))
      .thenEvents({ type: 'DeclarationSigned' });
    const after = folded(declarationKind, refusedToSign(), signed());
    expect([hasSigned(after, signer, text), hasRefused(after, signer, text)]).toEqual([true, false]);
  });

  it('given a signature that was withdrawn, when signed again, then it is recorded again', () =>
    given(declarationKind, signed(), signatureWithdrawn())
      .when(signDeclaration, onScreen, asNurse, by(nurse))
      .thenEvents({ type: 'DeclarationSigned' }));

  it('on paper and by voice it is recorded by another, with who saw or heard it', () => {
    given(declarationKind)
      .when(signDeclaration, onPaper, asNurse, by(coordinator))
      .thenEvents({ type: 'DeclarationSigned', data: { witness: coordinator.actor.id, method: 'ON_PAPER' } });
    given(declarationKind)
      .when(signDeclaration, { ...onPaper, signer: visitor, method: 'BY_VOICE' }, asVisitor, by(coordinator))
      .thenEvents({ type: 'DeclarationSigned', data: { signer: visitor, role: null, method: 'BY_VOICE' } });
  });

  it('on paper it was signed when it was signed, and not when that is recorded', () => {
    const signedAt = '2026-03-30T08:00:00.000Z';
    given(declarationKind)
      .when(signDeclaration, { ...onPaper, signedAt }, asNurse, by(coordinator))
      .thenEvents({ type: 'DeclarationSigned', occurredAt: signedAt });
    given(declarationKind)
      .when(signDeclaration, { ...onPaper, signedAt: '2026-12-30T08:00:00.000Z' }, asNurse, by(coordinator))
      .thenRefused('IN_THE_FUTURE', { path: ['signedAt'] });
  });

  it.each([
    ['for somebody else', onScreen, asNurse, by(coordinator), 'SIGN_FOR_YOURSELF', 'method'],
    [
      'of a visitor',
      { ...onScreen, signer: visitor },
      asVisitor,
      by(coordinator),
      'SIGN_FOR_YOURSELF',
      'method',
    ],
    [
      'with a witness',
      { ...onScreen, witness: coordinator.actor.id },
      asNurse,
      by(nurse),
      'NO_WITNESS_NEEDED',
      'witness',
    ],
  ])('is not accepted on screen %s', (_how, input, also, context, code, path) =>
    given(declarationKind)
      .when(signDeclaration, input, also, context)
      .thenRefused(code, { path: [path] }),
  );

  it.each([
    ['by whoever signs', onPaper, asNurse, by(nurse), 'SIGN_ON_SCREEN', 'method'],
    [
      'without a witness',
      { ...onScreen, method: 'BY_VOICE' as const },
      asNurse,
      by(coordinator),
      'WITNESS_NEEDED',
      'witness',
    ],
    [
      'witnessed by whoever signs',
      { ...onPaper, witness: signer },
      asNurse,
      by(coordinator),
      'WITNESS_NEEDED',
      'witness',
    ],
    [
      'witnessed by nobody in post',
      onPaper,
      { ...asNurse, witnessInPost: false },
      by(coordinator),
      'WITNESS_NEEDED',
      'witness',
    ],
  ])('is not accepted on paper or by voice %s', (_how, input, also, context, code, path) =>
    given(declarationKind)
      .when(signDeclaration, input, also, context)
      .thenRefused(code, { path: [path] }),
  );

  it('is not accepted for nobody', () =>
    given(declarationKind)
      .when(signDeclaration, onPaper, { ...asNurse, who: undefined }, by(coordinator))
      .thenRefused('NO_SUCH_PARTICIPANT', { path: ['signer'] }));
});

describe('another text of the declaration', () => {
  const anew = folded(sittingKind, convened({ ...declaring, version: 1 }), convenedAnew(declaring));
  const earlier = signed(nurse, { version: 1 });

  it('given the sitting is convened anew under it, then a signature of the earlier one does not count', () => {
    expect(hasSigned(folded(declarationKind, earlier), signer, text)).toBe(false);
    given(declarationKind, earlier)
      .when(signDeclaration, onScreen, { ...asNurse, sitting: anew }, by(nurse))
      .thenEvents({ type: 'DeclarationSigned', data: { version: 2 } });
  });

  it('when the one that does not hold is signed, then the one to read is named', () =>
    given(declarationKind)
      .when(signDeclaration, { ...onScreen, version: 1 }, asNurse, by(nurse))
      .thenRefused('ANOTHER_TEXT', { ...clause, path: ['version'] }));

  it('given the earlier one was read out, then this one is to be read out too', () => {
    const before = folded(declarationKind, readOut({ version: 1 }));
    expect(wasReadOut(before, text)).toBe(false);
  });
});

describe('who joins after it was read out', () => {
  const late = { ...onScreen, confirmsReadOut: true as const };

  it('confirms that they know it as they sign', () =>
    given(declarationKind, readOut())
      .when(signDeclaration, late, asNurse, by(nurse))
      .thenEvents({ type: 'DeclarationSigned' }, { type: 'ReadOutConfirmed', data: { signer } }));

  it('given they signed ahead, then the confirmation alone is recorded, once', () => {
    given(declarationKind, signed(), readOut())
      .when(signDeclaration, late, asNurse, by(nurse))
      .thenEvents({ type: 'ReadOutConfirmed' });
    given(declarationKind, signed(), readOut(), confirmedReadOut())
      .when(signDeclaration, late, asNurse, by(nurse))
      .thenNothing();
  });

  it('given it has not been read out, then nobody has missed it', () =>
    given(declarationKind)
      .when(signDeclaration, late, asNurse, by(nurse))
      .thenRefused('NOT_READ_OUT_YET', { path: ['confirmsReadOut'] }));
});

describe('refusing to sign', () => {
  const refusing = { sittingId: monday, signer, version: 2 };
  it('is recorded with the reason where one is given, and nobody has to give one', () => {
    given(declarationKind)
      .when(refuseDeclaration, { ...refusing, reason: 'Invented.' }, asNurse, by(nurse))
      .thenEvents({ type: 'DeclarationRefused', parts: [{ name: 'reason', of: [signer] }] });
    given(declarationKind)
      .when(refuseDeclaration, refusing, asNurse, by(nurse))
      .thenEvents({ type: 'DeclarationRefused', parts: [] });
  });
  it('takes a signature back that was given', () => {
    const after = folded(declarationKind, signed(), refusedToSign());
    expect([hasSigned(after, signer, text), hasRefused(after, signer, text)]).toEqual([false, true]);
  });
  it('given it was refused, when refused again, then nothing is recorded', () =>
    given(declarationKind, refusedToSign())
      .when(refuseDeclaration, refusing, asNurse, by(nurse))
      .thenNothing());
  it('is not accepted of another text, nor for nobody', () => {
    given(declarationKind)
      .when(refuseDeclaration, { ...refusing, version: 3 }, asNurse, by(nurse))
      .thenRefused('ANOTHER_TEXT');
    given(declarationKind)
      .when(refuseDeclaration, refusing, { ...asNurse, who: undefined }, by(nurse))
      .thenRefused('NO_SUCH_PARTICIPANT');
  });
  it('given it was refused, then they are not marked present until they sign', () => {
    const attendee = { agency: agency.health, roles: nurse.roles };
    const asHealth = { sittingId: monday, officer: signer, role: 'HEALTH', mode: 'IN_PERSON' as const };
    given(sittingKind, convened(declaring), opened())
      .when(recordAttendance, asHealth, { attendee, holders: [signer], refusedText: 2 }, by(coordinator))
      .thenRefused('DECLARATION_REFUSED', { ...clause, path: ['officer'] });
  });
});

describe('whoever has refused', () => {
  const chairs = (refusedText: number) =>
    given(sittingKind, convened(declaring), opened()).when(
      takeChair,
      { sittingId: monday },
      { refusedText },
      by(supervisor),
    );
  it('does not take the chair; of another text it does not matter', () => {
    chairs(2).thenRefused('DECLARATION_REFUSED', clause);
    chairs(1).thenEvents({ type: 'ChairTaken' });
  });
  it('is marked present and takes the chair where the meeting has no declaration any more', () =>
    given(sittingKind, convened(drm), opened())
      .when(takeChair, { sittingId: monday }, { refusedText: 2 }, by(supervisor))
      .thenEvents({ type: 'ChairTaken' }));
});

describe('an item', () => {
  const onAgenda = { sitting: folded(sittingKind, convened(declaring), chairTaken(), opened()) };
  const item = { ...onAgenda, discussionId, referralIds: [referralId] };
  const start = { sittingId: monday, personId: rowan };
  it.each([{}, { declarationReadOut: false }])('given %j, does not begin before it was read out', (read) =>
    given(discussionKind)
      .when(startDiscussion, start, { ...item, ...read }, by(manager))
      .thenRefused('DECLARATION_NOT_READ_OUT', {
        ...clause,
        instead: { kind: 'ASK_ROLE', roles: drm.chairs.map(({ role }) => role) },
      }),
  );
  it('begins once it was', () =>
    given(discussionKind)
      .when(startDiscussion, start, { ...item, declarationReadOut: true }, by(manager))
      .thenEvents({ type: 'DiscussionStarted' }));
  it('that was heard on paper is recorded as it was heard: the minutes say that it was not read out', () =>
    given(discussionKind)
      .when(startDiscussion, start, item, { ...by(manager), enteredAfterwards: true })
      .thenEvents({ type: 'DiscussionStarted' }));
});

describe('a version of the declaration', () => {
  const withCalendar = { calendarAdopted: true, zone: drm.zone };
  const { declaration } = declaring;
  it('is one text: another needs a version of its own', () => {
    const next = { ...declaring, version: 2 };
    const other = declaration && { ...declaration, text: 'Invented: another text.' };
    const amended = (of: typeof declaration) => ({ ...next, ...(of && { declaration: of }) });
    const when = (of: typeof declaration) =>
      given(termsKind, { ...termsAdopted(), data: { series: 'DRM', terms: declaring } }).when(
        adoptTerms,
        { terms: amended(of) },
        withCalendar,
        by(coordinator),
      );
    when(other).thenRefused('DECLARATION_TEXT_CHANGED', { path: ['declaration', 'version'] });
    when(other && { ...other, version: 3 }).thenEvents({ type: 'TermsAdopted' });
    when(declaration).thenEvents({ type: 'TermsAdopted' });
  });
});

describe('reading the declaration out', () => {
  const reading = { sittingId: monday, version: 2, readBy: manager.actor.id };
  const given2 = { sitting, textHash: TEXT_HASH, readerInPost: true };

  it('is recorded at the sitting, with who read it and when', () =>
    given(declarationKind)
      .when(recordDeclarationReadOut, reading, given2, by(coordinator))
      .thenEvents({ type: 'DeclarationReadOut', data: { readBy: manager.actor.id, version: 2 } }));
  it('once read out, is not recorded again', () =>
    given(declarationKind, readOut())
      .when(recordDeclarationReadOut, reading, given2, by(coordinator))
      .thenNothing());
  it('is not accepted ahead of the sitting: it is read out at its start', () =>
    given(declarationKind)
      .when(recordDeclarationReadOut, reading, { ...given2, sitting: ahead }, by(coordinator))
      .thenRefused('SITTING_NOT_OPEN'));
  it('is not accepted by nobody, nor for a time that has not come', () => {
    given(declarationKind)
      .when(recordDeclarationReadOut, reading, { ...given2, readerInPost: false }, by(coordinator))
      .thenRefused('NO_SUCH_OFFICER', { path: ['readBy'] });
    given(declarationKind)
      .when(
        recordDeclarationReadOut,
        { ...reading, readAt: '2026-12-30T12:00:00.000Z' },
        given2,
        by(coordinator),
      )
      .thenRefused('IN_THE_FUTURE', { path: ['readAt'] });
  });
});

describe('withdrawing a signature that was recorded for the wrong person', () => {
  const input = { sittingId: monday, signer };
  it('closes the papers to them again', () => {
    given(declarationKind, signed())
      .when(withdrawSignature, input, asNurse, by(coordinator))
      .thenEvents({ type: 'SignatureWithdrawn', data: { signer, version: 2 } });
    expect(hasSigned(folded(declarationKind, signed(), signatureWithdrawn()), signer, text)).toBe(false);
  });
  it('given it was withdrawn, when withdrawn again, then nothing is recorded', () =>
    given(declarationKind, signed(), signatureWithdrawn())
      .when(withdrawSignature, input, asNurse, by(coordinator))
      .thenNothing());
  it.each([[[]], [[refusedToSign()]]])('is not accepted where there is none', (before: DeclarationEvent[]) =>
    given(declarationKind, ...before)
      .when(withdrawSignature, input, asNurse, by(coordinator))
      .thenRefused('NOT_SIGNED', { path: ['signer'] }),
  );
});

describe('a meeting without a declaration', () => {
  const without = folded(sittingKind, convened(drm), opened());
  it('has nothing to sign, and no gate', () => {
    given(declarationKind)
      .when(signDeclaration, onScreen, { ...asNurse, sitting: without }, by(nurse))
      .thenRefused('NO_DECLARATION');
    expect(gateOf(drm)).toBeUndefined();
  });
  it('nor has a sitting that nobody has convened', () =>
    given(declarationKind)
      .when(signDeclaration, onScreen, { ...asNurse, sitting: sittingKind.initial }, by(nurse))
      .thenRefused('NO_SUCH_SITTING'));
  it('one whose declaration gates nothing has no gate either', () => {
    const { declaration } = declaring;
    const open = declaration && { ...declaring, declaration: { ...declaration, gatesPapers: false } };
    expect([gateOf(open), gateOf(declaring)]).toEqual([undefined, declaration]);
  });
});

describe('whatever happens, the last word of each participant counts', () => {
  const word = fc.constantFrom<(of: typeof nurse) => DeclarationEvent>(
    (of) => signed(of),
    (of) => refusedToSign(of),
    (of) => ({ ...signatureWithdrawn(), data: { ...signatureWithdrawn().data, signer: of.actor.id } }),
    (of) => signed(of, { version: 1 }),
    () => readOut(),
  );
  it('and nobody has signed and refused at once', () =>
    fc.assert(
      fc.property(fc.array(fc.tuple(word, fc.constantFrom(nurse, manager))), (said) => {
        const events = said.map(([event, of]) => event(of));
        const state = folded(declarationKind, ...events);
        for (const { actor } of [nurse, manager]) {
          const last = events.findLast((event) => 'signer' in event.data && event.data.signer === actor.id);
          const counts = last?.type === 'DeclarationSigned' && last.data.version === 2;
          expect(hasSigned(state, actor.id, text)).toBe(counts);
          expect(hasSigned(state, actor.id, text) && hasRefused(state, actor.id, text)).toBe(false);
        }
      }),
    ));
});
