import type { Revision } from '@/lib/protocol/revisions'
import { ANNOTATION_DEFINITIONS } from './annotations'
import { existsAt } from './at-revision'
import { CAPABILITY_DEFINITIONS } from './capabilities'
import { COMPLETION_DEFINITIONS } from './completion'
import { CONTENT_DEFINITIONS } from './content'
import { CHOICE_DEFINITIONS } from './elicitation-choices'
import { ELICITATION_DEFINITIONS } from './elicitation'
import { PRIMITIVE_DEFINITIONS } from './elicitation-schemas'
import { ERROR_DEFINITIONS } from './errors'
import { GROUP_DEFINITIONS } from './groups'
import { IMPLEMENTATION_DEFINITIONS } from './implementation'
import { INPUT_DEFINITIONS } from './input-required'
import { JSONRPC_DEFINITIONS } from './jsonrpc'
import { LIFECYCLE_DEFINITIONS } from './lifecycle'
import { LOGGING_DEFINITIONS } from './logging'
import { META_DEFINITIONS } from './meta'
import { PROGRESS_DEFINITIONS } from './progress'
import { PROMPT_DEFINITIONS } from './prompts'
import { RESOURCE_DEFINITIONS } from './resources'
import { ROOT_DEFINITIONS } from './roots'
import { SAMPLING_DEFINITIONS } from './sampling'
import type { Shape } from './shape'
import { SUBSCRIPTION_DEFINITIONS } from './subscriptions'
import { TASK_DEFINITIONS } from './tasks'
import { TOOL_DEFINITIONS } from './tool'
import { TOOLS_DEFINITIONS } from './tools'

/** Every definition that a schema of some revision has, by the name it has there. */
export const DEFINITIONS: Readonly<Record<string, Shape>> = {
  ...ANNOTATION_DEFINITIONS,
  ...CAPABILITY_DEFINITIONS,
  ...CHOICE_DEFINITIONS,
  ...COMPLETION_DEFINITIONS,
  ...CONTENT_DEFINITIONS,
  ...ELICITATION_DEFINITIONS,
  ...ERROR_DEFINITIONS,
  ...GROUP_DEFINITIONS,
  ...IMPLEMENTATION_DEFINITIONS,
  ...INPUT_DEFINITIONS,
  ...JSONRPC_DEFINITIONS,
  ...LIFECYCLE_DEFINITIONS,
  ...LOGGING_DEFINITIONS,
  ...META_DEFINITIONS,
  ...PRIMITIVE_DEFINITIONS,
  ...PROGRESS_DEFINITIONS,
  ...PROMPT_DEFINITIONS,
  ...RESOURCE_DEFINITIONS,
  ...ROOT_DEFINITIONS,
  ...SAMPLING_DEFINITIONS,
  ...SUBSCRIPTION_DEFINITIONS,
  ...TASK_DEFINITIONS,
  ...TOOL_DEFINITIONS,
  ...TOOLS_DEFINITIONS,
}

/** The shape of a definition, where the revision has it. */
export const shapeNamed = (name: string, revision: Revision): Shape | undefined => {
  const shape = Object.hasOwn(DEFINITIONS, name) ? DEFINITIONS[name] : undefined
  return shape && existsAt(shape, revision) ? shape : undefined
}
