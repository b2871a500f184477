import { encodeHeaderValue } from '@/lib/protocol/headers'
import type { JsonObject } from '@/lib/protocol/json'
import { TASKS_EXTENSION } from '@/lib/protocol/extensions'
import type { ProbeContext } from '@/lib/spec/probing/context'
import type { Edits } from '@/lib/spec/probing/craft'
import type { Reply } from '@/lib/spec/probing/reply'

/** Declares the tasks extension in one request (2026-07-28). */
export const declaring = ({ facts }: ProbeContext): { readonly declared: JsonObject } => ({
  declared: { ...facts.declared, extensions: { [TASKS_EXTENSION]: {} } },
})

/** A request about one task: its id is mirrored in Mcp-Name. */
export const taskRequest = (
  context: ProbeContext,
  method: string,
  taskId: string,
  more: JsonObject = {},
  edits: Edits = {},
): Promise<Reply> =>
  context.request(
    method,
    { taskId, ...more },
    {
      ...declaring(context),
      ...edits,
      headers: { 'Mcp-Name': encodeHeaderValue(taskId), ...edits.headers },
    },
  )
