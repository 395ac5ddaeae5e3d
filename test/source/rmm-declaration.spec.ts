/** What the weekly meeting's terms of reference say of the confidentiality declaration, each sentence tried for real. */
import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import { rmm } from '../../src/domain/terms/rmm.js';
import type { Agenda } from '../../src/projections/agenda-items.js';
import type { DeclarationView } from '../../src/projections/declarations.js';
import { openSession } from '../../src/application/reads/session.js';
import { officerFacts } from '../../src/access/facts.js';
import { referInput, referralMade } from '../application/a-story.js';
import { readOut, sign } from '../support/declared.js';
import { closeLiveBoards, openLiveBoard, type LiveBoard, type TestRole } from '../support/live-board.js';
import { closeTestStores } from '../support/test-stores.js';

afterEach(closeLiveBoards);
afterAll(closeTestStores);

const CHAIR = 'INTAKE_ASSESSMENT_MANAGER';

const agendaFor = async (live: LiveBoard, role: TestRole, sittingId: string) => {
  const board = live.board();
  const facts = await board.facts();
  const reader = officerFacts(facts, live.officer(role), board.clock.now());
  if (reader === undefined) throw new Error(`${role} is not in post.`);
  return openSession(board, reader, facts, 'SAFEGUARDING').load('agenda', sittingId) as Promise<
    Agenda | undefined
  >;
};

const referred = async (live: LiveBoard) => {
  const [subject] = referInput().subjects;
  if (subject === undefined) throw new Error('Nobody is referred.');
  const input = { ...referInput({ series: 'RMM' }), subjects: [{ ...subject, concernTypes: ['CSE'] }] };
  const { personId } = referralMade(await live.as('SCHOOL').execute('ReferPerson', input));
  await live.quiet();
  return personId;
};

describe('RMM terms of reference, Information sharing', () => {
  describe('"Alongside this, an RMM Confidentiality Declaration will be signed by all participants of the meeting and read out at the start of all RMM meetings."', () => {
    it('is the clause that the declaration of the row quotes', () =>
      expect(rmm.declaration?.clause.text).toBe(
        'Alongside this, an RMM Confidentiality Declaration will be signed by all participants of the meeting and read out at the start of all RMM meetings.',
      ));

    it('signed by all participants of the meeting: each sees its items once they have signed, and not before', async () => {
      const live = await openLiveBoard({ start: '2026-03-16T09:00:00.000Z', island: true });
      const sittingId = live.sitting('2026-03-23');
      const personId = await referred(live);
      const roles: readonly TestRole[] = [
        ...rmm.coreMembers.map(({ role }) => role as TestRole),
        ...([CHAIR, 'RMM_ADMINISTRATOR'] as const),
      ];
      for (const role of roles) {
        expect([role, await agendaFor(live, role, sittingId)]).toEqual([role, undefined]);
        await sign(live, role, sittingId);
        await live.quiet();
        expect([role, await agendaFor(live, role, sittingId)]).toMatchObject([
          role,
          { items: [{ personId }] },
        ]);
      }
      const declared = await live.board().views.get<DeclarationView>('declarations', sittingId);
      expect(declared?.signatures.map(({ signer }) => signer)).toEqual(
        roles.map((role) => live.officer(role)),
      );
    });

    it('read out at the start of all RMM meetings: no item begins before it was', async () => {
      const live = await openLiveBoard({ start: '2026-03-16T09:00:00.000Z', island: true });
      const sittingId = live.sitting('2026-03-23');
      const personId = await referred(live);
      await live.moveTo('2026-03-23T14:00:00.000Z');
      await live.as(CHAIR).does('TakeChair', { sittingId });
      await live.as(CHAIR).does('OpenSitting', { sittingId });
      await sign(live, CHAIR, sittingId);
      expect(await live.as(CHAIR).execute('StartDiscussion', { sittingId, personId })).toMatchObject({
        refusal: { code: 'DECLARATION_NOT_READ_OUT', clause: rmm.declaration?.clause },
      });
      await readOut(live, CHAIR, sittingId);
      await live.as(CHAIR).does('StartDiscussion', { sittingId, personId });
    });
  });
});
