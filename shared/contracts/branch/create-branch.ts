import * as z from 'zod';
import { operation } from '../operation.ts';
import { nothing, slug } from '../schemas/index.ts';
import { branchFields, branchView } from './branch-view.ts';

export const createBranch = operation({
  id: 'createBranch',
  feature: 'branch',
  method: 'POST',
  path: '/v1/branches',
  summary: 'Open a branch',
  description: 'It works by the settings of the group until it is given its own. Nobody is appointed yet.',
  clauses: ['A-01'],
  access: { kind: 'group', scope: 'aftercare/admin', roles: ['admin'] },
  params: nothing,
  query: nothing,
  body: z.strictObject({ id: slug('branch'), ...branchFields }),
  reply: { status: 201, schema: branchView },
  idempotencyKey: 'required',
  ifMatch: 'none',
  refusals: ['branch-exists'],
  examples: [
    {
      name: 'hangzhou',
      summary: 'A new branch in Hangzhou',
      body: {
        id: 'hz-xihu',
        name: '和谐汽车杭州西湖店',
        timeZone: 'Asia/Shanghai',
        country: 'CN',
        language: 'zh-CN',
        calendarId: 'cn',
      },
    },
  ],
});
