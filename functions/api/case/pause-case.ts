import { pauseCase } from '../../../shared/contracts/case/index.ts';
import { decidePauseCase } from '../../../shared/domain/case/index.ts';
import { caseBinding } from './case-binding.ts';

export const binding = caseBinding(pauseCase, decidePauseCase);
