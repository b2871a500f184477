import { strings, thingMeta } from './base'
import { iconsMember } from './implementation'
import { boolean, literal, may, must, mustNot, object, record, string } from './shape'

const toolAnnotations = object(
  {
    title: may(string),
    readOnlyHint: may(boolean),
    destructiveHint: may(boolean),
    idempotentHint: may(boolean),
    openWorldHint: may(boolean),
  },
  { since: '2025-03-26' },
)

const toolExecution = object(
  { taskSupport: may(literal('forbidden', 'optional', 'required')) },
  { since: '2025-11-25', until: '2025-11-25' },
)

/** Up to 2025-11-25, the few keywords of a JSON Schema that MCP knows. */
const known = (requirement: string) => ({
  $schema: may(string, { since: '2025-11-25' }),
  properties: may(record(object()), { until: '2025-11-25', requirements: [requirement] }),
  required: may(strings, { until: '2025-11-25', requirements: [requirement] }),
})

const inputSchema = object({
  type: must(literal('object'), 'tools-input-schema-object'),
  ...known('tools-input-schema-members'),
})

const outputSchema = object({
  type: must(literal('object'), { until: '2025-11-25' }),
  ...known('tools-output-schema-object-root'),
})

export const tool = object({
  name: must(string, 'tools-name-string'),
  title: may(string, { since: '2025-06-18', requirements: ['tools-text-fields'] }),
  description: may(string, 'tools-text-fields'),
  icons: iconsMember,
  inputSchema: must(inputSchema, {
    here: ['tools-input-schema-object', { id: 'tools-input-schema-not-null', since: '2025-11-25' }],
  }),
  outputSchema: [
    mustNot({ until: '2025-03-26', requirements: ['tools-output-schema-era'] }),
    may(outputSchema, {
      requirements: [
        { id: 'tools-output-schema-object-root', until: '2025-11-25' },
        { id: 'tools-output-schema-object', since: '2026-07-28' },
      ],
    }),
  ],
  annotations: may(toolAnnotations, 'tools-annotations-shape'),
  execution: may(toolExecution, 'tools-execution-task-support'),
  _meta: thingMeta,
})

export const toolChoice = object({ mode: may(literal('auto', 'none', 'required')) }, { since: '2025-11-25' })

export const TOOL_DEFINITIONS = {
  Tool: tool,
  ToolAnnotations: toolAnnotations,
  ToolChoice: toolChoice,
  ToolExecution: toolExecution,
}
