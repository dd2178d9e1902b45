import { composeFeature } from '../compose-feature.ts';
import { bindings } from './bindings.ts';

export const compose = composeFeature('api/dossier', bindings);
