/** Nest's side of the messages: each handler is one call. */
import { CommandHandler, QueryHandler, type ICommandHandler, type IQueryHandler } from '@nestjs/cqrs';
import { FindDocuments, LoadDocument, SendCommand } from './messages.js';

@CommandHandler(SendCommand)
export class SendCommandHandler implements ICommandHandler<SendCommand> {
  execute({ session, command, input, how }: SendCommand) {
    const { board, reader, purpose } = session;
    return board.execute(command, input, { ...how, actor: reader, purpose, now: board.clock.now() });
  }
}

@QueryHandler(LoadDocument)
export class LoadDocumentHandler implements IQueryHandler<LoadDocument> {
  execute({ session, view, key }: LoadDocument) {
    return session.load(view, key);
  }
}

@QueryHandler(FindDocuments)
export class FindDocumentsHandler implements IQueryHandler<FindDocuments> {
  execute({ session, view, query }: FindDocuments) {
    return session.find(view, query);
  }
}
