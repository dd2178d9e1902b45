import { describe, expect, it } from 'vitest';
import { readConfiguration } from '../../infra/configuration.ts';

const from = (context: Record<string, unknown>) => () =>
  readConfiguration((key) => (key in context ? context[key] : undefined));

const LEAST = { stage: 'production', mailFrom: 'service@example.com', removal: 'retain' };

describe('the configuration of a deployment', () => {
  it('needs a stage, an address and what to do with the data, and has nothing else by default', () => {
    expect(from(LEAST)()).toEqual({ ...LEAST, signInUrls: [], allowedOrigins: [], machineClients: [] });
  });

  it('reads texts as the command line gives them', () => {
    const given = {
      ...LEAST,
      allowedOrigins: 'https://desk.example.com, https://office.example.com',
      machineClients: 'dealer-system=harmony.stf_01jd,switchboard=harmony.stf_01je',
      timerConcurrency: '20',
    };

    expect(from(given)()).toMatchObject({
      allowedOrigins: ['https://desk.example.com', 'https://office.example.com'],
      machineClients: [
        { name: 'dealer-system', groupId: 'harmony', staffId: 'stf_01jd' },
        { name: 'switchboard', groupId: 'harmony', staffId: 'stf_01je' },
      ],
      timerConcurrency: 20,
    });
  });

  it.each([
    ['mailFrom', undefined],
    ['mailFrom', 'Service <service@example.com>'],
    ['stage', 'Production!'],
    ['removal', 'maybe'],
    ['mailFrom', 'aftercare@example.com'],
    ['stage', 'aws-trial'],
    ['signInUrls', 'desk.example.com'],
    ['signInUrls', 'http://desk.example.com/'],
    ['signInUrls', 'http://localhost.example.com/'],
    ['allowedOrigins', 'https://desk.example.com/'],
    ['machineClients', 'dealer-system'],
    ['timerConcurrency', '0'],
    ['restoredStreamArn', 'arn:aws:dynamodb:eu-west-1:111122223333:table/restored'],
  ])('refuses %s = %s and names it', (key, value) => {
    expect(from({ ...LEAST, [key]: value })).toThrow(new RegExp(`cannot be used:[^]*${key}`));
  });

  it('takes what stands in cdk.json for development, and a page on the developer’s machine', () => {
    const given = { ...LEAST, stage: 'development', mailFrom: 'aftercare@example.com' };

    expect(from({ ...given, signInUrls: 'http://localhost:8000/' })()).toMatchObject({
      mailFrom: 'aftercare@example.com',
      signInUrls: ['http://localhost:8000/'],
    });
  });

  it('refuses two places for alarms', () => {
    const both = { alarmEmail: 'a@example.com', alarmTopicArn: 'arn:aws:sns:eu-west-1:111122223333:pager' };

    expect(from({ ...LEAST, ...both })).toThrow('alarmEmail or alarmTopicArn, not both');
  });
});
