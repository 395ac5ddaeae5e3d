import { once } from 'node:events';
import { createServer } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { bearerToken } from '../../src/access/token-bearer.js';

const refused = (why: string) => ({ verified: false, why, tryAgain: false });

describe('the bearer token of a request', () => {
  it.each(['Bearer', 'bearer', 'BEARER', 'bEaReR'])('is found behind the scheme %s', (scheme) => {
    expect(bearerToken(`${scheme} aaa.bbb.ccc`)).toBe('aaa.bbb.ccc');
    expect(bearerToken([`${scheme}   aaa.bbb.ccc`])).toBe('aaa.bbb.ccc');
  });

  it('is missing where there is no header', () => {
    expect(bearerToken(undefined)).toEqual(refused('NO_TOKEN'));
    expect(bearerToken([])).toEqual(refused('NO_TOKEN'));
  });

  it('is refused where there are two headers, even if they are the same', () => {
    expect(bearerToken(['Bearer aaa', 'Bearer aaa'])).toEqual(refused('SEVERAL_TOKENS'));
  });

  it.each([
    '',
    'Bearer',
    'Bearer ',
    'Basic aaa',
    'aaa.bbb.ccc',
    'Bearer aaa bbb',
    'Bearer aaa, Bearer bbb',
    'Bearer aaa,bbb',
    'Bearer aaa\r\nX: y',
    'Bearer "aaa"',
    'NotBearer aaa',
  ])('is not to be read from %p', (header) => expect(bearerToken(header)).toEqual(refused('NOT_BEARER')));

  it('is refused where a real request brings two headers, the second of which Node hides', async () => {
    const server = createServer((request, response) => {
      response.end(
        JSON.stringify([
          request.headers.authorization,
          bearerToken(request.headersDistinct['authorization']),
        ]),
      );
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
    socket.end(
      'GET / HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer one\r\nAuthorization: Bearer two\r\nConnection: close\r\n\r\n',
    );
    const answer = (await socket.toArray()).join('');
    server.close();
    await once(server, 'close');
    expect(answer).toContain(JSON.stringify(['Bearer one', refused('SEVERAL_TOKENS')]));
  });
});
