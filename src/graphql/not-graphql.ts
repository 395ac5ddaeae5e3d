/** What never gets as far as GraphQL: a body that cannot be read, or an address that leads nowhere. */
import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { malformed } from './errors.js';

const WHY: Readonly<Record<number, string>> = {
  400: 'The body of the request is not valid JSON.',
  404: 'There is nothing at this address. The API takes POST at /graphql.',
  413: 'The body of the request is larger than 1 MiB.',
};

/** Answers in the shape of a GraphQL error, so that a client has one shape to read, and repeats nothing. */
@Catch(HttpException)
export class NotGraphQL implements ExceptionFilter<HttpException> {
  catch(exception: HttpException, host: ArgumentsHost): void {
    const status = exception.getStatus();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    void reply.code(status).send({ errors: [malformed(WHY[status] ?? 'The request is malformed.')] });
  }
}
