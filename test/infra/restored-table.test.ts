import { expect, it } from 'vitest';
import { UNDEPLOYED } from '../../infra/synthesise.ts';
import { type Statement, templatesOf } from './templates.ts';

const TABLE = 'arn:aws:dynamodb:eu-west-1:111122223333:table/restored';
const restoredStreamArn = `${TABLE}/stream/2026-11-25T00:00:00.000`;

const { data, service, functions, environmentOf, ofType } = templatesOf({
  ...UNDEPLOYED,
  restoredStreamArn,
});

it('takes the place of the table of the data stack, which the service then needs no more', () => {
  expect(JSON.stringify(service)).not.toContain('Fn::ImportValue');
  expect(JSON.stringify(data)).toContain('AWS::DynamoDB::GlobalTable');
});

it('is what every function works on', () => {
  const names = functions.map(({ folder }) => environmentOf(folder)['TABLE_NAME']);

  expect(new Set(names)).toEqual(new Set(['restored', undefined]));
});

it('is what the grants are for, its indexes and its stream', () => {
  const granted = ofType('AWS::IAM::Policy')
    .flatMap(({ Properties }) => (Properties['PolicyDocument'] as { Statement: Statement[] }).Statement)
    .filter(
      ({ Action }) => String(Action).startsWith('dynamodb:') && String(Action) !== 'dynamodb:ListStreams',
    )
    .flatMap(({ Resource }) => Resource);

  expect([...new Set(granted.map(String))].sort()).toEqual(
    [
      TABLE,
      `${TABLE}/index/branchWork`,
      `${TABLE}/index/due`,
      `${TABLE}/index/open`,
      `${TABLE}/index/opening`,
      `${TABLE}/index/ownerWork`,
      restoredStreamArn,
    ].sort(),
  );
});

it('is what the consumers of the stream listen to', () => {
  const sources = ofType('AWS::Lambda::EventSourceMapping').map(
    ({ Properties }) => Properties['EventSourceArn'],
  );

  expect(sources).toEqual([restoredStreamArn, restoredStreamArn]);
});
