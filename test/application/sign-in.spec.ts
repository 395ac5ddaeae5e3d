/** Who was let in is asked for again while a subscription lasts: not beyond the end of the token. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { verifier } from '../../src/access/token.js';
import { signIn, type SignIn } from '../../src/application/reads/sign-in.js';
import { startLocalIssuer, type LocalIssuer } from '../../src/cli/local-issuer.js';
import { closeLiveBoards, openLiveBoard } from '../support/live-board.js';
import { closeTestStores } from '../support/test-stores.js';

let issuer: LocalIssuer;

beforeAll(async () => {
  issuer = await startLocalIssuer({ production: false, audience: 'meetings' });
});
afterEach(closeLiveBoards);
afterAll(async () => {
  await issuer.close();
  await closeTestStores();
});

/** Signs in the officer who holds the role HEALTH, whoever the issuer says they are. */
const signedIn = async (ttlSeconds: number): Promise<SignIn> => {
  const live = await openLiveBoard();
  const board = live.board();
  const credential = (await board.facts()).officers.get(live.officer('HEALTH'))?.credential ?? '';
  const door = {
    boards: new Map([['test-board', { ...board, credentialHash: () => credential }]]),
    verifier: verifier(issuer),
  };
  const token = await issuer.issue({ subject: 'health-lead', board: 'test-board', ttlSeconds });
  return signIn(door, { authorization: `Bearer ${token}`, purposeOfUse: undefined });
};

describe('given somebody who was let in', () => {
  it('when the token still holds, then they are let in again', async () => {
    const answer = await signedIn(300);
    expect(answer.in && (await answer.again())).toBeTruthy();
  });

  it('when the token has ended since, then they are not, whatever the clock of the meeting says', async () => {
    // Its last second is over, and it is taken only because issuer and service may differ by a few.
    const answer = await signedIn(0);
    expect(answer).toMatchObject({ in: true });
    expect(answer.in && (await answer.again())).toBeUndefined();
  });
});
