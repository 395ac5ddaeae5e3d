/** A process to be killed: the boards of a folder and their command loop behind a bare HTTP server, without the API. */
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { officerBehind } from '../../src/access/facts.js';
import type { Board } from '../../src/application/board.js';
import { encodePosition } from '../../src/graphql/position.js';
import type { Acknowledged, Entry, Sent } from './ledger.js';
import { openFolder } from './open-folder.js';
import { awaitTurn } from './turn.js';

awaitTurn('COMMANDS', async ({ folder, now, tokens }) => {
  const [board] = (await openFolder(folder, now)).all.values();
  const server = createServer((request, response) => {
    void answerOf(board!, tokens.issuer, request).then(
      (answer) => response.end(JSON.stringify(answer)),
      (error: unknown) => response.writeHead(500).end(JSON.stringify(String(error))),
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

const answerOf = async (
  board: Board,
  issuer: string,
  request: IncomingMessage,
): Promise<Acknowledged | object> => {
  const body = JSON.parse(await text(request)) as Sent & Pick<Entry, 'commandId'>;
  const { as, command, input, commandId } = body;
  const now = board.clock.now();
  const actor = officerBehind(await board.facts(), board.credentialHash(issuer, as), now);
  if (actor === undefined) return { refused: 'NOT_IN_POST' };
  const about = { commandId, actor, purpose: 'SAFEGUARDING', now, correlationId: commandId };
  const outcome = await board.execute(command, input, about);
  if (outcome.kind !== 'ACCEPTED') return outcome;
  const [event] = outcome.events;
  const { placement } = (event?.data ?? {}) as { readonly placement?: { readonly date: string } | null };
  return {
    id: outcome.id,
    position: encodePosition(board.log.life, outcome.position),
    heardOn: placement?.date ?? null,
  };
};
