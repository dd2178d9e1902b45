import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import type { Configuration } from './configuration.ts';
import { bundledCode, placeholderCode } from './constructs/function-code.ts';
import { buildStacks } from './stacks/build-stacks.ts';

/** A CloudFormation template as plain data. */
export type SynthesisedTemplate = Readonly<Record<string, unknown>>;

/** A stage for use without deployment. Nothing in it points anywhere. */
export const UNDEPLOYED: Configuration = {
  stage: 'local',
  mailFrom: 'aftercare@example.com',
  removal: 'retain',
  signInUrls: [],
  allowedOrigins: [],
  machineClients: [],
};

/**
 * Makes the templates of both stacks without the command line tool and without anything on disk afterwards.
 *
 * @param options.bundle whether the functions are bundled; the templates are the same except for the code
 */
export function synthesiseTemplates(
  options: { readonly bundle: boolean },
  configuration: Configuration = UNDEPLOYED,
): { readonly data: SynthesisedTemplate; readonly service: SynthesisedTemplate } {
  const outdir = mkdtempSync(join(tmpdir(), 'aftercare-templates-'));
  try {
    // A second faster without the checks. `cdk synth` and the tests of the templates run them.
    const app = new App({ outdir, analyticsReporting: false, builtinCloudFormationValidation: false });
    const { data, service } = buildStacks(app, configuration, options.bundle ? bundledCode : placeholderCode);
    const assembly = app.synth();
    return {
      data: assembly.getStackArtifact(data.artifactId).template as SynthesisedTemplate,
      service: assembly.getStackArtifact(service.artifactId).template as SynthesisedTemplate,
    };
  } finally {
    rmSync(outdir, { recursive: true, force: true });
  }
}
