import { App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';
import { readConfiguration } from './configuration.ts';
import { bundledCode } from './constructs/function-code.ts';
import { buildStacks } from './stacks/build-stacks.ts';

const app = new App();
const configuration = readConfiguration((key) => app.node.tryGetContext(key));
buildStacks(app, configuration, bundledCode);
// A finding nobody has acknowledged stops the deployment.
Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new ServerlessChecks(app));
