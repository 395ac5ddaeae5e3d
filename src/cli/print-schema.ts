/**
 * Writes `schema.graphql` from the resolvers, without starting a service:
 *   node dist/src/cli/print-schema.js
 * The file is committed: a difference is a change of what partners build on, and is looked at as one.
 */
import 'reflect-metadata';
import { writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory } from '@nestjs/graphql';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { withRootsDescribed } from '../graphql/edges.js';
import { resolvers } from '../graphql/resolvers/all.js';

const FILE = 'schema.graphql';

/** The schema as a client gets it, sorted, as text. */
export const schemaText = async (): Promise<string> => {
  const app = await NestFactory.createApplicationContext(GraphQLSchemaBuilderModule, { logger: false });
  try {
    const schema = withRootsDescribed(await app.get(GraphQLSchemaFactory).create(resolvers));
    return `${printSchema(lexicographicSortSchema(schema))}\n`;
  } finally {
    await app.close();
  }
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await writeFile(FILE, await schemaText());
