import { createDocument, type ZodOpenApiOperationObject } from 'zod-openapi';
import type { Operation } from '../../shared/contracts/operation.ts';
import { problemDocument } from '../../shared/contracts/problems/problem-document.ts';
import type { Answers } from './answers.ts';
import { cleaned } from './cleaned.ts';
import { describeOperation } from './describe-operation.ts';
import { ProblemResponses } from './describe-responses.ts';
import { INTRODUCTION, TAGS } from './introduction.ts';

/**
 * The API description made from the declarations. It is plain JSON, the same for the same declarations.
 * @param answers recorded answers, for operations whose declaration shows none.
 */
export function createOpenapi(operations: readonly Operation[], answers: Answers): object {
  const problems = new ProblemResponses();
  const paths: Record<string, Record<string, ZodOpenApiOperationObject>> = {};
  for (const operation of operations) {
    const item = (paths[operation.path] ??= {});
    item[operation.method.toLowerCase()] = describeOperation(operation, problems, answers);
  }
  const document = createDocument({
    openapi: '3.1.1',
    info: {
      title: 'Aftercare',
      version: '1.0.0',
      description: INTRODUCTION,
    },
    servers: [{ url: '/', description: 'The deployment that serves this description' }],
    tags: TAGS,
    paths,
    components: {
      schemas: { Problem: problemDocument },
      securitySchemes: {
        accessToken: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'JWT',
          description:
            'Access token of the deployment’s Cognito user pool. Its claims name the group, the member of staff ' +
            'and the roles at each branch; its scopes limit what the client may do for that person.',
        },
      },
    },
  });
  return cleaned(document) as object;
}
